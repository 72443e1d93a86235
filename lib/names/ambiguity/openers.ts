/**
 * Finds strong names that a page uses as a word: where "Tempo" only opens sentences, nothing there tells of a firm, and
 * the page says "at a tempo of 180", the capital is only the sentence's. `weak` tells weak names apart.
 */
import { EntitySet } from "../entity-set";
import { WORD } from "../fold";
import { ENTRY_PLACE } from "../name-index";
import type { PageNames } from "../page-names";
import { OPENING } from "./glance";
import { isFirm } from "./last-person";
import { BUSINESS, SAYING } from "./lexicon-business";
import { FUNCTION_WORDS_ELSEWHERE } from "./lexicon-sentence";
import { placing } from "./place";
import type { Placed } from "./placed";

/** The text before a name that opens a sentence. */
const OPENS = /(?:^|[.!?:•]["”’)]?\s)["“‘]?$/;
const REACH = 4;
const SPACE = 0x20;
const STOP = 0x2e;
/** How near words of business count as beside a name. */
const NEAR = 5;
/** A page with more such names is a list, and for each the whole page would have to be read. */
const MOST = 40;
const ONE_WORD = /^\p{Lu}\p{Ll}{2,}$/u;

/** The numbers of such names, each with the word. */
export function openersOn(names: PageNames, language: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const lists = onlyOpening(names, language);
  if (lists.length === 0) return found;
  const placedAt = placing(names, language);
  for (const ones of lists) {
    const first = ones[0] ?? 0;
    const word = names.surfaceOf(first).toLowerCase();
    if (!isWordOf(language, word) && !names.blocks.some((block) => hasWord(names, block, word))) continue;
    const placed = ones.map(placedAt);
    if (!placed.some(isOfFirm)) for (const { at } of placed) found.set(at, word);
  }
  return found;
}

/** The numbers of the one-word names that open sentences and stand nowhere else, those of one entity together; none on a list. */
function onlyOpening(names: PageNames, language: string): (readonly number[])[] {
  const opening: number[] = [];
  const standing = new EntitySet(names.index.entities.count);
  for (let i = 0; i < names.length; i++) {
    const isWord = isWordOf(language, names.surfaceOf(i).toLowerCase());
    // Other languages write an adjective like the country: "la tecnología china".
    const isOther = !names.isStrong(i) || (language !== "en" && (names.flags[i] as number) & ENTRY_PLACE);
    if (isOther && !isWord) continue;
    if ((isWord || (names.glances[i] as number) & OPENING) && opens(names, i)) opening.push(i);
    else standing.add(names.entity[i] as number);
  }
  const lists = new Map<number, number[]>();
  for (const i of opening) {
    const entity = names.entity[i] as number;
    if (standing.has(entity)) continue;
    const others = lists.get(entity);
    if (others) others.push(i);
    else lists.set(entity, [i]);
    if (lists.size > MOST) return [];
  }
  return [...lists.values()];
}

function opens({ blocks, block, start: starts, nameEnd }: PageNames, i: number): boolean {
  const text = blocks[block[i] as number] as string;
  const start = starts[i] as number;
  // Most stand behind a full stop and a space, which is quicker to see than by a pattern.
  const behindStop = text.charCodeAt(start - 1) === SPACE && text.charCodeAt(start - 2) === STOP;
  return (
    (start === 0 || behindStop || OPENS.test(text.slice(Math.max(0, start - REACH), start))) &&
    ONE_WORD.test(text.slice(start, nameEnd[i]))
  );
}

/** Whether an ordinary word of the language is written so, whatever else the page says. */
function isWordOf(language: string, word: string): boolean {
  return FUNCTION_WORDS_ELSEWHERE[language]?.has(word) === true;
}

function hasWord({ index }: PageNames, text: string, word: string): boolean {
  const isLetter = (at: number) => ((index.classes[text.charCodeAt(at)] ?? 0) & WORD) !== 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if ((at === 0 || !isLetter(at - 1)) && (at + word.length === text.length || !isLetter(at + word.length)))
      return true;
  return false;
}

function isOfFirm(placed: Placed): boolean {
  const { context } = placed;
  return (
    // Alone in its cell, or before a figure.
    !context.right.at(0)?.joined ||
    context.possessive ||
    context.hyphenAfter ||
    isFirm(placed) ||
    placed.joinsNext ||
    context.right.find(2, SAYING) !== undefined ||
    context.right.find(NEAR, BUSINESS) !== undefined
  );
}
