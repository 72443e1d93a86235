/** Sets of parties that a sentence may tell of, with the features by which the pair model judges them. */
import type { Entity } from "../entities/entity";
import { wordSort } from "../entities/word-sorts";
import { fnv } from "../text/hash";
import { likeOf } from "../text/word-classes";
import type { Context } from "./context";
import { NEGATED, UNSURE } from "./cues";
import type { Deal } from "./deal";
import type { DealEvent } from "./event";
import { type Group, groupsOf } from "./groups";
import { hitsOf } from "./hits";
import { pairBucket } from "./pair-model";
import { sameSet } from "./signed-together";
import type { View } from "./view";

/** A set of parties; `from` and `to` (exclusive) number the steps that name them. */
export interface LikelySet {
  parties: Entity[];
  from: number;
  to: number;
  features: number[];
}

const MOST_GROUPS = 6;

/** The sets of a sentence: each group of several, each two groups, and the one party told with whom the text is about. */
export function likelySets(view: View, context: Context, deals: readonly Deal[]): LikelySet[] {
  const groups = groupsOf(view).slice(0, MOST_GROUPS);
  const [only] = groups;
  if (!only) return [];
  const common = sentenceFeatures(view);
  const out = groups.flatMap((group, i) => [
    setOf(view, common, group),
    ...groups.slice(i + 1).map((other, between) => setOf(view, common, group, other, between)),
  ]);
  if (groups.length === 1) out.push(...acrossSets(setOf(view, common, only), only, context));
  const told = out.filter(({ parties }) => parties.length >= 2);
  for (const set of told) set.features.push(...toldBefore(set, view, deals));
  return told;
}

/** "They will be built by B": with the publisher, the party told last, or the one that the text is about. */
function acrossSets(set: LikelySet, { preposition }: Group, context: Context): LikelySet[] {
  const seen = new Set(set.parties);
  return (["publisher", "focus", "topic"] as const).flatMap((role) => {
    const entity = context[role];
    if (!entity || seen.has(entity)) return [];
    seen.add(entity);
    const features = set.features.map((hash) => pairBucket(fnv(" across", hash)));
    features.push(named(`role ${role}`), named(`role ${role} ${preposition}`));
    return [{ ...set, parties: [entity, ...set.parties], features }];
  });
}

/** What the text has told already. */
function toldBefore({ parties }: LikelySet, view: View, deals: readonly Deal[]): number[] {
  const some = deals.filter((deal) => deal.parties.some((party) => parties.includes(party)));
  const out = [
    named(`deals ${Math.min(3, deals.length)}`),
    named(`deals ${Math.min(2, deals.length)} ${view.number < 2}`),
    named(`told ${Math.min(2, some.length)}`),
  ];
  if (some.some((deal) => parties.every((party) => deal.parties.includes(party))))
    out.push(named("told already"));
  return out;
}

/** The features of what a rule tells. */
export function ruleFeatures(
  event: DealEvent,
  sets: readonly LikelySet[],
  view: View,
  deals: readonly Deal[],
): number[] {
  const same = sets.find(({ parties }) => sameSet(parties, event.parties));
  const features = same
    ? [...same.features]
    : [...sentenceFeatures(view), "other set", `deals ${Math.min(3, deals.length)}`].map((name) =>
        named(`r ${name}`),
      );
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
      .map((word) => `cue ${stem(word)}`),
  ];
  for (const name of about) features.push(named(`r ${name}`));
  return features;
}

const named = (name: string) => pairBucket(fnv(name));
const isWeak = ({ rule }: Entity) => rule === "weak context";
const stem = (word: string) => word.replace(/(?:ing|ed|es|s)$/u, "").slice(0, 7);

function sentenceFeatures(view: View): string[] {
  const { steps, line, sentence, number } = view;
  const out = [`kind ${sentence.kind}`, `at ${Math.min(number, 4)}`];
  for (const { word } of steps)
    if (/^\p{Ll}{3,}/u.test(word)) out.push(`s ${stem(word)}`, `like ${likeOf(word)}`);
  if (NEGATED.test(` ${line}`)) out.push("negated");
  if (UNSURE.test(` ${line}`)) out.push("unsure");
  for (const { deed } of hitsOf(view)) out.push(`hit ${deed}`);
  return out;
}

