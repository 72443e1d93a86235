/** What a body is, told before its name without a break: "在线旅游平台途遇网", "英国学术出版社Hawthorn". */
import { type CommonWords, commonWords, sortAt, type WordSort } from "../words";

/** What ends such a description. */
const TRADE =
  /(?:商|企业|平台|机构|超市|连锁|品牌|公司|厂|厂家|律所|券商|院校|高校|药房|酒庄|车队|船队|船东|业主|团队|组织|巨头|龙头|新秀|新贵|大户|厂牌|工坊|农场|牧场|社|店|企)$/u;
/** A branch is named behind its own house. */
const BRANCH = /(?:分公司|分行|支行|分部|分店|分院|分校|办事处|子公司|营业部)$/u;
/** A name may begin with these; with any other word of several characters a description goes on. */
const NAMING: ReadonlySet<WordSort> = new Set(["person", "body", "name"] as const);
/** What a body does, behind its name; a word that tells what it is may begin alike. */
const DEED =
  /^(?:追加|增购|采购|订购|续签|签署|签订|签约|达成|宣布|表示|公布|披露|获得|拿下|中标|携手|联手|牵手|入股|收购|提供|供应|交付|负责|承建|承担|则|将|已|拟|也|还|又|均|都|就(?!业)|分别|正式|日前|近日|今日|昨日|方面)/u;
const HEAD = /(?:公司|集团|银行|基金|协会|学院|大学|中心|科技|能源|资本)$/u;

/**
 * The name without such a description: common words up to one that tells a trade, behind which a name may begin, as what
 * is no common word does. A name that is made of common words stays whole.
 */
export function withoutDescription(name: string): string {
  if (!/^\p{Script=Han}{2}/u.test(name) || name.length < 5 || BRANCH.test(name)) return name;
  const words = commonWords(name);
  const { end, number } = words;
  let cut = 0;
  for (let at = 0; at < name.length - 1; at = end[at] ?? name.length) {
    const to = end[at] ?? name.length;
    const word = name.slice(at, to);
    // What is no common word may be where the name begins; one character belongs to the word before or behind.
    if ((number[at] ?? 0) === 0 || (to - at === 1 && !TRADE.test(word) && at > 0 && isOdd(name, at, end)))
      break;
    if (to >= 2 && to < name.length - 1 && TRADE.test(word) && beginsName(name, to, words)) cut = to;
  }
  return cut > 0 ? name.slice(cut) : name;
}

/** "Polwatt追加", "Hanse Oceanic则将": a Latin name ends where Chinese goes on with what it does. */
export function withoutDeed(name: string): string {
  const latin = /^[A-Z][\p{Script=Latin}\d&.'’ -]{2,}(?=\p{Script=Han})/u.exec(name)?.[0];
  if (latin === undefined) return name;
  const rest = name.slice(latin.length);
  return DEED.test(rest) && !HEAD.test(rest) ? latin.trimEnd() : name;
}

/** Whether characters that are no words of several stand here in a row: as in names. */
function isOdd(name: string, at: number, end: Int32Array): boolean {
  const next = end[at] ?? name.length;
  return (end[next] ?? name.length) - next === 1 && !TRADE.test(name[next] ?? "");
}

/** Whether what begins at an offset is a name and no further word of the description. */
function beginsName(name: string, at: number, words: CommonWords): boolean {
  if (/[A-Z]/u.test(name[at] ?? "")) return true;
  const { end } = words;
  const to = end[at] ?? name.length;
  if (to - at === 1) return to < name.length;
  const sort = sortAt(words, at);
  // "公司上海工厂": where a firm has something, unless odd characters follow.
  if (sort === "place") return to < name.length && (end[to] ?? name.length) - to === 1;
  return NAMING.has(sort) && to < name.length;
}
