/** Whether a firm's name is part of an index's: the S&P 500, the Dow Jones industrial average, the S&P/ASX 200. */

import type { MarkKind } from "@/lib/model";
import { regex } from "@/lib/releases/text/regex";
import { BEFORE_AVERAGE } from "./lexicon-heads";
import type { Placed } from "./placed";
import { words } from "./word-set";

export const INDICES = words("index indexes indices average composite futures");

/** Verbs for what an index does. */
export const MOVES: ReadonlySet<string> = words(
  "rose fell gained lost added shed slipped slid dropped climbed jumped tumbled sank dipped advanced declined closed ended finished",
);
const INDEX_MOVES =
  /^\s(?:(?!gained|lost|added|shed|closed|ended|finished)\p{L}+\s\p{Ll}|\p{L}+\s(?:(?:by\s|about\s|around\s|more than\s|nearly\s)?\d[\d.,]*\s?(?:%|per\s?cent|points)|(?:up|down|higher|lower|flat)\b))/u;

const SLASH = 0x2f;

/** The name of the index; `undefined` where it is part of none. */
export function indexOf({ context, text, sighting }: Placed, kind: MarkKind): string | undefined {
  const surface = text.slice(sighting.start, sighting.end);
  const next = context.right.at(0);
  if (kind !== "place") {
    const number = isDigit(text.charCodeAt(sighting.end + 1))
      ? /^[\s-](\d{2,4})(?![\p{L}\p{N}.,%-])/u.exec(text.slice(sighting.end, sighting.end + 8))?.[1]
      : undefined;
    if (number !== undefined && isIndexSize(Number(number)) && !isCount(text, sighting.end, number))
      return `${surface} ${number}`;
    // "the S&P/ASX 200": two names make an index.
    if (
      text.charCodeAt(sighting.end) === SLASH &&
      /^\/\p{Lu}[\p{L}&]*\s(?:\d{2,4}|Composite|Index)\b/u.test(text.slice(sighting.end, sighting.end + 24))
    )
      return `${surface}/…`;
    // "the Hang Seng fell 1%": a firm has no article, and its shares no "closed up".
    const moves =
      next?.joined &&
      MOVES.has(next.lower) &&
      context.left.at(0)?.lower === "the" &&
      context.left.at(0)?.joined
        ? INDEX_MOVES.exec(text.slice(sighting.end, sighting.end + 24))?.[0]
        : undefined;
    if (kind === "company" && moves !== undefined) return `the ${surface}${moves}`;
    // "the S&P technology index", "the Dow Jones Industrial index"
    const measures =
      (next?.capital || BEFORE_AVERAGE.has(next?.lower ?? "")) && context.right.mayHold(3, INDICES);
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

/** Words behind a number that counts something: money, people, time, lengths, in the languages that are read first. */
const COUNTED = regex("iu")`
  ^[\s-]?(?:[%€$£¥]|(?:
  per\s?cent|pro[sz]ent|por\s?cent|pour\s?cent|
  m[ii]o|mrd|mil|bil|tri?ll|tausend|thousand|hundr?ed|hundert|cent[ao]|
  euro|dollar|dólar|pounds?|pfund|yen|yuan|won|franken|kron|rup|crore|lakh|
  jahr|tage?n?|stunden|years?|days?|hours?|minutes?|months?|weeks?|years|
  jobs?|stellen|people|staff|workers|employees|
  mitarbeiter|menschen|beschäftigte|emplois|salariés|
  ans|jours|heures|
  empleos|años|días|horas|
  pessoas|anos|dias|
  miles|km|kilomet|tonn|tons?|mw|gw|megawatt|gigawatt)\p{L}*)`;

/** "from Adidas 60 Millionen Euro": the number counts something else. */
function isCount(text: string, end: number, number: string): boolean {
  const from = end + 1 + number.length;
  return COUNTED.test(text.slice(from, from + 16));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether an index can hold so many: indices and rankings are named 30, 100, 225, 500; aircraft are not. */
function isIndexSize(count: number): boolean {
  return count >= 30 && count <= 5_000 && count % 5 === 0;
}
