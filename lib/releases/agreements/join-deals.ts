/** Joins events to agreements: decides which earlier agreement an event is about. */

import { canBeOneDay } from "@/lib/model";
import type { Entity } from "../entities/entity";
import { isWithin, sameSet } from "../entities/party-sets";
import { regex } from "../text/regex";
import { type Deal, newDeal } from "./deal";
import { type DealEvent, isByWords } from "./event";
import { MATTER } from "./follow-up";
import { BESIDE, ONE_OF } from "./signed-together";
import { namesSeller, namesThing } from "./thing-sold";

/** Adds an event to the agreement that it reports, or opens a new one. */
export function join(deals: Deal[], event: DealEvent): Deal {
  const parties = [...new Set(event.parties)];
  /** Whether it is another agreement than an earlier one of the same parties. */
  let apart = event.rule === BESIDE;
  for (const deal of deals.toReversed()) {
    const relation = relationOf(deal, event, parties);
    if (relation === "another") apart = true;
    if (relation !== "reported") continue;
    // "A took note of what B and C said of their plan. B and C have signed": the earlier guess had one party too many.
    const isSurer = deal.events.every(isByWords) && !isByWords(event) && !event.resolved;
    if ((isSurer && !sameSet(deal.parties, parties)) || namesSeller(deal, event)) deal.parties = parties;
    deal.events.push(event);
    return deal;
  }
  const wider = apart ? undefined : deals.find((deal) => isWidened(deal, event, parties));
  if (wider) {
    wider.parties = parties;
    wider.events.push(event);
    return wider;
  }
  const at = event.view.steps[event.from];
  const proof = { start: at?.start ?? 0, end: event.view.steps[event.to - 1]?.end ?? 0, rule: event.rule };
  const deal = newDeal(parties, { value: event.status, proof }, [event]);
  deals.push(deal);
  return deal;
}

/** Whether an event reports an earlier agreement, another one of the same parties, or has nothing to do with it. */
function relationOf(
  deal: Deal,
  event: DealEvent,
  parties: readonly Entity[],
): "reported" | "another" | undefined {
  if (!saysAnother(event) && (namesThing(deal, event) || namesSeller(deal, event))) return "reported";
  const same = sameSet(deal.parties, parties);
  const part = !same && isWithin(parties, deal.parties) && parties.length >= 2;
  if (!same && !part) return undefined;
  const another = saysAnother(event);
  const strong = event.deed === "sign" || event.deed === "order" || another || LIKEWISE.test(event.cue);
  if (
    (event.separate || another) &&
    strong &&
    (isSettled(deal) || otherInstrument(deal, event) || isOfDeeds(deal, event) || another) &&
    (!event.resolved || another || isIndefinite(event)) &&
    !isReportedHere(deal, event) &&
    !isHighlight(deal, event)
  )
    return same ? "another" : undefined;
  if (event.rule === BESIDE) return undefined;
  // Each row of a table is an agreement of its own.
  if (event.rule === "table row" && deal.events.some(({ rule }) => rule === "table row")) return undefined;
  if (event.rule === "second document" && deal.events.at(-1)?.view !== event.view) return undefined;
  if (part && strong && (another || isOfOtherDay(deal, event))) return undefined;
  // "Concluded two on the same day: one with A, one with B", after what all of them signed.
  if (part && ONE_OF.test(event.cue) && !isReportedHere(deal, event)) return undefined;
  return "reported";
}

/** Whether a sentence says that it reports another agreement than the one before. */
const saysAnother = (event: DealEvent) =>
  ANOTHER.test(event.view.line) ||
  isSecond(event) ||
  (SIMULTANEOUS.test(event.view.line) && !event.resolved && event.deed !== "noun");

const isSettled = ({ events }: Deal) =>
  events.some(({ status }) => status === "signed" || status === "ended");

function isOfOtherDay({ events }: Deal, { date }: DealEvent): boolean {
  const days = events.flatMap((event) => event.date?.resolvedValue ?? []);
  return date !== undefined && days.length > 0 && !days.some((day) => canBeOneDay(day, date.resolvedValue));
}

