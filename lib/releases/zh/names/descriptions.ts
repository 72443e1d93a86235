/** Trims a description directly before a body's name: "在线旅游平台途遇网", "英国学术出版社Hawthorn". */
import { type CommonWords, commonWords, sortAt, type WordSort } from "../words";

/** The last words of such descriptions. */
const TRADE =
  /(?:商|企业|平台|机构|超市|连锁|品牌|公司|厂|厂家|律所|券商|院校|高校|药房|酒庄|车队|船队|船东|业主|团队|组织|巨头|龙头|新秀|新贵|大户|厂牌|工坊|农场|牧场|社|店|企)$/u;
/** A branch's name follows that of its company. */
const BRANCH = /(?:分公司|分行|支行|分部|分店|分院|分校|办事处|子公司|营业部)$/u;
/** Words that may open a name; any other word of several characters continues the description. */
const NAMING: ReadonlySet<WordSort> = new Set(["person", "body", "name"] as const);
/** Verbs after a body's name; a word for its sort may begin alike. */
const DEED =
  /^(?:追加|增购|采购|订购|续签|签署|签订|签约|达成|宣布|表示|公布|披露|获得|拿下|中标|携手|联手|牵手|入股|收购|提供|供应|交付|负责|承建|承担|则|将|已|拟|也|还|又|均|都|就(?!业)|分别|正式|日前|近日|今日|昨日|方面)/u;
const HEAD = /(?:公司|集团|银行|基金|协会|学院|大学|中心|科技|能源|资本)$/u;

/**
 * The name without a description: without common words up to one for a trade, if a name may begin after it, as anything
 * but a common word may. A name of common words stays whole.
 */
export function withoutDescription(name: string): string {
  if (!/^\p{Script=Han}{2}/u.test(name) || name.length < 5 || BRANCH.test(name)) return name;
  const words = commonWords(name);
  const { end, number } = words;
  let cut = 0;
  for (let at = 0; at < name.length - 1; at = end[at] ?? name.length) {
    const to = end[at] ?? name.length;
    const word = name.slice(at, to);
    // Anything but a common word may open the name; a single character belongs to a word beside it.
    if ((number[at] ?? 0) === 0 || (to - at === 1 && !TRADE.test(word) && at > 0 && isOdd(name, at, end)))
      break;
    if (to >= 2 && to < name.length - 1 && TRADE.test(word) && beginsName(name, to, words)) cut = to;
  }
  return cut > 0 ? name.slice(cut) : name;
}

/** Ends a Latin name where a Chinese verb follows: "Polwatt追加", "Hanse Oceanic则将". */
export function withoutDeed(name: string): string {
  const latin = /^[A-Z][\p{Script=Latin}\d&.'’ -]{2,}(?=\p{Script=Han})/u.exec(name)?.[0];
  if (latin === undefined) return name;
  const rest = name.slice(latin.length);
  return DEED.test(rest) && !HEAD.test(rest) ? latin.trimEnd() : name;
}

/** Whether single characters follow each other here, as in names, rather than longer words. */
function isOdd(name: string, at: number, end: Int32Array): boolean {
  const next = end[at] ?? name.length;
  return (end[next] ?? name.length) - next === 1 && !TRADE.test(name[next] ?? "");
}

/** Whether a name begins at an offset, not another word of the description. */
function beginsName(name: string, at: number, words: CommonWords): boolean {
  if (/[A-Z]/u.test(name[at] ?? "")) return true;
  const { end } = words;
  const to = end[at] ?? name.length;
  if (to - at === 1) return to < name.length;
  const sort = sortAt(words, at);
  // "公司上海工厂": a firm's site, unless uncommon characters follow.
  if (sort === "place") return to < name.length && (end[to] ?? name.length) - to === 1;
  return NAMING.has(sort) && to < name.length;
}
