/** Reads the sentences in order and joins what they tell to agreements. */
import { isoDay, parseDay } from "../dates/calendar";
import type { ReleaseDocument } from "../document";
import type { Entity } from "../entities/entity";
import type { Recognised } from "../entities/recognise";
import { actingPlaces } from "./acting";
import { isBackground, tellsNoDeal } from "./background";
import { type Context, newContext, type Scene } from "./context";
import type { Deal } from "./deal";
import { dropDenied } from "./denied-headline";
import { chooseDetails } from "./detail-rank";
import { addDetails } from "./details";
import { NEGATED, UNSURE } from "./doubt";
import type { DealEvent } from "./event";
import { eventsOf, isRefused } from "./events";
import { followUp } from "./follow-up";
import { groupsOf } from "./groups";
import { headlineText, readHeadlines } from "./headlines";
import { goesOnHeard, opensHearsay } from "./hearsay";
import { join } from "./join-deals";
import { chooseKinds } from "./kind-rank";
import { isLikely, isLikelyAlone, type Likely, likelyEvent, weigh } from "./likely";
import { goesOn, listedEvents, listerOf, tellsSigning } from "./listed";
import { focusOf, ownerOf, ownOpening } from "./owners";
import { remember } from "./party-nouns";
import { resolveReferences } from "./refer";
import { labelledEvent } from "./role-labels";
import { ceremonyOf, heldAt, listerFrom, noteScene, ON_OCCASION, SEVERAL, withTheLast } from "./scene";
import { settle } from "./settle";
import { namesSignatories, signatoriesBelow } from "./signatories";
import { others } from "./signed-together";
import { type Reading, readingOf } from "./signing-offer";
import { chooseSignings } from "./signing-rank";
import { standingOf } from "./standing";
import { chooseStatuses } from "./status-rank";
import { addRowSites, matterOf, quantitiesOf } from "./table-cells";
import { cellParties, rowEvent, tableRows } from "./tables";
import {
  colonEvent,
  partiesLine,
  roundEvent,
  saidByBoth,
  signedBy,
  togetherEvent,
  unownedSigning,
} from "./together";
import { type View, viewOf } from "./view";
import { dateOf, datesIn } from "./when";
import { publisherOf, topicOf } from "./who";

/** Asked what each sentence offers, as training is. */
export type Observer = (
  view: View,
  context: Context,
  events: readonly DealEvent[],
  deals: readonly Deal[],
) => void;

