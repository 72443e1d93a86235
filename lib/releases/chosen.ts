/** Words of a text that, a person says, report an agreement; the reading tells the rest of it. */
import type { ReleaseDocument } from "./document";
import type { Entity } from "./entities/entity";

/**
 * The words, by their offsets in the original text, and which of the known parties agreed by them; other known parties
 * did not.
 */
export interface ChosenWords {
  start: number;
  /** Exclusive. */
  end: number;
  /** The ids of known names. */
  parties: readonly string[];
}

/** The same as the text is read. */
export interface Chosen {
  start: number;
  end: number;
  parties: Entity[];
}

/** Where a text names somebody or somewhere. */
interface Mention {
  entity: Entity;
  start: number;
  end: number;
}

/**
 * Finds the words in the document, and who agreed by them: the known parties and whoever else they name. A doubtful
 * name counts only where fewer than two are left without it. `undefined` where they name nobody.
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

/** The first offset of the document that stands at or behind one of the text as it was given. */
function offsetOf(at: number, length: number, given: (offset: number) => number): number {
  let low = 0;
  for (let high = length; low < high; ) {
    const middle = (low + high) >> 1;
    if (given(middle) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The number of the stretch among the chosen words that names most of those who agreed, the first of several equals.
 */
export function tellingOf(
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
