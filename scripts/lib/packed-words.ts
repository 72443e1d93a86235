/**
 * Packs word lists to two thirds of their size. In the sources they are grouped by meaning. In the build they are
 * sorted, and each word is the number of letters to drop from the one before, then its own: `0aaren2ika3on` is aaren,
 * aarika and aaron. `lib/names/unpack-words.ts` reads that.
 */
import type { Plugin } from "vite";

/** The word lists, as `words` in `lib/names` takes them, spread or not: literals without any interpolation. */
const LIST = /(?<!\w|[^.]\.)words\(\s*`([^`$\\]*)`,?\s*\)/g;

/** Packs words, sorted and without repeats; `undefined` where one has a digit. */
export function packedWords(words: Iterable<string>): string | undefined {
  let packed = "";
  let before = "";
  for (const word of [...new Set(words)].sort()) {
    if (/\d/.test(word)) return undefined;
    let common = 0;
    while (common < before.length && before[common] === word[common]) common += 1;
    packed += `${before.length - common}${word.slice(common)}`;
    before = word;
  }
  return packed;
}

/** The code of a module, with its word lists packed. */
export function withPackedWords(code: string): string {
  return code.replace(LIST, (call, list: string) => {
    const packed = packedWords(list.trim().split(/\s+/));
    return packed === undefined ? call : `words(${JSON.stringify(packed)})`;
  });
}

/** The same for all modules of `lib/names`, as a plugin of the build. */
export const packedWordsPlugin: Plugin = {
  name: "packed-words",
  enforce: "pre",
  transform: (code, id) => (/\/lib\/names\/.*\.ts$/.test(id) ? withPackedWords(code) : null),
};
