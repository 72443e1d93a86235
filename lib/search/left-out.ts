/**
 * Finds the words and phrases that a query leaves out: `-word`, `-"a phrase"`, `NOT word`. A hyphen within a word or behind it, a dash
 * before a space, as in lists, and one between figures leave nothing out.
 */
import { hasOnlyJoins } from "./tokens";

/** Only in capitals: a headline may say "not". */
const NOT = /(?<!\S)NOT(?:\s+|$)/g;
const PHRASE = /(?<!\S)-["“]([^"”]*)["”]?/gu;
const WORD = /(?<![^\s,;])-(?=[\p{L}\p{N}])([^\s,;]*)(?<!-)(?=[\s,;]|$)/gu;
/** A hyphen behind these stands for the beginning of a word that two share: `Batteriezellen und -module`. */
const SHARED = /(?<!\S)(?:und|oder|sowie|bzw\.|en|of|och|eller|og)$/iu;

interface Left {
  /** What is left to look for. */
  words: string;
  leftOut: string[];
}

/** Takes the phrases; what is left has `-` for `NOT`. */
export function takePhrases(words: string): Left {
  return take(words.replace(NOT, "-"), PHRASE);
}

/** Takes the single words. Dates must be taken before, since a hyphen may join two. */
export function takeWords(words: string): Left {
  return take(words, WORD);
}

function take(words: string, pattern: RegExp): Left {
  const leftOut: string[] = [];
  const left = words.replace(pattern, (all, text: string, at: number) => {
    const before = words.slice(0, at).trimEnd();
    const isSpan = /\d$/.test(before) && /^\d/.test(text);
    // Nearly everything has such a word.
    if (isSpan || SHARED.test(before) || hasOnlyJoins(text)) return all;
    leftOut.push(text);
    return " ";
  });
  return { words: left, leftOut };
}
