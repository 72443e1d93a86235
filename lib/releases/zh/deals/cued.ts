/** Reads the agreements that the verbs of a Chinese sentence report. */

import type { Deal, Proof } from "../../agreements/deal";
import type { EventStatus } from "../../agreements/event";
import { isDay } from "../../dates/calendar";
import type { Entity } from "../../entities/entity";
import type { ChineseDate } from "../details/dates";
import { datesFor, nearest, onlyDay, stated } from "../details/dating";
import { chineseKind, chineseStatus } from "../details/details";
import type { Judge } from "../likely/likely";
import { merge } from "../merge";
import type { Sentence } from "../sentence";
import type { Thread } from "../thread";
import { partiesAt } from "./actors";
import { eachWithUnnamed } from "./apiece";
import { bandIn } from "./bands";
import { AWARDED, OWN, RAN, VAGUE } from "./cues";
import { actsUnnamed, isUnnamedFirm } from "./own-house";
import { reportsPlainly } from "./plainly";
import { notifiedSides } from "./portions";
import { eachOf, instrumentsOf, leadPair } from "./several";
import { listsSigned, titlesOf } from "./titles";
import { withUnnamed } from "./unnamed";
import { isLongAgo, isPassing, isVoid } from "./void-cues";

/** How near the next verb must be to belong to the same report: "签署并达成". */
const NEAR = 12;
/** How many characters after a verb contain no further agreement. */
const WORDS = 6;

const LONGEST_PARAGRAPH = 1000;
const WON = /中标|中选|成交/u;
const SIGNS = /^(?:签|订立|达成)/u;

/** What a verb reports. */
interface Said {
  /** Who agreed. */
  found: readonly Entity[];
  at: number;
  /** Where the next verb reports another agreement. */
  stop: number;
  status: EventStatus;
  date: ChineseDate | undefined;
  proof: Proof;
  /** The document's title, if it has one. */
  words?: string;
}

/** Adds what each verb reports, unless it is too unlikely. */
export function addCued(sentence: Sentence, thread: Thread, judge: Judge): void {
  const { text, start, end, line, actors, cues, asked } = sentence;
  if (!asked && addTitled(sentence, thread, judge)) return;
  const { self, deals } = thread;
  const lead = leadOf(sentence, thread);
  const reader = OWN.test(line) ? (self ?? thread.focus) : thread.focus;
  const notified = notifiedSides(text, actors, start, reader);
  const band = bandIn(text, actors, start, end);
  thread.parties = notified ?? lead ?? band ?? thread.parties;
  thread.tender = tenderOf(sentence) ?? thread.tender;
  let from = 0;
  for (const { index, 0: cue } of cues) {
    const at = start + index;
    if (at < from || asked || isVoid(text, start, end, at)) continue;
    const alone = SIGNS.test(cue) ? withUnnamed(text, actors, start, at, thread.focus) : undefined;
    if (alone && deals.lastOf(alone)) continue;
    const named = AWARDED.test(cue)
      ? notified
      : (alone ?? partiesAt(text, actors, start, at, cue, { ...thread, focus: reader }));
    const won = WON.test(cue) ? wonFrom(sentence, thread, at, at + cue.length) : undefined;
    const found = won ?? (named && named.length > 1 ? named : (lead ?? named));
    if (!found || found.length < (found === alone || isOfOwnHouse(sentence, found, cue, thread) ? 1 : 2))
      continue;
    // "甲、乙组成的联合体中标": their partner is named elsewhere.
    if (WON.test(cue) && found.every((party) => band?.includes(party))) continue;
    if (isPassing(text, { start, end, at, cue }, found, deals)) continue;
    if (isLongAgo(sentence, at, cue)) {
      judge.drop(found);
      continue;
    }
    const next = cues.find((other) => other.index > index + NEAR)?.index;
    const standing = standingAt(sentence, at, cue);
    const said: Said = {
      found,
      at,
      stop: next === undefined ? end : start + next,
      ...standing,
      date: standing.date ?? (won && thread.tender?.date),
      proof: { start, end: Math.min(end, at + 20), rule: "签署 cue" },
    };
    const verb = { text, actors, found, start, at };
    const apiece = eachWithUnnamed(verb) ?? eachOf(verb);
    const agreements = apiece ?? [found];
    const isSure = reportsPlainly(verb, { line, cue, isApiece: apiece !== undefined, self });
    if (judge.refuses(agreements, isSure)) continue;
    thread.current = apiece ? addEach(sentence, thread, said, agreements) : addOne(sentence, thread, said);
    from = at + WORDS;
  }
}

