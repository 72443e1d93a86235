/** Finds the date of an event: the one in its sentence that is nearest to its verb. */

import { earliestDay } from "@/lib/model";
import { isDay, isoDay, parseDay } from "../../dates/calendar";
import { type FoundDate, findDates } from "../../dates/find-dates";
import { dayInFigures } from "../../dates/written-days";
import type { ReleaseDocument } from "../../document";
import { regex } from "../../text/regex";
import type { DealEvent } from "../event";
import { isInAside } from "../sides/party-asides";
import { isAsTold, isOfEarlierNews } from "./earlier-news";

/** A date with its resolved value, if it was given relative to another. */
export type EventDate = FoundDate & { resolvedValue: string };

/** Dates by document and start of the sentence, since one sentence may report several events. */
const found = new WeakMap<ReleaseDocument, Map<number, FoundDate[]>>();

/** The dates of a sentence. */
export function datesIn(document: ReleaseDocument, start: number, end: number): FoundDate[] {
  let bySentence = found.get(document);
  if (!bySentence) {
    bySentence = new Map();
    found.set(document, bySentence);
  }
  let dates = bySentence.get(start);
  if (!dates) {
    dates = findDates(document.text, document.published, start, end);
    bySentence.set(start, dates);
  }
  return dates;
}

/** The date of an event. `previous` is the date of the event before, for "eight days later". */
export function dateOf(
  document: ReleaseDocument,
  event: DealEvent,
  previous: string | undefined,
): EventDate | undefined {
  const { sentence } = event.view;
  let best: EventDate | undefined;
  let bestCost = FARTHEST;
  for (const date of datesIn(document, sentence.start, sentence.end)) {
    if (isInAside(event.view, date.start)) continue;
    const effective = isEffective(document, event, date);
    if (!effective && isOfOther(document, event, date)) continue;
    if (date.value.length < 10 && BEGAN.test(endOf(document, date.start, 40))) continue;
    // "Is to be signed in March": a plan, not the day of the report.
    if (
      event.status === "planned" &&
      !(date.relative && (isDay(date.value) || date.afterPrevious !== undefined))
    )
      continue;
    const resolvedValue = date.afterPrevious === undefined ? date.value : after(previous, date.afterPrevious);
    if (!resolvedValue || (!effective && isAhead(document, event, resolvedValue))) continue;
    const dated = { ...date, resolvedValue };
    const cost = effective ? -1 : distanceOf(document, event, dated);
    if (cost < bestCost) [best, bestCost] = [dated, cost];
  }
  return best;
}

/** From this distance on, a date is none of the event's. */
const FARTHEST = 220;

/** The last characters before an offset. */
const endOf = ({ text }: ReleaseDocument, at: number, length: number) =>
  text.slice(Math.max(0, at - length), at);

/** "Terminated with effect from 30 June", "will end in June 2026": the day of the end. */
function isEffective(document: ReleaseDocument, { deed, status }: DealEvent, date: FoundDate): boolean {
  return (
    (deed === "end" || status === "ended") && date.value.length >= 7 && takesEffect(document, date.start)
  );
}

/** Whether a date is that of a plan, a span of time or the agreement that ends. */
function isOfOther(document: ReleaseDocument, { deed }: DealEvent, date: FoundDate): boolean {
  if (date.future) return true;
  // "Had expired at the end of May", "was signed at the end of April".
  const isEnding = () =>
    date.value.length === 7 &&
    (deed === "end"
      ? /\bat the end (?:of )?$/iu
      : /\b(?:signed|inked|concluded|sealed|agreed|announced|completed|closed)(?: \S+){0,3} at the end (?:of )?$/iu
    ).test(endOf(document, date.start, 60));
  if (date.span && !isEnding()) return true;
  if (isOfEarlierNews(document, date.start)) return true;
  // "Termination of the contract dated 14 June": the day it began.
  return (
    (deed === "end" || deed === "extend") &&
    /(?:\bdated|\bof|\b(?:signed|concluded|agreed|struck|reached|made|awarded) (?:(?:back|late|early) )?(?:in|on|last)|\bannounced(?: in| on)?|\bfrom|\bsince) $/u.test(
      endOf(document, date.start, 24),
    )
  );
}

