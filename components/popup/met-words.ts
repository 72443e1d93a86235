/** Cuts a text that met a query round the words that did, and tells these from the others. */
import type { Met } from "@/lib/search/hits";

/** A part of a text, and whether it met the query. */
export interface Part {
  text: string;
  met: boolean;
}

/** About two lines of the popup. */
const MOST = 84;
/** What is shown before the first word that met, where there is more. */
const BEFORE = 28;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Letters are alike whatever their case and accents. */
const { compare } = new Intl.Collator("en", { sensitivity: "base" });

/** The text in parts, cut at the ends of words where it is long. */
export function metParts({ text, words }: Met): Part[] {
  const found = placesOf(text, words);
  const { from, to } = windowOn(text, found);
  const parts: Part[] = [];
  const add = (text: string, met: boolean) => {
    if (text !== "") parts.push({ text, met });
  };
  let end = from;
  for (const [start, after] of found) {
    if (start < end || after > to) continue;
    add(text.slice(end, start), false);
    add(text.slice(start, after), true);
    end = after;
  }
  add(text.slice(end, to), false);
  if (from > 0) parts.unshift({ text: "… ", met: false });
  if (to < text.length) parts.push({ text: " …", met: false });
  return parts;
}

/** Where words stand in a text, as start and end: pairs of characters that overlap are one. */
function placesOf(text: string, words: readonly string[]): [start: number, end: number][] {
  const found: [number, number][] = [];
  const add = (start: number, end: number) => {
    const last = found.at(-1);
    if (last && start < last[1]) last[1] = end;
    else found.push([start, end]);
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (words.some((one) => compare(one, word) === 0)) add(index, index + word.length);
    // A script without spaces gives pairs of characters, and a single one behind them.
    else if (/\p{Lo}/u.test(word))
      for (let i = 0; i < word.length - 1; i++)
        if (words.includes(word.slice(i, i + 2))) add(index + i, index + i + 2);
  }
  return found;
}

/** The part of a text to show: as many of the words that met as a window holds that begins at one of them. */
function windowOn(text: string, found: readonly [number, number][]): { from: number; to: number } {
  if (text.length <= MOST) return { from: 0, to: text.length };
  let first = 0;
  let most = 0;
  for (const [start] of found) {
    const held = found.filter((one) => one[0] >= start && one[1] <= start + MOST - BEFORE).length;
    if (held > most) [first, most] = [start, held];
  }
  // A window at the end of the text begins earlier.
  const wanted = Math.min(first <= BEFORE ? 0 : first - BEFORE, text.length - MOST);
  const from = wanted === 0 ? 0 : wordStart(text, wanted, first);
  if (from + MOST >= text.length) return { from, to: text.length };
  const space = text.lastIndexOf(" ", from + MOST);
  return { from, to: space > from + MOST / 2 ? space : from + MOST };
}

/** The first start of a word from a place on, not behind another. */
function wordStart(text: string, from: number, most: number): number {
  if (text[from - 1] === " ") return from;
  const space = text.indexOf(" ", from) + 1;
  return space > 0 && space <= most ? space : from;
}
