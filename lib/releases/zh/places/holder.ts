/** Finds the name of a site's owner right before its place. */
import { HAS, OWN_SITE, SITE, SITE_BEHIND } from "./site-words";

/** "格林美在", "比亚迪的": words before a place with the owner's name first. */
const HOLDER = /(?:^|[，。；：！？\n、“])((?:(?![在于的])[\p{Script=Han}A-Za-z·&]){2,12})(?:在|于|的)$/u;

/** The name of the owner before a place between two offsets; `undefined` if there is none. */
export function holderOf(text: string, from: number, to: number): { raw: string; at: number } | undefined {
  const right = text.slice(to, to + 26);
  const joint = text[from - 1] ?? "";
  if (!/[在于的]/u.test(joint)) return undefined;
  if (
    joint === "的"
      ? !OWN_SITE.test(right)
      : !HAS.test(right) && !SITE_BEHIND.test(right) && !/^[、和及与]/u.test(right)
  )
    return undefined;
  const raw = HOLDER.exec(text.slice(Math.max(0, from - 16), from))?.[1];
  return raw === undefined || SITE_NAMED.test(raw) || NO_HOLDER.test(raw)
    ? undefined
    : { raw, at: from - 1 - raw.length };
}
/** "参观了学校位于": no name precedes. */
const NO_HOLDER = /[位设建处]$|参观|[了着过]/u;
const SITE_NAMED = new RegExp(
  `(?:${SITE}|产品|业务|市场|项目|仪式|会议|展会|论坛|研究|研发|试验|实验|生产|加工|施工|检修|建设|培训|工作|活动)$`,
  "u",
);