/** Whether the party named agrees with the text's own publisher: "我校与甲签署". */
function isOfOwnHouse(
  { text, start, actors }: Sentence,
  [one]: readonly Entity[],
  cue: string,
  thread: Thread,
): boolean {
  const mention = actors.find(({ entity }) => entity === one);
  if (!mention || !SIGNS.test(cue)) return false;
  return actsUnnamed(text, start, mention) || isUnnamedFirm(text, start, mention, actors, thread);
}

/** Adds the agreements in titles of documents, whose signatories are no parties. Returns whether there are any. */
function addTitled(sentence: Sentence, thread: Thread, judge: Judge): boolean {
  const { text, start, end, actors, cues } = sentence;
  let added = false;
  for (const title of titlesOf(text, start, end, actors)) {
    const cue = cues.findLast(({ index, 0: word }) => start + index < title.start && /签|订立/u.test(word));
    const at = cue ? start + cue.index : title.start;
    const parties = title.sides.flatMap(
      (side) => actors.find((one) => one.start === side.start && one.end === side.end)?.entity ?? [],
    );
    const isSigned = cue ? !isVoid(text, start, title.start, at) : title.listed && listsSigned(text, start);
    if (new Set(parties).size < 2 || !isSigned) continue;
    judge.refuses([parties], true);
    const { status, date } = cue
      ? standingAt(sentence, at, cue[0])
      : { status: "signed" as const, date: undefined };
    const proof: Proof = { start: cue ? start : title.start, end: title.end, rule: "签署 cue" };
    const words = text.slice(title.start, title.end);
    const said: Said = { found: parties, at: title.start, stop: title.end, words, status, date, proof };
    thread.current = addOne(sentence, thread, said);
    added = true;
  }
  return added;
}

/** "甲2025年度集中采购中标结果出炉": whose tender the next sentences report on. */
const RESULTS =
  /(?:集采|采购|招标|标段|项目)[^，。；]{0,16}?(?:中标|定标|开标|评标)(?:结果|公告)?[^，。；]{0,6}(?:结果|出炉|揭晓|公布|公示|公告|发布)/u;

function tenderOf({ line, start, actors, dates }: Sentence): Thread["tender"] {
  const results = RESULTS.exec(line);
  if (!results || /候选/u.test(results[0])) return undefined;
  const before = new Set(
    actors.filter(({ end }) => end <= start + results.index + results[0].length).map(({ entity }) => entity),
  );
  const [giver] = before;
  return giver && before.size === 1 ? { giver, date: dates[0] } : undefined;
}

/** The winner and the tender's owner: "乙中标1.4GW". */
function wonFrom(
  { text, actors }: Sentence,
  { tender }: Thread,
  at: number,
  behind: number,
): Entity[] | undefined {
  const winner = actors.findLast(({ end }) => end <= at);
  if (!tender || !winner || winner.entity === tender.giver) return undefined;
  if (
    !/^(?:了|其中)?(?:[\d约第标共、，。；（]|[一二两三四五六七八九十]{1,3}个)/u.test(
      text.slice(behind, behind + 6),
    )
  )
    return undefined;
  return /^(?:（[^（）]{0,24}）)?(?:成功|分别|各|也|则|以[^，。；、]{1,14})?$/u.test(
    text.slice(winner.end, at),
  )
    ? [tender.giver, winner.entity]
    : undefined;
}

/** The partner that opens a paragraph; on a line of its own, it is the partner for the next one. */
function leadOf({ text, start, end, inside, line }: Sentence, thread: Thread): Entity[] | undefined {
  const pair = leadPair(text, inside, start, thread.self ?? thread.deals.all[0]?.parties[0] ?? thread.focus);
  const above = thread.heading;
  const isHeading = pair !== undefined && (text[end] ?? "\n") === "\n" && !/[：:。，]/u.test(line);
  // It holds for one paragraph.
  if (isHeading) thread.heading = { pair, until: paragraphEnd(text, end) };
  return pair ?? (above && end <= above.until ? above.pair : undefined);
}

/** The end of the paragraph after an offset. */
function paragraphEnd(text: string, at: number): number {
  const next = text.slice(at, at + LONGEST_PARAGRAPH).search(/\S/u);
  const end = next < 0 ? -1 : text.indexOf("\n", at + next);
  return end < 0 ? text.length : end + 1;
}

