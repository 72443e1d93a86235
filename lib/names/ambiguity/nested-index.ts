/** Whether a firm's name is part of that of an index: the S&P 500, the Dow Jones industrial average, the S&P/ASX 200. */
import type { MarkKind } from "@/lib/model";
import { BEFORE_AVERAGE } from "./lexicon";
import type { Placed } from "./placed";

const INDICES: ReadonlySet<string> = new Set([
  "index",
  "indexes",
  "indices",
  "average",
  "composite",
  "futures",
]);

const SLASH = 0x2f;

/** The name of the index; `undefined` where it is part of none. */
export function indexOf({ context, text, sighting }: Placed, kind: MarkKind): string | undefined {
  const surface = text.slice(sighting.start, sighting.end);
  const next = context.right.at(0);
  if (kind !== "place") {
    const number = isDigit(text.charCodeAt(sighting.end + 1))
      ? /^[\s-](\d{2,4})(?![\p{L}\p{N}.,%-])/u.exec(text.slice(sighting.end, sighting.end + 8))?.[1]
      : undefined;
    if (number !== undefined && isIndexSize(Number(number))) return `${surface} ${number}`;
    // "the S&P/ASX 200": two names make an index.
    if (
      text.charCodeAt(sighting.end) === SLASH &&
      /^\/\p{Lu}[\p{L}&]*\s(?:\d{2,4}|Composite|Index)\b/u.test(text.slice(sighting.end, sighting.end + 24))
    )
      return `${surface}/…`;
    // "the S&P technology index", "the Dow Jones Industrial index"
    const measures = next?.capital || BEFORE_AVERAGE.has(next?.lower ?? "");
    const measured = measures
      ? context.right
          .first(3)
          .findIndex(({ lower, capital, joined }) => joined && !capital && INDICES.has(lower))
      : -1;
    const between = context.right.first(Math.max(measured, 0));
    if (measured > 0 && between.every(({ joined, text: one }) => joined && /^\p{L}+$/u.test(one)))
      return `${surface} … ${context.right.at(measured)?.text}`;
  }
  const average = next?.joined && BEFORE_AVERAGE.has(next.lower) ? context.right.at(1) : undefined;
  return average?.lower === "average" ? `${surface} ${next?.text} ${average.text}` : undefined;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Stock indices and rankings are named after how many they hold: 30, 100, 225, 500; models of aircraft are not. */
function isIndexSize(count: number): boolean {
  return count >= 30 && count <= 5_000 && count % 5 === 0;
}
