/**
 * What sort of thing a name names, by a model: multinomial logistic regression over hashed features, trained by
 * `scripts/releases-train.ts` (which says from what) and kept as one byte a weight.
 */
import { BUCKETS, type Features } from "./features";
import weights from "./name-model.json";

/** What the model tells apart; `none` is a person, a product, a programme, or no name at all. */
export const CLASSES = ["company", "government", "organization", "place", "none"] as const;
export type NameClass = (typeof CLASSES)[number];

let table: Int8Array | undefined;

function load(): Int8Array {
  const text = atob(weights.bytes);
  const bytes = new Int8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** The probability of each class, in the order of `CLASSES`. */
export function probabilitiesOf(features: Features): number[] {
  table ??= load();
  return softmax(CLASSES.map((_, row) => scoreOf(features, table ?? load(), row * BUCKETS) * weights.scale));
}

/** The sum of the weights of a row that begins at `at`. */
export function scoreOf({ set, numbers }: Features, row: ArrayLike<number>, at: number): number {
  let sum = 0;
  for (const bucket of set) sum += row[at + bucket] ?? 0;
  for (let i = 0; i < numbers.length; i++) sum += (row[at + i] ?? 0) * (numbers[i] ?? 0);
  return sum;
}

/** Scores as probabilities that add up to 1. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((value) => value / sum);
}
