/** Joins short and full forms of one body's name in a Chinese text. */
import { addForm, type Entity } from "../../entities/entity";
import { COMPANY, standInOrder } from "./forms";
import { FullerNames } from "./fuller-names";

/** Products of a firm, which its name mostly omits. */
const TRADE = "半导体|电子|制药|生物|光电|软件|食品|海运|重工|精密|光学|机械|乳业|咖啡|药业|材料";
/** More of them, which another firm of the same group may have in its name unless a legal form follows. */
const TRADES =
  "新能源|新材料|体育|用品|服饰|天然气|化工|化学|医疗|医药|器械|健康|科学|技术|信息|通信|通讯|网络|智能|装备|环保|家电|电器|电气|钢铁|实业|工业|制造|产业|管理|咨询|服务";
const WHOLE_COMPANY = new RegExp(
  `^(?:股份|控股|集团|${TRADE}|${COMPANY}){1,3}$|^(?:（集团）|${TRADE}|${TRADES}|${COMPANY}|股份|控股){1,4}(?<=公司)$`,
  "u",
);

/** "甲乙" and "甲乙有限公司", found apart, are one firm; "甲市政府" and "甲市人民政府" are one body, "Kestrel" is "Kestrel Bio". */
export function joinStems(entities: Entity[], byForm: Map<string, Entity>): void {
  const bodies = new Set(entities);
  const fuller = new FullerNames(bodies);
  joinEach(
    bodies,
    byForm,
    (short) => fuller.fullFormOf(short),
    (_, full) => fuller.add(full),
  );
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

/** Removes each body whose full form is another, which takes over its forms. */
function joinEach(
  bodies: Set<Entity>,
  byForm: Map<string, Entity>,
  fullFormOf: (short: Entity) => Entity | undefined,
  joined: (short: Entity, full: Entity) => void,
): void {
  for (const short of bodies) {
    const full = short.known === undefined ? fullFormOf(short) : undefined;
    if (!full) continue;
    for (const [form, at] of short.forms) {
      addForm(full, form, at);
      byForm.set(form, full);
    }
    bodies.delete(short);
    joined(short, full);
  }
}

/** Indexes firms by the start of their names, so that thousands need not be compared in pairs. */
class ByOpening {
  readonly #order: ReadonlyMap<Entity, number>;
  readonly #firms = new Map<string, Set<Entity>>();
  readonly #gone = new Set<Entity>();

  constructor(firms: readonly Entity[]) {
    this.#order = new Map(firms.map((firm, i) => [firm, i]));
    for (const firm of firms) this.#add(firm);
  }

  #add(firm: Entity): void {
    for (const key of keysOfLong([...firm.forms.keys()])) {
      const like = this.#firms.get(key);
      if (like) like.add(firm);
      else this.#firms.set(key, new Set([firm]));
    }
  }

  /** The first firm that another's name is a stem or an abbreviation of. */
  longFormOf({ name: short }: Entity): Entity | undefined {
    let first: Entity | undefined;
    for (const firm of this.#like(short)) {
      if (this.#gone.has(firm) || firm.name === short || this.#isBefore(first, firm)) continue;
      for (const form of firm.forms.keys())
        if (
          (form.startsWith(short) && WHOLE_COMPANY.test(form.slice(short.length))) ||
          isGroupOf(short, form) ||
          isAbbreviation(short, form)
        )
          first = firm;
    }
    return first;
  }

  /** The firms with a form that a name may abbreviate: those found by the rarest of the keys such a form must have. */
  #like(short: string): Iterable<Entity> {
    const rarest = (keys: readonly string[]) =>
      keys.map((key) => this.#firms.get(key) ?? NOBODY).reduce((a, b) => (b.size < a.size ? b : a));
    const group = GROUP.test(short) ? rarest([short.slice(0, -GROUP_WORD.length)]) : NOBODY;
    const whole = new Set([...rarest([short]), ...group]);
    if (!mayAbbreviate(short)) return whole;
    const [head, opening] = [short.slice(0, 1), short.slice(0, 2)];
    return new Set([
      ...whole,
      ...rarest([...short.slice(2)].map((unit) => `${opening}…${unit}`)),
      ...rarest([short.slice(-2), ...short.slice(1)].map((part) => `${head}…${part}`)),
    ]);
  }

  #isBefore(one: Entity | undefined, other: Entity): boolean {
    return one !== undefined && (this.#order.get(one) ?? 0) <= (this.#order.get(other) ?? 0);
  }

  /** Records that one firm is another, which now has its forms. */
  join(short: Entity, full: Entity): void {
    this.#gone.add(short);
    this.#add(full);
  }
}

const NOBODY: ReadonlySet<Entity> = new Set();

const GROUP_WORD = "集团";
const GROUP = /^\p{Script=Han}{4,}集团$/u;

/** Whether a name is a group's without its trade, recognised by its stem alone: "甲乙人才集团" of "甲乙人才发展集团有限公司". */
function isGroupOf(short: string, form: string): boolean {
  const stem = short.slice(0, -GROUP_WORD.length);
  return (
    GROUP.test(short) &&
    form.startsWith(stem) &&
    /^(?:\p{Script=Han}{2,4})?集团(?:股份|控股|有限|责任|公司)+$/u.test(form.slice(stem.length))
  );
}

/** Whether a name is short enough for an abbreviation. */
const mayAbbreviate = (name: string) => name.length >= 3 && name.length <= 6;

/** The keys of a firm's forms by which a short name finds them: their starts, and what follows these. */
function keysOfLong(forms: readonly string[]): Set<string> {
  const keys = new Set<string>();
  const heads = new Set(forms.map((form) => form.slice(0, 1)));
  for (const form of forms) {
    for (let i = 0; i < form.length; i++) {
      keys.add(form.slice(0, i + 1));
      for (const head of heads) keys.add(`${head}…${form.slice(i, i + 2)}`);
    }
    for (const unit of form) {
      keys.add(`${form.slice(0, 2)}…${unit}`);
      for (const head of heads) keys.add(`${head}…${unit}`);
    }
  }
  return keys;
}

/**
 * "海狮码头" of "海狮集装箱码头公司": the same beginning, and all characters in the same order. One of four characters and more
 * may keep only the first of the beginning: "南网储能" of "南方电网储能股份有限公司".
 */
function isAbbreviation(short: string, long: string): boolean {
  // "甲乙丙" before "甲乙丙底盘公司" is more often its owner than its short form.
  if (long.startsWith(short)) return false;
  if (!mayAbbreviate(short) || long.length < short.length + 2) return false;
  if (!/公司$/u.test(long) || !standInOrder(short, long)) return false;
  return (
    long.startsWith(short.slice(0, 2)) ||
    (short.length >= 4 && short.length * 2 <= long.length && long.includes(short.slice(-2)))
  );
}
