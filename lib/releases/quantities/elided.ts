/**
 * Finds numbers whose noun came earlier or precedes them: "the remaining 56", "630 in Ecuador", "Employment: 2,500".
 */

import { matchesIn } from "../text/matches";
import { MONTHS } from "../text/months";
import { oneLine } from "../text/one-line";
import { regex } from "../text/regex";
import { countedOf } from "./counted";
import type { FoundQuantity } from "./find-quantities";
import { numeral, scaleOf } from "./numbers";

const FIGURE = "(\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+|\\d{1,6})(?![\\d.,]*\\d|%|[\\p{L}/-])";
/** Words after which a number's noun is omitted. */
const ELIDED = new RegExp(
  [
    oneLine`
      \b(?:remaining|other|another|first|further|additional|last|next|extra
        |of (?:which|them|these|those)(?:,)?|including|options? for|up to|and|,) (?:about |around |some |up to )?
      ${FIGURE}(?= (?:more )?(?:will|are|were|is|was|have|has|would|can|shall|to be|being|in|at|for|from|on
          |by|of (?:them|these|those|which)|more|others|under|as|with)\b
        |[,;.)]|$)
    `,
    `(?<![\\p{L}\\d$€£¥,.-]|\\p{Sc} )${FIGURE}(?= (?:of (?:them|these|those|which)|more (?:in|by|at|later|under|from)|others)\\b)`,
  ].join("|"),
  "giu",
);
const NUM =
  "(\\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty)";
/** "An option on four", "plus 20 options", "may order up to five more". */
const OPTIONS = regex("giu")`
  \b(?:options?|rights) (?:on|for|over|covering|to (?:buy|take|order|lease|add)) (?:an? |the )?
  (?:further |another |additional |extra |up to )*${NUM}(?![\p{L}\d.,-]*\d)
  |(?:\+ ?|\b(?:plus|and) )${NUM} (?:more )?options?\b
  |\b${NUM} (?:(?:is|are)(?: on)? options?|(?:on|under|as) options?)\b
  |\b(?:may|can|could) (?:order|buy|take|call off|call|add|lease) (?:up to |another )?
   ${NUM} (?:more|others|further ones)\b
`;
/** "Employment: 2,500", "Aircraft on order: 40": the thing counted precedes its number. */
const LABELLED = regex("giu")`
  (?<=^|[.;•\n|–-] ?|, )(\p{L}[\p{L}-]+)((?: \p{Ll}+){0,3}) ?[:=] ?
  (?:about |around |approx\.? |up to |over |more than |c\. ?)?${FIGURE}
  (?! ?(?:[%€$£]|million|billion|crore|lakh|mn|bn|\p{Ll}))
`;
const LABELS: Readonly<Record<string, string>> = {
  employment: "jobs",
  headcount: "jobs",
  workforce: "jobs",
};
/** "25 years, with the possibility of 5 more", "ten years, extendable by five": a further term. */
const LONGER = regex("giu")`
  \b(?:another|a further|further|plus|up to|extra|possibility of|options? (?:of|for|on)
    |(?:exten\p{Ll}+|renew\p{Ll}+|prolong\p{Ll}+) (?:by|for))(?: another| a further| up to)* ${NUM}
  (?= more\b|[,.;)]|$)
`;
/** "Diagnostic kits, 5 million a year", "wagons, 40 in all": the number follows what it counts. */
const APPOSED = regex("gu")`
  (?<![\p{L}-])(\p{Ll}{2,}[^isu\P{Ll}]s), (?:about |some |around |up to |nearly |over |more than )?
  ((?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d+)?)(?: (million|thousand))?) (?:(?:a|per|each|every) year|annually
    |in all|in total|altogether|in number|of them)\b
`;
/** What all of these contain, found faster. */
const APPOSING = /s, (?:\p{Ll}+ ){0,2}\d/u;
/** How far back the noun may be. */
const REACH = 260;

/** The quantities in a stretch whose noun is omitted. `known` are those with a noun. */
export function elided(
  text: string,
  from: number,
  to: number,
  known: readonly FoundQuantity[],
): FoundQuantity[] {
  const part = text.slice(from, to);
  const out = new Elided(part, from, known);
  out.found.push(...answer(text, part, from), ...restOfWhole(part, from, known));
  const figures = /\d/u.test(part);
  if (figures && /[:=]/u.test(part)) addLabelled(out);
  if (figures && APPOSING.test(part)) addApposed(out);
  if (known.some(({ unit }) => unit === "years")) addLonger(out);
  if (known.some(isThings)) {
    addOmitted(out);
    if (/option|rights| more\b| others\b/iu.test(part)) addOptions(out);
  }
  return out.found;
}

/** Collects the quantities of one stretch. */
class Elided {
  readonly found: FoundQuantity[] = [];

  constructor(
    readonly part: string,
    readonly from: number,
    readonly known: readonly FoundQuantity[],
  ) {}

  /** Adds a figure at an offset of the stretch. */
  add(figure: string, at: number, unit: string | undefined): void {
    const value = /\d/u.test(figure)
      ? Number(figure.replaceAll(/[, ]/gu, ""))
      : numeral(figure.toLowerCase());
    this.addValue(value, figure, at, unit, figure.includes(","));
  }

  /** The same with its value; `grouped`: it is no year, by its spelling. */
  addValue(value: number, figure: string, at: number, unit: string | undefined, grouped: boolean): void {
    const start = this.from + at;
    const end = start + figure.length;
    const taken = [...this.known, ...this.found].some((one) => one.start < end && start < one.end);
    // A bare number between 1900 and 2100 is a year.
    if (!unit || taken || value < 2 || (value >= 1900 && value < 2100 && !grouped)) return;
    this.found.push({ value, unit, start, end, money: false });
  }

