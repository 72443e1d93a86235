/** Matches spellings of one firm in a Chinese text: with and without its form, and abbreviated. */

import { addForm, type Entity } from "../../entities/entity";
import { knownChinesePlace } from "../../places/gazetteer";
import { regex } from "../../text/regex";

export const COMPANY =
  "(?:股份有限公司|股份公司|有限责任公司|有限公司|株式会社|集团公司|控股集团|集团|公司|农村商业银行|银行|证券|航空|汽车|科技|重工|电池|能源|航运)";

/**
 * Whether a name in brackets that is not said to be a short form is one: part of the name, some of its characters in
 * order ("国航" for "中国国际航空"), or its start with another trade.
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

/** Whether all characters of one occur in the other, in the same order. */
export function standInOrder(short: string, long: string): boolean {
  let at = 0;
  for (const unit of short) {
    at = long.indexOf(unit, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const LAST_FORM = new RegExp(`(?:股份|控股|${COMPANY})$`, "u");

/** The first characters of two-character words: "中国能建" for "中国能源建设股份有限公司". */
function headsOf(name: string): string | undefined {
  let stem = name;
  // One at a time: "集团公司" is one or two of them, so that a row of many would be tried in all ways.
  while (LAST_FORM.test(stem)) stem = stem.replace(LAST_FORM, "");
  const rest = stem.slice(2);
  if (!/^\p{Script=Han}+$/u.test(stem) || rest.length < 4 || rest.length % 2 > 0) return undefined;
  return stem.slice(0, 2) + [...rest].filter((_, i) => i % 2 === 0).join("");
}

/** Trades that are omitted from a firm's name in running text: "瑞幸" for "瑞幸咖啡". */
export const SPOKEN = regex("u")`
  (?:咖啡|餐饮|食品|乳业|饮料|啤酒|酒业|医药|制药|生物|药业|电气|电子|电器|光电|半导体|通信|通讯|软件|智能
    |机器人|重工|机械|钢铁|化工|化学|石化|环保|水泥|物流|快递|速递|海运|航运|航空|汽车|客车|动力|轮胎|锂业
    |铝业|铜业|矿业|纸业|服饰|传媒|影业|文旅|低空|科技|能源|集团|精密|新材|材料|光学|医疗|健康|教育|酒店
    |超市|信息|网络|文化)$
`;

/** Adds the first part of a firm's name if the text uses it alone and no other firm shares it. */
export function spokenForms(entities: readonly Entity[], byForm: Map<string, Entity>, text: string): void {
  const firms = entities.filter(
    ({ type, name }) => type === "company" && /^\p{Script=Han}{4,7}$/u.test(name),
  );
  const names = entities.map(({ name }) => name).sort();
  for (const entity of firms) {
    const stem = entity.name.replace(SPOKEN, "");
    if (stem === entity.name || stem.length < 2 || byForm.has(stem) || knownChinesePlace(stem)) continue;
    if (severalOpenWith(names, stem)) continue;
    const at = standsApart(text, stem, entity.name);
    if (at < 0) continue;
    addForm(entity, stem, at);
    byForm.set(stem, entity);
  }
}

/** Whether more than one of the sorted names begins with a stem. */
function severalOpenWith(names: readonly string[], stem: string): boolean {
  let first = 0;
  for (let last = names.length; first < last; ) {
    const middle = (first + last) >> 1;
    if ((names[middle] ?? "") < stem) first = middle + 1;
    else last = middle;
  }
  return names[first + 1]?.startsWith(stem) ?? false;
}

/** The first mention of a stem outside its own name; negative if there is none. */
function standsApart(text: string, stem: string, name: string): number {
  let named = text.indexOf(name);
  let at = text.indexOf(stem);
  while (at >= 0 && named >= 0 && at + stem.length > named) {
    at = text.indexOf(stem, named + name.length);
    named = text.indexOf(name, named + name.length);
  }
  return at;
}

function standsTwice(text: string, form: string): boolean {
  const first = text.indexOf(form);
  return first >= 0 && text.includes(form, first + form.length);
}

/** Adds "甲乙" for "甲乙股份有限公司", even if the text does not introduce it. */
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
