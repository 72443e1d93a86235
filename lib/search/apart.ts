/** Names that a query strings together or asks for by `with:`: told apart where no record has them all. */
import type { EntityHit, NamedApart } from "./hits";
import { splitQuery } from "./query";
import { isJoin } from "./tokens";

/** What is known of names and of whom they name; entities and agreements by number. */
export interface Names {
  /** The entity that a text names best. */
  called(text: string): number | undefined;
  /** Whether anybody at all may be meant by a text. */
  isKnown(text: string): boolean;
  name(entity: number): string;
  agreementsOf(entity: number): Iterable<number>;
  partiesOf(agreement: number): Iterable<number>;
  /** What to show of an entity that was found by a text. */
  hit(entity: number, text: string): EntityHit;
}

/** A word, or one character of a script without spaces. */
const PIECE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
/** Nobody strings more together, and each way to cut them is looked up. */
const MOST_PIECES = 16;
/** What stands between names in Chinese and Japanese. */
const HAN_JOIN = /^[和与與跟及、・]$/u;
/** Of those that have an agreement with all, so many are told. */
const MOST_BETWEEN = 5;

/** Whom a query names one by one, where nothing has them all; `undefined` where that are not several. */
export function namedApart(text: string, names: Names): NamedApart | undefined {
  const named = new Map<number, EntityHit>();
  for (const part of partsOf(text, names)) {
    const entity = names.called(part);
    if (entity !== undefined) named.set(entity, names.hit(entity, part));
  }
  if (named.size < 2) return undefined;
  const [first = [], ...others] = [...named.keys()].map((entity) => partnersOf(entity, names));
  const between = [...first]
    .filter((partner) => others.every((partners) => partners.has(partner)))
    // Those with most agreements have the lowest numbers.
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

/** What a query takes for names; nothing where it asks for more than names. */
function partsOf(text: string, names: Names): string[] {
  const { words, filters } = splitQuery(text);
  if (filters.some(({ key }) => key !== "with")) return [];
  const inWords = namesIn(words.replace(/[?？]$/u, ""), names);
  return words !== "" && inWords.length === 0 ? [] : [...inWords, ...filters.map(({ value }) => value)];
}

/** The parts of a text that each name somebody, the longest first from its beginning on; none where a part of it names nobody. */
function namesIn(text: string, names: Names): string[] {
  const pieces = [...text.matchAll(PIECE)];
  if (pieces.length > MOST_PIECES) return [];
  // Each way to cut them is looked up: that is spared where a piece is in no name.
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
