/** Decides how to rejoin two lines that were one before layout. */
import { wordClass } from "./word-classes";

/** How much of the line above is considered. */
export const LONGEST_WORD = 100;

/** What to put between two joined lines, and whether the hyphen that ends the first is only a line break's. */
export function between(
  lines: string,
  line: string,
  written: (word: string) => boolean,
): { isParted: boolean; glue: "" | " " } {
  const above = lines.slice(-LONGEST_WORD);
  // All sorts of hyphens; a dash has spaces around it.
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

/** Makes a test for whether a hyphenated word occurs so inside a line of a text. */
export function hyphenated(text: string): (word: string) => boolean {
  const words = new Set(text.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,100}-[\p{L}\p{N}]+/gu));
  return (word) => words.has(word);
}

/** Whether a hyphen joins two words, which together are none: "public-private". */
function isCompound(head: string, tail: string): boolean {
  const isWord = (word: string) => wordClass(word.toLowerCase()) !== undefined;
  return isWord(head) && isWord(tail) && !isWord(head + tail);
}

const WIDE = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”]/u;
/** Chinese beside letters or digits is written without a space. */
const CHINESE_BESIDE =
  /^(?:[\p{Script=Han}\u3000-\u303f\uff00-\uffef].|.[\p{Script=Han}\u3000-\u303f\uff00-\uffef])$/u;
