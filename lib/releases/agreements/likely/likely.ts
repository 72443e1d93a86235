/**
 * Adds agreements that no rule found and drops unlikely ones: a model, trained by `scripts/releases-train.ts`, judges
 * which of the parties named in a sentence agreed.
 */

import type { Entity } from "../../entities/entity";
import { isWithin, sameSet } from "../../entities/party-sets";
import { fnv } from "../../text/hash";
import { regex } from "../../text/regex";
import { CHANGED_HANDS } from "../changed-hands";
import type { Context } from "../context";
import { saysNoDeal } from "../cues/background";
import { HEARD, NEGATED, OFFERED_IN_VAIN, UNSURE } from "../cues/doubt";
import type { Deal } from "../deal";
import { BY_WORDS, type DealEvent, eventIn } from "../event";
import { isOwnUnit } from "../own-units";
import { BOTH_NAMED, EACH, LEFT_OUT, SIGNED_FOR } from "../sides/frame-sets";
import { statusOfLine } from "../statuses/status-of-line";
import { WordClass } from "../view/lexeme";
import { LinePattern } from "../view/line-pattern";
import type { View } from "../view/view";
import { isBeside } from "./beside";
import { likelySets, ruleFeatures, setsLike } from "./likely-sets";
import { saysNoPartners } from "./no-partners";
import { knowsNoPairs, pairBucket, pairChance } from "./pair-model";
import type { LikelySet } from "./sentence-sets";
import { textOdds } from "./text-model";

/** Features of sets beside events that rules found in the sentence, and of sets of sentences where rules found none. */
export const FIRED = pairBucket(fnv("rules fired"));
export const SILENT = pairBucket(fnv("rules silent"));

/** The least chances of agreements. */
interface Bounds {
  /** Of one that no rule found, where the text has others. */
  likely: number;
  /** Of a further one in the same sentence. */
  further: number;
  /** Of one that a rule found; a less likely one is dropped. */
  unlikely: number;
}

const BOUNDS: Bounds = { likely: 0.3, further: 0.4, unlikely: 0.32 };
/** For a text of a few lines, where the sets that no rule found are less reliable. */
const SHORT: Bounds = { likely: 0.52, further: 0.8, unlikely: 0.3 };
/** Of one that no rule found, where a text of a few lines has no other. */
const LIKELY_ALONE = 0.26;
/** The same where the sentence denies something or leaves it open. */
const DOUBTED = 0.92;
/** The weight of a whole text's words against its likeliest agreement, both in log-odds. */
const WORDS_COUNT = 0.5;
/** A set replaces one that a rule found if it is at least this likely, and likelier by `BY`. */
const LIKELIER = 0.4;
const BY = 0.1;

const boundsOf = ({ standing }: Context) => (standing.short ? SHORT : BOUNDS);

/** A set of parties with its chance. */
export interface Likely {
  view: View;
  set: LikelySet;
  chance: number;
}

/** The likeliest set of a sentence in which the rules found nothing, and further likely ones, the likeliest first. */
function likeliest(view: View, context: Context, deals: readonly Deal[]): Likely[] {
  const line = view.padded;
  // What is denied or in doubt is left to the rules.
  if (HEARD.test(line) || saysNoPartners(line) || line.endsWith(" ? ") || saysNoDeal([view])) return [];
  const owners = ownersIn(view);
  const doubt = NEGATED.test(line) || UNSURE.test(line) || OFFERED_IN_VAIN.test(line) || view.refused;
  const [best, ...others] = ranked(likelySets(view, context, deals), view, SILENT).filter(
    ({ chance, set: { parties } }) =>
      chance >= (doubt ? DOUBTED : 0) &&
      !parties.some((party) => owners.has(party)) &&
      !isOwnUnit(parties, [], context),
  );
  return best ? [best, ...apartFrom([best.set], others, deals, boundsOf(context).further)] : [];
}

