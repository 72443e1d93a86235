/**
 * What Chinese sentences likely tell where no rule finds it, and which finds of rules are too unlikely: by a model of the
 * form of `agreements/pair-model.ts`, trained by `scripts/releases-train-chinese.ts`.
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

/** Features of what rules tell, of what they tell another of, and of sentences where they are silent. */
const TOLD = pairBucket(fnv("zh rules tell it"));
const OTHER = pairBucket(fnv("zh rules tell another"));
export const SILENT = pairBucket(fnv("zh rules silent"));

/** How likely agreements must be: one that no rule tells, and one that a rule tells, or it is left out. */
const BOUNDS = { likely: 0.4, unlikely: 0.2 };
const SHORT = { likely: 0.8, unlikely: 0.05 };
/** How likely one that no rule tells must be where words of the sentence deny something or leave it open. */
const DOUBTED = 0.9;

type Chance = (features: readonly number[]) => number;
let chanceOf: Chance | undefined;
let isBlank = false;

/** Judges by another model from now on, or by none: training reads without, and those of a fold measure what was never seen. */
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

/** Judges one sentence, whose sets are read once. */
export class Judge {
  /** What rules tell of the sentence, and what of that is too unlikely. */
  readonly #told: (readonly Entity[])[] = [];
  readonly #refused: (readonly Entity[])[] = [];
  #sets: readonly ChineseSet[] | undefined;

  constructor(readonly sentence: ChineseSentence) {}

  get #bounds(): typeof BOUNDS {
    return this.sentence.standing.short ? SHORT : BOUNDS;
  }

  /**
   * Notes what a rule tells of the sentence, and says whether that is too unlikely: of several agreements at once all or
   * none. What no set offers is not judged, nor what a rule is sure of.
   */
  refuses(agreements: readonly (readonly Entity[])[], isSure: boolean): boolean {
    const told = agreements.map((parties) => [...parties]);
    this.#told.push(...told);
    const refused = !isBlank && !isSure && told.every((parties) => this.#isUnlikely(parties));
    if (refused) this.#refused.push(...told);
    return refused;
  }

  /** Notes that a sentence tells no news of these. */
  drop(parties: readonly Entity[]): void {
    this.#refused.push(parties);
  }

  #isUnlikely(parties: readonly Entity[]): boolean {
    const chances = this.#all()
      .filter((set) => sameSet(set.parties, parties))
      .map(({ features }) => chance([...features, TOLD]));
    return chances.length > 0 && Math.max(...chances) < this.#bounds.unlikely;
  }

  /** The sets, each with the feature of what rules tell beside it. */
  marked(): { set: ChineseSet; mark: number }[] {
    return this.#all().map((set) => ({
      set,
      mark: this.#told.some((parties) => sameSet(parties, set.parties))
        ? TOLD
        : this.#told.length > 0
          ? OTHER
          : SILENT,
    }));
  }

  /** What is likely and not told: the likeliest first, none of which is a part of another told or has one as a part. */
  likely(): Judged[] {
    if (isBlank) return [];
    const { text, start, end, deals } = this.sentence;
    const line = text.slice(start, end);
    const least = DENIED.test(line) || RUMOUR.test(line) ? DOUBTED : this.#bounds.likely;
    const told = this.#told.filter((one) => !this.#refused.some((other) => sameSet(one, other)));
    const owners = ownersIn(text, this.sentence.actors);
    const taken = [...told];
    const out: Judged[] = [];
    for (const one of this.marked()
      .map(({ set, mark }) => ({ set, chance: chance([...set.features, mark]) }))
      .sort((a, b) => b.chance - a.chance)) {
      if (one.chance < least) break;
      const { parties } = one.set;
      if (this.#refused.some((other) => sameSet(other, parties))) continue;
      if (deals.hasAll(parties) || deals.hasWithin(parties)) continue;
      if (taken.some((other) => isWithin(other, parties) || isWithin(parties, other))) continue;
      // "甲所属乙与丙签订": who owns one that is told to agree agrees to nothing.
      if (parties.some((party) => told.some((all) => isOwnerOfOne(owners.get(party), party, all)))) continue;
      taken.push(parties);
      out.push(one);
    }
    return out;
  }

  /** The likeliest of a sentence of which rules tell nothing and that denies nothing. */
  likeliest(): Judged | undefined {
    const { text, start, end } = this.sentence;
    const line = text.slice(start, end);
    if (isBlank || this.#told.length > 0 || DENIED.test(line) || RUMOUR.test(line)) return undefined;
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
