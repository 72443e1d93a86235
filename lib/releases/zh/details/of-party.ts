/** Recognises what Chinese texts say of a party in passing, before its name: "成立于1998年的…", "拥有4300名员工的…". */
import { regex } from "../../text/regex";
import type { ChineseMention } from "../names/spot";

const FOUNDED = "(?:成立|创立|创建|始建|创办|组建|设立|诞生|上市|挂牌)";
const FOUNDED_IN = new RegExp(`${FOUNDED}于$`, "u");
/** "2021年6月上市的"; but "3月成立的合资公司" is what an agreement founds. */
const FOUNDED_THEN = new RegExp(
  `^(?:在[^，。；,;]{1,8})?${FOUNDED}的(?![^，。；,;]{0,6}(?:合资|合营|联合|联营|项目))`,
  "u",
);
/** "去年营收20亿元" */
const EARNED_THEN =
  /^(?:度|全年)?的?(?:总|年)?(?:营收|营业收入|营业额|收入|销售额|销量|产量|产值|净利|利润|出货量)/u;
/** How many characters around are considered. */
const AROUND = 16;

/** Whether a date, from `start` to `end`, is when a party was founded or listed, or of its figures. */
export function isOfFounding(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + AROUND);
  return (
    FOUNDED_IN.test(text.slice(Math.max(0, start - AROUND), start)) ||
    FOUNDED_THEN.test(behind) ||
    EARNED_THEN.test(behind)
  );
}

const HAS = regex("u")`
  (?:拥有|雇有|雇用|员工|员工总数|市值|估值|营收|营业收入|销售额|收入|总资产|资产总额|注册资本|年产|年销|位于|地处
    |坐落于|扎根|来自|总部在|总部位于|总部设在|总部设于)
  (?:约|近|超|超过|逾|达|高达|为|有)?$
`;
/** What is told of a firm that is bought is the agreement's too. */
const BUYS = /(?:收购|并购|购买|受让|入股)[^，。；]{0,10}$/u;
const OF = /^[^，。；,;、：“”（）]{0,12}?的/u;

/** Where names of parties begin. */
export const namesIn = (mentions: readonly ChineseMention[]): ReadonlySet<number> =>
  new Set(mentions.flatMap(({ entity, start }) => (entity.type === "place" ? [] : [start])));

/** Whether an amount or a place describes the party whose name follows; `starts` is where names of parties begin. */
export function isOfParty(text: string, start: number, end: number, starts: ReadonlySet<number>): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  if (!HAS.test(before) || BUYS.test(before)) return false;
  const of = OF.exec(text.slice(end, end + AROUND));
  return of !== null && starts.has(end + of[0].length);
}
