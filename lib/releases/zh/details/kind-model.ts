/** What an agreement of a Chinese text is about by its words: a model that `scripts/releases-train-chinese.ts` fits. */
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

/** Tells by other weights from now on: those that were just fitted, for the models behind. */
export function setChineseKinds(other: ChoiceWeights): void {
  model.set(other);
}

/** How likely a kind must be where rules tell none, and where they tell another. */
const LIKELY = 0.3;
const LIKELIER = 0.65;
/** So much of a sentence is read. */
const LONGEST = 600;
const EDGE = fnv("edge");

/** Where a sentence stands to the one that tells of the agreement. */
type Part = "told" | "first" | "next";

/** A text as its kinds are told from; what several agreements look at is read once. */
export class KindText {
  readonly #text: string;
  readonly #stretches: readonly Stretch[];
  readonly #words: CommonWords;
  /** The parties that each stretch names. */
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

  /** The words of the sentence that tells of an agreement, and those of the first line and of the next sentence. */
  features({ status: { proof }, parties }: Deal): ChoiceFeatures {
    const at = this.#stretches.findIndex(({ start, end }) => proof.start >= start && proof.start < end);
    if (at < 0) return { near: [], far: [] };
    const types = [...new Set(parties.map(({ type }) => type))].sort().join();
    return {
      near: [...this.#of(at, "told"), choiceBucket(fnv(`types ${types}`))],
      far: [...(at > 0 ? this.#of(0, "first") : []), ...this.#of(at + 1, "next")],
    };
  }

  /** The likeliest kind, where it is likely enough and another than the rules tell. */
  likeliest(deal: Deal): DealKind | undefined {
    const chances = model.chances(this.features(deal));
    const most = Math.max(...chances);
    const kind = KINDS[chances.indexOf(most)];
    const { value } = deal.kind;
    return kind !== value && most >= (value === "other" ? LIKELY : LIKELIER) ? kind : undefined;
  }

  /** Each word of a sentence, and each two in a row. */
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

/** Tells the kinds of agreements by their words, where these make one likely. */
export function tellKinds(deals: readonly Deal[], of: KindText): void {
  for (const deal of deals) {
    const kind = of.likeliest(deal);
    if (kind) deal.kind = { value: kind, proof: { ...deal.kind.proof, rule: "kind by its words" } };
  }
}
