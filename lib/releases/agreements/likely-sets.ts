/** Sets of parties that a sentence may tell of, with the features by which the pair model judges them. */
import type { Entity } from "../entities/entity";
import { fnv, mix } from "../text/hash";
import type { Context } from "./context";
import { cueFeatures, sureFeatures } from "./cue-features";
import type { Deal } from "./deal";
import { NEGATED, UNSURE } from "./doubt";
import type { DealEvent } from "./event";
import { type Group, groupsOf } from "./groups";
import { hitsOf } from "./hits";
import { lexemeOf, pairWord } from "./lexeme";
import { acrossFeatures, partnersOf, pronounOf } from "./likely-across";
import { PAIR_BUCKETS, pairBucket } from "./pair-model";
import type { PairWord } from "./pair-words";
import {
  ACROSS,
  BETWEEN,
  BETWEEN_ALIKE,
  BETWEEN_ALL,
  BETWEEN_LIKE,
  BETWEEN_TWO,
  BETWEEN_WORD,
  DEALS,
  EDGE,
  FAR,
  LAST,
  LAST_TWO,
  ONE,
  OPENS,
  OTHERS,
  PRE,
  PRE_LIKE,
  PRE_WORD,
  PREPOSITIONS,
  RULE,
  SECOND_SIZE,
  START,
  TOLD,
  TOLD_ALREADY,
  TWO,
  TYPES,
  UNNAMED,
  UNNAMED_SECOND,
  WEAK,
} from "./set-features";
import { sameSet } from "./signed-together";
import { standingHashes } from "./standing";
import type { View } from "./view";

/** A set of parties; `from` and `to` (exclusive) number the steps that name them. */
export interface LikelySet {
  parties: Entity[];
  from: number;
  to: number;
  features: number[];
}

const MOST_GROUPS = 6;
/** In sentences that name more, those named agreed with each other as a rule. */
const MOST_ACROSS = 3;

/** The sets of a sentence: each group of several, each two groups, and the one party told with whom the text is about. */
export function likelySets(view: View, context: Context, deals: readonly Deal[]): LikelySet[] {
  return setsOf(view, context, deals, () => true);
}

/** Those of them that have the parties of some events. */
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
  let words: Hashed | undefined;
  let common: readonly number[] | undefined;
  const make = (group: Group, other?: Group, between?: number) => {
    words ??= hashed(view);
    common ??= sentenceHashes(view);
    const set = setOf(view, words, common, group, other, between);
    set.features.push(...cueFeatures(view, groups, group, other));
    return set;
  };
  const told: LikelySet[] = [];
  const alone: (LikelySet | undefined)[] = [];
  groups.forEach((group, i) => {
    // One party alone agrees with nobody that this sentence names.
    if (group.entities.length >= 2 && isAsked(group.entities)) {
      const set = make(group);
      alone[i] = set;
      told.push(set);
    }
    groups.slice(i + 1).forEach((other, between) => {
      const parties = [...group.entities, ...other.entities];
      if (new Set(parties).size >= 2 && isAsked(parties)) told.push(make(group, other, between));
    });
  });
  const inside = new Set(groups.flatMap(({ entities }) => entities));
  if (groups.length <= MOST_ACROSS) {
    const all = partnersOf(inside, context);
    groups.forEach((group, i) => {
      const partners = all.filter(([, partner]) => isAsked([partner, ...group.entities]));
      if (partners.length === 0) return;
      const set = alone[i] ?? make(group);
      const features = set.features.map((hash) => pairBucket(mix(ACROSS, hash)));
      const place = `${groups.length} ${i}`;
      const how = pronounOf(view, group);
      for (const [roles, partner] of partners)
        told.push({
          ...set,
          parties: [partner, ...set.parties],
          features: features.concat(acrossFeatures(group, roles, partner, place, how)),
        });
    });
  }
  for (const set of told) {
    addTold(set, view, deals);
    for (const hash of standingHashes(set.parties, view.sentence, view.number, context.standing, START))
      set.features.push(pairBucket(hash));
  }
  return told;
}

/** Adds what the text has told already. */
function addTold({ parties, features }: LikelySet, view: View, deals: readonly Deal[]): void {
  let some = 0;
  let all = false;
  for (const deal of deals) {
    if (!deal.parties.some((party) => parties.includes(party))) continue;
    some += 1;
    all ||= parties.every((party) => deal.parties.includes(party));
  }
  features.push(
    pairBucket(fnv(`${Math.min(3, deals.length)}`, DEALS)),
    pairBucket(fnv(`${Math.min(2, deals.length)} ${view.number < 2}`, DEALS)),
    pairBucket(fnv(`${Math.min(2, some)}`, TOLD)),
  );
  if (all) features.push(TOLD_ALREADY);
}

/** The features of what a rule tells. */
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
    : [...sentenceHashes(view, "r "), fnv("r other set"), fnv(`r deals ${Math.min(3, deals.length)}`)].map(
        pairBucket,
      );
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

const isWeak = ({ rule }: Entity) => rule === "weak context";

