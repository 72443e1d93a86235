/** Reads Chinese agreements with a party that the text does not name: "甲与卖方订立", "甲与该客户签署". */
import type { Entity } from "../../entities/entity";
import type { ChineseMention } from "../names/spot";

const ROLE =
  "(?:卖方|买方|认购[人方]|承配人|出租[人方]|承租[人方]|贷款[人方]|借款[人方]|转让方|受让方|许可方|被许可方|供应方|采购方|交易对[方手]|(?:独立)?第三方|合作方|投资[人方者]|业主方?|客户|供应商)";
/** Words for sorts of bodies; without one the words might be a name. "该机构" was mentioned before. */
const SORT =
  "(?:[一某][家名位个间所]?|另一家|\\p{Script=Han}{0,3}[省市县区]属|国有|民营|外资|当地|本地|海外|境外|国外|国内|国际|全球|知名|大型|上市|重要|长期|战略|独立|相关|有关|关联|核心|主要|[美英法德日韩俄印]国|欧洲|北美|东南亚|中东)";
const BODY =
  "(?:企业|公司|集团|机构|高校|院校|大学|银行|单位|医院|厂商|运营商|开发商|制造商|经销商|基金|车企|药企|船东)";
/** Words between a name and the verb: when, with whom, how. */
const BETWEEN = new RegExp(
  `^(?:（[^（）]{0,40}）)?[^，。；、与和同跟]{0,14}[与和同跟](?:(?:[该这][家名位个]?)?${SORT}{0,4}${ROLE}|(?:${SORT}){1,4}的?${BODY})(?!的)(?:（[^（）]{0,20}）)?[^，。；、与和同跟的]{0,18}$`,
  "u",
);
/** "卖方与", "6家附属医院也分别与", before the sentence's only name. */
const UNNAMED_FIRST = new RegExp(
  `(?:^|[，；。：\\n])[^，；。与和同跟]{0,10}?(?:${SORT}{0,4}${ROLE}|(?:[\\d一两二三四五六七八九十]+[家所个名位]\\p{Script=Han}{0,6}|(?:${SORT}){1,4}的?)${BODY})(?!的)[^，；。与和同跟的]{0,14}[与和同跟]$`,
  "u",
);

/** "与客户签订的合同", "与客户签订合同后": agreements in general. */
const IN_GENERAL = /^(?:签署|签订|订立|签|达成)了?(?:的|[^，。；]{0,10}(?:之?[前后时]|才能|方可))/u;
/** "陆续与客户签订": many agreements. */
const MANY = /(?:陆续|先后|相继|累计|已有|曾经?|均|每|通常|一般|直接)[^，。；]{0,6}$/u;

/** Words between a name and its verb if the other side comes first. */
const ACTS_ALONE = /^(?:（[^（）]{0,40}）)?[^，。；、与和同跟的]{0,18}$/u;

/** The parties with such an unnamed partner at a verb: the names joined before it. */
export function withUnnamed(
  text: string,
  actors: readonly ChineseMention[],
  start: number,
  at: number,
  focus: Entity | undefined,
): Entity[] | undefined {
  const last = actors.findLast(({ end }) => end <= at);
  if (!last || last.start < start || IN_GENERAL.test(text.slice(at, at + 18))) return undefined;
  const between = text.slice(last.end, at);
  const isOnly = actors.every(({ entity }) => entity === last.entity);
  // "两家公司与甲签署": possibly companies mentioned before.
  if (isOnly && (!focus || focus === last.entity) && ACTS_ALONE.test(between)) {
    const before = UNNAMED_FIRST.exec(text.slice(start, last.start));
    return before && !MANY.test(before[0].slice(0, -1)) ? [last.entity] : undefined;
  }
  if (!BETWEEN.test(between) || MANY.test(between.slice(0, between.search(/[与和同跟]/u)))) return undefined;
  const before = text.slice(start, last.start);
  // "甲与乙及其客户": another side is named before.
  if (/[与和同跟、及]$/u.test(before)) return undefined;
  return [last.entity];
}