/** The agreements of a text, in its order. With `offers`, places and days are as the rules told them, and it may look. */
export function readDeals(
  document: ReleaseDocument,
  recognised: Recognised,
  observe?: Observer,
  offers?: (reading: Reading) => void,
): { deals: Deal[]; views: View[] } {
  const deals: Deal[] = [];
  const views: View[] = [];
  const context = newContext(standingOf(document, recognised));
  const governments = new Map<Entity, Entity>();
  const topic = topicOf(recognised.entities);
  if (topic) context.topic = topic;
  const publisher = publisherOf(document, recognised.entities);
  if (publisher) {
    context.publisher = publisher;
    context.speaks = publisher.rule === "publisher";
  }
  const owners: (Deal | undefined)[] = [];
  /** The sentences that told of an agreement. */
  const telling = new Set<number>();
  const rows = tableRows(document);
  const partyOfCell = cellParties(recognised.entities);
  let previousDate: string | undefined;
  let current: Deal | undefined;
  let spare: Likely | undefined;
  let heard = false;
  /** A signing that names nobody. */
  let signing: View | undefined;
  let ceremony: (Scene & { block: number }) | undefined;
  /** The sentence behind a list of names that has been read. */
  let listEnd = 0;
  /** The same of a notice with labels. */
  let labelEnd = 0;
  /** Lists and notices look at the sentences around, which are read once all the same. */
  const seen = new Map<number, View | undefined>();
  const viewAt = (number: number) => {
    if (seen.has(number)) return seen.get(number);
    const plain = viewOf(document, number, recognised.mentions[number] ?? []);
    const view = plain && actingPlaces(plain, governments, recognised.entities);
    seen.set(number, view);
    return view;
  };
  document.sentences.forEach((sentence, number) => {
    const plain = viewAt(number);
    if (!plain) return;
    const view = resolveReferences(plain, context);
    views.push(view);
    remember(view, context);
    const inTable = rows.filter(({ start }) => start >= sentence.start && start < sentence.end);
    if (inTable.length > 0) {
      for (const row of inTable) {
        const event = rowEvent(document, row, view, partyOfCell);
        if (!event) continue;
        const opened = context.lister ?? context.scene;
        if (opened?.date) event.date ??= opened.date;
        if (opened?.place) event.place ??= opened.place;
        current = join(deals, event);
        current.quantities.push(...quantitiesOf(document, row));
        current.offered.push(...matterOf(row));
        addRowSites(current, row, view, recognised.entities);
      }
      owners.push(undefined);
      return;
    }
    const below = signatoriesBelow(view, viewAt);
    const labelled = number < labelEnd ? undefined : labelledEvent(document, view, viewAt, context);
    if (labelled) labelEnd = labelled.to;
    if (
      !below &&
      !labelled &&
      (sentence.kind === "headline" || sentence.kind === "heading" || number < listEnd)
    ) {
      owners.push(number < listEnd ? current : undefined);
      notePair(view, context);
      return;
    }
    heard = opensHearsay(view, views.at(-2)) || (heard && goesOnHeard(view));
    const listed = context.lister ? listedEvents(view, context) : [];
    const round = isQuotation(view) ? undefined : roundEvent(view, context.publisher ?? context.focus);
    const events =
      heard || isQuotation(view)
        ? []
        : listed.length > 0
          ? listed
          : round
            ? [round]
            : eventsOf(view, context);
    if (events.length === 0 && !heard && !isQuotation(view)) {
      const told =
        (signing && namesSignatories(view, signing)) ??
        partiesLine(view) ??
        colonEvent(view) ??
        saidByBoth(view) ??
        (deals.length === 0 && !isRefused(view) ? togetherEvent(view) : undefined);
      const last = owners.slice(-3).some((owner) => owner === current) ? current : undefined;
      if (told?.rule === "list of parties" && signing && told.view !== signing)
        events.push(signedBy(signing, told.parties));
      const after = told ?? (last ? followUp(view, last) : undefined);
      if (after) events.push(after);
    }
    if (!heard && !isQuotation(view)) {
      observe?.(view, context, events, deals);
      const likely = weigh(events, view, context, deals);
      const [best] = likely;
      if (best && isLikely(best, context)) events.push(...likely.map(likelyEvent));
      else if (best && best.chance > (spare?.chance ?? 0)) spare = best;
    }
    if (labelled) events.splice(0, events.length, labelled.event);
    if (below) {
      listEnd = below.to;
      events.splice(0, events.length, signedBy(signing ?? view, below.parties));
    }
    if (events.length > 0) signing = undefined;
    else if (unownedSigning(view)) signing = view;
    const lister = listerOf(view);
    const above = goesOn(view) ? views.at(-2) : undefined;
    if (above && tellsSigning(above))
      context.lister = { ...listerFrom(document, above, [], previousDate), words: "signed" };
    // "The details are as under:" names nobody: who acts was told before.
    else if (lister && (lister.length > 0 || !context.lister))
      context.lister = listerFrom(document, view, lister, previousDate);
    else if (sentence.kind === "body" && context.lister && events.length > 0) delete context.lister;
    noteScene(document, view, context);
    const there = ON_OCCASION.test(view.line) ? context.scene : undefined;
    if (there && context.lister && lister) context.lister = { ...there, ...context.lister };
    const before = events.length > 0 ? dayBefore(document, number, telling, previousDate) : undefined;
    if (events.length === 0 && SEVERAL.test(view.line))
      ceremony = { block: sentence.block, ...ceremonyOf(document, view, previousDate) };
    else if (ceremony?.block === sentence.block) for (const event of events) heldAt(event, ceremony);
    for (const event of [...events, ...others(events, deals)]) {
      const date = dateOf(document, event, previousDate) ?? event.date ?? there?.date;
      if (date) event.date = date;
      else if (event.resolved && event.deed === "sign" && before) event.date = before;
      if (there?.place) event.place ??= there.place;
      if (event.status === "signed") withTheLast(event, current, context.scene);
      if (isBackground(event, deals, document.published)) continue;
      if (date && date.resolvedValue.length === 10) previousDate = date.resolvedValue;
      current = join(deals, event);
      context.parties = current.parties;
      context.toldAt = number;
    }
    if (events.length > 0) telling.add(number);
    owners.push(
      events.length > 0 ? current : ownerOf(view, deals, owners.findLast((owner) => owner) ?? current),
    );
    const focus = focusOf(view, context);
    if (focus) {
      context.focus = focus;
      context.stale = false;
    }
    if (document.sentences[number + 1]?.block !== sentence.block) context.stale = true;
    notePair(view, context);
  });
  readHeadlines(document, views, deals, context);
  dropDenied(views, deals, owners);
  if (deals.length === 0 && spare && (tellsNoDeal(views) ? isLikely(spare, context) : isLikelyAlone(spare))) {
    const event = likelyEvent(spare);
    const date = dateOf(document, event, undefined);
    if (date) event.date = date;
    owners[views.indexOf(spare.view)] = join(deals, event);
  }
  ownOpening(views, deals, owners);
  const titles = headlineText(views);
  const after = (deal: Deal) =>
    views
      .filter((_, i) => owners[i] === deal)
      .slice(0, 5)
      .map(({ line }) => line)
      .join(" ");
  settle(document, deals, titles, after);
  addDetails(document, deals, views, owners);
  const reading = readingOf(document, deals, views, owners);
  if (offers) offers(reading);
  else {
    chooseSignings(reading);
    chooseDetails(reading);
    // The trees before were taught with the kind and the status that the rules tell.
    chooseKinds(reading);
    chooseStatuses(reading);
  }
  recognised.entities.push(...governments.values());
  return { deals, views };
}

