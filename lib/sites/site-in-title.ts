/** The site's name in the title of a page, since many pages give it nowhere else: "Headline | News | Site". */
import { regex } from "@/lib/releases/text/regex";

/** What separates the headline, the column and the site. Chinese pages put a dash between them without spaces. */
const BAR = "\\s*[|｜_»›·•]\\s*";
const DASH = "\\s+[-–—]{1,2}\\s+";
const HAN = "\\p{Script=Han}";
const PARTING = new RegExp(`${BAR}|${DASH}|(?<=${HAN})[-–—]+(?=${HAN})`, "u");
const BEHIND_HEADLINE = new RegExp(`^(?:${BAR}|${DASH}|[-–—]+(?=${HAN}))`, "u");
const BEFORE_SITE = new RegExp(`(?:${BAR}|${DASH}|(?<=[${HAN}”」》）])[-–—]+)$`, "u");
const BEFORE_HEADLINE = new RegExp(`(?:${BAR}|${DASH}|(?<=${HAN})[-–—]+|[:：]\\s*)$`, "u");
/** Columns that other sites have as well, so that none of these is a site's name. */
const COLUMN = regex("iu")`
  ^(?:(?:all |our |latest |company |corporate |local |breaking )?(?:
  news|press|media|media ?relations|press releases?|news releases?|media releases?|announcements?|updates?|
  stories|articles?|blog|insights?|events?|
  business|world|politics|home|home ?page|
  print|print version|welcome|about us)
  (?: ?(?:room|cent(?:er|re)|details?|releases|& events|and events))?|
  首页|主页|正文|要闻|快讯|详情|(?:
  新闻|公司|企业|集团|集团新闻|行业|最新|今日|媒体|公告|信息|政务)?(?:
  新闻|资讯|动态|要闻|中心|公告|报道|详情|详细|发布|公开|中心新闻|新闻中心))$`;
/** No site has a longer name. */
const LONGEST = 60;

/**
 * The site's name in a page's title; `undefined` where there is none, or the title has another headline. Of several
 * parts behind the headline the name is the last, of several before it the first.
 */
export function siteInTitle(title: string, headline: string): string | undefined {
  const whole = spaced(title);
  const head = spaced(headline);
  const at = head === "" ? -1 : whole.indexOf(head);
  if (at < 0) return undefined;
  const before = whole.slice(0, at);
  const behind = whole.slice(at + head.length);
  return (
    partsWithout(behind, BEHIND_HEADLINE).findLast(isName) ??
    partsWithout(before, BEFORE_HEADLINE).find(isName)
  );
}

/** The text behind the last bar of a title, where it may be the name of a site. */
export function siteBehindBar(title: string): string | undefined {
  const [, name] = /^.+\s?[|｜]\s?([^|｜]+)$/u.exec(spaced(title)) ?? [];
  return name !== undefined && isName(name.trim()) ? name.trim() : undefined;
}

/** A title without the name of its site at the end, where that follows a bar or a dash. */
export function titleWithout(title: string, site: string): string {
  const whole = spaced(title);
  const name = spaced(site);
  if (name === "" || !whole.endsWith(name)) return whole;
  const before = whole.slice(0, -name.length);
  const headline = before.replace(BEFORE_SITE, "");
  return headline === before || headline === "" ? whole : headline;
}

const spaced = (text: string) => text.replace(/\s+/gu, " ").trim();

function partsWithout(text: string, parting: RegExp): string[] {
  const parts = text.replace(parting, "");
  return parts === text ? [] : parts.split(PARTING);
}

function isName(part: string): boolean {
  return part.length <= LONGEST && /\p{L}{2}|\p{Script=Han}/u.test(part) && !COLUMN.test(part);
}
