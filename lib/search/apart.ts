/** Finds the names that a query strings together or asks for by `with:`, where no record has them all. */
import type { EntityHit, NamedApart } from "./hits";
import type { Asked } from "./query";
import { PARTNERS } from "./questions";
import type { TakenApart } from "./take-apart";
import { isJoin } from "./tokens";

/** Looks up names and whom they name. Entities and agreements are numbers. */
export interface Names {
  /** The entity that a text names best. */
  called(text: string): number | undefined;
  /** Whether a text may name anybody at all. */
  isKnown(text: string): boolean;
  name(entity: number): string;
  agreementsOf(entity: number): Iterable<number>;
  partiesOf(agreement: number): Iterable<number>;
  /** What to show of an entity that was found by a text. */
  hit(entity: number, text: string): EntityHit;
}

/** A piece of a query: a word, or one character of a script without spaces. */
const PIECE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
/** The most pieces of a query to cut into names: each way to cut them is looked up. */
const MOST_PIECES = 16;
/** Words between names in Chinese and Japanese. */
const HAN_JOIN = /^[和与與跟及・]$/u;
/** The most parties to tell of that have agreements with all the named ones. */
const MOST_BETWEEN = 5;

/**
 * The entities that a query names one by one, in words or in a question, where nothing has them all; `undefined` for
 * fewer than two.
 */
export function namedApart(query: TakenApart, names: Names): NamedApart | undefined {
  const named = new Map<number, EntityHit>();
  for (const part of partsOf(query, names)) {
    const entity = names.called(part);
    if (entity !== undefined) named.set(entity, names.hit(entity, part));
  }
  if (named.size < 2) return undefined;
  const [first = [], ...others] = [...named.keys()].map((entity) => partnersOf(entity, names));
  const between = [...first]
    .filter((partner) => others.every((partners) => partners.has(partner)))
    // Entities with more agreements have lower numbers.
    .sort((a, b) => a - b)
    .slice(0, MOST_BETWEEN);
  return {
    named: [...named.values()],
    between: between.map((partner) => names.hit(partner, names.name(partner))),
  };
}

function partnersOf(entity: number, { agreementsOf, partiesOf }: Names): Set<number> {
  return new Set([...agreementsOf(entity)].flatMap((agreement) => [...partiesOf(agreement)]));
}

/** The parts of a query that may be names; none where it asks for anything else. */
function partsOf({ words, filters, amounts }: TakenApart, names: Names): string[] {
  const isOther = ({ key, value, isLeftOut = false }: Asked) =>
    isLeftOut || (key !== "with" && value !== PARTNERS.value);
  if (amounts.length > 0 || filters.some(isOther)) return [];
  const inWords = namesIn(words.replace(/\?$/u, ""), names);
  return words !== "" && inWords.length === 0 ? [] : [...inWords, ...filters.map(({ value }) => value)];
}

/** Cuts a text into parts that each name somebody, always taking the longest; none where some part names nobody. */
function namesIn(text: string, names: Names): string[] {
  const pieces = [...text.matchAll(PIECE)];
  if (pieces.length > MOST_PIECES) return [];
  // Saves the look-ups of each way to cut the text, where a piece is in no name.
  if (!pieces.every(([piece]) => isBetween(piece) || names.isKnown(piece))) return [];
  const parts: string[] = [];
  let at = 0;
  while (at < pieces.length) {
    const start = pieces[at]?.index ?? 0;
    let next = pieces.length;
    const partTo = (end: number) => text.slice(start, pieces[end]?.index).trim();
    while (next > at && names.called(partTo(next)) === undefined) next -= 1;
    if (next > at) parts.push(partTo(next));
    else if (!isBetween(pieces[at]?.[0] ?? "")) return [];
    at = Math.max(next, at + 1);
  }
  return parts;
}

function isBetween(piece: string): boolean {
  return !/[\p{L}\p{N}]/u.test(piece) || HAN_JOIN.test(piece) || isJoin(piece);
}
