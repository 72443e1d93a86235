/** Reads the sentences in order and joins what they tell to agreements. */
import { latestDay } from "@/lib/model";
import { parseDay } from "../dates/calendar";
import type { ReleaseDocument } from "../document";
import type { Entity } from "../entities/entity";
import type { Recognised } from "../entities/recognise";
import type { Context } from "./context";
import type { Deal } from "./deal";
import { addDetails } from "./details";
import type { DealEvent } from "./event";
import { eventsOf } from "./events";
import { listedEvents, listerOf } from "./listed";
import { listerFrom, noteScene, ON_OCCASION } from "./scene";
import { settle } from "./settle";
import { togetherEvent } from "./together";
import { type View, viewOf } from "./view";
import { dateOf } from "./when";

/** The agreements of a text, in its order. */
export function readDeals(
  document: ReleaseDocument,
  recognised: Recognised,
): { deals: Deal[]; views: View[] } {
  const deals: Deal[] = [];
  const views: View[] = [];
  const context: Context = { parties: [] };
  const publisher = publisherOf(document, recognised.entities);
  if (publisher) context.publisher = publisher;
  const owners: (Deal | undefined)[] = [];
  let previousDate: string | undefined;
  let current: Deal | undefined;
  document.sentences.forEach((sentence, number) => {
    const view = viewOf(document, number, recognised.mentions[number] ?? []);
    if (!view) return;
    views.push(view);
    if (sentence.kind === "headline" || sentence.kind === "heading") {
      owners.push(undefined);
      return;
    }
    const listed = context.lister ? listedEvents(view, context) : [];
    const events = isQuotation(view) ? [] : listed.length > 0 ? listed : eventsOf(view, context);
    if (events.length === 0 && deals.length === 0 && !isQuotation(view)) {
      const lead = togetherEvent(view);
      if (lead) events.push(lead);
    }
    const lister = listerOf(view);
    if (lister) context.lister = listerFrom(document, view, lister, previousDate);
    else if (sentence.kind === "body" && context.lister && events.length > 0) delete context.lister;
    noteScene(document, view, context);
    const there = ON_OCCASION.test(view.line) ? context.scene : undefined;
    if (there && context.lister && lister) context.lister = { ...there, ...context.lister };
    for (const event of events) {
      const date = dateOf(document, event, previousDate) ?? event.date ?? there?.date;
      if (date) event.date = date;
      if (there?.place) event.place ??= there.place;
      if (isBackground(event, deals, document.published)) continue;
      if (date && date.resolvedValue.length === 10) previousDate = date.resolvedValue;
      current = join(deals, event);
      context.parties = current.parties;
    }
    owners.push(events.length > 0 ? current : ownerOf(view, deals, current));
    const focus = focusOf(view);
    if (focus) context.focus = focus;
  });
  if (deals.length === 0) readHeadlines(document, views, deals, context);
  const titles = headlineText(views);
  const after = (deal: Deal) =>
    views
      .filter((_, i) => owners[i] === deal)
      .slice(0, 5)
      .map(({ line }) => line)
      .join(" ");
  settle(document, deals, titles, after);
  addDetails(document, deals, views, owners);
  return { deals, views };
}

/** "They are acting on an agreement that they concluded in March": an earlier stage of what is told already. */
function isBackground(event: DealEvent, deals: readonly Deal[], published: string | undefined): boolean {
  const day = parseDay(published);
  const told = event.date?.resolvedValue;
  if (day === undefined || !told) return false;
  const latest = parseDay(latestDay(told));
  if (latest === undefined || day - latest < 40) return false;
  if (
    event.resolved &&
    event.status === "signed" &&
    deals.some((deal) => sameSet(deal.parties, event.parties))
  )
    return true;
  return (
    event.deed !== "sign" &&
    event.deed !== "end" &&
    event.deed !== "extend" &&
    event.deed !== "agree" &&
    day - latest > 200
  );
}