const OWNED =
  /(?:(?:which|that|@) (?:is|are|was) |, |\( )(?:[^ .,;@]+ ){0,2}?(?:[\p{L}]+-)?(?:owned|controlled|held|backed) by (?:the |\^ |'s |[\p{L}-]+ ){0,4}$/u;
/** How many letters before a name may show that it is an owner. */
const OWNED_WITHIN = 160;

/** "From the A-funded programme": only says whose money it is. */
const MONEY_OF = new WordClass(/^-(?:owned|controlled|held|backed|funded|financed|sponsored)$/u);
/** Words that a sentence about owners must contain. */
const OWNING = new LinePattern(
  /(?:owned|controlled|held|backed) by | -(?:owned|controlled|held|backed|funded|financed|sponsored) /u,
);

/**
 * Those only named as owners or funders: "A, which is owned by B, …", "the B-funded programme". They agree to nothing.
 */
function ownersIn(view: View): ReadonlySet<Entity> {
  const { steps, line, offsets } = view;
  const owners = new Set<Entity>();
  if (!OWNING.in(view)) return owners;
  const others = new Set<Entity>();
  steps.forEach(({ mention, parties }, at) => {
    if (!mention || parties.length === 0) return;
    const to = offsets[at] ?? 0;
    const isOwner = MONEY_OF.at(steps, at + 1) || OWNED.test(line.slice(Math.max(0, to - OWNED_WITHIN), to));
    for (const one of parties) (isOwner ? owners : others).add(one);
  });
  for (const one of others) owners.delete(one);
  return owners;
}

/** The sets of a sentence in which the rules found nothing, the likeliest first. */
export const rankedSilent = (view: View, context: Context, deals: readonly Deal[]) =>
  ranked(likelySets(view, context, deals), view, SILENT);

/** Sets with their chances, the likeliest first. */
function ranked(sets: readonly LikelySet[], view: View, mark: number): Likely[] {
  return sets
    .map((set) => ({ view, set, chance: pairChance(set.features, mark) }))
    .sort((a, b) => b.chance - a.chance);
}

/**
 * The likely sets that no other in the result or in `told` contains or is contained in, and that were not reported
 * before.
 */
function apartFrom(
  reported: readonly { parties: readonly Entity[] }[],
  others: readonly Likely[],
  deals: readonly Deal[],
  least: number,
): Likely[] {
  const taken = reported.map(({ parties }) => parties);
  return others.filter(({ set: { parties }, chance }) => {
    if (chance < least || taken.some((one) => isWithin(one, parties) || isWithin(parties, one))) return false;
    if (deals.some((deal) => sameSet(deal.parties, parties))) return false;
    taken.push(parties);
    return true;
  });
}

/** Whether a set is likely enough in a text that has other agreements. */
export const isLikely = ({ chance }: Likely, context: Context) => chance >= boundsOf(context).likely;

/** Whether it is likely enough in a text of a few lines that has no other. */
export const isLikelyAlone = ({ chance }: Likely) => chance >= LIKELY_ALONE;

/**
 * Drops all agreements where even the likeliest is unlikely in such a text: news without an agreement has sentences
 * that look a little like one, but its other words are those of other news.
 */
export function dropGuesses(deals: Deal[], views: readonly View[], owners: (Deal | undefined)[]): void {
  if (deals.length === 0) return;
  const chance = Math.max(...deals.flatMap(({ events }) => events.map(({ chance = 1 }) => chance)));
  if (chance >= 1 || Math.log(chance / (1 - chance)) + WORDS_COUNT * textOdds(views) >= 0) return;
  deals.length = 0;
  owners.fill(undefined);
}

/** The least chance of an agreement that is more than a guess. */
export const VERY_LIKELY = 0.6;

/** The event made of a likely set. */
export function likelyEvent({ view, set, chance }: Likely): DealEvent {
  return eventIn(view, {
    deed: "agree",
    from: set.from,
    to: set.to,
    cue: view.line.slice(0, 200),
    parties: set.parties,
    status: statusOfLine(view.line),
    rule: chance >= VERY_LIKELY ? BY_WORDS.surely : BY_WORDS.perhaps,
    chance,
  });
}

/**
 * Judges the events of a sentence: drops unlikely ones, replaces some by likelier sets, and adds further likely ones.
 * Where no event is left, returns the likely sets, the likeliest first.
 */
export function weigh(events: DealEvent[], view: View, context: Context, deals: readonly Deal[]): Likely[] {
  if (knowsNoPairs()) return [];
  if (events.length > 0) events.splice(0, events.length, ...judged(events, view, context, deals));
  return events.length > 0 ? [] : likeliest(view, context, deals);
}

/** Events of lists, or of one party whose partner is not named: the model knows neither. */
const isPlain = ({ rule, parties }: DealEvent) =>
  rule === "listed" || rule === "list of parties" || rule === CHANGED_HANDS || parties.length === 1;

/** So plain that few words beside it say otherwise: "Closed a round led by B", "under a separate contract with B". */
const isPlainlyReported = ({ rule, deed, from, to, resolved, view: { line, offsets } }: DealEvent) =>
  PLAIN_RULES.has(rule) ||
  (deed === "sign" &&
    to - from <= LONGEST_CUE &&
    PAIR_OPENS.test(line.slice(0, offsets[from])) &&
    ACTIVE.test(line.slice(offsets[from]))) ||
  // Few texts that the model learned from report an end.
  (deed === "end" && !resolved) ||
  (deed === "noun" && SEPARATE.test(line.slice(0, offsets[from])));
/** "The governments of A and B | have signed an agreement": the two open the sentence and sign. */
const PAIR_OPENS = regex("u")`
  ^(?:[▪•*–-] )?(?:the )?(?:(?:governments|republics|ministries|cities|municipalities) of (?:the )?)?
  @ (?:\( [^()]{1,40} \) )?and (?:the )?@ (?:\( [^()]{1,40} \) )?
  (?:(?:have|has|today|yesterday|on|[\p{L}]{3,6}day|both|this|last|week|jointly|formally) ){0,4}$
`;
const ACTIVE =
  /^(?:(?:have|today|jointly|formally|yesterday|also|now|just) )*(?:sign(?:s|ed)?|ink(?:s|ed)?|conclud(?:e|es|ed)|entered into) (?:an?|the|two|three|four|five|six|several|\d+) /u;
const LONGEST_CUE = 10;
const PLAIN_RULES: ReadonlySet<string> = new Set([
  "financing round",
  BOTH_NAMED,
  EACH,
  LEFT_OUT,
  SIGNED_FOR,
  CHANGED_HANDS,
]);
const SEPARATE =
  /(?:^| )(?:under|through|in|by) an? (?:separate|second|further|different|parallel) (?:[\p{L}-]+ ){0,3}$/u;
const PLAINLY = 0.05;

/** Whether parties agreed before, and a rule found that they now agreed with somebody else. */
const isOldPart = (parties: readonly Entity[], events: readonly DealEvent[], deals: readonly Deal[]) =>
  deals.some((deal) => sameSet(deal.parties, parties)) &&
  events.some((event) => event.parties.length > parties.length && isWithin(parties, event.parties));

/** Whether a set unites the parties of two agreements of one cue: "Memoranda between A and B as well as C". */
const unites = (parties: readonly Entity[], events: readonly DealEvent[]) =>
  events.length > 1 &&
  events.every(({ from, view }) => from === events[0]?.from && view === events[0].view) &&
  sameSet([...new Set(events.flatMap((event) => event.parties))], parties);

/** The chance that all parties of one cue's agreements agreed, and so each did: "Memoranda with A, B and C". */
const unitedChance = (events: readonly DealEvent[], offered: readonly Likely[]) =>
  offered.find(({ set }) => unites(set.parties, events))?.chance ?? 0;

/** Beside a rule's event, only parties named in the sentence are guessed. */
const isNamedIn =
  ({ named }: View) =>
  ({ set }: Likely) =>
    isWithin(set.parties, named);

function judged(
  events: readonly DealEvent[],
  view: View,
  context: Context,
  deals: readonly Deal[],
): DealEvent[] {
  // What is denied or left open is left to the rules.
  const doubt = NEGATED.test(view.line) || UNSURE.test(view.line);
  const bounds = boundsOf(context);
  const sets = doubt ? setsLike(events, view, context, deals) : likelySets(view, context, deals);
  const likely = ranked(sets, view, FIRED);
  const united = unitedChance(events, likely);
  // What another sentence reports is not judged by this one's words.
  const chances = new Map(
    events.map((event) => [
      event,
      event.view === view && !isPlain(event)
        ? Math.max(united, pairChance(ruleFeatures(event, sets, view, deals, context)))
        : 1,
    ]),
  );
  const chanceOf = (event: DealEvent) => chances.get(event) ?? 0;
  const kept = events.filter(
    (event) => chanceOf(event) >= (isPlainlyReported(event) ? PLAINLY : bounds.unlikely),
  );
  for (const event of kept) if (!isPlainlyReported(event)) event.chance = chanceOf(event);
  if (doubt) return kept;
  const offered = likely.filter(
    ({ set }) => !isBeside(set.parties, kept, view) && !isOwnUnit(set.parties, kept, context),
  );
  // "The two have engaged B": that the two agreed was reported before.
  const best = offered.find(
    ({ set }) => !isOldPart(set.parties, events, deals) && !unites(set.parties, kept),
  );
  if (best && best.chance > LIKELIER && !events.some(({ parties }) => sameSet(parties, best.set.parties))) {
    const { parties } = best.set;
    const worse = kept.filter(
      (event) =>
        event.view === view &&
        !(event.rule === SIGNED_FOR && isWithin(parties, event.parties)) &&
        chanceOf(event) < best.chance - BY &&
        event.parties.some((party) => parties.includes(party)),
    );
    const [first] = worse;
    for (const event of worse) kept.splice(kept.indexOf(event), 1);
    if (first)
      kept.push({ ...first, parties, resolved: false, rule: "likelier by its words", chance: best.chance });
    else if (kept.length === 0) kept.push(likelyEvent(best));
  }
  return kept.length > 0
    ? [...kept, ...apartFrom(kept, offered.filter(isNamedIn(view)), deals, bounds.further).map(likelyEvent)]
    : kept;
}
