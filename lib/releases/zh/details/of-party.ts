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

/** The words before a party's name that may describe it, from the last preposition or mark on. */
const FROM = /(?:^|[与和同跟向由对为、，。；：“”（）\n])([^与和同跟向由对为、，。；：“”（）\n]*)$/u;
const OF = regex("u")`
  ^([^，。；,;：“”（）]{0,24}?)的(?:[^，。；,;、：“”（）的与和同]{0,12}(?:公司|企业|集团|龙头|巨头|[造产应营厂发]商|机构|品牌|平台))?$
`;
/** "与甲国的乙": the partner's country. */
const PREPOSITION = /^[与和同跟向由对为]/u;
/** What somebody does with the agreement, or with what is bought: no description. */
const DOES = regex("u")`
  签|订立|达成|宣布|公[布告示]|披露|发布|举行|收购|并购|购|受让|入股|供[货应]|中标|承|合作|合资|建设|投建|将|拟|授予|出售|转让
`;
/** What follows a party's name, and not that of its goods or works. */
const ACTS = regex("u")`
  ^(?:[与和同跟及、，。；（）]|以及|[在于就将已等签订向]|达成|共同|联合|正式|携手|宣布|成立|建立|开展|中标|日前|近日|今|昨|\d|$)
`;

/** "发行" is found as a name, too. */
const SHORTEST = 3;

/** Where names of parties begin, each with its ends. */
export const namesIn = (mentions: readonly ChineseMention[]): ReadonlyMap<number, number> =>
  new Map(
    mentions.flatMap(({ entity, start, end }) =>
      entity.type === "place" || end - start < SHORTEST ? [] : [[start, end]],
    ),
  );

/** Whether a day, an amount or a place describes the party whose name follows; `names` are those of parties. */
export function isOfParty(
  text: string,
  start: number,
  end: number,
  names: ReadonlyMap<number, number>,
): boolean {
  const near = text.slice(end, end + AROUND * 3);
  for (let at = 1; at < near.length; at++) {
    const to = names.get(end + at);
    if (to === undefined) continue;
    const of = OF.exec(near.slice(0, at));
    if (!of || PREPOSITION.test(of[1] ?? "") || DOES.test(of[1] ?? "") || !ACTS.test(text.slice(to, to + 2)))
      return false;
    const [, before = ""] = FROM.exec(text.slice(Math.max(0, start - AROUND * 2), start)) ?? [];
    return !DOES.test(before);
  }
  return false;
}
