/**
 * Finds the words and phrases that a query leaves out: `-word`, `-"a phrase"`, `NOT word`. A hyphen within a word or behind it, a dash
 * before a space, as in lists, and one between figures leave nothing out.
 */
import { takeAmounts } from "./amounts";
import { hasOnlyJoins } from "./tokens";

/** Only in capitals: a headline may say "not". Words between it and a name, as in `NOT in Hungary`, go with it. */
const NOT = /(?<!\S)NOT(?:\s+(?:(?:in|with|by|of|the|an?|from(?!\s+(?:\S+\s+)?\d))\s+)*|$)/g;
/** Stands for it: a hyphen may join two figures, and `NOT` never does. */
export const NOT_MARK = "¬";
const PHRASE = /(?<!\S)[-¬]["“]([^"”]*)["”]?/gu;
const WORD = /(?<![^\s,;])[-¬](?=[\p{L}\p{N}])([^\s,;]*)(?<!-)(?=[\s,;]|$)/gu;
/** What may be an amount: with a word behind it, which may be its unit, or else without. */
const AMOUNTS = [
  /(?<!\S)[-¬]((?:\p{L}+\s){0,3}[^\s\p{L}\d]*\d\S*\s\p{L}+)(?!\S)/gu,
  /(?<!\S)[-¬]((?:\p{L}+\s){0,3}[^\s\p{L}\d]*\d\S*)(?!\S)/gu,
];
/** What a hyphen may join: figures that are no year, and figures that may have a unit. */
const FIRST = /(?<!\S)(?!(?:19|20)\d\d$)\p{Sc}?[\d.,]+$/u;
const SECOND = /^\p{Sc}?\d[\d.,]*\s?\p{L}*$/u;
/** A hyphen behind these stands for the beginning of a word that two share: `Batteriezellen und -module`. */
const SHARED = /(?<!\S)(?:und|oder|sowie|bzw\.|en|of|och|eller|og)$/iu;

interface Left {
  /** What is left to look for. */
  words: string;
  leftOut: string[];
}

/** Takes the phrases; what is left has `NOT_MARK` for `NOT`. */
export function takePhrases(words: string): Left {
  return take(words.replace(NOT, NOT_MARK), PHRASE);
}

/** Takes the amounts. */
export function takeLeftOutAmounts(words: string): Left {
  return AMOUNTS.reduce<Left>(
    (left, pattern) => {
      const { words, leftOut } = take(left.words, pattern, isAmount);
      return { words, leftOut: [...left.leftOut, ...leftOut] };
    },
    { words, leftOut: [] },
  );
}

/** Takes the single words. Dates must be taken before, since a hyphen may join two. */
export function takeWords(words: string): Left {
  return take(words, WORD);
}

function take(words: string, pattern: RegExp, isMeant = (text: string) => !hasOnlyJoins(text)): Left {
  const leftOut: string[] = [];
  const left = words.replace(pattern, (all, text: string, at: number) => {
    const before = words.slice(0, at).trimEnd();
    const isInner = (FIRST.test(before) && SECOND.test(text)) || SHARED.test(before);
    // Nearly everything has a word that only joins others.
    if ((all.startsWith("-") && isInner) || !isMeant(text)) return all;
    leftOut.push(text);
    return " ";
  });
  return { words: left, leftOut };
}

function isAmount(text: string): boolean {
  const { words, amounts } = takeAmounts(text, () => false);
  return amounts.length === 1 && words.trim() === "";
}