/** The hashes of a sentence's features; `before` is written before each. */
function sentenceHashes(view: View, before = ""): number[] {
  const { steps, line, sentence, number } = view;
  const all = fnv(before);
  const out = [fnv(`kind ${sentence.kind}`, all), fnv(`at ${Math.min(number, 4)}`, all)];
  const stems = fnv("s ", all);
  const likes = fnv("like ", all);
  for (const { lexeme } of steps) {
    const { small, stem, like } = pairWord(lexeme);
    if (small) out.push(fnv(stem, stems), fnv(like, likes));
  }
  if (NEGATED.test(line)) out.push(fnv("negated", all));
  if (UNSURE.test(line)) out.push(fnv("unsure", all));
  for (const { deed } of hitsOf(view)) out.push(fnv(`hit ${deed}`, all));
  return out;
}

/** The words of a sentence for all sets: their sort, their stem, their like. */
type Hashed = readonly PairWord["hashes"][];

/** Steps beyond a sentence's ends are asked for as well. */
const MARGIN = 8;
const BEYOND: PairWord["hashes"] = { sort: EDGE, stem: EDGE, like: EDGE };
const MARGINS: Hashed = Array.from({ length: MARGIN }, () => BEYOND);

function hashed({ steps }: View): Hashed {
  const out = MARGINS.slice();
  for (const { lexeme } of steps) out.push(pairWord(lexeme).hashes);
  return out.concat(MARGINS);
}

/** By bucket, the set that had it last: a feature counts once. */
const stamps = new Uint32Array(PAIR_BUCKETS);
let stamp = 0;

/** One group, or two with so many others between them. */
function setOf(
  { steps }: View,
  hashes: Hashed,
  common: readonly number[],
  group: Group,
  other?: Group,
  between = 0,
): LikelySet {
  const names = other ? TWO : ONE;
  const features: number[] = [];
  stamp += 1;
  const addBucket = (bucket: number) => {
    if (stamps[bucket] === stamp) return;
    stamps[bucket] = stamp;
    features.push(bucket);
  };
  const add = (name: number, of: number) => addBucket(pairBucket(mix(name, of)));
  const at = (i: number) => hashes[i + MARGIN] ?? BEYOND;
  const sorts = (i: number) => mix(at(i).sort, at(i + 1).sort);
  const likes = (i: number) => mix(at(i).like, at(i + 1).like);
  const end = other?.to ?? group.to;
  for (const hash of common) add(names.mode, hash);
  for (let i = Math.max(0, group.from - 5); i < group.from; i++) {
    add(PRE, at(i).sort);
    add(PRE_WORD, at(i).stem);
    add(PRE_LIKE, at(i).like);
  }
  for (let i = end; i < Math.min(steps.length, end + 7); i++) {
    add(names.post, at(i).sort);
    add(names.postWord, at(i).stem);
    add(names.postLike, at(i).like);
  }
  add(names.before, at(group.from - 1).sort);
  add(names.behind, sorts(end));
  add(names.verb, sorts(group.to));
  add(names.beforeLike, at(group.from - 1).like);
  add(names.verbLike, at(group.to).like);
  add(names.verbTwo, likes(group.to));
  const addName = (name: number, of: string) => addBucket(pairBucket(fnv(of, name)));
  addName(names.preposition, group.preposition);
  addName(names.size, `${Math.min(group.entities.length, 4)}`);
  if (group.from < 3) add(names.mode, OPENS);
  if (!group.named) add(names.mode, UNNAMED);
  if (other) {
    const many = other.from - group.to;
    let allSorts = BETWEEN_ALL;
    let allLikes = BETWEEN_ALIKE;
    for (let i = group.to; i < other.from; i++) {
      allSorts = mix(allSorts, at(i).sort);
      allLikes = mix(allLikes, at(i).like);
      add(BETWEEN, at(i).sort);
      add(BETWEEN_WORD, at(i).stem);
      add(BETWEEN_LIKE, at(i).like);
      if (i + 1 < other.from) add(BETWEEN_TWO, sorts(i));
    }
    if (many <= 5) addBucket(pairBucket(allSorts));
    if (many <= 6) addBucket(pairBucket(allLikes));
    addName(PREPOSITIONS, `${group.preposition} ${other.preposition}`);
    add(LAST, at(other.from - 1).sort);
    add(LAST_TWO, sorts(other.from - 2));
    addName(FAR, `${Math.min(6, Math.floor(many / 4))}`);
    addName(OTHERS, `${Math.min(2, between)}`);
    addName(SECOND_SIZE, `${Math.min(other.entities.length, 4)}`);
    if (!other.named) addBucket(UNNAMED_SECOND);
  }
  const parties = [...new Set([...group.entities, ...(other?.entities ?? [])])];
  const types = parties.map(({ type }) => type[0] ?? "").sort();
  addName(TYPES, types.join("").slice(0, 3));
  if (parties.some(isWeak)) addBucket(WEAK);
  for (const bucket of sureFeatures(parties, other !== undefined)) addBucket(bucket);
  return { parties, from: group.from, to: end, features };
}
