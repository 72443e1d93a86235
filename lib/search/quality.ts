/**
 * How well a term fits a document, from good to bad; a document's quality for a term is its best. A number is also the
 * place in the order of results: what fits the query as a name comes before, parties of the agreements found come last.
 */

export const EXACT = 0;
export const PREFIX = 1;
/** By the reading of Chinese characters, by initials, ticker or register number, or as of the country whose adjective it is. */
export const OTHERWISE = 2;
export const TEXT_EXACT = 3;
const TEXT_PREFIX = 4;
/** In what is told at length of an agreement, in the title of a release of it, or by another ending of the word. */
export const TOLD = 5;
export const TYPO = 6;
const TEXT_TYPO = 7;
/** A beginning of the word, with a slip: looked for only where nothing else fits. */
export const HALF_TYPO = 8;
export const NO_MATCH = 255;

/** For each quality that of the same fit in a text that is no name. */
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

/** The order of results. */
export const WHOLE_NAME = 0;
export const NAME_START = 1;
/** All terms fit, none worse than the quality counted from here. */
const ALL_TERMS = 2;
const WHOLE_NAME_SLIP = 8;
const NAME_START_SLIP = 9;
const FROM_TYPO = 10;
export const PARTY_OF_HIT = 13;
export const TIERS = 14;

/** The place in the order of a document by its worst term. */
export function tierOf(quality: number): number {
  return quality < TYPO ? ALL_TERMS + quality : FROM_TYPO + quality - TYPO;
}

/** The place in the order of a name that fits what was typed. */
export const NAME_TIERS = {
  whole: WHOLE_NAME,
  start: NAME_START,
  "whole-slip": WHOLE_NAME_SLIP,
  "start-slip": NAME_START_SLIP,
} as const;
