/** Rejoins lines, and words split at the end of a line. */

import { between, LONGEST_WORD } from "../text/line-ends";

/** Joins lines into one. `written` says whether a word occurs elsewhere in the text, where that is known. */
export function joinLines(
  lines: readonly string[],
  written: (word: string) => boolean = () => false,
): string {
  const out: string[] = [];
  let above = "";
  for (const line of lines) {
    if (above === "") {
      out.push(line);
      above = line;
      continue;
    }
    const { isParted, glue } = between(above, line, written);
    if (isParted) out.push(out.pop()?.slice(0, -1) ?? "");
    out.push(glue, line);
    above = `${(isParted ? above.slice(0, -1) : above).slice(-LONGEST_WORD)}${glue}${line}`;
  }
  return out.join("");
}

/** Radicals that fonts use for whole characters and that Unicode's compatibility forms lack or map otherwise. */
const RADICALS: Readonly<Record<string, string>> = {
  "⺁": "厂",
  "⺠": "民",
  "⺩": "王",
  "⺬": "示",
  "⺼": "肉",
  "⻁": "虎",
  "⻄": "西",
  "⻅": "见",
  "⻆": "角",
  "⻉": "贝",
  "⻋": "车",
  "⻑": "長",
  "⻓": "长",
  "⻔": "门",
  "⻘": "青",
  "⻙": "韦",
  "⻚": "页",
  "⻛": "风",
  "⻜": "飞",
  "⻝": "食",
  "⻢": "马",
  "⻣": "骨",
  "⻤": "鬼",
  "⻥": "鱼",
  "⻦": "鸟",
  "⻨": "麦",
  "⻩": "黄",
  "⻬": "齐",
  "⻮": "齿",
  "⻰": "龙",
  "⻳": "龟",
  "⼾": "户",
};

/** Replaces radicals by the characters that look like them, as PDFs of Chinese text need. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/gu, (sign) => RADICALS[sign] ?? sign.normalize("NFKC"));
}
