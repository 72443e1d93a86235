/** Adds to each agreement what the sentences about it say: fields, sites, quantities, phase. */

import type { ReleaseDocument } from "../../document";
import type { Entity } from "../../entities/entity";
import { isWithin } from "../../entities/party-sets";
import { regex } from "../../text/regex";
import type { Deal } from "../deal";
import { asWritten, bestFields } from "../fields/best-fields";
import type { FieldPlace } from "../fields/field-around";
import { fieldCandidates } from "../fields/field-candidates";
import { outsideAmounts } from "../fields/outside-amounts";
import { partOfName } from "../fields/part-of-name";
import { homeOf } from "../signing/signed-here";
import { addSigning, addSigningOfAll, dateByAnnouncement, tellsSigning } from "../signing/signing-sentences";
import { LinePattern } from "../view/line-pattern";
import type { View } from "../view/view";
import { addOrdered, addQuantities } from "./details-quantities";
import { addSites } from "./details-sites";
import { addTerms, isVenture } from "./terms";
import { addValidity } from "./validity";

const PHASE = /(?:^| )((?:first|second|third|initial|pilot|next) phase|phase (?:one|two|three|i{1,3}|\d)) /u;
/** Words that open a sentence about a party alone. */
const BACKGROUND = new LinePattern(
  regex("u")`
    (?:^| )(?:founded|(?<!(?:will|would|to|can|could|shall|should|may) )employs?|employees|revenue|revenues
      |turnover|net profit|market share|listed on|shares (?:rose|fell|closed|lost)
      |since (?:its|their) foundation|was founded|headquartered) `,
);
/** Adds details from the sentences that belong to each agreement. `owners` runs beside `views`. */
export function addDetails(
  document: ReleaseDocument,
  deals: readonly Deal[],
  views: readonly View[],
  owners: readonly (Deal | undefined)[],
): void {
  if (deals.length === 0) return;
  const words = wordsOf(views);
  const home = homeOf(document, [...new Set(views.flatMap(placesIn))]);
  const byView = new Map<View, Deal[]>();
  for (const deal of deals)
    for (const view of new Set(deal.events.map((event) => event.view)))
      byView.set(view, [...(byView.get(view) ?? []), deal]);
  const opened = views.findIndex((view) => byView.has(view));
  views.forEach((view, i) => {
    const reported = byView.get(view) ?? [];
    const each = EACH.in(view) ? reportedBefore(deals, view) : [];
    if (!isQuoted(view)) addSigningOfAll(document, view, deals, home);
    const owner =
      aheadOf(views, byView, owners[i], i) ??
      owners[i] ??
      (isTerm(view) ? owners.slice(Math.max(0, i - 8), i).findLast((one) => one) : undefined);
    const targets = reported.length > 0 ? reported : each.length > 1 ? each : owner ? [owner] : [];
    if (targets.length === 0) {
      if (i < opened && view.sentence.kind === "body") offerAhead(document.text, view, deals, words);
      return;
    }
    const { start: from, end: to } = view.sentence;
    const clauses =
      targets.length > 1 && targets !== each
        ? split(view, targets)
        : targets.map((deal) => ({ deal, from, to }));
    for (const clause of clauses)
      addClause({ document, view, words, home, isReport: reported.length > 0, ...clause });
  });
  offerHeadlines(document.text, views, deals, words);
  const outside = outsideAmounts(document.text, views);
  for (const deal of deals) {
    addOrdered(document.text, deal);
    const isNamed = partOfName(deal.parties);
    const offered = deal.offered.filter(({ text }) => !isNamed(text));
    deal.fields = bestFields(offered, undefined, outside).map((field) => asWritten(field, document.text));
  }
}

/** A stretch of a sentence that belongs to an agreement. */
interface DealClause {
  document: ReleaseDocument;
  view: View;
  deal: Deal;
  from: number;
  to: number;
  words: ReturnType<typeof wordsOf>;
  /** The place of the dateline. */
  home: ReturnType<typeof homeOf>;
  /** Whether the sentence reports an agreement. */
  isReport: boolean;
}

