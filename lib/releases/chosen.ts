/** Finds the words of a text that a person marked as reporting an agreement. */
import type { ReleaseDocument } from "./document";
import type { Entity } from "./entities/entity";

/** The words, by their offsets in the original text, and the known parties that agreed; other known parties did not. */
export interface ChosenWords {
  start: number;
  /** Exclusive. */
  end: number;
  /** The ids of known names. */
  parties: readonly string[];
}

/** The same, resolved to entities and sentences of the text. */
export interface Chosen {
  start: number;
  end: number;
  parties: Entity[];
}

/** A mention of a party or place in the text. */
interface Mention {
  entity: Entity;
  start: number;
  end: number;
}

/**
 * Finds the words in the document, and who agreed: the chosen known parties and other names in the words. A doubtful
 * name counts only where fewer than two others are left. `undefined` where they name nobody.
 */
export function chosenIn(
  { text, given }: ReleaseDocument,
  mentions: readonly Mention[],
  words: ChosenWords,
): Chosen | undefined {
  const start = offsetOf(words.start, text.length, given);
  const end = offsetOf(words.end, text.length, given);
  const known = mentions.filter(
    ({ entity }) => entity.known !== undefined && words.parties.includes(entity.known),
  );
  const inside = mentions.filter(
    ({ entity, ...one }) =>
      entity.type !== "place" &&
      one.start >= start &&
      one.end <= end &&
      (entity.known === undefined || words.parties.includes(entity.known)),
  );
  const sure = new Set(
    [...inside.filter(({ entity }) => !isWeak(entity)), ...known].map(({ entity }) => entity),
  );
  const parties = sure.size >= 2 ? sure : new Set([...inside, ...known].map(({ entity }) => entity));
  return parties.size > 0 ? { start, end, parties: [...parties] } : undefined;
}

const isWeak = ({ rule, likely }: Entity) => rule === "weak context" && likely !== true;

/** The first offset of the document at or after one of the text as it was given. */
function offsetOf(at: number, length: number, given: (offset: number) => number): number {
  let low = 0;
  for (let high = length; low < high; ) {
    const middle = (low + high) >> 1;
    if (given(middle) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of the sentence in the chosen words that names most of those who agreed, the first of several equals. */
export function reportingSentence(
  stretches: readonly { start: number; end: number }[],
  { start, end, parties }: Chosen,
  namedIn: (number: number) => Iterable<Entity>,
): number | undefined {
  let best: number | undefined;
  let most = -1;
  stretches.forEach((stretch, number) => {
    if (stretch.start >= end || stretch.end <= start) return;
    const named = new Set(namedIn(number));
    const count = parties.filter((party) => named.has(party)).length;
    if (count > most) [best, most] = [number, count];
  });
  return best;
}
