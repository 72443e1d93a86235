/** Reads the sentences of a text one by one: which agreements each reports, given what came before. */
import { isDay } from "../dates/calendar";
import type { ReleaseDocument, Sentence } from "../document";
import type { Entity } from "../entities/entity";
import type { Recognised } from "../entities/recognise";
import { changedHands } from "./changed-hands";
import { type ChosenSentence, chosenDeal } from "./chosen-deal";
import { type Context, newContext, type Scene } from "./context";
import { isBackground } from "./cues/background";
import { Hearsay } from "./cues/hearsay";
import type { Deal } from "./deal";
import type { DealEvent } from "./event";
import { join } from "./join-deals";
import { isLikely, type Likely, likelyEvent, weigh } from "./likely/likely";
import { oneSided } from "./likely/one-sided";
import { standingOf } from "./likely/standing";
import { countedIn, givenBelow, headedBelow } from "./lists/counted";
import { factSheetEvent } from "./lists/fact-sheet";
import { actorOf, goesOn, listerOf, namesOneSide, tellsSigning } from "./lists/listed";
import { eventsBelow, type PartnersBelow, partnersBelow } from "./lists/partners-below";
import { labelledEvents } from "./lists/role-labels";
import { signatoriesBelow } from "./lists/signatories";
import { TableReader } from "./lists/table-reader";
import { looseEvent } from "./loose-events";
import { noteUnits } from "./own-units";
import { readByRules } from "./read-by-rules";
import { askedHouse } from "./references/interview";
import { ListFocus } from "./references/list-focus";
import { focusOf, ownerOf } from "./references/owners";
import { notePair } from "./references/pairs";
import { remember } from "./references/party-nouns";
import { resolveReferences } from "./references/refer";
import { companyOf, publisherOf, topicOf } from "./references/who";
import { signedBy, unownedSigning } from "./sides/together";
import { besideIn, others } from "./signed-together";
import { dayBefore } from "./signing/day-before";
import { ceremonyOf, heldAt, listerFrom, noteScene, occasionOf, SEVERAL, withTheLast } from "./signing/scene";
import { amongMany, homeOf, manySigned, signedHere } from "./signing/signed-here";
import { dateOf } from "./signing/when";
import { statusByWords } from "./statuses/item-status";
import { TextViews } from "./text-views";
import type { View } from "./view/view";

/** Called with what each sentence offers, as in training. */
export type Observer = (
  view: View,
  context: Context,
  events: readonly DealEvent[],
  deals: readonly Deal[],
) => void;

/** Reads one text. */
export class DealReader {
  readonly deals: Deal[] = [];
  readonly views: View[] = [];
  /** By view, the agreement that it adds details to. */
  readonly owners: (Deal | undefined)[] = [];
  readonly context: Context;
  /** The agreement in the sentence that a person chose. */
  chosen: Deal | undefined;
  /** The likeliest agreement of each sentence that no rule matched, where it is too unlikely to report. */
  readonly passedOver: Likely[] = [];
  readonly #document: ReleaseDocument;
  readonly #observe: Observer | undefined;
  readonly #chosen: ChosenSentence | undefined;
  readonly #tables: TableReader;
  readonly #views: TextViews;
  /** The numbers of the sentences that reported an agreement. */
  readonly #reporting = new Set<number>();
  #previousDate: string | undefined;
  /** The last agreement reported. */
  #current: Deal | undefined;
  /** The last agreement that a sentence added to. */
  #lastOwner: Deal | undefined;
  readonly #hearsay: Hearsay;
  /** The last sentence that reported a signing and named nobody. */
  #signing: View | undefined;
  #ceremony: (Scene & { block: number }) | undefined;
  /** What the opening says about everything that was signed. */
  #many: Scene | undefined;
  /** The place in the dateline of the text. */
  readonly #home: Entity | undefined;
  readonly #listFocus = new ListFocus();
  /** The number of the sentence after the last list of names read. */
  #listEnd = 0;
  /** The same for the last notice with labels. */
  #labelEnd = 0;
  /** With whom the text below the last count of agreements says that each was. */
  #partners: PartnersBelow | undefined;