/** Whether a date is after the month of publication, where nothing has happened yet. */
const isAhead = ({ published }: ReleaseDocument, { status }: DealEvent, value: string) =>
  status !== "planned" && (earliestDay(value) ?? "").slice(0, 7) > (published || "9999").slice(0, 7);

/** How far a date is from its event: in characters, and more where it is vague or in another clause. */
function distanceOf({ text }: ReleaseDocument, { view, deed, from, to: behind }: DealEvent, date: EventDate) {
  const { sentence, steps } = view;
  const at = steps[from]?.start ?? sentence.start;
  const to = steps[Math.min(behind, steps.length) - 1]?.end ?? at;
  const { start, end, resolvedValue } = date;
  let cost = end <= at ? at - end : start >= to ? start - to : 0;
  // "The alliance, which began in 2016, ended in 2021."
  if (deed === "end" && cost === 0 && end < to - 2 && start > at) cost = 40;
  if (end <= at && start - sentence.start < 4) cost = Math.min(cost, 30);
  if (resolvedValue.length < 10) cost += resolvedValue.length < 7 ? 80 : 40;
  if (
    /^\d{4}$/.test(resolvedValue) &&
    date.until === undefined &&
    !/\b(?:in|late|early|mid)[ -]$/iu.test(text.slice(start - 5, start)) &&
    !/^(?:in|late|early|mid)/iu.test(text.slice(start, end)) &&
    !(start === sentence.start && /^Last /u.test(text.slice(start, end)))
  )
    cost += 200;
  // A date after a new clause belongs to something else.
  const between = text.slice(Math.min(end, to), Math.max(start, at));
  if (
    /;|\b(?:which|who|after|since|because|when|while|they|formed|founded|dated|dating|concluded)\b/u.test(
      between,
    )
  )
    cost += 60;
  return cost;
}

/** Whether an end takes effect on the day at an offset. */
export function takesEffect(document: ReleaseDocument, at: number): boolean {
  return TAKES_EFFECT.test(endOf(document, at, 60));
}

const TAKES_EFFECT =
  /\b(?:effective|with effect|takes? effect|(?:will |to )?(?:end|expire|lapse|cease)|ends|expires|lapses|ceases)\b(?: (?!signed|dated|of )[\p{L}-]+){0,6} ?$/u;
/** "The collaboration that they began in 2019": its beginning. */
const BEGAN =
  /\b(?:that|which|who|they|it|was|were|first) (?:\S+ ){0,3}?(?:began|begun|started|launched|founded|formed|established|entered into|set up|created)(?: in| on)? ?$/u;

function after(previous: string | undefined, days: number): string | undefined {
  const day = parseDay(previous);
  return day === undefined ? undefined : isoDay(day + days);
}

/** A day in a table cell: written as usual, or as `13/11` (day first); `11.5` only in a column of dates. */
export function numericDay(
  document: ReleaseDocument,
  start: number,
  end: number,
  head: string,
): EventDate | undefined {
  const stated = findDates(document.text, document.published, start, end).find(({ value }) => isDay(value));
  if (stated) return { ...stated, resolvedValue: stated.value };
  const { text, published } = document;
  const match = /(?<![\d./])\d{1,2}([/.])\d{1,2}(?:\1(?:\d{4}|\d{2}))?(?![\d/])/u.exec(
    text.slice(start, end),
  );
  if (!match || (/^\d+\.\d+$/u.test(match[0]) && !DAY_HEAD.test(head))) return undefined;
  const value = dayInFigures(match[0], text, parseDay(published));
  if (value === undefined) return undefined;
  const from = start + match.index;
  return {
    value,
    resolvedValue: value,
    start: from,
    end: from + match[0].length,
    relative: false,
    future: false,
    span: false,
  };
}

const DAY_HEAD = /\b(?:date|day|when|signed|on)\b/iu;

