/**
 * Finds the dateline: where and when a release was issued. It is evidence of the date, and no part of the sentences.
 */

import { isDay } from "../dates/calendar";
import { findDates } from "../dates/find-dates";
import { knownPlace } from "../places/gazetteer";
import type { Block } from "./blocks";
import { regex } from "./regex";

/** The offsets of a dateline, with its date if it has one. */
export interface Dateline {
  start: number;
  end: number;
  date?: string;
  dateStart?: number;
  dateEnd?: number;
}

const END = regex("gu")`
  (?:--+|\s[-–—]+\s|\)\s?[-–—]+\s?|\)\s?:\s|[-–—](?=\s)|:\s(?=\p{Lu})|\d{4}\)?[.;]\s|\d{4}\s[/|]\s
    |\d{4}\s?$|(?<=\d)\s?(?:\.{3}|…)\s|(?<=\d \(\p{Lu}{2,8}\))\s|\d{2}\s\p{Lu}{2,4}\.\s|^\p{Lu}{4,}\.\s)
`;
const LOOK = 220;
/** "Orvex Corporation (President:": an unclosed bracket, no dateline. */
const OPEN_BRACKET = /\([^()]*$/u;

/** How many blocks are searched: a page may put its own header and a consent text first. */
const MOST_BEFORE = 25;

/** The datelines at the start of the text: a line of its own, the opening of a paragraph, or both. */
export function findDatelines(
  text: string,
  blocks: readonly Block[],
  published: string | undefined,
): Dateline[] {
  const out: Dateline[] = [];
  let listed = false;
  for (const block of blocks.slice(0, MOST_BEFORE)) {
    listed ||= block.kind === "item";
    if (block.boilerplate || block.kind === "item") continue;
    if (listed && CLOSING.test(text.slice(block.start, block.end))) continue;
    const line = datelineOf(text, block, published);
    if (line) out.push(line);
    else if (block.kind === "body" && block.end - block.start > 160) break;
  }
  if (out.some(({ date }) => date !== undefined)) return out;
  // A letter or notice has its date at the end: "Oslo, 30 September 2024".
  for (const block of blocks.slice(7).reverse()) {
    if (block.boilerplate || block.end - block.start > 60) continue;
    const line = datelineOf(text, block, published);
    if (line?.date !== undefined && line.end >= block.end - 1) return [...out, line];
  }
  return out;
}

/** "Done at X, 14 October 2025" after a list: when and where its items were signed. */
const CLOSING = /^(?:done|signed|executed) (?:at|in) [^;:]{3,60}$/iu;

function datelineOf(text: string, block: Block, published: string | undefined): Dateline | undefined {
  const whole = text.slice(block.start, block.end).trim();
  if (isRow(whole)) return undefined;
  const head = text.slice(block.start, Math.min(block.end, block.start + LOOK));
  const upTo = (length: number) => dated_(text, block.start, block.start + length, published);
  // A line of only places and a date; "April 10, 2025, by Ann Zemp".
  if (whole.length < 90 && whole.length > 5 && looksLikeOne(whole.replace(BYLINE, ""))) {
    const dated = upTo(whole.length);
    if (dated.date !== undefined && !/\b(?:RTS|Ref|No)\b/u.test(whole)) return dated;
  }
  // "KUALA LUMPUR": a line of its own.
  if (whole.length < 30 && /^[\p{Lu} .'-]{4,}$/u.test(whole) && isTown(whole))
    return { start: block.start, end: block.start + whole.length };
  // "[Tokyo, 12 March 2025] Orvex Corporation"
  const bracket = /^\[([^\][]{5,80})\]\s*/u.exec(head);
  if (bracket && looksLikeOne(bracket[1] ?? "")) return upTo(bracket[0].length);
  const marked = markedDateline(head, upTo);
  if (marked) return marked;
  // "Baku. 22 November. Aldbrook-News. The bank has": a town alone is no sentence.
  const town = TOWN.exec(head);
  if (town && isTown(town[1] ?? "")) return upTo(town[0].length);
  // "BAKU, November 15, ALDBROOK. The bank has": commas, and the agency.
  const sent = SENT.exec(head);
  if (sent && isTown(capitalised(sent[1] ?? ""))) return upTo(sent[0].length);
  const [bareLine, capitals, day] = BARE.exec(head) ?? [];
  if (bareLine && (capitals === undefined || isLeft(capitals, day, text.slice(block.start))))
    return upTo(bareLine.length);
  // "Arab Letter: The Orvale Authority has signed": the agency, named nowhere else.
  const credit = CREDIT.exec(head);
  const sender = credit?.[1] ?? "";
  if (credit && whole.length > LOOK && text.indexOf(sender, block.start + sender.length) < 0)
    return { start: block.start, end: block.start + credit[0].length };
  return undefined;
}

const TOWN =
  /^(\p{Lu}[\p{L}' -]{2,30})\. (?:\d{1,2} \p{Lu}\p{Ll}{2,8}\. )?(?:\p{Lu}[\p{L}-]+\. )?(?=\p{Lu})/u;

/** The dateline that a mark separates from the text: a dash, a colon, a year with a full stop. */
function markedDateline(head: string, upTo: (length: number) => Dateline): Dateline | undefined {
  END.lastIndex = 0;
  for (let match = END.exec(head); match; match = END.exec(head)) {
    const [mark] = match;
    const behind = match.index + mark.length;
    const agency = /^\([^()]{2,40}\)\s?[-–—:]+\s?/u.exec(head.slice(behind));
    const prefix = head.slice(
      0,
      /^[\d\p{Lu}]/u.test(mark) ? behind : match.index + (/^\)/.test(mark) ? 1 : 0),
    );
    if (prefix.length < 3 || prefix.length > 160 || OPEN_BRACKET.test(prefix)) continue;
    if (!looksLikeOne(prefix)) continue;
    const end = behind + (agency?.[0].length ?? 0);
    const length = end + continued(head.slice(end));
    const dated = upTo(length);
    if (dated.date !== undefined) return dated;
    const isCapitals = /^\p{Lu}{4,}\s?$/u.test(prefix.replace(/[.:]\s?$/, ""));
    if (/[.:]\s$/.test(mark) && !isCapitals) continue;
    if (/[\p{Lu}]{3}|\(/u.test(prefix)) return dated;
    if (/[-–—]/.test(mark) && (arePlaces(prefix) || isSeat(prefix, head.slice(length)))) return dated;
  }
  return undefined;
}

/** "NEW DELHI Orvex Ltd said", "OSLO Mar 12 Shipowner Zemtek", "Mar 12 Orvex Ltd": agency pages that lost the dash. */
const BARE =
  /^(?:(\p{Lu}{2,}(?:[ -]\p{Lu}{2,}){0,3}) )?((?:Jan|Feb|Mar|March|Apr|April|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\.? \d{1,2} )?(?=\p{Lu}\p{L}*\p{Ll})/u;

/** Whether capitals are a town before a day, or a larger town that the text nowhere joins with the next word. */
function isLeft(capitals: string, day: string | undefined, text: string): boolean {
  const place = knownPlace(capitalised(capitals));
  if (!place || day !== undefined) return place !== undefined;
  const opening = /^\S+/u.exec(text.slice(capitals.length + 1))?.[0] ?? "";
  return place.kind !== "country" && place.size > 1 && !text.includes(`${capitals} ${opening}`, 1);
}

const capitalised = (words: string) =>
  words.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase());

const SENT =
  /^(\p{Lu}[\p{L}' -]{2,30}), (?:\p{Lu}[\p{L} ]{2,20}, )?(?:\d{1,2} \p{Lu}\p{L}{2,8}|\p{Lu}\p{L}{2,8}\.? \d{1,2})(?:,? \d{4})?[,.] (?:\/?\p{Lu}[\p{L}-]{2,20}(?: \p{Lu}[\p{L}-]+)?\/?\. )(?=\p{Lu})/u;

const CREDIT =
  /^(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,2}): (?=(?:The \p{Lu}|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+ (?:has|have|signed|inked)\b))/u;

/**
 * The length of a dateline's continuation after a dash: "WASHINGTON, D.C. – March 12, 2025 – ", "(BUSINESS WIRE)--Mar
 * 12, 2025--".
 */
function continued(rest: string): number {
  const next = /^([^–—\n]{3,60}?)(?:\s[-–—]+\s|--+\s?|:\s|\d\.\s(?=\p{Lu}))/u.exec(rest);
  const words = next?.[1] ?? "";
  if (!next || !looksLikeOne(words)) return 0;
  return /\b\d{4}\b/.test(words) || arePlaces(words) ? next[0].length : 0;
}

/** Whether a text is only places: "Espoo, Finland", "Munich / Vienna". */
function arePlaces(text: string): boolean {
  const names = text
    .trim()
    .split(/,\s|\s?\/\s?|\sand\s|\s\(|\)/u)
    .filter(Boolean);
  return names.length > 0 && names.every((name) => knownPlace(name) !== undefined) && isTown(names[0] ?? "");
}

/** "Hanoi – The province": a capital that is also a region, before a new sentence. */
function isSeat(name: string, rest: string): boolean {
  const place = knownPlace(name.trim());
  return place?.kind === "region" && !place.ordinary && place.size > 2 && /^\p{Lu}/u.test(rest);
}

/** The author, after the day. */
const BYLINE = /(?<=\d{4}),?\s[Bb]y\s\p{Lu}[\p{L}.' -]{2,40}$/u;

/** "29 Jan   Orvex   Zemtek": a dated row of a table. */
function isRow(block: string): boolean {
  const [line = ""] = block.split("\n", 1);
  return line.includes("  ") && line.split(/ {2,}/u).length > 2;
}

function isTown(name: string): boolean {
  const place = knownPlace(name);
  return place?.kind === "city" && !place.ordinary;
}

function dated_(text: string, start: number, end: number, published: string | undefined): Dateline {
  const date = findDates(text, published, start, end).find(
    ({ value, relative }) => isDay(value) && !relative,
  );
  return date ? { start, end, date: date.value, dateStart: date.start, dateEnd: date.end } : { start, end };
}

/** Whether a stretch is only names, dates and separators. */
function looksLikeOne(text: string): boolean {
  const words =
    text
      .replace(/^\s*\(([^()]{5,120})\)\s*$/u, "$1")
      .replace(/\([^()]{0,60}\)/gu, " ")
      .replace(/\/[^/]{3,40}\/\s?$/u, " ")
      .match(/[\p{L}\p{N}][\p{L}\p{N}.'-]*/gu) ?? [];
  if (words.length === 0 || words.length > 18) return false;
  if (!/^\W*(?:[\p{Lu}\d])/u.test(text)) return false;
  return words.every((word) => /^(?:\p{Lu}|\d)/u.test(word) || SMALL_WORD.test(word));
}

/** Words in small letters that a dateline may have. */
const SMALL_WORD = regex("iu")`
  ^(?:and|of|de|da|do|la|et|the|on|at|a\.m|p\.m|am|pm|posted|updated|published|issued|dated?|press|media
    |news|stock|exchange|market|corporate|release|announcement|notice|statement|hours|local|time|st|nd|rd
    |th)\.?$
`;
