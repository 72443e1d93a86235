/** A quick look at capitalised words beside a name, which mostly rules out that they make a longer name with it. */
import { LOWER, SPACE, UNSPACED, UPPER, WORD } from "../fold";
import { BEFORE_AVERAGE, HEADS, HEADS_BEFORE, HEADS_OF } from "./lexicon-heads";
import { PERSON_TITLES } from "./lexicon-people";
import { COMPASS, PLACE_PREFIXES } from "./lexicon-places";
import { CONNECTORS } from "./lexicon-sentence";
import { isOf, mayBe } from "./near-words";
import { isAbbreviation, LONGEST_ABBREVIATION } from "./neighbours";
import { INDICES, MOVES } from "./nested-index";
import { WORKS } from "./nested-proper";
import { openingNames } from "./opening-names";
import { WordSet } from "./word-set";

/** Words that may end a longer name of a party, directly behind it or behind other words with a capital. */
const ENDS_NAME: WordSet = new WordSet([
  ...HEADS,
  ...WORKS,
  ...INDICES,
  ...MOVES,
  ...BEFORE_AVERAGE,
  // "High Road", "Attorney General", "Foo And Bar Hospital"
  ..."high old new great upper lower attorney and school university college institute hospital".split(" "),
]);
/** Words that may begin a longer name with the place behind them. */
const BEGINS_NAME: WordSet = new WordSet([
  ...HEADS_BEFORE,
  ...HEADS_OF,
  ...PLACE_PREFIXES,
  ...COMPASS,
  ...PERSON_TITLES,
  "central",
  "new",
  "great",
]);
/** How many words may continue a name, and one more that may end it. */
const MOST = 7;
/** How many words behind a name are searched for an index. */
const INDEX_REACH = 3;
const STOP = 0x2e;
/** Marks behind which no name goes on; a table, as it is asked for every word. */
const APART = new Uint8Array(0x10000);
for (const mark of ',;:)!?"”') APART[mark.charCodeAt(0)] = 1;

/**
 * Whether no word from `from` on can end a longer name that begins with a party. The first word has a capital and
 * stands directly behind the party.
 */
export function endsNoName(text: string, classes: Uint8Array, from: number): boolean {
  let at = from;
  let ended = false;
  for (let seen = 0; seen < MOST; seen++) {
    const start = at;
    while (classAt(text, classes, at) & WORD) at++;
    if (at === start || classAt(text, classes, start) & UNSPACED) return false;
    if (isOf(ENDS_NAME, text, classes, start, at)) return false;
    if (at >= text.length) return true;
    const beside = text.charCodeAt(at);
    if (beside === STOP)
      return at - start >= LONGEST_ABBREVIATION && (at + 1 >= text.length || isSpace(text, classes, at + 1));
    if (APART[beside] === 1) return true;
    if (!isSpace(text, classes, at)) return false;
    // Only words with a capital, or that join such words, continue a name.
    const capital = (classAt(text, classes, start) | classAt(text, classes, start + 1)) & UPPER;
    ended ||= capital === 0 && !mayGoOn(text, classes, start, at);
    if (ended && seen + 1 >= INDEX_REACH) return true;
    at++;
  }
  return true;
}

/**
 * Whether the word directly before the place at `start` has a capital only because it opens its sentence or block, and
 * can begin no longer name. Whether that word is a name itself is not checked.
 */
export function opensSentenceBefore(text: string, classes: Uint8Array, start: number): boolean {
  const to = start - 1;
  let from = to;
  while (classAt(text, classes, from - 1) & LOWER) from--;
  from--;
  if (to - from < 2 || !(classAt(text, classes, from) & UPPER) || !isSpace(text, classes, to)) return false;
  if (isOf(BEGINS_NAME, text, classes, from, to) || isOf(openingNames(), text, classes, from, to))
    return false;
  if (from === 0) return true;
  if (!isSpace(text, classes, from - 1)) return false;
  const mark = text.charCodeAt(from - 2);
  return mark === STOP ? endsSentence(text, classes, from - 2) : OPENING.has(mark);
}

/** Marks behind which, after a space, a sentence begins. */
const OPENING = new Set([..."!?:;…"].map((mark) => mark.charCodeAt(0)));

/** Whether the full stop at `at` ends a sentence: behind a plain word that is too long for an abbreviation. */
export function endsSentence(text: string, classes: Uint8Array, at: number): boolean {
  let from = at;
  while (classAt(text, classes, from - 1) & LOWER) from--;
  const capital = (classAt(text, classes, from - 1) & UPPER) !== 0;
  const letters = at - from + (capital ? 1 : 0);
  const least = capital ? LONGEST_ABBREVIATION : 2;
  if (letters < least || !(classAt(text, classes, at - letters - 1) & SPACE)) return false;
  return capital || letters > 2 || !isAbbreviation(text, from, at + 1);
}

/** Whether a word in small letters may join the parts of a name; a number may be one. */
function mayGoOn(text: string, classes: Uint8Array, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  return (first >= 0x30 && first <= 0x39) || mayBe(text, classes, start, end, CONNECTORS);
}

function isSpace(text: string, classes: Uint8Array, at: number): boolean {
  return (classAt(text, classes, at) & SPACE) !== 0;
}

function classAt(text: string, classes: Uint8Array, at: number): number {
  return at >= 0 && at < text.length ? (classes[text.charCodeAt(at)] as number) : 0;
}
