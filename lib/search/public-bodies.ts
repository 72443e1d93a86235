/**
 * Other ways to write Chinese public bodies and zones, where the language shortens them regularly: 常州市人民政府 is 常州市政府 and
 * 常州政府, a 高新技术产业开发区管理委员会 is a 高新区管委会. They are added to names, never to queries: 吉林市政府 is not the province's
 * government.
 */

/** Words for what a place is, unless they begin a longer word or end the name of a zone. */
const UNIT = "(?:[省县旗镇乡]|市(?![场民])|区(?<![新园税贸验范作业景发开]区))";
const BODY = "(?=(?:人民)?政府|管理委员会|管委会)";
/** What may be written in another way, applied one after the other. */
const WAYS: readonly (readonly [found: RegExp, written: string])[] = [
  [/高新技术产业开发区/g, "高新区"],
  [/经济技术开发区/g, "经开区"],
  [/(?<=[区城港园])管理委员会/g, "管委会"],
  [/人民政府/g, "政府"],
  // Countries and special regions have no 人民政府.
  [/(?<=(?<!行政)[省市县区州旗镇乡])政府/g, "人民政府"],
  [/(?:壮族|回族|维吾尔)?自治(?=区)/g, ""],
  // Drops the units before the last one, then the last.
  [new RegExp(`(.{2,9}?)${UNIT}(?!${BODY})`, "g"), "$1"],
  [new RegExp(`(?<=..)${UNIT}${BODY}`, "g"), ""],
];
const ANY = /政府|委员?会|[局厅委]$|开发区/;

/** A folded text, and the other ways to write it. */
export function waysToWrite(text: string): string[] {
  if (!ANY.test(text)) return [text];
  let ways = [text];
  for (const [found, written] of WAYS)
    ways = [...new Set(ways.flatMap((way) => [way, way.replace(found, written)]))];
  return ways;
}
