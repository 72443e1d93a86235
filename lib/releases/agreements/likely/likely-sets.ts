/**
 * Collects the sets of parties that may have agreed by a sentence, with the features by which the pair model judges
 * them.
 */

import type { Entity } from "../../entities/entity";
import { isWithin, sameSet } from "../../entities/party-sets";
import { fnv } from "../../text/hash";
import type { Context } from "../context";
import type { Deal } from "../deal";
import type { DealEvent } from "../event";
import { type Group, groupsOf } from "../sides/groups";
import { lexemeOf, pairWord } from "../view/lexeme";
import type { View } from "../view/view";
import { cueFeatures } from "./cue-features";
import { acrossFeatures, partnersOf, pronounOf } from "./likely-across";
import { pairBucket } from "./pair-model";
import { isWeak, type LikelySet, ruledHashes, SentenceSets } from "./sentence-sets";
import { DEALS, RULE, START, TOLD, TOLD_ALREADY } from "./set-features";
import { standingHashes } from "./standing";

const MOST_GROUPS = 6;
/** Where a sentence names more groups, its parties agreed with each other as a rule. */
const MOST_ACROSS = 3;

/**
 * The sets of a sentence: each group of several, each two groups, and a lone party paired with the one the text is
 * about.
 */
export function likelySets(view: View, context: Context, deals: readonly Deal[]): LikelySet[] {
  return setsOf(view, context, deals, () => true);
}

/** The same, only those that have the parties of an event. */
export function setsLike(
  events: readonly DealEvent[],
  view: View,
  context: Context,
  deals: readonly Deal[],
): LikelySet[] {
  return setsOf(view, context, deals, (parties) =>
    events.some((event) => sameSet([...new Set(parties)], event.parties)),
  );
}

function setsOf(
  view: View,
  context: Context,
  deals: readonly Deal[],
  isAsked: (parties: readonly Entity[]) => boolean,
): LikelySet[] {
  const groups = groupsOf(view).slice(0, MOST_GROUPS);
  if (groups.length === 0) return [];
  let read: SentenceSets | undefined;
  const make = (group: Group, other?: Group, between?: number) => {
    read ??= new SentenceSets(view);
    const set = read.of(group, other, between);
    set.features.push(...cueFeatures(view, groups, group, other));
    return set;
  };
  const found: LikelySet[] = [];
  const alone: (LikelySet | undefined)[] = [];
  groups.forEach((group, i) => {
    // A single party agrees with nobody named in this sentence.
    if (group.entities.length >= 2 && isAsked(group.entities)) {
      const set = make(group);
      alone[i] = set;
      found.push(set);
    }
    groups.slice(i + 1).forEach((other, between) => {
      const parties = [...group.entities, ...other.entities];
      if (new Set(parties).size >= 2 && isAsked(parties)) found.push(make(group, other, between));
    });
  });
  const inside = new Set(groups.flatMap(({ entities }) => entities));
  if (groups.length <= MOST_ACROSS) {
    const all = partnersOf(inside, context);
    groups.forEach((group, i) => {
      const partners = all.filter(([, partner]) => isAsked([partner, ...group.entities]));
      if (partners.length === 0) return;
      const set = alone[i] ?? make(group);
      const features = read?.across(set) ?? [];
      const place = `${groups.length} ${i}`;
      const how = pronounOf(view, group);
      for (const [roles, partner] of partners)
        found.push({
          ...set,
          parties: [partner, ...set.parties],
          features: features.concat(acrossFeatures(group, roles, partner, place, how)),
        });
    });
  }
  for (const set of found) {
    addTold(set, view, deals);
    for (const hash of standingHashes(set.parties, view.sentence, view.number, context.standing, START))
      set.features.push(pairBucket(hash));
  }
  return found;
}

/** Adds features of what the text has already reported. */
function addTold({ parties, features }: LikelySet, view: View, deals: readonly Deal[]): void {
  let some = 0;
  let all = false;
  for (const deal of deals) {
    if (!deal.parties.some((party) => parties.includes(party))) continue;
    some += 1;
    all ||= isWithin(parties, deal.parties);
  }
  features.push(
    pairBucket(fnv(`${Math.min(3, deals.length)}`, DEALS)),
    pairBucket(fnv(`${Math.min(2, deals.length)} ${view.number < 2}`, DEALS)),
    pairBucket(fnv(`${Math.min(2, some)}`, TOLD)),
  );
  if (all) features.push(TOLD_ALREADY);
}

/** The features of a rule's event. */
export function ruleFeatures(
  event: DealEvent,
  sets: readonly LikelySet[],
  view: View,
  deals: readonly Deal[],
  { standing }: Context,
): number[] {
  const same = sets.find(({ parties }) => sameSet(parties, event.parties));
  const features = same
    ? [...same.features]
    : [...ruledHashes(view), fnv("r other set"), fnv(`r deals ${Math.min(3, deals.length)}`)].map(pairBucket);
  for (const hash of standingHashes(event.parties, view.sentence, view.number, standing, RULE))
    features.push(pairBucket(hash));
  const about = [
    "fired",
    `deed ${event.deed}`,
    `deed ${event.deed} ${same !== undefined}`,
    `rule ${event.rule}`,
    `resolved ${event.resolved}`,
    `status ${event.status}`,
    `size ${Math.min(4, event.parties.length)}`,
    `weak ${event.parties.some(isWeak)}`,
    ...event.cue
      .split(" ")
      .slice(0, 6)
      .map((word) => `cue ${pairWord(lexemeOf(word)).stem}`),
  ];
  for (const name of about) features.push(pairBucket(fnv(name, RULE)));
  return features;
}