/** Where no sentence tells an agreement, the headline may: "X signs a contract with Y". */
function readHeadlines(
  document: ReleaseDocument,
  views: readonly View[],
  deals: Deal[],
  context: Context,
): void {
  for (const view of views) {
    if (view.sentence.kind !== "headline") continue;
    const [lead] = [...eventsOf(view, context), togetherEvent(view)].filter((event) => event !== undefined);
    if (!lead) continue;
    const date = dateOf(document, lead, undefined);
    if (date) lead.date = date;
    join(deals, lead);
  }
}

/** A quotation tells what somebody thinks of an agreement, seldom that there is one. */
function isQuotation({ steps, line }: View): boolean {
  return steps[0]?.word === '"' && !/(?:signed|agreement with)/u.test(line);
}

function publisherOf({ publisher }: ReleaseDocument, entities: readonly Entity[]): Entity | undefined {
  if (!publisher) return undefined;
  const name = publisher.toLowerCase();
  return entities.find(
    (entity) =>
      entity.type !== "place" &&
      [...entity.forms.keys()].some((form) => form.length > 2 && name.includes(form.toLowerCase())),
  );
}

/** Who a sentence is about: the first party that no preposition governs. */
function focusOf({ steps }: View): Entity | undefined {
  return steps.find(({ mention, bracket }) => mention && mention.entity.type !== "place" && !bracket)?.mention
    ?.entity;
}

/** The agreement that a sentence without a cue goes on about. */
function ownerOf({ steps }: View, deals: readonly Deal[], current: Deal | undefined): Deal | undefined {
  const named = new Set(
    steps.flatMap(({ mention }) => (mention && mention.entity.type !== "place" ? [mention.entity] : [])),
  );
  if (named.size === 0 || !current || current.parties.some((party) => named.has(party))) return current;
  return [...deals].reverse().find(({ parties }) => parties.some((party) => named.has(party))) ?? current;
}

const sameSet = (a: readonly Entity[], b: readonly Entity[]) =>
  a.length === b.length && a.every((one) => b.includes(one));

const within = (a: readonly Entity[], b: readonly Entity[]) => a.every((one) => b.includes(one));

/** Adds an event to the agreement that it tells of, or opens a new one. */
function join(deals: Deal[], event: DealEvent): Deal {
  const parties = [...new Set(event.parties)];
  const sign = (deal: Deal) => deal.events.some(({ status }) => status === "signed" || status === "ended");
  for (let i = deals.length - 1; i >= 0; i--) {
    const deal = deals[i];
    if (!deal) continue;
    const same = sameSet(deal.parties, parties);
    const part = within(parties, deal.parties) && parties.length >= 2;
    if (!same && !part) continue;
    const dates = deal.events.map(({ date }) => date?.resolvedValue).filter((date) => date !== undefined);
    const otherDate =
      event.date && dates.length > 0 && !dates.some((date) => agree(date, event.date?.resolvedValue ?? ""));
    const strong = event.deed === "sign" || event.deed === "order";
    if (
      event.separate &&
      strong &&
      sign(deal) &&
      (!event.resolved || /\b(?:second|another|separate)\b/u.test(event.cue)) &&
      deal.events.at(-1)?.view !== event.view
    )
      continue;
    if (part && !same && strong && otherDate) continue;
    deal.events.push(event);
    return deal;
  }
  // A wider set told by the same sentence, or a weak telling of a part before: one agreement.
  const wider = deals.find(
    (deal) =>
      within(deal.parties, parties) &&
      deal.events.every(
        ({ deed, view }) => view.number === event.view.number || deed === "give" || deed === "noun",
      ),
  );
  if (wider) {
    wider.parties = parties;
    wider.events.push(event);
    return wider;
  }
  const at = event.view.steps[event.from];
  const proof = { start: at?.start ?? 0, end: event.view.steps[event.to - 1]?.end ?? 0, rule: event.rule };
  const deal: Deal = {
    parties,
    events: [event],
    status: { value: event.status, proof },
    kind: { value: "other", proof },
    fields: [],
    sites: [],
    quantities: [],
  };
  deals.push(deal);
  return deal;
}

/** Whether two partial dates can mean the same day. */
function agree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function headlineText(views: readonly View[]): string {
  return views
    .filter(({ sentence }) => sentence.kind === "headline")
    .map(({ line }) => line)
    .join(" ");
}