/** Hashes of the names of features that are told of one group and of the first of two; those of both are hashed once. */
const namesOf = (mode: string) => ({
  mode: fnv(`${mode} `),
  before: fnv(`before ${mode} `),
  behind: fnv(`behind ${mode} `),
  post: fnv(`post ${mode} `),
  postWord: fnv(`post word ${mode} `),
  preposition: fnv(`preposition ${mode} `),
  size: fnv(`size ${mode} `),
  verb: fnv(`verb ${mode} `),
  beforeLike: fnv(`before like ${mode} `),
  postLike: fnv(`post like ${mode} `),
  verbLike: fnv(`verb like ${mode} `),
});
const ONE = namesOf("1");
const TWO = namesOf("2");
const PRE = fnv("pre ");
const PRE_WORD = fnv("pre word ");
const PRE_LIKE = fnv("pre like ");
const BETWEEN = fnv("between ");
const BETWEEN_WORD = fnv("between word ");
const BETWEEN_LIKE = fnv("between like ");
const BETWEEN_ALIKE = fnv("between alike ");
const BETWEEN_TWO = fnv("between two ");
const BETWEEN_ALL = fnv("between all ");
const LAST = fnv("last ");
const LAST_TWO = fnv("last two ");

/** One group, or two with so many others between them. */
function setOf(view: View, common: readonly string[], group: Group, other?: Group, between = 0): LikelySet {
  const { steps } = view;
  const names = other ? TWO : ONE;
  const features = new Set<number>();
  const add = (name: number, ...words: string[]) => {
    let hash = name;
    for (const word of words) hash = fnv(" ", fnv(word, hash));
    features.add(pairBucket(hash));
  };
  const word = (i: number) => steps[i]?.word ?? (i < 0 ? "<" : ">");
  const sort = (i: number) => (steps[i] ? wordSort(word(i)) : word(i));
  const like = (i: number) => (steps[i] ? likeOf(word(i)) : word(i));
  const end = other?.to ?? group.to;
  for (const name of common) add(names.mode, name);
  for (let i = Math.max(0, group.from - 5); i < group.from; i++) {
    add(PRE, sort(i));
    add(PRE_WORD, stem(word(i)));
    add(PRE_LIKE, like(i));
  }
  for (let i = end; i < Math.min(steps.length, end + 7); i++) {
    add(names.post, sort(i));
    add(names.postWord, stem(word(i)));
    add(names.postLike, like(i));
  }
  add(names.before, sort(group.from - 1));
  add(names.behind, sort(end), sort(end + 1));
  add(names.verb, sort(group.to), sort(group.to + 1));
  add(names.beforeLike, like(group.from - 1));
  add(names.verbLike, like(group.to));
  add(names.verbLike, like(group.to), like(group.to + 1));
  add(names.preposition, group.preposition);
  add(names.size, String(Math.min(group.entities.length, 4)));
  if (group.from < 3) add(names.mode, "opens");
  if (!group.named) add(names.mode, "unnamed");
  if (other) {
    const words: string[] = [];
    const likes: string[] = [];
    for (let i = group.to; i < other.from; i++) {
      words.push(sort(i));
      add(BETWEEN, sort(i));
      add(BETWEEN_WORD, stem(word(i)));
      likes.push(like(i));
      add(BETWEEN_LIKE, like(i));
      if (i + 1 < other.from) add(BETWEEN_TWO, sort(i), sort(i + 1));
    }
    if (words.length <= 5) add(BETWEEN_ALL, ...words);
    if (likes.length <= 6) add(BETWEEN_ALIKE, ...likes);
    add(names.preposition, group.preposition, other.preposition);
    add(LAST, sort(other.from - 1));
    add(LAST_TWO, sort(other.from - 2), sort(other.from - 1));
    features.add(named(`far ${Math.min(6, Math.floor(words.length / 4))}`));
    features.add(named(`others ${Math.min(2, between)}`));
    features.add(named(`second size ${Math.min(other.entities.length, 4)}`));
    if (!other.named) features.add(named("unnamed second"));
  }
  const parties = [...new Set([...group.entities, ...(other?.entities ?? [])])];
  const types = parties.map(({ type }) => type[0] ?? "").sort();
  features.add(named(`types ${types.join("").slice(0, 3)}`));
  if (parties.some(isWeak)) features.add(named("weak"));
  return { parties, from: group.from, to: end, features: [...features] };
}
