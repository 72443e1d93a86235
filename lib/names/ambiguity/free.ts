/** A quick look at the nearest characters, which mostly rules out that a spelling is part of a longer name. */
import { LOWER, SPACE, UNSPACED, UPPER, WORD } from "../fold";
import { ageBehind } from "./aged";
import { endsNoName, endsSentence } from "./free-capital";
import { givenNames } from "./given-names";
import {
  AREAS,
  BEFORE_AVERAGE,
  GREETINGS,
  HEADS_OF,
  NAMED_AFTER,
  SMALL_HEADS,
  SMALL_HEADS_OF,
} from "./lexicon-heads";
import { FAMILY, PERSON_TITLES, TEAM_VERBS } from "./lexicon-people";
import { NEAR_A_SIDE_BEFORE, NEAR_A_SIDE_BEHIND } from "./lexicon-play";
import { CONNECTORS } from "./lexicon-sentence";
import { isOf } from "./near-words";
import { MOVES } from "./nested-index";
import { hyphenatedHead, mayBeTied } from "./nested-tied";
import { stateBehind } from "./regions";
import { WordSet, words } from "./word-set";

/** "Robert Bosch believed": a founder, whose name a firm bears. */
const OF_PERSONS = words("himself herself believed died married grew was");
/** Words in small letters that may make a longer name of the place or the party before them. */
const TIES_PLACE: ReadonlySet<string> = new WordSet([
  ...AREAS,
  ...NAMED_AFTER,
  ...BEFORE_AVERAGE,
  ...NEAR_A_SIDE_BEHIND,
  // "the US dollar"
  "dollar",
]);
const TIES_PARTY: ReadonlySet<string> = new WordSet([
  ...SMALL_HEADS,
  ...GREETINGS,
  ...BEFORE_AVERAGE,
  ...MOVES,
]);
const TIES_LEFT: ReadonlySet<string> = new WordSet(
  // "del Zaragoza": what a club does.
  [...CONNECTORS, ...HEADS_OF, ...FAMILY, ...NEAR_A_SIDE_BEFORE, "el", "il", "del", "al", "do", "ao"].filter(
    (word) => !/^(?:and|for|in|on|y|e|et)$/.test(word),
  ),
);
const RIGHT_SHAPES = shapes(new Set([...TIES_PLACE, ...TEAM_VERBS, ...TIES_PARTY, ...OF_PERSONS, "and"]));
const LEFT_SHAPES = shapes(new Set([...TIES_LEFT, "and", "at"]));
const SMALL_HEADS_SHAPES = shapes(SMALL_HEADS_OF);
const ENDS_RIGHT = marks(",.;:)\"”!?'’]-");
const ENDS_LEFT = marks(',;:)"”');
const HYPHEN = 0x2d;
const STOP = 0x2e;
const SPACE_UNIT = 0x20;
const COMMA = 0x2c;
const STRAIGHT = 0x27;
const CURLY = 0x2019;
const CAMPUS_REACH = 48;

/**
 * Whether the characters behind `text[start, end)` rule out that a longer name goes on there. More words may make a
 * longer name of a place (`isPlace`) than of a party.
 */
export function isFreeRight(
  text: string,
  classes: Uint8Array,
  start: number,
  end: number,
  isPlace: boolean,
): boolean {
  if (classAt(text, classes, end - 1) & UNSPACED) return false;
  if (end >= text.length || ENDS_RIGHT[text.charCodeAt(end)] === 1)
    return (
      ageBehind(text, end) === undefined &&
      hyphenatedHead(text, end) === undefined &&
      !(isPlace && (mayBeTied(text, start, end) || stateBehind(text, end) !== undefined))
    );
  if (!(classAt(text, classes, end) & SPACE)) return false;
  const next = classAt(text, classes, end + 1);
  if (!(next & LOWER)) return !isPlace && (next & UPPER) !== 0 && endsNoName(text, classes, end + 1);
  let to = end + 2;
  for (let bits = classAt(text, classes, to); bits & WORD; bits = classAt(text, classes, ++to))
    if (bits & UPPER) return false;
  if (!RIGHT_SHAPES[shapeOf(text.charCodeAt(end + 1), text.charCodeAt(to - 1), to - end - 1)]) return true;
  const word = text.slice(end + 1, to);
  if (word === "and") return !(classAt(text, classes, to + 1) & UPPER);
  if (OF_PERSONS.has(word) && (isPlace || !beginsWithGivenName(text, classes, start, end))) return true;
  if (OF_PERSONS.has(word) || (isPlace ? TIES_PLACE : TIES_PARTY).has(word)) return false;
  // "Sunderland hold on" is a side at the beginning of a sentence only.
  return !isPlace || !TEAM_VERBS.has(word) || isBehindWord(text, classes, start);
}

/** Whether a word and a space stand directly before `start`. */
function isBehindWord(text: string, classes: Uint8Array, start: number): boolean {
  return text.charCodeAt(start - 1) === SPACE_UNIT && (classAt(text, classes, start - 2) & WORD) !== 0;
}

