/**
 * Finds the words and phrases that a query leaves out: `-word`, `-"a phrase"`, `NOT word`. A hyphen within a word or behind it, a dash
 * before a space, as in lists, and one between figures leave nothing out.
 */
import { takeAmounts } from "./amounts";
import type { Asked } from "./query";
import { hasOnlyJoins } from "./tokens";

/** Only in capitals: a headline may say "not". Words between it and a name, as in `NOT in Hungary`, go with it. */
const NOT = /(?<!\S)NOT(?:\s+(?:(?:in|with|by|of|the|an?|from(?!.*\d))\s+)*|$)/g;
/** Stands for it: a hyphen may join two figures, and `NOT` never does. */
export const NOT_MARK = "¬";
const PHRASE = /(?<!\S)[-¬]("[^"]*"?|\([^()]*\))/gu;
const WORD = /(?<![^\s,;])[-¬](?=[\p{L}\p{N}])([^\s,;]*)(?<!-)(?=[\s,;]|$)/gu;
const AMOUNT = /(?<!\S)[-¬]((?:\p{L}+\s){0,3}[^\s\p{L}\d]*\d\S*)(?!\S)/gu;
/** The word behind it may be its unit. */
const AMOUNT_IN_WORDS = /(?<!\S)[-¬]((?:\p{L}+\s){0,3}[^\s\p{L}\d]*\d\S*\s\p{L}+)(?!\S)/gu;
/** What a hyphen may join: figures that are no year, and figures that may have a unit. */
const FIRST = /(?<!\S)(?!(?:19|20)\d\d$)\p{Sc}?[\d.,]+$/u;
const SECOND = /^\p{Sc}?\d[\d.,]*\s?\p{L}*$/u;
/** A hyphen behind these stands for the beginning of a word that two share: `Batteriezellen und -module`. */
const SHARED = /(?<!\S)(?:und|oder|sowie|bzw\.|en|of|och|eller|og)$/iu;

/** Takes the phrases; what is left has `NOT_MARK` for `NOT`. As the others here, adds to `leftOut`. */
export function takePhrases(words: string, leftOut: Asked[]): string {
  return take(words.replace(NOT, NOT_MARK), PHRASE, "words", leftOut);
}

/** Takes the amounts. */
export function takeLeftOutAmounts(words: string, leftOut: Asked[]): string {
  return take(take(words, AMOUNT_IN_WORDS, "amount", leftOut), AMOUNT, "amount", leftOut);
}

/** Takes the single words. Dates must be taken before, since a hyphen may join two. */
export function takeWords(words: string, leftOut: Asked[]): string {
  return take(words, WORD, "words", leftOut);
}

function take(words: string, pattern: RegExp, key: "words" | "amount", leftOut: Asked[]): string {
  return words.replace(pattern, (all, typed: string, at: number) => {
    const value = typed.replace(/["()]/g, "");
    const before = words.slice(0, at).trimEnd();
    const isInner = (FIRST.test(before) && SECOND.test(value)) || SHARED.test(before);
    // Nearly everything has a word that only joins others.
    const isMeant = key === "amount" ? isAmount(value) : !hasOnlyJoins(value);
    if ((all.startsWith("-") && isInner) || !isMeant) return all;
    leftOut.push({ key, value, isLeftOut: true });
    return " ";
  });
}

function isAmount(text: string): boolean {
  const { words, amounts } = takeAmounts(text, () => false);
  return amounts.length === 1 && words.trim() === "";
}
