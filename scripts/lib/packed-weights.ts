/** Packs weights of models as one byte each. */
import { writeFileSync } from "node:fs";
import type { PairModel } from "@/lib/releases/agreements/likely/pair-model";
import type { TreeModel } from "@/lib/releases/agreements/trees/trees";
import { CLASSES, type NameWeights } from "@/lib/releases/entities/features/model";
import type { ChoiceWeights } from "@/lib/releases/text/choices";
import type { SparseWeights } from "@/lib/releases/text/sparse-rows";

/** A model with one weight for each bucket. */
export interface PackedWeights {
  scale: number;
  bytes: string;
}

/** Rounds weights to 255 steps. */
export function packed(weights: Float64Array): PackedWeights {
  const { scale, steps } = stepsOf(weights);
  return { scale, bytes: Buffer.from(steps.buffer).toString("base64") };
}

/** Packs weights that are mostly zero, without the zeros. */
export function packedRows(weights: Float64Array): SparseWeights {
  const { scale, steps } = stepsOf(weights);
  const kept = [...steps.keys()].filter((bucket) => steps[bucket] !== 0);
  return {
    scale,
    gaps: gapsOf(kept),
    bytes: Buffer.from(Int8Array.from(kept, (bucket) => steps[bucket] ?? 0).buffer).toString("base64"),
  };
}

/** Packs the name model without empty buckets, in fewer steps: this loses nothing and is smaller. */
export function packedNames(weights: Float64Array): NameWeights {
  const { scale, steps } = stepsOf(weights, NAME_STEPS);
  const kept: number[] = [];
  const bytes: number[] = [];
  for (let bucket = 0; bucket < steps.length / CLASSES.length; bucket++) {
    const row = steps.subarray(bucket * CLASSES.length, (bucket + 1) * CLASSES.length);
    if (row.every((step) => step === 0)) continue;
    kept.push(bucket);
    bytes.push(...row);
  }
  return {
    scale,
    gaps: gapsOf(kept),
    bytes: Buffer.from(Int8Array.from(bytes).buffer).toString("base64"),
  };
}

/** The gaps between buckets in rising order, as `bucketsOf` in `lib/releases/text/sparse-rows.ts` reads them. */
export function gapsOf(buckets: readonly number[]): string {
  const gaps: number[] = [];
  let last = 0;
  for (const bucket of buckets) {
    let gap = bucket - last;
    for (; gap >= 255; gap -= 255) gaps.push(255);
    gaps.push(gap);
    last = bucket;
  }
  return Buffer.from(gaps).toString("base64");
}

const NAME_STEPS = 31;

/** Rounds weights to this many steps in either direction, up to the largest. */
function stepsOf(weights: Float64Array, count = 127): { scale: number; steps: Int8Array } {
  const most = weights.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  return {
    scale: most / count,
    steps: Int8Array.from(weights, (value) => Math.round((value / most) * count)),
  };
}

/** Writes a model to its file. */
export function writeModel(
  file: string,
  model: PackedWeights | NameWeights | PairModel | SparseWeights | TreeModel | ChoiceWeights,
): void {
  writeFileSync(file, `${JSON.stringify(model, null, 2)}\n`);
}
