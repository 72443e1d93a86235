/** The day that a Chinese text says it is from. */
import { parseDay } from "../../dates/calendar";
import type { ReleaseDocument } from "../../document";
import { chineseDates } from "./dates";

/** "1月16日，北京——", "新华社北京1月16日电", "新北市，2025年6月16日　", "上海，2025年3月6日/通讯社/--", with which a text opens. */
const DATELINE =
  /^[ 　]*(?:[（(【]?\p{Script=Han}{2,10}[，, 　·]{1,3})?(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[，, 　]{0,2}\p{Script=Han}{2,8})?[ 　]*(?:\/[^/\n]{2,16}\/[ 　]*)?(?:——|--|—|–|[　 ](?=\p{Script=Han}))|^[ 　]*\p{Script=Han}{2,16}\d{4}年\d{1,2}月\d{1,2}日[ 　]*(?:\/[^/\n]{2,16}\/[ 　]*)?(?:——|--|—|–)|^[ 　]*[（(]?\p{Script=Han}{2,16}(?:\d{4}年)?\d{1,2}月\d{1,2}日[电讯]/u;
/** Paragraphs among which such a line stands, and how many days before it was published a text may be from. */
const FIRST = 3;
const DAYS = 7;

/** The day from which "今日" is counted: the one of the text's own first line, or the one on which it was published. */
export function datedOf({ text, blocks, published }: ReleaseDocument): string | undefined {
  const day = parseDay(published);
  if (day === undefined) return published;
  for (const { start, end } of blocks.slice(0, FIRST)) {
    const line = DATELINE.exec(text.slice(start, Math.min(end, start + 60)));
    if (!line) continue;
    const value = chineseDates(text, published, start, start + line[0].length)[0]?.value;
    const told = parseDay(value);
    if (told !== undefined && told <= day && day - told <= DAYS) return value;
  }
  return published;
}
