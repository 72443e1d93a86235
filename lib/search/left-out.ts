/**
 * Finds what a query leaves out, by the sign before it: `-word`, `-"a phrase"`, `NOT word`, `NOT over 20 GWh`, and each of several in
 * brackets, `NOT (one OR another)`. Dates are left out where they are found. A hyphen within a word or behind it, a dash before a space,
 * as in lists, and one between figures leave nothing out.
 */
import { takeAmounts } from "./amounts";
import type { Asked } from "./query";
import { hasOnlyJoins } from "./tokens";

/** Only in capitals: a headline may say "not". Words between it and a name, as in `NOT in Hungary`, go with it. */
const NOT = /(?<!\S)NOT(?:\s+(?:(?:in|with|by|of|the|an?)\s+)*|$)/g;
/** Stands for it: a hyphen may join two figures, and `NOT` never does. */
export const NOT_MARK = "¬";
const BRACKETS = /(?<!\S)[-¬]\(([^()]*)\)/g;
/** Between those in brackets, and outside of quotation marks. */
const OR = /(?: OR |[,;] )(?=[^"]*(?:"[^"]*"[^"]*)*$)/;
/** `from` may also begin a date or an amount, so it goes only where it does not. */
const PHRASE = /(?<!\S)[-¬](?:from (?:the )?)?"([^"]*)"?/g;
const WORD = /(?<![^\s,;])[-¬](?:from (?:the )?)?(?=[\p{L}\p{N}])([^\s,;]*)(?<!-)(?=[\s,;]|$)/gu;
/** As many words as an amount may have. */
const RUN = /(?<!\S)[-¬](\S+(?: (?![-¬]\S)\S+){0,6})/g;
/**
 * What a hyphen may join, where it begins the second line: figures that are no year, the second perhaps with a unit; those of a sort or
 * time, `A320 -200`; a word and the rest of another that shares its beginning, `Batteriezellen und -module`.
 */
const JOINED =
  /(?<!\S)(?!(?:19|20)\d\d\n)(?:\p{Sc}[\d.,]+\s?\p{L}*|[\d.,]+)\n\p{Sc}?\d|\d\n(?!(?:19|20)\d\d$)[\d.,:]+$|(?<!\S)(?:und|oder|sowie|bzw\.|en|of|och|eller|og)\n/iu;

/** A query with `NOT_MARK` for `NOT`, and in place of brackets before each thing in them; `isPhrase` tells which are only words. */
export function withMarks(text: string, isPhrase: (part: string) => boolean): string {
  return text.replace(NOT, NOT_MARK).replace(BRACKETS, (_, list: string) =>
    list
      .split(OR)
      .map((part) => NOT_MARK + (isPhrase(part) ? `"${part.replaceAll('"', "")}"` : part))
      .join(" "),
  );
}

/** Takes the phrases. As the other, adds to `leftOut`. */
export function takePhrases(words: string, leftOut: Asked[]): string {
  return take(words, PHRASE, "words", leftOut, isTelling);
}

/** Takes the amounts and single words. Dates must be taken before, since a hyphen may join two. */
export function takeWords(words: string, leftOut: Asked[], isUnit: (sort: string) => boolean): string {
  const isAmount = (text: string) => {
    const { words, amounts } = takeAmounts(text, isUnit);
    return amounts.length === 1 && words.trim() === "";
  };
  return take(take(words, RUN, "amount", leftOut, isAmount), WORD, "words", leftOut, isTelling);
}

/** Nearly everything has a word that only joins others. */
function isTelling(text: string): boolean {
  return !hasOnlyJoins(text);
}

/** Takes as many words behind each sign as are meant. */
function take(
  words: string,
  pattern: RegExp,
  key: "words" | "amount",
  leftOut: Asked[],
  isMeant: (text: string) => boolean,
): string {
  return words.replace(pattern, (all, typed: string, at: number) => {
    let value = typed;
    while (value !== "" && !isMeant(value)) value = value.replace(/ ?\S*$/, "");
    const before = words.slice(0, at).trimEnd();
    if (value === "" || (all.startsWith("-") && JOINED.test(`${before}\n${value}`))) return all;
    leftOut.push({ key, value, isLeftOut: true });
    return ` ${typed.slice(value.length)}`;
  });
}
