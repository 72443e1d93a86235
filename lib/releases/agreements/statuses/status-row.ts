/** The numbers by which trees judge whether an agreement was signed: words near and far, and what the rules say. */
import type { Deal } from "../deal";
import { type EventStatus, isByWords } from "../event";
import type { ReadText } from "../read-text";
import { STATUS_WORDS } from "./status-words";

const STATUSES: readonly EventStatus[] = ["announced", "planned", "signed", "extended", "ended"];
const DEEDS = "sign extend end agree noun joint buy merge order invest venture choose win give role".split(
  " ",
);
/** More agreements and reports say nothing new. */
const MOST = 20;
const LATEST = 30;

/** By text, how many agreements are signed by the rules. */
const signed = new WeakMap<ReadText, number>();

/** The row of an agreement; without `ruled`, as if the rules had given no status. */
export function statusRow(reading: ReadText, deal: Deal, ruled: boolean): number[] {
  const { deals, order } = reading;
  const { events, status } = deal;
  const [first] = events;
  if (!first) throw new RangeError("An agreement has at least one event.");
  const rules = [
    STATUSES.indexOf(status.value),
    ...STATUSES.map((one) => events.filter((event) => event.status === one).length),
    STATUSES.indexOf(first.status),
    signedIn(reading) - (status.value === "signed" ? 1 : 0),
  ];
  return [
    ...STATUS_WORDS.around(reading, deal).flat(),
    Math.min(MOST, deals.length),
    Math.min(MOST, order.get(deal) ?? 0),
    Math.min(MOST, events.length),
    Math.min(LATEST, first.view.number),
    first.resolved ? 1 : 0,
    isByWords(first) ? 1 : 0,
    Math.min(MOST, events.filter(({ deed }) => deed === "sign").length),
    DEEDS.indexOf(first.deed),
    ...rules.map((value) => (ruled ? Math.min(MOST, value) : -1)),
  ];
}

function signedIn(reading: ReadText): number {
  const before = signed.get(reading);
  if (before !== undefined) return before;
  const count = reading.deals.filter(({ status }) => status.value === "signed").length;
  signed.set(reading, count);
  return count;
}
