/** Features for whether parties named in a Chinese sentence agreed: its words, their positions, and the text around. */

import { pairBucket } from "../../agreements/likely/pair-model";
import type { Entity } from "../../entities/entity";
import { fnv, mix } from "../../text/hash";
import { matchesIn } from "../../text/matches";
import { CUE, DENIED, PAST, RUMOUR } from "../deals/cues";
import type { ChineseMention } from "../names/spot";
import type { DealsSoFar } from "../reported-deals";
import { inRow, NAME, type SentenceWords, sentenceWords } from "../sentence-words";
import type { CommonWords } from "../words";
import type { ChineseStanding } from "./standing";

/** A sentence, and what was reported before it. */
export interface ChineseSentence {
  text: string;
  start: number;
  end: number;
  /** The number of the sentence in the text. */
  number: number;
  /** The parties that it names, from left to right. */
  actors: readonly ChineseMention[];
  words: CommonWords;
  deals: DealsSoFar;
  /** Parties that it does not name but that may have agreed, by their roles in the text. */
  others: readonly (readonly [role: string, entity: Entity | undefined])[];
  standing: ChineseStanding;
}

/** The sort of a set: two parties named, a list, one beside a list, or one with another of the text. */
type SetMode = "2" | "n" | "m" | "a";

/** How many words after and before the names are considered. */
const BEHIND = 7;
const BEFORE = 5;
/** How many words between two names are used as features of their own. */
const MOST_BETWEEN = 6;
/** The unit of a cue's distance from the names, in characters. */
const STEP = 6;
const EDGE = fnv("edge");
const PRONOUNS = /本公司|该公司|公司|双方|三方|两家|后者|前者|对方|其|该院|该校|学校|我校|企业/gu;

/** Buckets of the pair model, each once. */
class Bag {
  readonly buckets = new Set<number>();

  add(name: string, of = 0): void {
    this.buckets.add(pairBucket(mix(fnv(name), of)));
  }
}

/** A sentence whose sets are asked for: features that they share are computed once. */
export class PairFeatures {
  readonly #sentence: ChineseSentence;
  readonly #words: SentenceWords;
  readonly #cues: { at: number; word: string }[];
  readonly #shared: number[];

