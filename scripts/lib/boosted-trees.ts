/** Fits boosted trees of `lib/releases/agreements/trees/trees.ts`: second-order gradient boosting on binned numbers. */
import { binOf, DEPTH, NODES, type TreeModel } from "@/lib/releases/agreements/trees/trees";
import { randomBy } from "./random";

const LEAVES = 1 << DEPTH;
const BINS = 24;
const RATE = 0.1;
/** The fewest rows of a leaf, by default. */
const FEWEST = 60;
/** Keeps the values of leaves with few rows small. */
const RIDGE = 5;
const LEAST_GAIN = 0.5;
/** The bin of a node that does not split: all rows are at or below it. */
const ALL_LEFT = 255;

/** Examples to learn from: rows of numbers of equal length, and 1 or 0 for each. */
export interface TreeExamples {
  rows: readonly (readonly number[])[];
  labels: readonly number[];
}

/** Fits `count` trees. Each sees a `share` of the rows, in a fixed order; its leaves hold at least `fewest`. */
export function fitTrees(
  { rows, labels }: TreeExamples,
  count: number,
  share = 1,
  fewest = FEWEST,
): TreeModel {
  const edges = (rows[0] ?? []).map((_, column) => edgesOf(rows.map((row) => row[column] ?? 0)));
  const bins = edges.map((ends, column) => Uint8Array.from(rows, (row) => binOf(ends, row[column] ?? 0)));
  const mean = labels.reduce((sum, label) => sum + label, 0) / labels.length;
  const base = Math.log(mean / (1 - mean));
  const sums = new Float64Array(rows.length).fill(base);
  const nodes = new Uint8Array(2 * NODES * count);
  const leaves = new Float64Array(LEAVES * count);
  const random = randomBy(1847);
  const all = rows.map((_, i) => i);
  for (let tree = 0; tree < count; tree++) {
    const slopes = sums.map((sum, i) => (labels[i] ?? 0) - 1 / (1 + Math.exp(-sum)));
    const curves = slopes.map((slope, i) => {
      const chance = (labels[i] ?? 0) - slope;
      return chance * (1 - chance) + 1e-6;
    });
    const drawn = share < 1 ? all.filter(() => random() < share) : all;
    const grow = (node: number, members: readonly number[]): void => {
      if (node >= NODES) {
        let slope = 0;
        let curve = RIDGE;
        for (const i of members) {
          slope += slopes[i] ?? 0;
          curve += curves[i] ?? 0;
        }
        leaves[tree * LEAVES + node - NODES] = (RATE * slope) / curve;
        return;
      }
      const split = bestSplit(bins, edges, members, slopes, curves, fewest);
      const at = 2 * (tree * NODES + node);
      nodes[at] = split?.column ?? 0;
      nodes[at + 1] = split?.bin ?? ALL_LEFT;
      const column = bins[split?.column ?? 0];
      const isLeft = (i: number) => !split || (column?.[i] ?? 0) <= split.bin;
      grow(2 * node + 1, split ? members.filter(isLeft) : members);
      grow(2 * node + 2, split ? members.filter((i) => !isLeft(i)) : []);
    };
    grow(0, drawn);
    for (const i of all) {
      let node = 0;
      while (node < NODES) {
        const at = 2 * (tree * NODES + node);
        node = 2 * node + ((bins[nodes[at] ?? 0]?.[i] ?? 0) <= (nodes[at + 1] ?? 0) ? 1 : 2);
      }
      sums[i] = (sums[i] ?? 0) + (leaves[tree * LEAVES + node - NODES] ?? 0);
    }
  }
  const scale = leaves.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9) / 127;
  return {
    edges: edges.map((ends) => ends.join(" ")),
    base: rounded(base),
    scale,
    nodes: Buffer.from(nodes).toString("base64"),
    leaves: Buffer.from(Int8Array.from(leaves, (value) => Math.round(value / scale)).buffer).toString(
      "base64",
    ),
  };
}

/** The split of rows that explains most, if any explains something. */
function bestSplit(
  bins: readonly Uint8Array[],
  edges: readonly (readonly number[])[],
  members: readonly number[],
  slopes: Float64Array,
  curves: Float64Array,
  fewest: number,
): { column: number; bin: number } | undefined {
  if (members.length < 2 * fewest) return undefined;
  let most = LEAST_GAIN;
  let best: { column: number; bin: number } | undefined;
  for (const [column, ends] of edges.entries()) {
    const slope = new Float64Array(ends.length + 1);
    const curve = new Float64Array(ends.length + 1);
    const rows = new Float64Array(ends.length + 1);
    const column_ = bins[column];
    for (const i of members) {
      const bin = column_?.[i] ?? 0;
      slope[bin] = (slope[bin] ?? 0) + (slopes[i] ?? 0);
      curve[bin] = (curve[bin] ?? 0) + (curves[i] ?? 0);
      rows[bin] = (rows[bin] ?? 0) + 1;
    }
    const sum = slope.reduce((a, b) => a + b, 0);
    const bent = curve.reduce((a, b) => a + b, 0);
    let left = 0;
    let leftBent = 0;
    let count = 0;
    for (let bin = 0; bin < ends.length; bin++) {
      left += slope[bin] ?? 0;
      leftBent += curve[bin] ?? 0;
      count += rows[bin] ?? 0;
      if (count < fewest || members.length - count < fewest) continue;
      const gain =
        left ** 2 / (leftBent + RIDGE) +
        (sum - left) ** 2 / (bent - leftBent + RIDGE) -
        sum ** 2 / (bent + RIDGE);
      if (gain > most) {
        most = gain;
        best = { column, bin };
      }
    }
  }
  return best;
}

/** The upper bounds of bins with about as many values each. */
function edgesOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const ends = new Set<number>();
  for (let bin = 1; bin < BINS; bin++)
    ends.add(rounded(sorted[Math.floor((bin * sorted.length) / BINS)] ?? 0));
  return [...ends].sort((a, b) => a - b);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
