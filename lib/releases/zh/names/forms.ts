/** Spellings of one firm in a Chinese text: with and without its form, and abbreviated. */
import { addForm, type Entity } from "../../entities/entity";
import { knownChinesePlace } from "../../places/gazetteer";

const COMPANY =
  "(?:股份有限公司|股份公司|有限责任公司|有限公司|株式会社|集团公司|控股集团|集团|公司|农村商业银行|银行|证券|航空|汽车|科技|重工|电池|能源|航运)";

/** What a firm makes, which its name goes without in most places. */
const TRADE = "半导体|电子|制药|生物|光电|软件|食品|海运|重工|精密|光学|机械|乳业|咖啡|药业|材料";
/** Further ones, which another firm of the same house may have in its name unless the legal form stands behind. */
const TRADES =
  "新能源|新材料|体育|用品|服饰|天然气|化工|化学|医疗|医药|器械|健康|科学|技术|信息|通信|通讯|网络|智能|装备|环保|家电|电器|电气|钢铁|实业|工业|制造|产业";
const WHOLE_COMPANY = new RegExp(
  `^(?:股份|控股|集团|${TRADE}|${COMPANY}){1,3}$|^(?:（集团）|${TRADE}|${TRADES}|${COMPANY}|股份|控股){1,4}(?<=公司)$`,
  "u",
);

/**
 * Whether what stands in brackets behind a name, and is not said to be its short form, is one: a part of it, some of its
 * characters in their order ("国航" of "中国国际航空"), or its beginning with another trade.
 */
export function isShortOf(short: string, name: string): boolean {
  if (name.includes(short)) return true;
  return (
    /^\p{Script=Han}{2,6}$/u.test(short) &&
    !knownChinesePlace(short) &&
    short.length < name.length &&
    (standInOrder(short, name) ||
      (short.length === 4 && name.startsWith(short.slice(0, 2)) && SPOKEN.test(short)))
  );
}

