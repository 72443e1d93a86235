/** The numbers by which trees judge whether an agreement was signed: words around it, near and far, and what the rules say. */
import type { Entity } from "../entities/entity";
import type { Deal } from "./deal";
import type { EventStatus } from "./event";
import { WordClass } from "./lexeme";
import { type Reading, sentencesNear } from "./signing-offer";
import { countsIn, countsOf, STATUS_COUNTS } from "./status-words";
import type { View } from "./view";

const STATUSES: readonly EventStatus[] = ["announced", "planned", "signed", "extended", "ended"];
const DEEDS = "sign extend end agree noun joint buy merge order invest venture choose win give role".split(
  " ",
);
/** Where another clause begins. */
const CLAUSE = new WordClass(/^(?:[;:"]|that|while|whereas|but|which)$/u);
/** Words further from a cue are of another clause: a table may be one sentence. */
const REACH = 60;
/** More words of a class say nothing new, in a few sentences and in a whole text. */
const MOST = 3;
const MOST_OF_TEXT = 9;

/** What is told once of a text, for each of its agreements. */
interface TextCounts {
  headlines: readonly number[];
  opening: readonly number[];
  all: readonly number[];
  /** How many agreements the rules take for signed. */
  signed: number;
}

const texts = new WeakMap<Reading, TextCounts>();

/** The row of an agreement; without `ruled` as if the rules had told no status. */
export function statusRow(reading: Reading, deal: Deal, ruled: boolean): number[] {
  const { deals, order } = reading;
  const { events } = deal;
  const [first] = events;
  if (!first) throw new RangeError("An agreement has at least one event.");
  const { view, from, to } = first;
  const text = textOf(reading);
  const of = (status: EventStatus) => events.filter((event) => event.status === status).length;
  const own = deal.status.value === "signed" ? 1 : 0;
  const rules = [
    STATUSES.indexOf(deal.status.value),
    ...STATUSES.map(of),
    STATUSES.indexOf(first.status),
    text.signed - own,
  ];
  return [
    ...bounded([countsIn(view, from, to)]),
    ...bounded([countsIn(view, ...clauseAround(view, from, to))]),
    ...bounded([countsOf(view)]),
    ...bounded(events.flatMap((event) => (event.view === view ? [] : [countsOf(event.view)]))),
    ...bounded(besides(reading, deal).map(countsOf)),
    ...text.headlines,
    ...text.opening,
    ...text.all,
    Math.min(20, deals.length),
    Math.min(20, order.get(deal) ?? 0),
    Math.min(20, events.length),
    Math.min(30, view.number),
    first.resolved ? 1 : 0,
    first.rule === "likely by its words" ? 1 : 0,
    Math.min(20, events.filter(({ deed }) => deed === "sign").length),
    DEEDS.indexOf(first.deed),
    ...rules.map((value) => (ruled ? Math.min(20, value) : -1)),
  ];
}

function textOf(reading: Reading): TextCounts {
  const before = texts.get(reading);
  if (before) return before;
  const { views, deals } = reading;
  const body = views.find(({ sentence: { kind } }) => kind !== "headline" && kind !== "heading");
  const counts = {
    headlines: bounded(views.filter(({ sentence }) => sentence.kind === "headline").map(countsOf)),
    opening: bounded(views.filter(({ sentence }) => sentence.block === body?.sentence.block).map(countsOf)),
    all: bounded(views.map(countsOf), MOST_OF_TEXT),
    signed: deals.filter(({ status }) => status.value === "signed").length,
  };
  texts.set(reading, counts);
  return counts;
}

/** The sums of some counts, each with a bound. */
function bounded(counts: readonly Uint8Array[], most = MOST): number[] {
  const sums = new Array<number>(STATUS_COUNTS).fill(0);
  for (const count of counts)
    for (let i = 0; i < STATUS_COUNTS; i++) sums[i] = Math.min(most, (sums[i] ?? 0) + (count[i] ?? 0));
  return sums;
}

/** The steps of the clause that a cue stands in. */
function clauseAround({ steps }: View, from: number, to: number): [number, number] {
  let start = from;
  while (start > Math.max(0, from - REACH) && !CLAUSE.at(steps, start - 1)) start -= 1;
  let end = to;
  while (end < Math.min(steps.length, to + REACH) && !CLAUSE.at(steps, end)) end += 1;
  return [start, end];
}

/** The sentences that name its parties and nobody else, and tell of it without a cue. */
export function besides(reading: Reading, deal: Deal): View[] {
  const parties = new Set<Entity>(deal.parties);
  return sentencesNear(reading, deal).flatMap((i) => {
    const view = reading.views[i];
    return view &&
      view.named.length > 0 &&
      view.named.every((party) => parties.has(party)) &&
      deal.events.every((event) => event.view !== view)
      ? [view]
      : [];
  });
}
