/** What lists and rules know of the characters of a Chinese text before its names are read. */

import { placeAt } from "../places/known-places";
import { listedAt } from "./listed";

/** Hints about the characters of a text before its names are read: a number each, 0 for none. */
export interface Hints {
  /** Names of the list of parties. */
  listed: Uint8Array;
  /** Places of the gazetteer. */
  places: Uint8Array;
  /** Names that are certain by their form. */
  sure: Uint8Array;
}

const FIRST = 1;
const INSIDE = 2;
const LAST = 3;
const SORTS = ["company", "organization", "government", "place"];

/** Marks a name in hints: its sort, with whether a character is its first, last or between. */
export function mark(into: Uint8Array, start: number, end: number, sort: string): void {
  const base = 1 + 3 * Math.max(0, SORTS.indexOf(sort));
  for (let at = start; at < end; at++)
    into[at] = base + (at === start ? FIRST : at === end - 1 ? LAST : INSIDE) - 1;
}

/** The longest name of a place, in characters. */
const LONGEST_PLACE = 8;

/** Hints for the known names and places of a text; the caller marks the certain ones. */
export function hintsOf(text: string): Hints {
  const listed = new Uint8Array(text.length);
  const places = new Uint8Array(text.length);
  for (let at = 0; at + 1 < text.length; at++) {
    const name = listedAt(text, at);
    if (!name) continue;
    mark(listed, at, at + name.length, name.type);
    at += name.length - 1;
  }
  for (let at = 0; at + 1 < text.length; at++) {
    const length = placeAt(text, at, LONGEST_PLACE);
    if (length === 0) continue;
    mark(places, at, at + length, "place");
    at += length - 1;
  }
  return { listed, places, sure: new Uint8Array(text.length) };
}
