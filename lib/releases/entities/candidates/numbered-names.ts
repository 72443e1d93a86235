/** Reads names with figures: "7-Eleven", "3i Group", "280 Earth", "a2 Milk", "Forever 21". */

import { formLength } from "../../text/legal-form";
import { regex } from "../../text/regex";
import { lowerAt, type Token, textAt } from "../../text/tokens";
import { wordClass } from "../../text/word-classes";
import { partySort } from "../features/party-names";
import { CALENDAR, COMPANY_WORDS, ORGANIZATION_WORDS, OTHER_WORDS } from "../lexicon";
import { closesName, isNameWord } from "./name-words";

/** Words before a party; after others a figure counts. */
const BEFORE_PARTY = /^(?:with|by|from|between|and)$/;
const TIMES = /^(?:year|month|week|day|hour|point|star|part|step|seat)$/;
const ARTICLE = /^(?:the|a|an|its|their|our|this|new)$/;
/** After so many mentions with its figure, a name needs no more. */
const ENOUGH = 50;

/** The end of a name that begins with a figure at `i`; `i` if none does. */
export function figureFirst(text: string, tokens: readonly Token[], i: number): number {
  const first = tokens[i];
  if (!first || first.text.length > 12 || !hasFigure(first.text)) return i;
  const count = first.kind === "number";
  if (count && !/^\d{1,3}$/.test(first.text)) return i;
  if (!count && isNameWord(first)) return i;
  // "1-800-Flowers": separate tokens with nothing between.
  let at = i + 1;
  while (tokens[at]?.text === "-" && glued(tokens, at) && glued(tokens, at + 1)) at += 2;
  const joined = at > i + 1;
  if (joined && tokens[at - 1]?.capital !== true) return i;
  const known = longestKnown(text, tokens, i, joined ? at : count ? i + 2 : i + 1);
  if (known > i) return known;
  const from = joined ? at - 1 : i + 1;
  if (!joined && !follows(text, tokens, from)) return i;
  let end = from;
  while (isNameWord(tokens[end]) && (end === from || follows(text, tokens, end))) end += 1;
  if (end === from) return i;
  const last = lowerAt(tokens, end - 1);
  // "the a2 Milk Company"
  if (!count) return end - i > 2 && COMPANY_WORDS.has(last) ? end : i;
  if (/\d/.test(last) || (last.endsWith("s") && !joined && !COMPANY_WORDS.has(last))) return i;
  if (isCell(text, tokens, i, end)) return end;
  const stands = BEFORE_PARTY.test(lowerAt(tokens, i - 1)) || (joined && i === 0 && !TIMES.test(last));
  return stands && closesName(tokens[end]) ? end : i;
}

/** Whether the figure at `at` belongs to the name that began at `from`: "Studio 54", "LatConnect 60". */
export function figureLast(text: string, tokens: readonly Token[], from: number, at: number): boolean {
  const figure = tokens[at];
  if (figure?.kind !== "number" || !/^\d{1,4}$/.test(figure.text) || !follows(text, tokens, at)) return false;
  const start = tokens[from]?.start ?? 0;
  const next = tokens[at + 1];
  const closes = !next || closesName(next) || (next.lower === "of" && tokens[at + 2]?.capital === true);
  if ((closes || /ed$/.test(next.lower)) && isChannel(tokens, from, at)) return true;
  if (closes && (isClubYear(tokens, from, at) || isNumbered(tokens, from, at))) return true;
  // "Posatori 2000", but no other figure that may be a year; with two mentions it is a name whatever follows.
  const once = closes && (figure.text.length <= 3 || figure.text.endsWith("000"));
  if (!once && text.split(text.slice(start, figure.end), 3).length <= 2) return false;
  if (partySort(text.slice(start, figure.end))) return true;
  const head = tokens[at - 1];
  const before = tokens[from - 1];
  if (!head || OTHER_WORDS.has(head.lower) || before?.kind === "number" || ARTICLE.test(before?.lower ?? ""))
    return false;
  // An ordinary word is counted by its figure: "Phase 2", "Lot 3".
  if (wordClass(head.lower) !== undefined) return false;
  const name = text.slice(start, head.end);
  let mention = text.indexOf(name);
  for (let seen = 0; mention >= 0 && seen < ENOUGH; seen++) {
    if (!text.startsWith(` ${figure.text}`, mention + name.length)) return false;
    mention = text.indexOf(name, mention + name.length);
  }
  return true;
}

