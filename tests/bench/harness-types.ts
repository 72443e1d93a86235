/** What a bench gives back: everything in it was measured in the same run. */
export interface BenchResult {
  title: string;
  /** What was measured and how, in a sentence or two. */
  method: string;
  /** One for ours and one for each peer or baseline; all with the same columns. */
  rows: BenchRow[];
  /** Ours against the peers. */
  ratios: { name: string; value: number }[];
}

/** A line of the table: a name, then figures by column; the unit stands in the column's name. */
export interface BenchRow {
  name: string;
  figures: Record<string, number>;
}

/** A module in `tests/bench`: its file name is its name. */
export interface Bench {
  run(): Promise<BenchResult>;
}

/** The middle of some figures; the mean of the two in the middle where their number is even. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