  /** What is counted last before an offset, at most `REACH` from its start or its end. */
  thingBefore(at: number, edge: "start" | "end"): string | undefined {
    const here = this.from + at;
    return [...this.known, ...this.found].findLast(
      (one) => one.end <= here && here - one[edge] < REACH && isThings(one),
    )?.unit;
  }
}

function addLabelled(out: Elided): void {
  for (const match of matchesIn(LABELLED, out.part)) {
    const [all, noun = "", , figure = ""] = match;
    const key = noun.toLowerCase();
    out.add(figure, match.index + all.lastIndexOf(figure), LABELS[key] ?? countedOf(key));
  }
}

function addApposed(out: Elided): void {
  for (const match of matchesIn(APPOSED, out.part)) {
    const [all, noun = "", figure = "", scale] = match;
    const value = Number(figure.replace(/ \p{L}+$/u, "").replaceAll(",", ""));
    const unit = countedOf(noun) ?? (NO_THINGS.test(noun) ? undefined : noun);
    out.addValue(value * scaleOf(scale), figure, match.index + all.lastIndexOf(figure), unit, true);
  }
}

function addLonger(out: Elided): void {
  for (const match of matchesIn(LONGER, out.part)) {
    const figure = match[1] ?? "";
    const at = match.index + match[0].lastIndexOf(figure);
    const here = out.from + at;
    const last = out.known.findLast(({ end }) => end <= here && here - end < 60);
    if (last?.unit === "years") out.add(figure, at, last.unit);
  }
}

function addOmitted(out: Elided): void {
  for (const match of matchesIn(ELIDED, out.part)) {
    const figure = match[1] ?? match[2] ?? "";
    const at = match.index + match[0].lastIndexOf(figure);
    if (NOT_A_COUNT.test(out.part.slice(Math.max(0, at - 24), at))) continue;
    out.add(figure, at, out.thingBefore(at, "start"));
  }
}

function addOptions(out: Elided): void {
  for (const match of matchesIn(OPTIONS, out.part)) {
    const figure = match.slice(1).find((one) => one !== undefined) ?? "";
    const at = match.index + match[0].lastIndexOf(figure);
    out.add(figure, at, out.thingBefore(at, "end"));
  }
}

/** "A will hold 60 and B 40 per cent", "51% by A and 49 by B": the rest of the whole. */
function restOfWhole(part: string, from: number, known: readonly FoundQuantity[]): FoundQuantity[] {
  const out: FoundQuantity[] = [];
  for (const share of known) {
    if (share.unit !== "%" || !(share.value > 0 && share.value < 100)) continue;
    const rest = Math.round((100 - share.value) * 100) / 100;
    const least = Math.max(0, share.start - from - WHOLE);
    for (const match of matchesIn(HOLDER, part.slice(least, share.end - from + WHOLE))) {
      const figure = match[1] ?? "";
      const start = from + least + match.index + match[0].length - figure.length;
      const end = start + figure.length;
      if (Number(figure) !== rest || [...known, ...out].some((one) => one.start < end && start < one.end))
        continue;
      out.push({ value: rest, unit: "%", start, end, money: false });
    }
  }
  return out;
}

/** A bare number after its holder. */
const HOLDER = regex("gu")`
  (?:\b(?:holds?|holding|owns?|owning|keeps?|takes?|with|other|remaining|and) |
    (?<![\p{L}-])(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.? \d)\p{Lu}[\p{L}\d&.-]+ )
  (\d{1,2}(?:\.\d+)?)(?= (?:and|to|by|for)\b|[,;.)](?!\d)|$)
`;
/** The most characters between the two shares of a whole. */
const WHOLE = 60;

/** "How many clinics is that? 154.": the question names what is counted. */
function answer(text: string, part: string, from: number): FoundQuantity[] {
  const [lead = "", figure = ""] = (OPENS_ANSWER.test(part) && ANSWER.exec(part)) || [];
  if (!figure) return [];
  const noun = QUESTION.exec(text.slice(Math.max(0, from - 90), from))?.[1]?.toLowerCase() ?? "";
  const unit = countedOf(noun) ?? (/\p{L}{3}s$/u.test(noun) ? noun : undefined);
  const value = Number(figure.replaceAll(/[, ]/gu, ""));
  if (!unit || !(value > 1)) return [];
  const start = from + lead.length - figure.length;
  return [{ value, unit, start, end: start + figure.length, money: false }];
}

const OPENS_ANSWER = /^[\dASOMU]/;
const ANSWER = new RegExp(
  `^(?:A[.:] )?(?:About |Some |Around |Over |More than |Up to )?${FIGURE}(?= ?(?:[.,;!]|$| in | to | at | by ))`,
  "u",
);
const QUESTION = /\bhow many (\p{Ll}+)[^?.]{0,50}\?\s*$/iu;

/** A number after these counts nothing. */
const NOT_A_COUNT = new RegExp(
  String.raw`\b(?:page|no\.|number|article|section|phase|in|day|article|${MONTHS}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?(?: and| to|,)? $`,
  "iu",
);

/** Plurals that are no things: "in two lots, 40 in all" counts something earlier. */
const NO_THINGS =
  /^(?:years|months|weeks|days|hours|euros|dollars|pounds|others|lots|parts|terms|sums|partners|companies|sales|works|goods)$/u;

/** Whether a quantity is a count, not a measure or a sum. */
function isThings({ money, unit }: FoundQuantity): boolean {
  return (
    !money &&
    /^\p{Ll}{4,}$/u.test(unit) &&
    !/^(?:years|months|hectares|acres|litres|miles|gallons|ounces)$/u.test(unit)
  );
}