/** Whether the figure at `at` is inside a name that ends in a legal form: "Channel 18 Media & Investments Ltd". */
export function figureInside(text: string, tokens: readonly Token[], from: number, at: number): boolean {
  const figure = tokens[at];
  if (figure?.kind !== "number" || !/^\d{1,3}$/.test(figure.text) || at === from) return false;
  if (!follows(text, tokens, at) || !follows(text, tokens, at + 1)) return false;
  if (COUNTS_ON.test(lowerAt(tokens, at - 1)) || !isNameWord(tokens[at - 1])) return false;
  if (at - from === 1 && CHANNELS.test(lowerAt(tokens, from))) return isNameWord(tokens[at + 1]);
  for (let i = at + 1; i < at + 6 && (isNameWord(tokens[i]) || (i > at + 1 && tokens[i]?.text === "&")); i++)
    if (formLength(text, tokens[i]?.end ?? 0) > 0) return true;
  return false;
}

/** "Block 18 Zemtek Ltd": things that have numbers. */
const COUNTS_ON = regex("")`
  ^(?:block|phase|unit|lot|line|section|package|terminal|level|pier|gate|stage|hall|booth|stand|tier|page
    |chapter|article|schedule|annex|item|table|figure|part|route|step|series|round|project|no|licen[cs]e
    |plot|area|zone|ltd|inc|plc|limited|corp|co|llc|ag)$
`;

const CHANNELS = /^(?:channel|canal|kanal|canale|antena|antenna|radio|tele)$/;

/** Whether a broadcaster's number belongs to its name: "with Canal 93". */
function isChannel(tokens: readonly Token[], from: number, at: number): boolean {
  if (at - from !== 1 || !CHANNELS.test(lowerAt(tokens, from))) return false;
  return BEFORE_PARTY.test(lowerAt(tokens, from - 1));
}

/** Whether a figure is a club's founding year: "FK Orvale 1923". */
const isClubYear = (tokens: readonly Token[], from: number, at: number) =>
  at - from > 1 &&
  /^(?:FC|FK|SV|SC|TSV|VfB|VfL|BSC|SK|HC|BK|IF)$/u.test(textAt(tokens, from)) &&
  /^(?:\d\d|1[89]\d\d)$/.test(textAt(tokens, at));

/** Whether a body has a number among others of its sort: "Military Hospital 88". */
const isNumbered = (tokens: readonly Token[], from: number, at: number) =>
  at - from > 1 &&
  /^(?:hospital|clinic|polyclinic|lyceum|gymnasium|kindergarten|shipyard|brigade)$/.test(
    lowerAt(tokens, at - 1),
  );

/** The end of a body's number, `at` if there is none: "Deep Tech Fund No. 2", "the School of Warsaw No. 3". */
export function numberBehind(tokens: readonly Token[], from: number, at: number): number {
  if (!/^(?:no|nr|№)$/.test(lowerAt(tokens, at)) || at === from) return at;
  const figure = tokens[at + 1]?.text === "." ? at + 2 : at + 1;
  if (!/^(?:\d{1,3}|[IVX]{1,5})$/.test(textAt(tokens, figure)) || OTHER_WORDS.has(lowerAt(tokens, at - 1)))
    return at;
  const isBody = ({ lower }: Token) => ORGANIZATION_WORDS.has(lower) || HOUSES.test(lower);
  return tokens.slice(from, at).some(isBody) ? figure + 1 : at;
}

const HOUSES =
  /^(?:lyceum|gymnasium|shipyard|yard|brigade|battalion|colliery|sanatorium|kindergarten|nursery|office|bureau)$/;

function longestKnown(text: string, tokens: readonly Token[], i: number, least: number): number {
  let best = i;
  for (let end = i + 1; end <= i + 4; end++) {
    const last = tokens[end - 1];
    if (
      !last ||
      CALENDAR.has(last.lower) ||
      (last.kind === "mark" && !/^[-&+]$/.test(last.text)) ||
      // "20 million in Orvex": after a number in words the list of known names would mislead.
      (end > i + 1 && last.kind === "word" && !last.capital) ||
      (end > i + 1 && text.slice(tokens[end - 2]?.end ?? 0, last.start).length > 1)
    )
      break;
    if (end >= least && (last.capital || end === i + 1) && partySort(text.slice(tokens[i]?.start, last.end)))
      best = end;
  }
  return best;
}

/** Whether two or more spaces, or line ends, are on both sides, as around a table cell. */
function isCell(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? 0;
  return text.slice(start - 2, start) === "  " && /^(?: {2}|\n)/.test(text.slice(end, end + 2));
}

/** Asked for every word: a figure is its first or second unit. */
function hasFigure(word: string): boolean {
  const isDigit = (unit: number) => unit > 47 && unit < 58;
  return isDigit(word.charCodeAt(0)) || (isDigit(word.charCodeAt(1)) && /^\p{Ll}/u.test(word));
}

const glued = (tokens: readonly Token[], at: number) => tokens[at]?.start === tokens[at - 1]?.end;
const follows = (text: string, tokens: readonly Token[], at: number) =>
  text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0) === " ";