  constructor(
    document: ReleaseDocument,
    recognised: Recognised,
    observe?: Observer,
    chosen?: ChosenSentence,
  ) {
    this.#document = document;
    this.#observe = observe;
    this.#chosen = chosen;
    this.#views = new TextViews(document, recognised);
    this.context = newContext(standingOf(document, recognised));
    const topic = topicOf(document, recognised.entities);
    if (topic) this.context.topic = topic;
    const company = companyOf(document, recognised.entities);
    if (company) this.context.company = company;
    const asked = askedHouse(document, recognised.entities);
    const publisher = asked ?? publisherOf(document, recognised.entities, company);
    if (publisher) {
      this.context.publisher = publisher;
      this.context.speaks = publisher.rule === "publisher";
    }
    this.#hearsay = new Hearsay(document.text);
    this.#home = homeOf(document, recognised.entities);
    this.#tables = new TableReader(document, recognised, this.context);
  }

  /** The governments that the text calls by their places. */
  get governments(): ReadonlyMap<Entity, Entity> {
    return this.#views.governments;
  }

  /** Reads a sentence, the `number`th of the text; call it for each in order. */
  read(sentence: Sentence, number: number): void {
    const plain = this.#views.at(number);
    if (!plain) return;
    const { context } = this;
    this.#listFocus.turnBack(sentence, this.#document, context);
    const view = resolveReferences(plain, context);
    this.views.push(view);
    remember(view, context);
    noteUnits(view, context);
    if (this.#chosen?.number === number) {
      this.#readChosen(view, this.#chosen.parties);
      return;
    }
    const rows = this.#tables.rowsIn(sentence);
    if (rows.length > 0) {
      for (const row of rows) this.#current = this.#tables.read(row, view, this.deals) ?? this.#current;
      this.#own(undefined);
      return;
    }
    const labelled = this.#labelledAt(view);
    const isTitle = sentence.kind === "headline" || sentence.kind === "heading";
    const isListed = number < this.#listEnd;
    const partners = this.#partnersAt(view);
    const below = partners ? undefined : signatoriesBelow(view, (at) => this.#views.at(at));
    const headed = headedBelow(view);
    if (headed && isTitle) context.counted = headed;
    if (!below && !labelled && !partners && (isTitle || isListed)) {
      this.#own(isListed ? this.#current : undefined);
      notePair(view, context);
      return;
    }
    let events = this.#eventsIn(view, headed !== undefined || partners !== undefined);
    if (labelled) events = labelled;
    else if (partners) events = partners;
    if (below) {
      this.#listEnd = below.to;
      events = [signedBy(this.#signing ?? view, below.parties)];
    }
    if (events.length > 0) this.#signing = undefined;
    else if (unownedSigning(view)) this.#signing = view;
    this.#noteLister(view, sentence, events, headed);
    this.#addEvents(view, sentence, events);
    const last = this.#lastOwner ?? this.#current;
    this.#own(events.length > 0 ? this.#current : ownerOf(view, this.deals, last));
    const focus = focusOf(view, context);
    if (focus) {
      context.focus = focus;
      context.stale = false;
    }
    if (this.#document.sentences[number + 1]?.block !== sentence.block) context.stale = true;
    notePair(view, context);
  }

  /** Reads the sentence that a person chose, and nothing else in it. */
  #readChosen(view: View, parties: readonly Entity[]): void {
    const before = { context: this.context, previousDate: this.#previousDate, home: this.#home };
    this.chosen = chosenDeal(this.#document, view, parties, before);
    this.deals.push(this.chosen);
    this.#current = this.chosen;
    this.#reporting.add(view.number);
    this.#own(this.chosen);
  }

  #own(owner: Deal | undefined): void {
    this.owners.push(owner);
    this.#lastOwner = owner ?? this.#lastOwner;
  }

  /** The events of a notice with labels that opens with this sentence. */
  #labelledAt(view: View): DealEvent[] | undefined {
    if (view.number < this.#labelEnd) return undefined;
    const viewAt = (at: number) => this.#views.at(at);
    const labelled = labelledEvents(this.#document, view, viewAt, this.context);
    if (labelled) this.#labelEnd = labelled.to;
    const sheet = labelled ? undefined : factSheetEvent(this.#document, view, viewAt);
    return labelled?.events ?? (sheet && [sheet]);
  }

  /** The events of a sentence that counts agreements, or of one below that tells them; `undefined` for others. */
  #partnersAt(view: View): DealEvent[] | undefined {
    if (!this.#partners || view.number >= this.#partners.to) this.#partners = this.#partnersBelow(view);
    return this.#partners && eventsBelow(view, this.#partners);
  }

  /** With whom the text below says that each of the agreements is which a sentence counts; when and where they were signed. */
  #partnersBelow(view: View): PartnersBelow | undefined {
    const below = partnersBelow(view, this.context, (at) => this.#views.at(at));
    return below && { ...below, ...listerFrom(this.#document, view, below.entities, this.#previousDate) };
  }

  /** The events of a sentence; none of its own where it heads a list. */
  #eventsIn(view: View, isHead: boolean): DealEvent[] {
    const { context, deals } = this;
    if (this.#hearsay.holds(view, this.views.at(-2)) || namesOneSide(view) || isHead) return [];
    const before = { context, deals, views: this.views };
    const { events, isAll } = readByRules(view, before);
    if (isAll) return events;
    if (events.length === 0) {
      const near = this.owners.slice(-3).some((owner) => owner === this.#current);
      const last = near ? this.#current : undefined;
      events.push(...changedHands(view, before));
      const none = deals.length === 0;
      const loose =
        events.length === 0 &&
        looseEvent(view, { signing: this.#signing, last, none, above: this.views.at(-2), context });
      if (loose) events.push(loose);
    }
    this.#observe?.(view, context, events, deals);
    const likely = weigh(events, view, context, deals);
    const [best] = likely;
    const side =
      events.length === 0 && !(best && isLikely(best, context)) ? oneSided(view, context, deals) : undefined;
    if (best && isLikely(best, context)) events.push(...likely.map(likelyEvent));
    else if (side) events.push(likelyEvent(side));
    else if (best) this.passedOver.push(best);
    return events;
  }

  /** Notes who acts in the list that a sentence opens, and the meeting that it mentions. */
  #noteLister(
    view: View,
    { kind }: Sentence,
    events: readonly DealEvent[],
    headed: ReturnType<typeof headedBelow>,
  ): void {
    const { context } = this;
    const lister = listerOf(view);
    const above = goesOn(view) ? this.views.slice(-4, -1).findLast(tellsSigning) : undefined;
    const listedBy = (one: View, who: Entity[]) => listerFrom(this.#document, one, who, this.#previousDate);
    if (above) context.lister = { ...listedBy(above, actorOf(above)), words: "signed" };
    // "The details are as under:" names nobody: who acts was named before.
    else if (lister && (lister.length > 0 || !context.lister)) context.lister = listedBy(view, lister);
    else if (kind === "body" && context.lister && events.some(({ rule }) => rule !== "listed"))
      delete context.lister;
    const counted = headed ?? countedIn(view) ?? givenBelow(view, this.views.slice(-5, -1));
    if (counted) context.counted = counted;
    noteScene(this.#document, view, context);
    const there = occasionOf(view, context);
    if (there && context.lister && lister) context.lister = { ...there, ...context.lister };
  }

  /** Joins the events of a sentence to the agreements, with when and where. */
  #addEvents(view: View, { block }: Sentence, events: readonly DealEvent[]): void {
    const { context, deals } = this;
    const document = this.#document;
    const there = occasionOf(view, context);
    const before =
      events.length > 0 ? dayBefore(document, view.number, this.#reporting, this.#previousDate) : undefined;
    if (events.length === 0 && SEVERAL.test(view.line))
      this.#ceremony = { block, ...ceremonyOf(document, view, this.#previousDate) };
    else if (this.#ceremony?.block === block) for (const event of events) heldAt(event, this.#ceremony);
    for (const event of [...events, ...others(events, deals), ...besideIn(events)]) {
      event.status = statusByWords(event) ?? event.status;
      const date = dateOf(document, event, this.#previousDate) ?? event.date ?? there?.date;
      if (date) event.date = date;
      else if (event.resolved && event.deed === "sign" && before) event.date = before;
      if (there?.place) event.place ??= there.place;
      const here = signedHere(view, this.#home);
      if (here) event.place ??= here;
      amongMany(event, this.#many);
      if (event.status === "signed") withTheLast(event, this.#current, context.scene);
      if (isBackground(event, deals, document)) continue;
      if (date && isDay(date.resolvedValue)) this.#previousDate = date.resolvedValue;
      this.#current = join(deals, event);
      context.parties = this.#current.parties;
      context.reportedAt = view.number;
    }
    this.#many ??= manySigned(document, view, this.#home);
    if (events.length > 0) this.#reporting.add(view.number);
  }
}
