/** Finds the day of a Chinese text by its dateline. */

import { parseDay } from "../../dates/calendar";
import type { ReleaseDocument } from "../../document";
import { regex } from "../../text/regex";
import { chineseDates } from "./dates";

/**
 * Openings of a text such as "1月16日，北京——", "新华社北京1月16日电", "1月16日消息，", "新北市，2025年6月16日　",
 * "上海，2025年3月6日/通讯社/--".
 */
const DATELINE = regex("u")`
  ^[ 　]*(?:[（(【]?\p{Script=Han}{2,10}[，, 　·]{1,3})?(?:\d{4}年)?\d{1,2}月\d{1,2}日
  (?:[，, 　]{0,2}\p{Script=Han}{2,8})?[ 　]*(?:\/[^/\n]{2,16}\/[ 　]*)?
  (?:——|--|—|–|[　 ](?=\p{Script=Han}))
  |^[ 　]*\p{Script=Han}{2,16}\d{4}年\d{1,2}月\d{1,2}日[ 　]*(?:\/[^/\n]{2,16}\/[ 　]*)?(?:——|--|—|–)
  |^[ 　]*[（(]?\p{Script=Han}{2,16}(?:\d{4}年)?\d{1,2}月\d{1,2}日[电讯]
  |^[ 　]*[（(【]?(?:[\p{Script=Han}\p{Lu}\p{Ll}]{2,16}[ 　]?)?(?:\d{4}年)?\d{1,2}月\d{1,2}日[ 　]?(?:[电讯]|消息)(?=[ 　，,：:】）—-])
`;
/** How many paragraphs may have the dateline, and how many days before publication it may be. */
const FIRST = 3;
const DAYS = 7;

/** The day that "今日" means: that of the dateline, or of publication. */
export function datedOf({ text, blocks, published }: ReleaseDocument): string | undefined {
  const day = parseDay(published);
  if (day === undefined) return published;
  for (const { start, end } of blocks.slice(0, FIRST)) {
    const line = DATELINE.exec(text.slice(start, Math.min(end, start + 60)));
    if (!line) continue;
    const value = chineseDates(text, published, start, start + line[0].length)[0]?.value;
    const written = parseDay(value);
    if (written !== undefined && written <= day && day - written <= DAYS) return value;
  }
  return published;
}