function addClause({ document, view, deal, from, to, words, home, isReport }: DealClause): void {
  const isPlain = !isQuoted(view);
  const isBackground = isPlain && BACKGROUND.in(view);
  if (isPlain) offerClause({ view, deal, from, to, words });
  addTerms(view, deal, isVenture(deal, view));
  if (isPlain) {
    addValidity(document, view, deal, from, to);
    if (!isReport || tellsSigning(view)) addSigning(document, view, deal, home);
    if (!isReport) dateByAnnouncement(document, view, deal);
    if (!isBackground) addSites(view, deal, from, to);
    if (isReport || !isBackground) addQuantities(document.text, view, deal, from, to);
  }
  const phase = view.line.includes("phase") ? PHASE.exec(view.line) : null;
  if (phase && !deal.phase)
    deal.phase = { value: phase[1] ?? "", proof: { start: from, end: to, rule: "phase" } };
}

/** Offers the phrases of a clause as fields of its agreement. */
function offerClause({
  view,
  deal,
  from,
  to,
  words,
}: Pick<DealClause, "view" | "deal" | "from" | "to" | "words">): void {
  const [first] = deal.events;
  const cue = deal.events.find((event) => event.view === view);
  deal.offered.push(
    ...fieldCandidates(view, from, to, {
      distance: view.number - (first?.view.number ?? view.number),
      cue: cue ? (view.steps[cue.from]?.start ?? from) : undefined,
      together: view.sentence.block === first?.view.sentence.block,
      parties: deal.parties,
      ...words,
    }),
  );
}

/**
 * The agreement of a later sentence that a paragraph's opening leads up to, by its subject or by who acts:
 * "How well timber stands the rain is a matter for science. In March, A and B agreed",
 * "A will put up a plant at X. The contract with its owner B is to be signed in May".
 */
function aheadOf(
  views: readonly View[],
  byView: ReadonlyMap<View, readonly Deal[]>,
  owner: Deal | undefined,
  at: number,
): Deal | undefined {
  const view = views[at];
  if (view?.sentence.kind !== "body" || byView.has(view)) return undefined;
  const { block } = view.sentence;
  const { named } = view;
  if (views[at - 1]?.sentence.block === block && named.length === 0) return undefined;
  if (owner && named.length > 0 && isWithin(named, owner.parties)) return undefined;
  for (let i = at + 1; i <= at + 2; i++) {
    const next = views[i];
    if (next?.sentence.block !== block) return undefined;
    const reported = byView.get(next);
    if (!reported) continue;
    const [deal] = reported;
    // An agreement reported before is only continued.
    if (reported.length !== 1 || deal?.events[0]?.view !== next) return undefined;
    return isWithin(named, deal.parties) ? deal : undefined;
  }
  return undefined;
}

/** "Each of them runs for four years": holds for all agreements so far. */
const EACH = new LinePattern(
  regex("u")`
    ^(?:(?:in|under|for|with) )?(?:each|both|all)
    (?: of (?:them|these
        |the (?:\p{Ll}+ ){0,2}(?:contracts|agreements|deals|memoranda|factories|plants|projects)|@)
      | (?:the )?(?:two |three |four |five )?
       (?:contracts?|agreements?|deals?|memoranda|licen[cs]es|orders|pacts|factory|factories|plants?
         |projects?|documents?)
      | (?:run|runs|has|have|lasts?|is|are|covers?) )
  `,
);

/** The agreements reported before a sentence. */
function reportedBefore(deals: readonly Deal[], { number }: View): Deal[] {
  return deals.filter(({ events }) => (events[0]?.view.number ?? number) < number);
}

/** The places named in a sentence. */
function placesIn({ steps }: View): Entity[] {
  return steps.flatMap(({ word, mention }) => (word === "^" && mention ? [mention.entity] : []));
}

