/** Finds how many are ordered where the text names only a model: "40 Boeing 737 MAX 8s", "25 A321neos". */

import { matchesIn } from "../text/matches";
import { regex } from "../text/regex";
import type { FoundQuantity } from "./find-quantities";

/** Things that are ordered by number, with the words for them anywhere in a text. */
const ORDERED: readonly [unit: string, words: string][] = [
  ["aircraft", "aircraft|airliners?|jets?|airplanes?|aeroplanes?|planes?|airlines?|wide-?bod\\p{L}+"],
  ["vessels", "ships?|vessels?|tankers?|carriers?|newbuild\\p{L}*|shipyards?|bulkers?|ferr(?:y|ies)"],
  ["helicopters", "helicopters?"],
  ["trains", "trains?|trainsets?"],
  ["locomotives", "locomotives?"],
  ["buses", "bus|buses|coaches"],
  ["trucks", "trucks?|lorr(?:y|ies)"],
  ["vehicles", "vehicles?|cars?|vans?|taxis?"],
  ["turbines", "turbines?"],
  ["tractors", "tractors?"],
  ["trams", "trams?|tramcars?"],
];
const ANY = new RegExp(`\\b(?:${ORDERED.map(([, words]) => `(${words})`).join("|")})\\b`, "giu");

/** The most frequent of these things in a text. */
export function orderedUnit(text: string): string | undefined {
  if (asked?.text !== text) asked = { text, unit: mostOrdered(text) };
  return asked.unit;
}

/** The last text, kept since all its agreements ask about it. */
let asked: { text: string; unit: string | undefined } | undefined;

function mostOrdered(text: string): string | undefined {
  const times = ORDERED.map(() => 0);
  for (const match of matchesIn(ANY, text)) {
    const sort = match.findIndex((words, i) => i > 0 && words !== undefined) - 1;
    times[sort] = (times[sort] ?? 0) + 1;
  }
  const most = Math.max(...times);
  return most > 0 ? ORDERED[times.indexOf(most)]?.[0] : undefined;
}

const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
/** A number before a model: a word with a figure in it, past the name of its maker. */
const BEFORE_MODEL = regex("gu")`
  (?<![\p{L}\p{N}.,$€£/-])(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty
    |thirty|forty|fifty) (?:firm |new |additional |more )?(?!${MONTH})(?:\p{Lu}[\p{L}&'-]+ ){0,3}
  (?:\p{Lu}{1,4}-?\d[\p{L}\d-]*|\d{2,3}(?:-\d+\p{L}*|\p{Lu}\p{L}*| MAX\b| ?neo| NG\b|s\b))
`;
const WORDS = new Map(
  "two three four five six seven eight nine ten".split(" ").map((word, i) => [word, i + 2]),
);
for (const [i, word] of "twelve fifteen twenty thirty forty fifty".split(" ").entries())
  WORDS.set(word, [12, 15, 20, 30, 40, 50][i] ?? 0);

/** The numbers of models between two offsets, counted in `unit`. */
export function orderedCounts(text: string, from: number, to: number, unit: string): FoundQuantity[] {
  return matchesIn(BEFORE_MODEL, text.slice(from, to)).map((match) => {
    const figure = match[1] ?? "";
    const start = from + match.index;
    return {
      value: WORDS.get(figure) ?? Number(figure),
      unit,
      start,
      end: start + figure.length,
      money: false,
    };
  });
}

/** The counts in a cell of a column of numbers: "6", or "4+2" with two options. */
export function cellCounts(cell: { text: string; start: number }, unit: string): FoundQuantity[] {
  if (!/^\d{1,3}(?:\s?\+\s?\d{1,3})?$/u.test(cell.text)) return [];
  return [...cell.text.matchAll(/\d+/gu)].map(({ 0: figure, index }) => ({
    value: Number(figure),
    unit,
    start: cell.start + index,
    end: cell.start + index + figure.length,
    money: false,
  }));
}
