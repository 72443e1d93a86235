/**
 * Fits boosted trees of `lib/releases/text/sparse-trees.ts`: second-order gradient boosting (T. Chen and C. Guestrin,
 * "XGBoost", 2016), where each tree sees some of the rows and some of the features.
 */
import type { SparseTreeModel } from "@/lib/releases/text/sparse-trees";
import type { LogisticExample } from "./logistic-training";
import { gapsOf } from "./packed-weights";
import { randomBy } from "./random";

/** How to fit trees. */
export interface SparseTreeFit {
  trees: number;
  depth: number;
  rate: number;
  /** The share of the rows and of the features that each tree sees. */
  rows: number;
  features: number;
  /** The fewest rows with a feature. */
  fewest: number;
  /** The least curvature of a leaf, and the ridge that keeps leaves of few rows small. */
  least: number;
  ridge: number;
}

/** Fits trees; the same examples give the same trees. */
export function fitSparseTrees(examples: readonly LogisticExample[], fit: SparseTreeFit): SparseTreeModel {
  const { columns, rows } = compact(examples, fit.fewest);
  const inner = (1 << fit.depth) - 1;
  const mean = examples.reduce((sum, { label }) => sum + label, 0) / examples.length;
  const base = Math.log(mean / (1 - mean));
  const sums = new Float64Array(rows.length).fill(base);
  const nodes = new Uint16Array(inner * fit.trees);
  const leaves = new Float64Array((inner + 1) * fit.trees);
  const random = randomBy(90_210);
  const slopes = new Float64Array(rows.length);
  const curves = new Float64Array(rows.length);
  const place = new Int32Array(rows.length);
  for (let tree = 0; tree < fit.trees; tree++) {
    rows.forEach((_, i) => {
      const chance = 1 / (1 + Math.exp(-(sums[i] ?? 0)));
      slopes[i] = (examples[i]?.label ?? 0) - chance;
      curves[i] = chance * (1 - chance) + 1e-6;
    });
    const drawn = rows.map(() => random() < fit.rows);
    const open = Uint8Array.from(columns, () => (random() < fit.features ? 1 : 0));
    place.fill(0);
    const asked = nodes.subarray(tree * inner, (tree + 1) * inner);
    for (let level = 0; level < fit.depth; level++) {
      const first = (1 << level) - 1;
      splitLevel(asked, first, rows, drawn, open, { slopes, curves, place }, fit);
      rows.forEach((row, i) => {
        const node = place[i] ?? 0;
        place[i] = 2 * node + 1 + (row.includes(asked[node] ?? 0) ? 1 : 0);
      });
    }
    const slope = new Float64Array(inner + 1);
    const curve = new Float64Array(inner + 1).fill(fit.ridge);
    rows.forEach((_, i) => {
      if (!drawn[i]) return;
      const leaf = (place[i] ?? 0) - inner;
      slope[leaf] = (slope[leaf] ?? 0) + (slopes[i] ?? 0);
      curve[leaf] = (curve[leaf] ?? 0) + (curves[i] ?? 0);
    });
    const values = slope.map((value, leaf) => (fit.rate * value) / (curve[leaf] ?? 1));
    leaves.set(values, tree * (inner + 1));
    rows.forEach((_, i) => {
      sums[i] = (sums[i] ?? 0) + (values[(place[i] ?? 0) - inner] ?? 0);
    });
  }
  return packedTrees(columns, nodes, leaves, base, fit.depth);
}

interface Gradients {
  slopes: Float64Array;
  curves: Float64Array;
  /** The current node of each row. */
  place: Int32Array;
}

/** Writes, for each node of a level, the feature that explains most; 0, which no row has, where none does. */
function splitLevel(
  asked: Uint16Array,
  first: number,
  rows: readonly Uint16Array[],
  drawn: readonly boolean[],
  open: Uint8Array,
  { slopes, curves, place }: Gradients,
  { least, ridge }: SparseTreeFit,
): void {
  const width = open.length;
  const count = first + 1;
  const slope = new Float64Array(count * width);
  const curve = new Float64Array(count * width);
  const allSlope = new Float64Array(count);
  const allCurve = new Float64Array(count);
  for (let i = 0; i < rows.length; i++) {
    if (!drawn[i]) continue;
    const node = (place[i] ?? 0) - first;
    const g = slopes[i] ?? 0;
    const h = curves[i] ?? 0;
    allSlope[node] = (allSlope[node] ?? 0) + g;
    allCurve[node] = (allCurve[node] ?? 0) + h;
    for (const column of rows[i] ?? []) {
      if (!open[column]) continue;
      const at = node * width + column;
      slope[at] = (slope[at] ?? 0) + g;
      curve[at] = (curve[at] ?? 0) + h;
    }
  }
  for (let node = 0; node < count; node++) {
    const sum = allSlope[node] ?? 0;
    const bent = allCurve[node] ?? 0;
    let most = (sum * sum) / (bent + ridge);
    for (let column = 1; column < width; column++) {
      const g = slope[node * width + column] ?? 0;
      const h = curve[node * width + column] ?? 0;
      if (h < least || bent - h < least) continue;
      const gain = (g * g) / (h + ridge) + (sum - g) ** 2 / (bent - h + ridge);
      if (gain > most) {
        most = gain;
        asked[first + node] = column;
      }
    }
  }
}

/** The rows by the numbers of the kept features, from 1 on. */
function compact(
  examples: readonly LogisticExample[],
  fewest: number,
): { columns: number[]; rows: Uint16Array[] } {
  const seen = new Map<number, number>();
  for (const { features } of examples)
    for (const bucket of new Set(features)) seen.set(bucket, (seen.get(bucket) ?? 0) + 1);
  const kept = [...seen].filter(([, count]) => count >= fewest).map(([bucket]) => bucket);
  // The first column is a feature that no row has.
  const columns = [-1, ...kept.sort((a, b) => a - b)];
  if (columns.length >= 1 << 16) throw new RangeError("There are too many features: raise `fewest`.");
  const number = new Map(columns.map((bucket, i) => [bucket, i]));
  const rows = examples.map(({ features }) =>
    Uint16Array.from([...new Set(features)].flatMap((bucket) => number.get(bucket) ?? [])),
  );
  return { columns, rows };
}

/** Keeps the features that some node tests; a node without a test gets a feature that no row has. */
function packedTrees(
  columns: readonly number[],
  nodes: Uint16Array,
  leaves: Float64Array,
  base: number,
  depth: number,
): SparseTreeModel {
  const used = [...new Set(nodes)].filter((column) => column > 0).sort((a, b) => a - b);
  const number = new Map(used.map((column, i) => [column, i]));
  const scale = leaves.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9) / 127;
  const bytes = new Uint8Array(2 * nodes.length);
  nodes.forEach((column, i) => {
    const at = number.get(column) ?? used.length;
    bytes[2 * i] = at >> 8;
    bytes[2 * i + 1] = at & 255;
  });
  return {
    depth,
    base: Math.round(base * 1e4) / 1e4,
    scale,
    gaps: gapsOf(used.map((column) => columns[column] ?? 0)),
    nodes: Buffer.from(bytes).toString("base64"),
    leaves: Buffer.from(Int8Array.from(leaves, (value) => Math.round(value / scale)).buffer).toString(
      "base64",
    ),
  };
}
