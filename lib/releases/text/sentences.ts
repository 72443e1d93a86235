/**
 * Cuts text into sentences by rule: a full stop ends one unless it belongs to an abbreviation, an initial or a number.
 */
import { regex } from "./regex";

/** A stretch of the text; offsets are UTF-16 units, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Longer stretches without a full stop are cut at a space, to keep sentences short for later steps. */
const LONGEST = 1_500;

const ABBREVIATION = regex("iu")`
  (?:^|[\s("'])(?:(?:mr|mrs|ms|dr|prof|engr?|barr|hon|capt|lt|maj|rev|ing|dipl|messrs|h\.e|sen|rep|gov|gen
      |col|st|mt|ft|vs|approx|est|dept|univ|inc|corp|co|ltd|llc|bros|plc|pty|pvt|pte|sdn|bhd|tbk|ltda|lda
      |cia|cía|[eé]ts|fa|gebr|hnos|wm|chas|thos|intl|natl|mfg|jr|sr|jan|feb|mar|apr|jun|jul|aug|sept?|oct
      |nov|dec|calif|mass|conn|ariz|colo|fla|ill|ind|mich|minn|mont|nev|ore|penn|pa|tenn|tex|va|wash|wis
      |wyo|del|ga|ala|ark|kan|ky|la|md|mo|neb|okla|cent|rs|k?shs?|[tu]shs?|dhs?|e\.g|i\.e|cf|fig|art|a\.s
      |s\.a|s\.p\.a|n\.v|b\.v|a\.m|p\.m|nic)
    |\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$
`;

/** Cuts a stretch of text into sentences. */
export function sentencesOf(text: string, from: number, to: number): Span[] {
  const out: Span[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const unit = text[i];
    if (unit === "\n" && ends(text, i, to)) {
      push(out, text, start, i);
      start = i + 1;
    } else if (unit === "." || unit === "!" || unit === "?") {
      let next = i + 1;
      while (next < to && /["')\]*]/.test(text[next] ?? "")) next += 1;
      if (next < to && !/\s/.test(text[next] ?? "")) {
        if (unit === "." && next === i + 1 && isGlued(text, start, i, to)) {
          push(out, text, start, next);
          start = next;
        }
        continue;
      }
      if (unit === "." && !isStop(text, start, i, next, to)) continue;
      push(out, text, start, next);
      start = next;
      i = next - 1;
    } else if (i - start >= LONGEST && /\s/.test(unit ?? "")) {
      push(out, text, start, i);
      start = i;
    }
    if (i - start > LONGEST * 2) {
      push(out, text, start, i);
      start = i;
    }
  }
  push(out, text, start, to);
  return out;
}

/** A line of a fact sheet: "Who: A and B". */
const LABEL = regex("u")`
  ^(?:[-•*] ?)?(?:Who|What|When|Where|Why|How|Parties|Partners|Between|Subject|Term|Duration|Value|Price
    |Date|Place|Signed|Delivery|Buyer|Seller|Customer|Supplier|Contractor|Client)(?: [\p{L}]+){0,2}:\s
`;

/**
 * Whether the line end at `i` ends a sentence: the next line begins with a label, or with a capital and this one is
 * short.
 */
function ends(text: string, i: number, to: number): boolean {
  if (LABEL.test(text.slice(i + 1, Math.min(to, i + 40)))) return true;
  const before = text.lastIndexOf("\n", i - 1);
  return i - before < 50 && i + 1 < to && /[\p{Lu}"(]/u.test(text[i + 1] ?? "");
}

/**
 * Whether a full stop lost its space, and belongs to no name or address: "along the river.The loan", "on May 3.The".
 */
function isGlued(text: string, start: number, at: number, to: number): boolean {
  const before = text.slice(Math.max(start, at - WORD), at);
  const after = text.slice(at + 1, Math.min(to, at + 1 + WORD));
  if (/(?:^|\s)(?:\d{1,2}|\d{4}|\d{4}[-–]\d{4})$/u.test(before)) return OPENING.test(after);
  return (
    /(?:^|[\s(-])\p{Ll}{3,}\)?$/u.test(before) &&
    !ABBREVIATION.test(`${before.replace(/\)$/u, "")}.`) &&
    /^(?:\p{Lu}\p{Ll}+(?:'s)?[\s,]|A\s)/u.test(after)
  );
}

/** How many characters of a word are looked at. */
const WORD = 30;
/** Words that open sentences and are no names. */
const OPENING =
  /^(?:The|It|Its|In|On|An?|At|Under|This|These|That|Those|Both|They|He|She|For|As|But|And|If|With|After|Since|According|During|Following|Meanwhile|Through)[\s,]/u;

function isStop(text: string, start: number, at: number, next: number, to: number): boolean {
  const after = /\S/u.exec(text.slice(next, Math.min(to, next + 6)))?.[0];
  if (after === undefined) return true;
  if (/\p{Ll}/u.test(after)) return false;
  // "Office No. X": Roman numerals too.
  if (
    /\bNo\.$/u.test(text.slice(Math.max(start, at - 6), at + 1)) &&
    /^\s+[IVX]{1,5}(?![\p{L}'])/u.test(text.slice(next, Math.min(to, next + 8)))
  )
    return false;
  if (/\d/.test(after) && /\b(?:nos?|arts?|figs?|sec)\.$/iu.test(text.slice(Math.max(start, at - 6), at + 1)))
    return false;
  const before = text.slice(Math.max(start, at - 12), at + 1);
  if (!ABBREVIATION.test(before)) return true;
  // A company's form may end a sentence, if an ordinary opening word follows.
  return (
    /(?:inc|corp|co|ltd|llc|plc|bhd|tbk|ltda|lda|a\.s|u\.s|p\.m|a\.m|s\.a|n\.v|cent)\.$/iu.test(before) &&
    /^\s+(?:The|It|Its|In|On|A|An|At|Under|This|These|That|Both|They|He|She|For|As|But|And|If|With|After|Since|Work|No)\b/.test(
      text.slice(next, Math.min(to, next + 12)),
    )
  );
}

function push(out: Span[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? "")) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? "")) to -= 1;
  if (to > from) out.push({ start: from, end: to });
}