/** Whether all characters of one stand in the other, in the same order. */
function standInOrder(short: string, long: string): boolean {
  let at = 0;
  for (const unit of short) {
    at = long.indexOf(unit, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** "甲乙" and "甲乙有限公司", found apart, are one firm; "甲市政府" and "甲市人民政府" are one body, "Kestrel" is "Kestrel Bio". */
export function joinStems(entities: Entity[], byForm: Map<string, Entity>): void {
  const bodies = new Set(entities);
  joinEach(bodies, byForm, (short) => {
    const isFull = fullOf(short);
    if (!isFull) return undefined;
    for (const body of bodies) if (isFull(body.name)) return body;
    return undefined;
  });
  const firms = new ByOpening([...bodies].filter(({ type }) => type === "company"));
  joinEach(
    bodies,
    byForm,
    (short) => (short.type === "company" ? firms.longFormOf(short) : undefined),
    (short, full) => firms.join(short, full),
  );
  entities.length = 0;
  for (const body of bodies) entities.push(body);
}

/** Takes out each body that another is the full form of, which has its forms from then on. */
function joinEach(
  bodies: Set<Entity>,
  byForm: Map<string, Entity>,
  fullFormOf: (short: Entity) => Entity | undefined,
  joined?: (short: Entity, full: Entity) => void,
): void {
  for (const short of bodies) {
    const full = short.known === undefined ? fullFormOf(short) : undefined;
    if (!full) continue;
    for (const [form, at] of short.forms) {
      addForm(full, form, at);
      byForm.set(form, full);
    }
    bodies.delete(short);
    joined?.(short, full);
  }
}

/** What tells the full name of a body from others; nothing where its name is no short one. */
function fullOf({ type, name: short }: Entity): ((name: string) => boolean) | undefined {
  if (/^[A-Z][A-Za-z]{3,}$/u.test(short)) return (name) => name.startsWith(`${short} `);
  // "附属第二医院" of the university's.
  if (
    (type === "organization" && /^(?:附属|第[一二三四五六七八九十]|人民|中心)/u.test(short)) ||
    /^[省市县区州]\p{Script=Han}{2,}(?:局|厅|署|委|部)$/u.test(short)
  )
    return (name) => name !== short && name.endsWith(short);
  if (/^\p{Script=Han}{2,8}[省市县区州]政府$/u.test(short)) {
    const full = short.replace(/政府$/u, "人民政府");
    return (name) => name === full;
  }
  // "甲智造园" of "甲智造园管委会".
  if (type === "company" && /[园区城港]$/u.test(short))
    return (name) => name === `${short}管委会` || name === `${short}管理委员会`;
  // "经开区管委会" of the town's, "国际事业公司" of the group's.
  if (/^(?:经开|高新|开发|新|保税|自贸|港|园)区(?:管委会|管理委员会)$/u.test(short))
    return (name) => name.length > short.length && name.endsWith(short);
  if (type === "company" && /^\p{Script=Han}{4,}公司$/u.test(short))
    return (name) =>
      name.length > short.length + 2 && name.replace(/(?:股份|责任|有限)+(?=公司$)/u, "").endsWith(short);
  // "甲县" of "甲县党政代表团".
  if (type === "government" && /[省市县区州旗]$/u.test(short)) return (name) => name === `${short}人民政府`;
  return undefined;
}

/** Firms by what their names open with: a text of thousands of names would compare each with all. */
class ByOpening {
  readonly #order: ReadonlyMap<Entity, number>;
  readonly #firms = new Map<string, Set<Entity>>();
  readonly #gone = new Set<Entity>();

  constructor(firms: readonly Entity[]) {
    this.#order = new Map(firms.map((firm, i) => [firm, i]));
    for (const firm of firms) this.#add(firm);
  }

  #add(firm: Entity): void {
    for (const form of firm.forms.keys()) {
      const opening = openingOf(form);
      const like = this.#firms.get(opening);
      if (like) like.add(firm);
      else this.#firms.set(opening, new Set([firm]));
    }
  }

  /** The first firm that has a form of which the name of another is the stem, or an abbreviation. */
  longFormOf({ name: short }: Entity): Entity | undefined {
    let first: Entity | undefined;
    for (const firm of this.#firms.get(openingOf(short)) ?? []) {
      if (this.#gone.has(firm) || firm.name === short || this.#isBefore(first, firm)) continue;
      for (const form of firm.forms.keys())
        if (
          (form.startsWith(short) && WHOLE_COMPANY.test(form.slice(short.length))) ||
          isAbbreviation(short, form)
        )
          first = firm;
    }
    return first;
  }

  #isBefore(one: Entity | undefined, other: Entity): boolean {
    return one !== undefined && (this.#order.get(one) ?? 0) <= (this.#order.get(other) ?? 0);
  }

  /** Notes that a firm was found to be another, which has its forms now. */
  join(short: Entity, full: Entity): void {
    this.#gone.add(short);
    this.#add(full);
  }
}

/** The character that a form shares with all that is short for it. */
const openingOf = (form: string) => form.slice(0, 1);

/** Words of two characters, each by its first: "中国能建" of "中国能源建设股份有限公司". */
function headsOf(name: string): string | undefined {
  const stem = name.replace(new RegExp(`(?:股份|控股|集团|${COMPANY})+$`, "u"), "");
  const rest = stem.slice(2);
  if (!/^\p{Script=Han}+$/u.test(stem) || rest.length < 4 || rest.length % 2 > 0) return undefined;
  return stem.slice(0, 2) + [...rest].filter((_, i) => i % 2 === 0).join("");
}

/**
 * "海狮码头" of "海狮集装箱码头公司": the same beginning, and all characters in the same order. One of four characters and more
 * may keep only the first of the beginning: "南网储能" of "南方电网储能股份有限公司".
 */
function isAbbreviation(short: string, long: string): boolean {
  // "甲乙丙" before "甲乙丙底盘公司" is its owner more often than its short form.
  if (long.startsWith(short)) return false;
  if (short.length < 3 || short.length > 6 || long.length < short.length + 2) return false;
  if (!/公司$/u.test(long) || !standInOrder(short, long)) return false;
  return (
    long.startsWith(short.slice(0, 2)) ||
    (short.length >= 4 && short.length * 2 <= long.length && long.includes(short.slice(-2)))
  );
}

/** Trades that a firm's name is told without: "瑞幸" of "瑞幸咖啡". */
export const SPOKEN =
  /(?:咖啡|餐饮|食品|乳业|饮料|啤酒|酒业|医药|制药|生物|药业|电气|电子|电器|光电|半导体|通信|通讯|软件|智能|机器人|重工|机械|钢铁|化工|化学|石化|环保|水泥|物流|快递|速递|海运|航运|航空|汽车|客车|动力|轮胎|锂业|铝业|铜业|矿业|纸业|服饰|传媒|影业|文旅|低空|科技|能源|集团|精密|新材|材料|光学|医疗|健康|教育|酒店|超市|信息|网络|文化)$/u;

/** Adds the first part of a firm's name where the text uses it alone and no other firm shares it. */
export function spokenForms(entities: readonly Entity[], byForm: Map<string, Entity>, text: string): void {
  const firms = entities.filter(
    ({ type, name }) => type === "company" && /^\p{Script=Han}{4,7}$/u.test(name),
  );
  for (const entity of firms) {
    const stem = entity.name.replace(SPOKEN, "");
    if (stem === entity.name || stem.length < 2 || byForm.has(stem) || knownChinesePlace(stem)) continue;
    if (entities.some((other) => other !== entity && other.name.startsWith(stem))) continue;
    const at = text.replaceAll(entity.name, "\uE000".repeat(entity.name.length)).indexOf(stem);
    if (at < 0) continue;
    addForm(entity, stem, at);
    byForm.set(stem, entity);
  }
}

function standsTwice(text: string, form: string): boolean {
  const first = text.indexOf(form);
  return first >= 0 && text.includes(form, first + form.length);
}

/** "甲乙" of "甲乙股份有限公司", also without an introduction. */
export function shortForms(entities: readonly Entity[], byForm: Map<string, Entity>, text: string): void {
  for (const entity of entities) {
    if (entity.type !== "company") continue;
    const stem = entity.name.replace(new RegExp(`${COMPANY}$`, "u"), "").replace(/(?:股份|集团)$/u, "");
    for (const form of [stem, `${stem}集团`, headsOf(entity.name) ?? ""])
      if (
        form.length >= 2 &&
        form !== entity.name &&
        !byForm.has(form) &&
        !knownChinesePlace(form) &&
        (standsTwice(text, form) || (form !== stem && text.includes(form)))
      ) {
        entity.forms.set(form, text.indexOf(form));
        byForm.set(form, entity);
      }
  }
}
