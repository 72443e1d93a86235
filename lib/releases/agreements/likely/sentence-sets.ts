/**
 * Computes the features of a set of parties named in a sentence: its words, where they stand to the parties, and what
 * these are.
 */

import type { Entity } from "../../entities/entity";
import { union } from "../../entities/party-sets";
import { fnv, mix } from "../../text/hash";
import { NEGATED, UNSURE } from "../cues/doubt";
import { hitsOf } from "../cues/hits";
import type { Group } from "../sides/groups";
import { pairWord } from "../view/lexeme";
import type { PairWord } from "../view/pair-words";
import type { View } from "../view/view";
import { sureFeatures } from "./cue-features";
import { PAIR_BUCKETS, pairBucket } from "./pair-model";
import {
  ACROSS,
  BETWEEN,
  BETWEEN_ALIKE,
  BETWEEN_ALL,
  BETWEEN_LIKE,
  BETWEEN_TWO,
  BETWEEN_WORD,
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
  TWO,
  TYPES,
  UNNAMED,
  UNNAMED_SECOND,
  WEAK,
} from "./set-features";

/** A set of parties; `from` and `to` (exclusive) number the steps that name them. */
export interface LikelySet {
  parties: Entity[];
  from: number;
  to: number;
  features: number[];
}

/** Whether only loose words beside a name make it a party. */
export const isWeak = ({ rule }: Entity) => rule === "weak context";

/** The hashes of a sentence's features. */
function ofSentence(view: View): number[] {
  const out: number[] = [];
  for (const { lexeme } of view.steps) {
    const { small, hashes } = pairWord(lexeme);
    if (small) out.push(hashes.told, hashes.toldLike);
  }
  return out.concat(aboutSentence(view, START));
}

/** The same for an event of a rule whose parties are none of the sentence's sets. */
export function ruledHashes(view: View): number[] {
  const stems = fnv("s ", RULE);
  const likes = fnv("like ", RULE);
  const out: number[] = [];
  for (const { lexeme } of view.steps) {
    const { small, stem, like } = pairWord(lexeme);
    if (small) out.push(fnv(stem, stems), fnv(like, likes));
  }
  return out.concat(aboutSentence(view, RULE));
}

function aboutSentence(view: View, before: number): number[] {
  const { line, sentence, number } = view;
  const out = [fnv(`kind ${sentence.kind}`, before), fnv(`at ${Math.min(number, 4)}`, before)];
  if (NEGATED.test(line)) out.push(fnv("negated", before));
  if (UNSURE.test(line)) out.push(fnv("unsure", before));
  for (const { deed } of hitsOf(view)) out.push(fnv(`hit ${deed}`, before));
  return out;
}

/** The words of a sentence with their hashes: of sort, stem and class. */
type Hashed = readonly PairWord["hashes"][];

/** How many steps beyond a sentence's ends may be asked for. */
const MARGIN = 8;
const BEYOND: PairWord["hashes"] = { sort: EDGE, stem: EDGE, like: EDGE, told: EDGE, toldLike: EDGE };
const MARGINS: Hashed = Array.from({ length: MARGIN }, () => BEYOND);

function hashed({ steps }: View): Hashed {
  const out = MARGINS.slice();
  for (const { lexeme } of steps) out.push(pairWord(lexeme).hashes);
  return out.concat(MARGINS);
}

/**
 * By bucket, which sets of a sentence have it from the whole sentence: the sentence's number, with a bit for each sort
 * of set.
 */
const fromSentence = new Uint32Array(PAIR_BUCKETS);
const BITS = 2;
let sentences = 0;
/** By bucket, the last set that had it: a feature counts once. */
const fromSet = new Uint32Array(PAIR_BUCKETS);
let sets = 0;

/** One sentence whose sets are asked for: features that they share are computed once. */
export class SentenceSets {
  readonly #view: View;
  readonly #words: Hashed;
  readonly #common: readonly number[];
  readonly #number: number;
  /** The features shared by all sets of one group; below, by all of two. */
  #ofOne: number[] | undefined;
  #ofTwo: number[] | undefined;
  #across: number[] | undefined;

  constructor(view: View) {
    this.#view = view;
    this.#words = hashed(view);
    this.#common = ofSentence(view);
    sentences += 1;
    this.#number = sentences;
  }

  /**
   * The set of one group, or of two with `between` others in between. One function, since it runs for every set of
   * every sentence: with its parts as methods, texts took a twentieth longer.
   */
  of(group: Group, other?: Group, between = 0): LikelySet {
    const { steps } = this.#view;
    const hashes = this.#words;
    const names = other ? TWO : ONE;
    const features = (other ? this.#sharedByTwo() : this.#sharedByOne()).slice();
    const bit = other ? 2 : 1;
    const number = this.#number;
    sets += 1;
    const addBucket = (bucket: number) => {
      const before = fromSentence[bucket] as number;
      if (before >>> BITS === number && (before & bit) !== 0) return;
      if (fromSet[bucket] === sets) return;
      fromSet[bucket] = sets;
      features.push(bucket);
    };
    const add = (name: number, of: number) => addBucket(pairBucket(mix(name, of)));
    const at = (i: number) => hashes[i + MARGIN] ?? BEYOND;
    const sorts = (i: number) => mix(at(i).sort, at(i + 1).sort);
    const likes = (i: number) => mix(at(i).like, at(i + 1).like);
    const end = other?.to ?? group.to;
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
    const parties = union(group.entities, other?.entities ?? []);
    const types = parties.map(({ type }) => type[0] ?? "").sort();
    addName(TYPES, types.join("").slice(0, 3));
    if (parties.some(isWeak)) addBucket(WEAK);
    for (const bucket of sureFeatures(parties, other !== undefined)) addBucket(bucket);
    return { parties, from: group.from, to: end, features };
  }

  /** The features of a set of one group whose parties agreed with somebody not named in the sentence. */
  across({ features }: LikelySet): number[] {
    const shared = this.#sharedByOne().length;
    this.#across ??= this.#sharedByOne().map(acrossBucket);
    return this.#across.concat(features.slice(shared).map(acrossBucket));
  }

  #sharedByOne(): number[] {
    this.#ofOne ??= this.#shared(ONE.mode, 1);
    return this.#ofOne;
  }

  #sharedByTwo(): number[] {
    this.#ofTwo ??= this.#shared(TWO.mode, 2);
    return this.#ofTwo;
  }

  #shared(mode: number, bit: number): number[] {
    const buckets: number[] = [];
    for (const hash of this.#common) {
      const bucket = pairBucket(mix(mode, hash));
      const before = fromSentence[bucket] as number;
      const ours = before >>> BITS === this.#number;
      if (ours && (before & bit) !== 0) continue;
      fromSentence[bucket] = (ours ? before : this.#number << BITS) | bit;
      buckets.push(bucket);
    }
    return buckets;
  }
}

const acrossBucket = (bucket: number) => pairBucket(mix(ACROSS, bucket));
