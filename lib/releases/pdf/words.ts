/** Lines put together again: a word that was parted at the end of a line is whole. */

import { wordClass } from "../text/word-classes";

/** Joins lines to one. `written` says whether a word stands elsewhere in the text, where that is known. */
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

/** Only so much of what stands above is looked at. */
const LONGEST_WORD = 100;

/** What stands between two lines in one, and whether the hyphen that ends the first is none of a word. */
function between(
  lines: string,
  line: string,
  written: (word: string) => boolean,
): { isParted: boolean; glue: "" | " " } {
  const above = lines.slice(-LONGEST_WORD);
  // Hyphens of all sorts; a dash stands between spaces.
  const head = /([\p{L}\p{N}]+)[-\u00ad\u2010\u2011]$/u.exec(above)?.[1] ?? "";
  const tail = /^[\p{L}\p{N}]+/u.exec(line)?.[0] ?? "";
  if (head !== "" && tail !== "") {
    const isParted =
      /^\p{Ll}/u.test(tail) && /\p{L}$/u.test(head) && !written(`${head}-${tail}`) && !isCompound(head, tail);
    return { isParted, glue: "" };
  }
  const isChinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”]$/u.test(above) && WIDE.test(line);
  const isOne = isChinese || CHINESE_BESIDE.test(`${above.slice(-1)}${line.slice(0, 1)}`);
  return { isParted: false, glue: isOne ? "" : " " };
}

/** "public-private": both are words, and together they are none. */
function isCompound(head: string, tail: string): boolean {
  const isWord = (word: string) => wordClass(word.toLowerCase()) !== undefined;
  return isWord(head) && isWord(tail) && !isWord(head + tail);
}

const WIDE = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”]/u;
/** Chinese beside letters or digits is written without a space. */
const CHINESE_BESIDE =
  /^(?:[\p{Script=Han}\u3000-\u303f\uff00-\uffef].|.[\p{Script=Han}\u3000-\u303f\uff00-\uffef])$/u;

/** Radicals that fonts have in the place of whole characters, which compatibility forms do not tell, or tell otherwise. */
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

/** Writes characters for the radicals that look like them, as PDFs of Chinese text have them. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/gu, (sign) => RADICALS[sign] ?? sign.normalize("NFKC"));
}