/** Whether an event tells of the same agreement with more parties: in the same sentence, or after a weak report. */
const isWidened = (deal: Deal, event: DealEvent, parties: readonly Entity[]) =>
  deal.parties.length > 1 &&
  event.rule !== "table row" &&
  isWithin(deal.parties, parties) &&
  (event.widens === true ||
    deal.events.every(
      ({ deed, view }) => view.number === event.view.number || deed === "give" || deed === "noun",
    ));

/** "Under a separate agreement, X will …". */
const ANOTHER =
  /(?:^| )(?:under|in) (?:a|another|a second) (?:separate |second |further |different )(?:[^ .;,@]+ ){0,3}?(?:agreement|contract|deal|memorandum) /u;

/** "Simultaneously, A has agreed to supply B": beside the agreement before. */
const SIMULTANEOUS = regex("u")`
  ^(?:simultaneously|concurrently|separately|at the same time|in parallel|on the same (?:day|date)
    |in a (?:separate|further|second) (?:deal|transaction|step|move)) (?:, )?
  (?:[^ .;]+(?:\.(?! )[^ .;]*)* ){1,6}?(?:has|have|had|also) (?:also )?
  (?:agreed|undertaken|committed|contracted|sold|bought|ordered|licen[cs]ed|leased|granted) `;

/** "A services agreement, likewise between the two" */
const LIKEWISE = /(?:^| )(?:likewise|again|this time) (?:with|between|among)$/u;

const OF_MATTER = new RegExp(`(?:^| )${MATTER} (?:\\S+ ){0,2}(?:agreements?|contracts?|deals?)`, "u");

/** "Acquired the depot. They also signed a supply contract": a document beside a purchase or an order. */
function isOfDeeds({ events }: Deal, { deed, cue }: DealEvent): boolean {
  const [first] = events;
  const matter = OF_MATTER.exec(cue)?.[0].trim().split(" ")[0];
  return (
    deed === "sign" &&
    matter !== undefined &&
    first !== undefined &&
    (/^(?:buy|order|invest|merge)$/.test(first.deed) ||
      // "Has licensed its design to B. They also signed a joint development agreement."
      (/^(?:give|choose|win)$/.test(first.deed) &&
        !events.some(({ view }) => view.line.includes(matter.slice(0, 5))))) &&
    events.every((event) => event.deed !== "sign")
  );
}

/** "A second agreement with B, for 20 MW" */
const isSecond = ({ deed, from, view: { line, offsets } }: DealEvent) =>
  deed === "noun" &&
  /(?:^|[,;] |and )an? (?:second|third|fourth|separate|further) (?:[\p{L}-]+ ){0,4}$/u.test(
    line.slice(0, offsets[from] ?? 0),
  );

/** Whether the event's sentence already reported a document of the agreement, not only what is done under it. */
function isReportedHere({ events }: Deal, { view }: DealEvent): boolean {
  const here = events.filter((event) => event.view === view);
  return (
    here.length > 0 &&
    (here.length === events.length || here.some(({ deed }) => !/^(?:buy|give)$/.test(deed)))
  );
}

/** "Signed a second contract", "under a supply agreement that was signed": not reported before. */
const isIndefinite = ({ cue, from, view: { line, offsets } }: DealEvent) =>
  /\b(?:an?|second|another|separate)\b/u.test(cue) ||
  /(?:^| )(?:an?|another|a second|a separate) (?:[\p{L}-]+ )?$/u.test(line.slice(0, offsets[from] ?? 0));

/** The highlights above a text are reported again in it. */
const isHighlight = ({ events }: Deal, { view }: DealEvent) =>
  view.sentence.kind === "body" && events.every((event) => event.view.sentence.kind !== "body");

/** A memorandum beside a contract, or the reverse. */
function otherInstrument(deal: Deal, { cue }: DealEvent): boolean {
  const soft = /\b(?:memorand(?:um|a)|mous?|letters? of intent|lois?)\b/u;
  return soft.test(cue) !== deal.events.some((event) => soft.test(event.cue));
}
