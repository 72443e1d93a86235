/** Removes what brokers' pages add after a share's number: "(09999.HK) +0.100 (+1.000%) 沽空 $1万; 比率 2.0%". */
import type { Edit } from "./edits";

const CODE = String.raw`(?<=[(（](?:\d{5,6}|[A-Z\d]{1,6}\.[A-Z]{2})[)）])`;
const CHANGE = String.raw` *[+-]?\d+(?:\.\d+)? *[(（][+-]?\d+(?:\.\d+)?%[)）]`;
const SHORT_SOLD = String.raw`(?: *(?:沽空|Short selling) *\$?[\d.,]+ ?[千百万萬亿億KMB]*[;；] *(?:比率|[Rr]atio) *[\d.]+%)?`;
const QUOTE = new RegExp(`${CODE}${CHANGE}${SHORT_SOLD}(?: +(?=\\p{Script=Han}))?`, "gu");

/** Removes share quotes, which are no news and separate a name from its verb. */
export function shareQuotes(text: string): Edit[] {
  return [...text.matchAll(QUOTE)].map(({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
    by: "",
  }));
}
