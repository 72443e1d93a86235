/**
 * Word lists that take two thirds of their room. In the sources they stand by what they mean; in what ships they are sorted,
 * each word as how many letters of the one before it goes without, and what it has in their place: `0aaren2ika3on` is
 * aaren, aarika and aaron. `lib/names/unpack-words.ts` reads that.
 */
import type { Plugin } from "vite";

/** The classes of words, as `words` of `lib/names` takes them: a list without anything in it that code puts there. */
const LIST = /(?<![\w.])words\(\s*`([^`$\\]*)`,?\s*\)/g;

/** Packs words, sorted and each once; `undefined` where one has a digit. */
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

/** A module's code with its classes of words packed. */
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