/** The date of the main news in the opening, up to a sentence: "said on Monday", "today". */
export function openingDate(document: ReleaseDocument, until: number): EventDate | undefined {
  for (const { start, end, kind } of document.sentences
    .slice(0, until + 1)
    .filter((sentence) => sentence.kind !== "headline")
    .slice(0, 6)) {
    if (kind === "heading") continue;
    for (const date of datesIn(document, start, end)) {
      if (date.future || date.span || date.value.length < 10 || isAsTold(document, date.start)) continue;
      const before = document.text.slice(Math.max(start, date.start - 60), date.start);
      const after = document.text.slice(date.end, date.end + 40);
      if (
        /\b(?:said|says|announc\w+|made (?:public|known)|disclosed|denied|signed|told|reported|statement|published|released|confirmed|revealed)\b/iu.test(
          `${before} ${after}`,
        ) ||
        /today|this morning/iu.test(document.text.slice(date.start, date.end))
      )
        return { ...date, resolvedValue: date.value };
    }
  }
  return undefined;
}

const PACKAGE = regex("iu")`
  \b(?:sign\p{L}*|conclud\p{L}*|ink\p{L}*|exchang\p{L}*) (?:an? )?
  (?:(?:total|package|number|series|set|string|raft|stack|host|range|batch|bundle) of|several
    |(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})(?! of)) (?:\S+ ){0,2}?
  (?:documents|agreements|memorand(?:a|ums)|contracts|deals|mous|papers|accords|acts|protocols|instruments)
  \b
`;

/**
 * The day on which several documents were signed, by an earlier sentence: "On May 16 it concluded a package of
 * documents".
 */
export function packageDate(document: ReleaseDocument, until: number): EventDate | undefined {
  for (const { start, end, kind } of document.sentences.slice(0, Math.min(until, 6))) {
    const match = kind === "body" ? PACKAGE.exec(document.text.slice(start, end)) : null;
    const date =
      match &&
      datesIn(document, start, end).find(
        (one) =>
          isDay(one.value) &&
          !one.future &&
          !one.span &&
          one.start - CLOSE <= start + match.index + match[0].length,
      );
    if (date) return { ...date, resolvedValue: date.value };
  }
  return undefined;
}

/** The day may be before such words, or at most this many letters after them: "at the Palace on Tuesday". */
const CLOSE = 60;

const SAYS =
  /\b(?:said|says|told|announced|added|stated|commented|wrote|confirmed|reported|disclosed|statement|release|filing|notice|letter|interview|blog post|tweet)\b[^.;"]{0,60}$/iu;

/** The day on which somebody comments further below, when the news was out: "the office said on Monday". */
export function spokenDate(document: ReleaseDocument): EventDate | undefined {
  for (const { start, end, kind } of document.sentences
    .filter((one) => one.kind !== "headline")
    .slice(0, 14)) {
    if (kind === "heading") continue;
    for (const date of datesIn(document, start, end)) {
      if (date.future || date.span || date.value.length < 10) continue;
      if (SAYS.test(document.text.slice(Math.max(start, date.start - 90), date.start)))
        return { ...date, resolvedValue: date.value };
    }
  }
  return undefined;
}

const SEVERAL = regex("iu")`
  \b(?:sign\p{L}*|ink\p{L}*|conclud\p{L}*|announc\p{L}*|entered into|exchanged) (?:\S+ ){0,2}?
  (?:two|three|four|five|six|seven|eight|nine|ten|several|\d{1,2}|(?=contracts|agreements|memoranda)) ?
  (?:\S+ ){0,4}?
  (?:memorand(?:a|ums)|mous?|agreements|contracts|deals|accords|letters|pacts|documents|papers)\b
`;
const ONE_OF =
  /\b(?:first|second|third|fourth|fifth|sixth|other|last|final|latter|former|another) (?:\S+ )?(?:mou|memorandum|agreement|contract|deal|pact|letter|paper|document|protocol|accord)\b/u;

/** Whether a sentence reports one of several agreements that the opening counted: "The third MoU, signed with …". */
export function countedInOpening(document: ReleaseDocument, line: string): { signed: boolean } | undefined {
  if (!ONE_OF.test(line)) return undefined;
  for (const { start, end, kind } of document.sentences.slice(0, 8)) {
    if (kind === "headline") continue;
    const match = SEVERAL.exec(document.text.slice(start, end));
    if (match) return { signed: /^(?:sign|ink|conclud|entered|exchang)/iu.test(match[0]) };
  }
  return undefined;
}
