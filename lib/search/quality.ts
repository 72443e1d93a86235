/**
 * How well a term fits a document, best first. A document's quality for a term is its best. The numbers also order
 * results: names that fit the query come first, parties of found agreements last.
 */

export const EXACT = 0;
export const PREFIX = 1;
/** By a Chinese reading, initials, a ticker or register number, or the adjective of its country. */
export const OTHERWISE = 2;
export const TEXT_EXACT = 3;
const TEXT_PREFIX = 4;
/** In a longer text about an agreement, in the title of one of its releases, or with another ending of the word. */
export const TOLD = 5;
export const TYPO = 6;
const TEXT_TYPO = 7;
/** A beginning of the word, with a typing error: looked for only where nothing else fits. */
export const HALF_TYPO = 8;
export const NO_MATCH = 255;

/** For each quality, that of the same fit in a text other than a name. */
export const QUALITIES: readonly { inText: number }[] = [
  { inText: TEXT_EXACT },
  { inText: TEXT_PREFIX },
  { inText: TEXT_PREFIX },
  { inText: TEXT_EXACT },
  { inText: TEXT_PREFIX },
  { inText: TOLD },
  { inText: TEXT_TYPO },
  { inText: TEXT_TYPO },
  { inText: HALF_TYPO },
];

/** The tiers in the order of results. */
export const FULL_NAME = 0;
const WHOLE_NAME = 1;
const NAME_START = 2;
/** All terms fit, none worse than the quality that is added to this. */
const ALL_TERMS = 3;
const WHOLE_NAME_SLIP = 9;
const NAME_START_SLIP = 10;
const FROM_TYPO = 11;
export const PARTY_OF_HIT = 14;
export const TIERS = 15;

/** The tier of a document, by its worst term. */
export function tierOf(quality: number): number {
  return quality < TYPO ? ALL_TERMS + quality : FROM_TYPO + quality - TYPO;
}

/** The tier of a name that fits the whole query. */
export const NAME_TIERS = {
  full: FULL_NAME,
  whole: WHOLE_NAME,
  start: NAME_START,
  "whole-slip": WHOLE_NAME_SLIP,
  "start-slip": NAME_START_SLIP,
} as const;
