/**
 * Chooses one of several answers by a small model: multinomial logistic regression over hashed features, kept as one byte
 * a weight for the buckets that have any. Its models are trained by `scripts/releases-train.ts`.
 */
import { softmax } from "./softmax";
import { bucketsOf } from "./sparse-rows";

/** Buckets of a table; a power of two. */
export const CHOICE_BUCKETS = 1 << 16;

/** What stands far from the words that tell counts for so much. */
export const FAR = 0.3;

/** The weights are for all words, of which training leaves out half; of the rules it leaves out none where it asks them. */
const RULES = 2;

/** Hashed features of what is asked about. */
export interface ChoiceFeatures {
  near: readonly number[];
  far: readonly number[];
  /** What the rules say: training leaves them out most of the time, for they have seen its texts. */
  rules: readonly number[];
}

/** A model as it is kept. */
export interface ChoiceWeights {
  scale: number;
  /** The gaps between the buckets that have weights, a byte each; 255 goes on with the next byte. */
  gaps: string;
  /** For each of these buckets the weight of each answer. */
  bytes: string;
}

/** The bucket of a hash. */
export const choiceBucket = (hash: number) => hash & (CHOICE_BUCKETS - 1);

/** A model of one question. */
export class Choices {
  /** For each bucket the number of its row, from 1 on; 0 where it has none. */
  private rowOf: Uint16Array | undefined;
  private rows = new Int8Array(0);

  constructor(
    private readonly count: number,
    private weights: ChoiceWeights,
  ) {}

  /** Answers by other weights from now on: those of a fold, when training measures what was never seen. */
  set(weights: ChoiceWeights): void {
    this.weights = weights;
    this.rowOf = undefined;
  }

  /** The chance of each answer, from 0 to 1. */
  chances({ near, far, rules }: ChoiceFeatures): number[] {
    const rowOf = this.rowOf ?? this.load();
    const scores = new Array<number>(this.count).fill(0);
    const add = (buckets: readonly number[], value: number) => {
      for (const bucket of buckets) {
        const row = rowOf[bucket] ?? 0;
        if (row === 0) continue;
        const at = (row - 1) * this.count;
        for (let k = 0; k < this.count; k++) scores[k] = (scores[k] ?? 0) + value * (this.rows[at + k] ?? 0);
      }
    };
    add(near, this.weights.scale);
    add(far, this.weights.scale * FAR);
    add(rules, this.weights.scale * RULES);
    return softmax(scores);
  }

  private load(): Uint16Array {
    const rowOf = new Uint16Array(CHOICE_BUCKETS);
    bucketsOf(this.weights.gaps).forEach((bucket, row) => {
      rowOf[bucket] = row + 1;
    });
    this.rows = Int8Array.from(atob(this.weights.bytes), (unit) => unit.charCodeAt(0));
    this.rowOf = rowOf;
    return rowOf;
  }
}
