/** Normalises texts for the rules, unit for unit, so that offsets stay those of the original. */
import { simplified } from "@/lib/names/simplified";

const REPLACED: Readonly<Record<string, string>> = {
  "\u00a0": " ",
  "\u202f": " ",
  "\u2007": " ",
  "\u2009": " ",
  "\u200a": " ",
  "\u2002": " ",
  "\u2003": " ",
  "\u3000": " ",
  "\t": " ",
  "\r": "\n",
  "\u2028": "\n",
  "\u2029": "\n",
  "\u0000": " ",
  "\ufeff": " ",
  "\u2010": "-",
  "\u2011": "-",
  "\u2018": "'",
  "\u2019": "'",
  "\u02bc": "'",
  "`": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
  "\u201f": '"',
  "\u00ab": '"',
  "\u00bb": '"',
};
/** "A <-> B: a memorandum": signs that join two sides. */
const ARROWS = /(?<= )(?:<[-=]{1,2}>|[\u2194\u21c4\u21c6\u21d4])(?= )/gu;
const HAN_QUOTES = /[\u201c\u201d]/;

/**
 * Folds spaces, line ends, hyphens and quotation marks, unit for unit. In Chinese texts “ and ” stay, since opening and
 * closing marks differ there and show where a short form begins; characters are simplified.
 */
export function normalise(text: string, chinese = false): string {
  const folded = text.replace(
    /[\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\u3000\t\r\u2028\u2029\0\ufeff\u2010\u2011\u2018\u2019\u02bc`\u201c-\u201f\u00ab\u00bb]/g,
    (unit) => (chinese && HAN_QUOTES.test(unit) ? unit : (REPLACED[unit] ?? unit)),
  );
  return chinese
    ? withChineseMarks(simplified(folded))
    : folded.replace(ARROWS, (arrow) => "–".padEnd(arrow.length));
}

/** ASCII punctuation beside Chinese characters. */
const NARROW_MARKS =
  /(?<=[\p{Script=Han}”）》」』])[,;:?!](?=[\p{Script=Han}A-Za-z\d“《「『"])|(?<=[A-Za-z\d%])[,;:?!](?=[\p{Script=Han}“《「『])|(?<=[\p{Script=Han}”）》」』%])\.(?=[\s\p{Script=Han}“《「『"]|$)/gu;
const WIDE_MARKS: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  ".": "。",
};
/** Brackets after a Chinese character, or around some. */
const BRACKETS =
  /(?<=[\p{Script=Han}）)])\(([^()\n]{2,100})\)|\(([^()\n]{0,100}\p{Script=Han}[^()\n]{0,100})\)/gu;

/** Uses Chinese punctuation. */
function withChineseMarks(text: string): string {
  let isOpen = false;
  return text
    .replace(BRACKETS, (all) => `（${all.slice(1, -1)}）`)
    .replace(NARROW_MARKS, (mark) => WIDE_MARKS[mark] ?? mark)
    .replace(/["\n]/gu, (mark) => {
      isOpen = mark === '"' && !isOpen;
      return mark === "\n" ? mark : isOpen ? "“" : "”";
    });
}

/** Whether a text is mainly Chinese: more than one in five of its first 4,000 letters is a Han character. */
export function isChinese(text: string): boolean {
  let han = 0;
  let letters = 0;
  const end = Math.min(text.length, 4_000);
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i);
    // The blocks of Han characters that texts are written with, and roughly all other letters.
    if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf)) han += 1;
    else if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) letters += 1;
    else if (unit >= 0xc0 && unit < 0x3000) letters += 1;
  }
  // A Han character says as much as about three Latin letters.
  return han > 10 && han * 3 > letters;
}
