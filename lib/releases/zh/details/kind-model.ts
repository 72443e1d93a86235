/** Judges what a Chinese agreement is about by its words: a model trained by `scripts/releases-train-chinese.ts`. */
import type { Deal } from "../../agreements/deal";
import { type DealKind, KINDS } from "../../agreements/kinds/kind";
import { type ChoiceFeatures, Choices, type ChoiceWeights, choiceBucket } from "../../text/choices";
import { fnv, mix } from "../../text/hash";
import type { ChineseMention } from "../names/spot";
import { inRow, sentenceWords } from "../sentence-words";
import type { Stretch } from "../stretches";
import type { CommonWords } from "../words";
import weights from "./kind-model.json";

const model = new Choices(KINDS.length, weights);

/** Uses other weights from now on: those just fitted, so that later models learn with them. */
export function setChineseKinds(other: ChoiceWeights): void {
  model.set(other);
}

/** The least chance of a kind where the rules have none, and where they have another. */
const LIKELY = 0.3;
const LIKELIER = 0.65;
/** How many characters of a sentence are read. */
const LONGEST = 600;
const EDGE = fnv("edge");

/** Where a sentence is relative to the one that reports the agreement. */
type Part = "told" | "first" | "next";

/** A text with cached features of its sentences, from which kinds are judged. */
export class KindText {
  readonly #text: string;
  readonly #stretches: readonly Stretch[];
  readonly #words: CommonWords;
  /** The names in each stretch. */
  readonly #names: ChineseMention[][];
  readonly #read = new Map<string, number[]>();

  constructor(
    text: string,
    stretches: readonly Stretch[],
    mentions: readonly ChineseMention[],
    words: CommonWords,
  ) {
    this.#text = text;
    this.#stretches = stretches;
    this.#words = words;
    this.#names = stretches.map(() => []);
    let at = 0;
    for (const mention of mentions) {
      while ((stretches[at]?.end ?? text.length) <= mention.start) at += 1;
      if (mention.entity.type !== "place") this.#names[at]?.push(mention);
    }
  }

  /** The words of the sentence that reports an agreement, of the first line and of the next sentence. */
  features({ status: { proof }, parties }: Deal): ChoiceFeatures {
    const at = this.#stretches.findIndex(({ start, end }) => proof.start >= start && proof.start < end);
    if (at < 0) return { near: [], far: [] };
    const types = [...new Set(parties.map(({ type }) => type))].sort().join();
    return {
      near: [...this.#of(at, "told"), choiceBucket(fnv(`types ${types}`))],
      far: [...(at > 0 ? this.#of(0, "first") : []), ...this.#of(at + 1, "next")],
    };
  }

  /** The likeliest kind, if it is likely enough and differs from the rules'. */
  likeliest(deal: Deal): DealKind | undefined {
    const chances = model.chances(this.features(deal));
    const most = Math.max(...chances);
    const kind = KINDS[chances.indexOf(most)];
    const { value } = deal.kind;
    return kind !== value && most >= (value === "other" ? LIKELY : LIKELIER) ? kind : undefined;
  }

  /** The features of each word of a sentence, and of each two in a row. */
  #of(at: number, part: Part): number[] {
    const stretch = this.#stretches[at];
    if (!stretch) return [];
    const key = `${at} ${part}`;
    const before = this.#read.get(key);
    if (before) return before;
    const { start, end } = stretch;
    const name = fnv(part);
    const buckets = new Set<number>();
    let last = EDGE;
    for (const word of sentenceWords(this.#text, this.#words, this.#names[at] ?? [], [
      start,
      Math.min(end, start + LONGEST),
    ]).hashes) {
      buckets.add(choiceBucket(mix(name, word)));
      buckets.add(choiceBucket(mix(name, inRow(last, word))));
      last = word;
    }
    const found = [...buckets];
    this.#read.set(key, found);
    return found;
  }
}

/** Sets the kinds of agreements whose words make one likely. */
export function setKinds(deals: readonly Deal[], of: KindText): void {
  for (const deal of deals) {
    const kind = of.likeliest(deal);
    if (kind) deal.kind = { value: kind, proof: { ...deal.kind.proof, rule: "kind by its words" } };
  }
}