/** The day that the sentence before told, where it told of no agreement and is of the same paragraph: "On Tuesday …. It signed". */
function dayBefore(
  document: ReleaseDocument,
  number: number,
  told: ReadonlySet<number>,
  previous: string | undefined,
): DealEvent["date"] {
  const [last, here] = [document.sentences[number - 1], document.sentences[number]];
  if (!last || !here || last.block !== here.block || told.has(number - 1)) return undefined;
  const dates = datesIn(document, last.start, last.end);
  // "Two days later came news from closer to home."
  const later = dates.find(({ afterPrevious }) => afterPrevious !== undefined);
  const day = previous === undefined ? undefined : parseDay(previous);
  if (later?.afterPrevious !== undefined && day !== undefined)
    return { ...later, resolvedValue: isoDay(day + later.afterPrevious) };
  const date = dates.find(({ value, future, span }) => value.length === 10 && !future && !span);
  return date ? { ...date, resolvedValue: date.value } : undefined;
}

/** Keeps the last parties that a sentence told side by side. */
function notePair(view: View, context: Context): void {
  const pair = groupsOf(view).find(({ entities }) => entities.length >= 2);
  const told = new Set(view.named);
  const two = pair?.entities ?? (told.size === 2 ? [...told] : undefined);
  if (!two) return;
  context.pair = two;
  context.namedAt = view.number;
  if (!NEGATED.test(view.line) && !UNSURE.test(view.line)) context.pairAt = view.number;
}

/** A quotation tells what somebody thinks of an agreement, seldom that there is one. */
function isQuotation({ steps, line }: View): boolean {
  // "– This agreement helps us, says X": a dash opens what is said, as in Nordic releases.
  const first = steps[0]?.word;
  if (
    (first === "-" || first === "–" || first === "—") &&
    / [,"] (?:says|said|comments|explains|adds) /u.test(line)
  )
    return true;
  return first === '"' && !/(?:signed|(?:closed|concluded|agreed|agreement|contract) with)/u.test(line);
}