function beginsWithGivenName(text: string, classes: Uint8Array, start: number, end: number): boolean {
  let to = start;
  while (to < end && classAt(text, classes, to) & WORD) to++;
  // Words joined otherwise are left to the rules that read words.
  return to < end && (text.charCodeAt(to) !== SPACE_UNIT || isOf(givenNames(), text, classes, start, to));
}

/**
 * Whether the characters before `start` rule out that a longer name begins there. Before a place any capitalised word
 * may begin one; before a party only a person's given name or title does.
 */
export function isFreeLeft(text: string, classes: Uint8Array, start: number, isPlace: boolean): boolean {
  if (start === 0) return true;
  const beside = text.charCodeAt(start - 1);
  const bits = classes[beside] as number;
  if (!(bits & SPACE)) {
    // "Île-de-France"
    if (beside === HYPHEN && isPlace && classAt(text, classes, start - 2) & WORD) return false;
    return !(bits & WORD) && beside !== STRAIGHT && beside !== CURLY;
  }
  if (start > 1 && ENDS_LEFT[text.charCodeAt(start - 2)] === 1)
    return (
      text.charCodeAt(start - 2) !== COMMA ||
      !(isOfFamily(text, classes, start - 2) || (isPlace && isCampus(text, start)))
    );
  let from = start - 1;
  if (text.charCodeAt(start - 2) === STOP) return endsSentence(text, classes, start - 2);
  while (classAt(text, classes, from - 1) & WORD) from--;
  if (from === start - 1) return false;
  if (!isPlace && classAt(text, classes, from) & UPPER)
    return ![givenNames(), PERSON_TITLES].some((set) => isOf(set, text, classes, from, start - 1));
  if (!(classAt(text, classes, from) & LOWER) || classAt(text, classes, from + 1) & UPPER) return false;
  if (from > 0 && !(classAt(text, classes, from - 1) & SPACE)) return false;
  if (!LEFT_SHAPES[shapeOf(text.charCodeAt(from), text.charCodeAt(start - 2), start - 1 - from)]) return true;
  const word = text.slice(from, start - 1);
  // "University of X" and "Bank of the X": the head has a capital.
  if (word === "the") return text.slice(from - 3, from - 1) !== "of";
  if (word === "of") return !isOwnerOf(text, classes, from - 1, isPlace);
  if (word === "at") return !isPlace || !isCampus(text, start);
  // "the Law Society of England and Wales"
  if (word === "and") return !isPlace || !endsOfCapital(text, classes, from - 1);
  return !TIES_LEFT.has(word);
}

/** "his wife, Georgia": whether a word for family ends at `end`. */
function isOfFamily(text: string, classes: Uint8Array, end: number): boolean {
  let from = end;
  while (classAt(text, classes, from - 1) & LOWER) from--;
  return from < end && isOf(FAMILY, text, classes, from, end);
}

/** Whether a university stands close before, which may be named after two places. */
function isCampus(text: string, start: number): boolean {
  return text.slice(Math.max(0, start - CAMPUS_REACH), start).includes("University of ");
}

/** Whether a capitalised word behind "of" ends at `at`. */
function endsOfCapital(text: string, classes: Uint8Array, at: number): boolean {
  let from = at;
  while (classAt(text, classes, from - 1) & WORD) from--;
  return (classAt(text, classes, from) & UPPER) !== 0 && text.slice(from - 4, from) === " of ";
}

/** Whether the word that ends at `at` may make a longer name of what stands behind "of". */
function isOwnerOf(text: string, classes: Uint8Array, at: number, isPlace: boolean): boolean {
  let from = at;
  while (classAt(text, classes, from - 1) & WORD) from--;
  if (from === at || (classAt(text, classes, from) & UPPER) !== 0) return true;
  return (
    isPlace &&
    SMALL_HEADS_SHAPES[shapeOf(text.charCodeAt(from), text.charCodeAt(at - 1), at - from)] === 1 &&
    SMALL_HEADS_OF.has(text.slice(from, at))
  );
}

function classAt(text: string, classes: Uint8Array, at: number): number {
  return at >= 0 && at < text.length ? (classes[text.charCodeAt(at)] as number) : 0;
}

/** Which units are one of the marks: a table, as it is asked for every name. */
function marks(all: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const mark of all) table[mark.charCodeAt(0)] = 1;
  return table;
}

/** Which first and last letters and lengths the words have: rules most words out without cutting them from the text. */
function shapes(words: ReadonlySet<string>): Uint8Array {
  const table = new Uint8Array(32 * 32 * 32);
  for (const word of words)
    table[shapeOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)] = 1;
  return table;
}

function shapeOf(first: number, last: number, length: number): number {
  return ((first & 31) << 10) | ((last & 31) << 5) | Math.min(length, 31);
}
