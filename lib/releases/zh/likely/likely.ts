/**
 * Adds Chinese agreements that no rule found and drops unlikely ones, by a model of the form of
 * `agreements/likely/pair-model.ts`, trained by `scripts/releases-train-chinese.ts`.
 */

import { openPairs, type PairModel, pairBucket } from "../../agreements/likely/pair-model";
import type { Entity } from "../../entities/entity";
import { isWithin, sameSet } from "../../entities/party-sets";
import { fnv } from "../../text/hash";
import { DENIED, RUMOUR } from "../deals/cues";
import { ownersIn } from "../deals/owners";
import { type ChineseSet, chineseSets } from "./likely-sets";
import type { ChineseSentence } from "./pair-features";
import shipped from "./pair-model.json";

/** Features of sets that rules found, of sets beside those, and of sentences where rules found none. */
const TOLD = pairBucket(fnv("zh rules tell it"));
const OTHER = pairBucket(fnv("zh rules tell another"));
export const SILENT = pairBucket(fnv("zh rules silent"));

/** The least chance of an agreement that no rule found; and of one that a rule found, below which it is dropped. */
const BOUNDS = { likely: 0.4, unlikely: 0.2 };
const SHORT = { likely: 0.8, unlikely: 0.05 };
/** The least chance of one that no rule found, if the sentence denies something or leaves it open. */
const DOUBTED = 0.9;

type Chance = (features: readonly number[]) => number;
let chanceOf: Chance | undefined;
let isBlank = false;

/** Uses another model from now on, or none: training reads without one, and a fold's measures what was never seen. */
export function setChinesePairs(model: PairModel | undefined): void {
  isBlank = model === undefined;
  chanceOf = model && openPairs(model);
}

function chance(features: readonly number[]): number {
  chanceOf ??= openPairs(shipped);
  return chanceOf(features);
}

/** A set with its chance, from 0 to 1. */
export interface Judged {
  set: ChineseSet;
  chance: number;
}

/** Judges one sentence, computing its sets once. */
export class Judge {
  /** The sets that rules found in the sentence; below, those of them that are too unlikely. */
  readonly #reported: (readonly Entity[])[] = [];
  readonly #refused: (readonly Entity[])[] = [];
  #sets: readonly ChineseSet[] | undefined;

  constructor(readonly sentence: ChineseSentence) {}

  get #bounds(): typeof BOUNDS {
    return this.sentence.standing.short ? SHORT : BOUNDS;
  }

  /**
   * Notes what a rule found in the sentence, and returns whether that is too unlikely; of several agreements all or
   * none are. What no set offers, or a rule is sure of, is not judged.
   */
  refuses(agreements: readonly (readonly Entity[])[], isSure: boolean): boolean {
    const reported = agreements.map((parties) => [...parties]);
    this.#reported.push(...reported);
    const refused = !isBlank && !isSure && reported.every((parties) => this.#isUnlikely(parties));
    if (refused) this.#refused.push(...reported);
    return refused;
  }

  /** Notes that the sentence is no news about these parties. */
  drop(parties: readonly Entity[]): void {
    this.#refused.push(parties);
  }

  #isUnlikely(parties: readonly Entity[]): boolean {
    const chances = this.#all()
      .filter((set) => sameSet(set.parties, parties))
      .map(({ features }) => chance([...features, TOLD]));
    return chances.length > 0 && Math.max(...chances) < this.#bounds.unlikely;
  }

  /** The sets, each with the feature for what rules found beside it. */
  marked(): { set: ChineseSet; mark: number }[] {
    return this.#all().map((set) => ({
      set,
      mark: this.#reported.some((parties) => sameSet(parties, set.parties))
        ? TOLD
        : this.#reported.length > 0
          ? OTHER
          : SILENT,
    }));
  }

  /** The likely sets that were not found, the likeliest first; none contains another reported set or is part of one. */
  likely(): Judged[] {
    if (isBlank) return [];
    const { text, start, end, deals } = this.sentence;
    const line = text.slice(start, end);
    const least = DENIED.test(line) || RUMOUR.test(line) ? DOUBTED : this.#bounds.likely;
    const reported = this.#reported.filter((one) => !this.#refused.some((other) => sameSet(one, other)));
    const owners = ownersIn(text, this.sentence.actors);
    const taken = [...reported];
    const out: Judged[] = [];
    for (const one of this.marked()
      .map(({ set, mark }) => ({ set, chance: chance([...set.features, mark]) }))
      .sort((a, b) => b.chance - a.chance)) {
      if (one.chance < least) break;
      const { parties } = one.set;
      if (this.#refused.some((other) => sameSet(other, parties))) continue;
      if (deals.hasAll(parties) || deals.hasWithin(parties)) continue;
      if (taken.some((other) => isWithin(other, parties) || isWithin(parties, other))) continue;
      // "甲所属乙与丙签订": the owner of a party agrees to nothing.
      if (parties.some((party) => reported.some((all) => isOwnerOfOne(owners.get(party), party, all))))
        continue;
      taken.push(parties);
      out.push(one);
    }
    return out;
  }

  /** The likeliest set of a sentence in which rules found nothing and which denies nothing. */
  likeliest(): Judged | undefined {
    const { text, start, end } = this.sentence;
    const line = text.slice(start, end);
    if (isBlank || this.#reported.length > 0 || DENIED.test(line) || RUMOUR.test(line)) return undefined;
    const judged = this.#all().map((set) => ({ set, chance: chance([...set.features, SILENT]) }));
    return judged.sort((a, b) => b.chance - a.chance)[0];
  }

  #all(): readonly ChineseSet[] {
    this.#sets ??= chineseSets(this.sentence);
    return this.#sets;
  }
}

const isOwnerOfOne = (owned: Entity | undefined, owner: Entity, all: readonly Entity[]) =>
  owned !== undefined && all.includes(owned) && !all.includes(owner);