  constructor(sentence: ChineseSentence) {
    this.#sentence = sentence;
    const { text, start, end, words, actors } = sentence;
    this.#words = sentenceWords(text, words, actors, [start, end]);
    this.#cues = matchesIn(CUE, text.slice(start, end)).map(({ 0: cue, index }) => ({
      at: start + index,
      word: cue.slice(0, 2),
    }));
    this.#shared = this.#ofSentence();
  }

  /** The features of two parties, one after the other. */
  ofTwo(a: ChineseMention, b: ChineseMention, place: string): number[] {
    const bag = new Bag();
    const between = this.#between(a.end, b.start);
    between.forEach((word, at) => {
      bag.add("b", word);
      if (at > 0) bag.add("bb", inRow(between[at - 1] ?? EDGE, word));
    });
    let all = 7;
    for (const word of between) all = mix(all, word);
    if (between.length <= MOST_BETWEEN) bag.add("all", all);
    const first = between[0] ?? EDGE;
    const last = between.at(-1) ?? EDGE;
    bag.add("l1", last);
    bag.add("l2", inRow(between.at(-2) ?? EDGE, last));
    bag.add("f1", first);
    bag.add("f2", inRow(first, between[1] ?? EDGE));
    bag.add("f1l1", inRow(first, last));
    bag.add(`far ${Math.min(8, Math.floor(between.length / 3))}`);
    bag.add(`inner ${Math.min(3, between.filter((word) => word === NAME).length)}`);
    bag.add(`among ${place}`);
    return this.#whole(bag, "2", a.start, b.end, [a.entity, b.entity]);
  }

  /** The features of listed parties; `head` is the first. */
  ofList(
    head: ChineseMention,
    next: ChineseMention,
    last: ChineseMention,
    parties: readonly Entity[],
    mode: "n" | "m",
    place: string,
  ): number[] {
    const bag = new Bag();
    for (const word of this.#between(head.end, last.start)) bag.add(`${mode} b`, word);
    const joint = this.#between(head.end, next.start);
    bag.add(`${mode} l1`, joint.at(-1) ?? EDGE);
    bag.add(`${mode} f1`, joint[0] ?? EDGE);
    bag.add(`${mode} among ${place}`);
    return this.#whole(bag, mode, head.start, last.end, parties);
  }

  /** The features of one party with one that the sentence does not name, by the latter's roles. */
  across(one: ChineseMention, partner: Entity, roles: readonly string[], place: string): number[] {
    const { text, start, end } = this.#sentence;
    const bag = new Bag();
    for (const role of roles) bag.add(`a role ${role}`);
    bag.add(`a roles ${roles.join()}`);
    for (const { 0: word, index } of matchesIn(PRONOUNS, text.slice(start, end))) {
      const side = start + index < one.start ? "before" : "behind";
      bag.add(`a pronoun ${word} ${side}`);
      bag.add(`a pronoun ${word} ${side} ${roles[0]}`);
    }
    bag.add(`a among ${place}`);
    return this.#whole(bag, "a", one.start, one.end, [one.entity, partner]);
  }

  #between(from: number, to: number): number[] {
    const { starts, hashes } = this.#words;
    return hashes.filter((_, i) => (starts[i] ?? 0) >= from && (starts[i] ?? 0) < to);
  }

  /** The features that all sets of the sentence share. */
  #ofSentence(): number[] {
    const { text, start, end, number, deals, actors } = this.#sentence;
    const bag = new Bag();
    const line = text.slice(start, end);
    for (const word of this.#words.hashes) bag.add("s", word);
    for (const { word } of this.#cues) bag.add(`cue ${word}`);
    bag.add(`at ${Math.min(number, 4)}`);
    bag.add(`count ${Math.min(actors.length, 5)}`);
    bag.add(`deals ${Math.min(3, deals.length)}`);
    if (DENIED.test(line)) bag.add("denied");
    if (PAST.test(line)) bag.add("past");
    if (RUMOUR.test(line)) bag.add("rumour");
    return [...bag.buckets];
  }

  /** All features of a set: its own, those of its surroundings, its parties, and the sentence. */
  #whole(bag: Bag, mode: SetMode, from: number, to: number, parties: readonly Entity[]): number[] {
    this.#addAround(bag, mode, from, to);
    this.#addParties(bag, mode, parties);
    const name = fnv(mode);
    return [...this.#shared.map((bucket) => pairBucket(mix(bucket, name))), ...bag.buckets];
  }

  #addAround(bag: Bag, mode: SetMode, from: number, to: number): void {
    const { start, end, actors } = this.#sentence;
    const behind = this.#between(to, end).slice(0, BEHIND);
    const before = this.#between(start, from).slice(-BEFORE);
    for (const word of behind) bag.add(`${mode} p`, word);
    for (const word of before) bag.add(`${mode} q`, word);
    const [next = EDGE, second = EDGE] = behind;
    const last = before.at(-1) ?? EDGE;
    bag.add(`${mode} p1`, next);
    bag.add(`${mode} p2`, inRow(next, second));
    bag.add(`${mode} q1`, last);
    bag.add(`${mode} q2`, inRow(before.at(-2) ?? EDGE, last));
    bag.add(`${mode} q1p1`, inRow(last, next));
    for (const { at, word } of this.#cues) {
      const side = at < from ? "before" : at >= to ? "behind" : "between";
      const gap = at < from ? from - at : at >= to ? at - to : 0;
      const nearer = actors.some((one) =>
        at < from ? one.start > at && one.end <= from : one.start >= to && one.end <= at,
      );
      bag.add(`${mode} cue ${side} ${word}`);
      bag.add(`${mode} cue ${side} ${Math.min(4, Math.floor(gap / STEP))} ${nearer}`);
      bag.add(`${mode} cue ${side} ${word} ${nearer}`);
    }
  }

  /** Adds how the parties occur in the rest of the text, and how their names were found. */
  #addParties(bag: Bag, mode: SetMode, parties: readonly Entity[]): void {
    const { deals, others, standing } = this.#sentence;
    const parts = parties.map((party) => {
      const roles = others.filter(([, entity]) => entity === party).map(([role]) => role);
      const isParty = deals.has(party);
      return `${standing.leading.has(party)} ${roles.slice(0, 2).join()} ${isParty}`;
    });
    const often = parties.map((party) => Math.min(4, standing.counts.get(party) ?? 0));
    const types = parties.map(({ type }) => type[0] ?? "").sort();
    const rules = parties.map(({ rule }) => rule).sort();
    bag.add(`${mode} standing ${parts.join(" | ")}`);
    bag.add(`${mode} often ${often.join(" ")}`);
    for (const part of parts) bag.add(`${mode} one ${part}`);
    bag.add(`${mode} types ${types.slice(0, 4).join("")}`);
    bag.add(`${mode} rules ${rules.slice(0, 2).join()}`);
    for (const rule of rules) bag.add(`${mode} rule ${rule}`);
    if (deals.hasAll(parties)) bag.add(`${mode} told`);
  }
}
