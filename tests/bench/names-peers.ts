/** The npm matchers beside which the bench of names runs, each made to find what ours does. */
import { createRequire } from "node:module";
import { AhoCorasick as Monyone } from "@monyone/aho-corasick";
import Modern from "modern-ahocorasick";

const require = createRequire(import.meta.url);
// The package comes without types.
const FastScan: new (
  words: string[],
) => { search(text: string): [at: number, word: string][] } = require("fastscan");

export type Span = [start: number, end: number];
/** Finds names in a text: leftmost, then longest, both ends on a boundary. */
export type Search = (text: string) => Span[];

/** Above this size `@monyone/aho-corasick` needs half a minute and more than a gigabyte to build. */
const MONYONE_MOST = 100_000;

/** The matchers that can hold so many names. */
export function peers(size: number): [string, (names: readonly string[]) => Search][] {
  const fastscan = (names: readonly string[]): Search => {
    const scanner = new FastScan([...names]);
    return (text) =>
      leftmostLongest(
        text,
        scanner.search(text).map(([at, word]): Span => [at, at + word.length]),
      );
  };
  const modern = (names: readonly string[]): Search => {
    const matcher = new Modern([...names]);
    return (text) =>
      leftmostLongest(
        text,
        matcher.search(text).map(({ start, end }): Span => [start, end]),
      );
  };
  const monyone = (names: readonly string[]): Search => {
    const matcher = new Monyone([...names]);
    return (text) =>
      leftmostLongest(
        text,
        matcher.matchInText(text).map(({ begin, end }): Span => [begin, end]),
      );
  };
  return [
    ["fastscan", fastscan],
    ["modern-ahocorasick", modern],
    ...(size <= MONYONE_MOST ? [["@monyone/aho-corasick", monyone] satisfies [string, typeof monyone]] : []),
  ];
}

/** Keeps the spans whose ends are on boundaries, and of those that overlap the leftmost, then the longest. */
function leftmostLongest(text: string, spans: Span[]): Span[] {
  const whole = spans.filter(([start, end]) => !isWithinWord(text, start) && !isWithinWord(text, end));
  whole.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let from = 0;
  return whole.filter(([start, end]) => {
    if (start < from) return false;
    from = end;
    return true;
  });
}

function isWithinWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at));
}

/** The text and the names are made of Latin letters only. */
function isLetter(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    unit >= 0xc0 ||
    unit === 0x5f
  );
}