/** The status of a verb's agreement, and its day. */
function standingAt(sentence: Sentence, at: number, cue: string): Pick<Said, "status" | "date"> {
  const { text, start, end, dates } = sentence;
  if (RAN.test(text.slice(at, end))) {
    const date =
      dates.findLast(({ start: from }) => from > at && from < at + 54) ??
      dates.find(({ value }) => isDay(value));
    return { status: "ended", date: date ?? nearest(dates, at) };
  }
  const status = chineseStatus(
    `${cue}${text.slice(at, at + 14)}`,
    text.slice(Math.max(start, at - 100), at),
    text.slice(at, Math.min(end, at + 90)),
  );
  const own = datesFor(status, sentence);
  return { status, date: nearest(own, at) ?? (status === "planned" ? undefined : onlyDay(text, own, at)) };
}

/** Adds an agreement with each of several: "分别与甲、乙签署". Returns the last. */
function addEach(
  { text, start, line, apart, place }: Sentence,
  thread: Thread,
  { at, stop, status, date, proof }: Said,
  agreements: readonly (readonly Entity[])[],
): Deal | undefined {
  const { deals, scene } = thread;
  const instruments = instrumentsOf(text.slice(at, stop), agreements.length);
  // What many sign for is said where the event is.
  const around = text.slice(Math.max(0, start - AROUND), start) + line;
  const added = agreements.map((parties, i) => {
    const deal = merge(deals, parties, status, proof, text.slice(start, stop));
    const day = date ? stated(date) : scene.day;
    if (day) deal.date ??= day;
    if (scene.place && isConcluded(status) && (!apart || place)) deal.signedAt ??= scene.place;
    const ofState = parties.some(({ type }) => type === "government");
    if (deal.kind.value === "other")
      deal.kind = { value: chineseKind(instruments[i] ?? line, around, ofState), proof };
    return deal;
  });
  const [former, latter] = added;
  thread.both = former && latter && added.length === 2 ? [former, latter] : undefined;
  return added.at(-1);
}

/** How many characters before a sentence. */
const AROUND = 80;

const LATELY = /近日|日前/u;
/** Openings of sentences that give no certain day. */
const NO_DAY = /近日|日前|近期|访问期间|还宣布/u;
const SOMETIME = /近日|日前|近期/u;
const ONCE = /此前|曾/u;
const BEFORE = /此前|曾|去年/u;

function addOne(sentence: Sentence, thread: Thread, said: Said): Deal {
  const { text, start, end, line } = sentence;
  const { found, at, stop, status, proof } = said;
  const deal = merge(thread.deals, found, status, proof, text.slice(start, stop));
  addWhen(deal, sentence, thread, said);
  addWhere(deal, sentence, thread, said);
  if (deal.kind.value === "other") {
    const words = said.words ?? text.slice(Math.max(start, at - 8), Math.min(end, at + 60));
    const ofState = found.some(({ type }) => type === "government");
    deal.kind = { value: chineseKind(words, line, ofState), proof };
  }
  if (VAGUE.test(line)) thread.vague.add(deal);
  thread.parties = found;
  return deal;
}

function addWhen(deal: Deal, { line }: Sentence, { scene, assumed }: Thread, { status, date }: Said): void {
  const isSurer =
    date && isDay(date.value) && isConcluded(status) && (assumed.has(deal.date) || isMonthOf(deal, date));
  if (deal.date && !isSurer) return;
  if (date) {
    if (!LATELY.test(line.slice(0, 12))) deal.date = stated(date);
  } else if (scene.day && isConcluded(status) && !NO_DAY.test(line.slice(0, 20)) && !ONCE.test(line)) {
    deal.date = scene.day;
    assumed.add(scene.day);
  }
}

/** Whether a day is in the month given before. */
function isMonthOf({ date }: Deal, { value }: ChineseDate): boolean {
  return date !== undefined && value !== date.value && value.startsWith(`${date.value}-`);
}

function addWhere(
  deal: Deal,
  { line, dates, apart, place }: Sentence,
  { scene, assumed }: Thread,
  { at, status }: Said,
): void {
  const isSurer = place !== undefined && assumed.has(deal.signedAt);
  if ((deal.signedAt && !isSurer) || !scene.place || !isConcluded(status) || BEFORE.test(line)) return;
  const ofNews =
    !apart &&
    !SOMETIME.test(line.slice(0, 20)) &&
    !dates.some(({ value, end }) => end <= at && value !== scene.day?.value);
  if (!place && !ofNews) return;
  deal.signedAt = scene.place;
  if (!place) assumed.add(scene.place);
}

function isConcluded(status: EventStatus): boolean {
  return status === "signed" || status === "extended";
}
