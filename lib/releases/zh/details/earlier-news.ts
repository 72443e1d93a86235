/** Tells a day on which older Chinese news came out from the day of an agreement. */
import { regex } from "../../text/regex";

const TOLD = "(?:公告|披露|公布|发布|宣布|刊登|刊发|提出)";
/** "详见公司于…", "兹提述本公司日期为…", "继…": what is only referred to. */
const REFERS =
  /(?:详见|参见|请见|参阅|提述|参照|(?<![相后承])继(?![续而任])|(?:[（(，。；,;]|^)见)[^，。；,;“”《》]{0,30}?(?:[于在为]|日期为)?$/u;
const REFERRED = /^[^，。；,;]{0,30}?(?:公告|披露|公布|发布|宣布|刊登|刊发|通函|报道)/u;
/** "此前于…披露的计划" */
const BEFORE = /(?:此前|早前|先前|前期|前次|曾)[^，。；,;]{0,8}$/u;
const OF_THEN = new RegExp(
  `^[^，。；,;]{0,12}?${TOLD}(?:的|之|了?(?:关于|筹划|拟|计划|有意|正在?|与[^，。；,;]{2,24}(?:洽谈|商谈|磋商)))`,
  "u",
);
/** "…发布的计划", and not "签署了…发布的战略合作协议". */
const OF_PLAN = new RegExp(
  `^[^，。；,;]{0,12}?${TOLD}的[^，。；,;]{0,12}?(?:计划|方案|战略|规划|目标|意向|倡议|框架下)`,
  "u",
);
const SIGNS = /(?:签[署订]?|订立)了?$/u;
/** "…披露了《…公告》，近日，": news from before that of the agreement. */
const SINCE = regex("u")`
  ^[^，。；,;：]{0,20}?(?:披露|发布|刊登|刊发|公布|公告)了?(?:《[^》。]{2,60}》|[^，。；,;：:称]{2,40}公告)
  [^，。；,;]{0,20}[，；](?:近日|日前|现|目前|如今|今日)
`;
const FOLLOWS = /(?<![相后承])继$/u;
const FOLLOWED = /^[^，。；,;]{1,30}?(?:之后|后|以来)，/u;
/** How many characters around a day are considered. */
const AROUND = 40;
const BEHIND = 100;

/** Whether a day, from `start` to `end`, is that of older news: "详见公司于…披露的公告", "此前于…公告的计划". */
export function isOfEarlierNews(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const behind = text.slice(end, end + BEHIND);
  return (
    (REFERS.test(before) && REFERRED.test(behind)) ||
    (BEFORE.test(before) && OF_THEN.test(behind)) ||
    (OF_PLAN.test(behind) && !SIGNS.test(before)) ||
    SINCE.test(behind)
  );
}

/** Whether a date is of what the news follows: "继2023年5月试点之后，". */
export const isFollowed = (text: string, start: number, end: number): boolean =>
  FOLLOWS.test(text.slice(Math.max(0, start - 2), start)) && FOLLOWED.test(text.slice(end, end + AROUND));
