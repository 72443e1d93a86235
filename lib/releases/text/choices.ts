/**
 * Chooses one of several answers by a small model: multinomial logistic regression over hashed features, stored as one
 * byte a weight for the buckets that have any. Its models are trained by `scripts/releases-train.ts`.
 */
import { softmax } from "./softmax";
import { bucketsOf } from "./sparse-rows";

/** Buckets of a table; a power of two. */
export const CHOICE_BUCKETS = 1 << 16;

/** The weight of features far from the words that report. */
export const FAR = 0.3;

/** Hashed features of the object judged. */
export interface ChoiceFeatures {
  near: readonly number[];
  far: readonly number[];
}

/** A model as stored. */
export interface ChoiceWeights {
  scale: number;
  /** The gaps between buckets with weights, a byte each; 255 continues in the next byte. */
  gaps: string;
  /** For each of these buckets, the weight of each answer. */
  bytes: string;
}

/** The bucket of a hash. */
export const choiceBucket = (hash: number) => hash & (CHOICE_BUCKETS - 1);

/** A model of one question. */
export class Choices {
  /** For each bucket, the number of its row from 1 on; 0 for none. */
  private rowOf: Uint16Array | undefined;
  private rows = new Int8Array(0);

  constructor(
    private readonly count: number,
    private weights: ChoiceWeights,
  ) {}

  /** Uses other weights from now on: those of a fold, when training measures what was never seen. */
  set(weights: ChoiceWeights): void {
    this.weights = weights;
    this.rowOf = undefined;
  }

  /** The chance of each answer, from 0 to 1. */
  chances({ near, far }: ChoiceFeatures): number[] {
    const rowOf = this.rowOf ?? this.load();
    const { rows, count } = this;
    const sums = (buckets: readonly number[]) => {
      const steps = new Int32Array(count);
      for (let i = 0; i < buckets.length; i++) {
        const row = rowOf[buckets[i] as number] as number;
        if (row === 0) continue;
        const at = (row - 1) * count;
        for (let k = 0; k < count; k++) steps[k] = (steps[k] as number) + (rows[at + k] as number);
      }
      return steps;
    };
    const close = sums(near);
    const off = sums(far);
    return softmax(Array.from(close, (steps, k) => this.weights.scale * (steps + FAR * (off[k] ?? 0))));
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