/** "Price: COP 25,000 a share": a line of terms, though it looks like a heading. */
function isTerm({ sentence, line }: View): boolean {
  return sentence.kind === "heading" && / : (?=.*\d)/u.test(line);
}

/** Whether a sentence quotes speech: a word or two in quotation marks are only a name for something. */
function isQuoted({ steps }: View): boolean {
  if (steps[0]?.word !== '"') return false;
  const end = steps.findIndex(({ word }, i) => i > 0 && word === '"');
  return end < 0 || end > 5 || end > steps.length - 4;
}

/** In a text with more agreements, hardly anything applies to all. */
const FEW = 3;
/** "Contracts signed for two factories": a sentence about several agreements at once. */
const SEVERAL =
  / (?:contracts|agreements|memoranda|mous|deals|pacts|orders|licen[cs]es|letters of intent|accords|documents) /u;

/** Offers what the text says before its first agreement to that one, or to all where it speaks of several. */
function offerAhead(
  text: string,
  view: View,
  deals: readonly Deal[],
  words: Pick<FieldPlace, "title" | "counts">,
): void {
  const [first] = deals;
  if (!first || isQuoted(view)) return;
  const { start, end } = view.sentence;
  const { named } = view;
  const own = named.some((party) => first.parties.includes(party));
  if (own) addSites(view, first, start, end);
  // "Three hundred locomotives are on their way": the sender follows.
  if (own || named.length === 0) addQuantities(text, view, first, start, end);
  for (const deal of deals.length <= FEW && SEVERAL.test(view.line) ? deals : [first])
    offerFields(view, deal, -1, words);
}

/** Offers what a headline says to the agreement whose parties it names, or else to the first. */
function offerHeadlines(
  text: string,
  views: readonly View[],
  deals: readonly Deal[],
  words: Pick<FieldPlace, "title" | "counts">,
): void {
  for (const view of views) {
    if (view.sentence.kind !== "headline") continue;
    const named = new Set(view.named);
    const own = deals.find(({ parties }) => parties.every((party) => named.has(party)));
    const deal = own ?? deals[0];
    if (!deal) return;
    const { start, end } = view.sentence;
    addSites(view, deal, start, end);
    addQuantities(text, view, deal, start, end);
    for (const one of !own && deals.length <= FEW && SEVERAL.test(view.padded) ? deals : [deal])
      offerFields(view, one, 0, words);
  }
}

/** Offers all phrases of a sentence that reports no agreement itself. */
function offerFields(
  view: View,
  deal: Deal,
  distance: number,
  words: Pick<FieldPlace, "title" | "counts">,
): void {
  const { start, end } = view.sentence;
  deal.offered.push(
    ...fieldCandidates(view, start, end, {
      ...words,
      distance,
      cue: undefined,
      together: false,
      parties: deal.parties,
    }),
  );
}

/** The words of the headlines, and how often the text has each word. */
function wordsOf(views: readonly View[]): { title: Set<string>; counts: Map<string, number> } {
  const title = new Set<string>();
  const counts = new Map<string, number>();
  for (const { sentence, steps } of views)
    for (const { word } of steps) {
      if (sentence.kind === "headline") title.add(word);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  return { title, counts };
}

/** Where one sentence reports several agreements, gives each the stretch from its cue to the next. */
function split(view: View, deals: readonly Deal[]): { deal: Deal; from: number; to: number }[] {
  const cues = deals
    .map((deal) => ({
      deal,
      at:
        view.steps[deal.events.find((event) => event.view === view)?.from ?? 0]?.start ?? view.sentence.start,
    }))
    .sort((a, b) => a.at - b.at);
  if (new Set(cues.map(({ at }) => at)).size < cues.length)
    return deals.map((deal) => ({ deal, from: view.sentence.start, to: view.sentence.end }));
  return cues.map(({ deal, at }, i) => ({
    deal,
    from: i === 0 ? view.sentence.start : at,
    to: cues[i + 1]?.at ?? view.sentence.end,
  }));
}
