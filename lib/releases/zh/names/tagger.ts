/**
 * Tags the characters of a Chinese text that belong to names, and their sorts: a linear-chain conditional random field
 * (Lafferty, McCallum and Pereira 2001) over characters, trained by `scripts/releases-train-chinese.ts`.
 */
import { BitRows } from "../../text/bit-rows";
import { across } from "../../text/spans";
import { bucketsOf } from "../../text/sparse-rows";
import type { CommonWords } from "../words";
import { BUCKETS, FEATURES, TagFeatures } from "./tag-features";
import type { Hints } from "./tag-hints";
import shipped from "./tag-model.json";

/** Tags: outside names, and for each sort the first or a later character. */
export const TAG_SORTS = ["company", "organization", "government", "place"] as const;
export type TagSort = (typeof TAG_SORTS)[number];
export const TAGS = 1 + 2 * TAG_SORTS.length;

/** A model as stored. */
export interface TagWeights {
  scale: number;
  /** The gaps between buckets with weights, a byte each; 255 continues in the next byte. */
  gaps: string;
  /** For each of these buckets, the weight of each tag. */
  bytes: string;
  /** The weight of each tag after each other, row by row, in the same scale. */
  steps: readonly number[];
}

/** A name by the model; offsets are UTF-16 units. */
export interface Tagged {
  start: number;
  end: number;
  sort: TagSort;
  /** The lowest probability of its characters. */
  chance: number;
}

let model: TagWeights = shipped;
let rows: BitRows | undefined;
/** A weight for each tag, row by row, in steps of the model's scale. */
let table = new Int8Array(0);
let steps = new Float64Array(0);

/** Uses other weights from now on: those of a fold, when training measures what was never seen. */
export function setTagWeights(other: TagWeights): void {
  model = other;
  rows = undefined;
}

function load(): BitRows {
  table = Int8Array.from(atob(model.bytes), (unit) => unit.charCodeAt(0));
  steps = Float64Array.from(model.steps, (value, i) =>
    mayFollow(Math.floor(i / TAGS), i % TAGS) ? value * model.scale : Number.NEGATIVE_INFINITY,
  );
  return new BitRows(BUCKETS, bucketsOf(model.gaps));
}

/** Whether a tag may follow another: a later character only one of the same name. */
export function mayFollow(before: number, tag: number): boolean {
  return tag === 0 || tag % 2 === 1 || before === tag || before === tag - 1;
}

/** The first tag that a tag may follow; the range goes on to that of the next. Only these are summed over. */
const firstBefore = (tag: number) => (tag === 0 || tag % 2 === 1 ? 0 : tag - 1);
const lastBefore = (tag: number) => (tag === 0 || tag % 2 === 1 ? TAGS - 1 : tag);

/** The reading of a text: its names from left to right, and each character's probability of being in none. */
export interface Tagging {
  names: Tagged[];
  outside: Float64Array;
}

/** The text is read in stretches between these. */
export const STOPS = "。！？；\n";
export const LONGEST = 300;

/** Reads the names of a text. */
export function tagNames(text: string, hints: Hints, words: CommonWords): Tagging {
  rows ??= load();
  const features = new TagFeatures(text, hints, words);
  const names: Tagged[] = [];
  const outside = new Float64Array(text.length).fill(1);
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !STOPS.includes(text[at] ?? " ") && at - from < LONGEST) continue;
    if (at > from) names.push(...tagStretch(from, at, features, rows, outside));
    from = at;
  }
  return { names, outside };
}

function tagStretch(
  from: number,
  to: number,
  features: TagFeatures,
  rows: BitRows,
  outside: Float64Array,
): Tagged[] {
  const length = to - from;
  const scores = new Float64Array(length * TAGS);
  for (let i = 0; i < length; i++) {
    const count = rows.rowsOf(features.at(from + i), FEATURES, found);
    const into = i * TAGS;
    for (let f = 0; f < count; f++) {
      const row = (found[f] as number) * TAGS;
      for (let tag = 0; tag < TAGS; tag++) sums[tag] = (sums[tag] as number) + (table[row + tag] as number);
    }
    for (let tag = 0; tag < TAGS; tag++) {
      scores[into + tag] = (sums[tag] as number) * model.scale;
      sums[tag] = 0;
    }
  }
  const chances = marginalsOf(scores, steps, length);
  const out: Tagged[] = [];
  let open: Tagged | undefined;
  best(scores, steps, length).forEach((tag, i) => {
    outside[from + i] = chances[i * TAGS] ?? 0;
    const chance = chances[i * TAGS + tag] ?? 0;
    if (tag > 0 && tag % 2 === 0 && open) {
      open.end = from + i + 1;
      open.chance = Math.min(open.chance, chance);
      return;
    }
    open = undefined;
    const sort = TAG_SORTS[(tag - 1) >> 1];
    if (tag === 0 || !sort) return;
    open = { start: from + i, end: from + i + 1, sort, chance };
    out.push(open);
  });
  return out;
}

/** The rows of the current character, and the sums of its tags. */
const found = new Int32Array(FEATURES);
const sums = new Int32Array(TAGS);

/** The likeliest sequence of tags (Viterbi). */
function best(scores: Float64Array, steps: Float64Array, length: number): number[] {
  const from = new Uint8Array(length * TAGS);
  let row = Float64Array.from({ length: TAGS }, (_, tag) =>
    mayFollow(0, tag) ? (scores[tag] ?? 0) + (steps[tag] ?? 0) : Number.NEGATIVE_INFINITY,
  );
  let next = new Float64Array(TAGS);
  for (let i = 1; i < length; i++) {
    for (let tag = 0; tag < TAGS; tag++) {
      let most = Number.NEGATIVE_INFINITY;
      const last = lastBefore(tag);
      for (let before = firstBefore(tag); before <= last; before++) {
        const value = (row[before] ?? 0) + (steps[before * TAGS + tag] ?? 0);
        if (value > most) {
          most = value;
          from[i * TAGS + tag] = before;
        }
      }
      next[tag] = most + (scores[i * TAGS + tag] ?? 0);
    }
    [row, next] = [next, row];
  }
  const out = new Array<number>(length).fill(0);
  let tag = row.indexOf(Math.max(...row));
  for (let i = length - 1; i >= 0; i--) {
    out[i] = tag;
    tag = from[i * TAGS + tag] ?? 0;
  }
  return out;
}

const MAY_FOLLOW = Uint8Array.from({ length: TAGS * TAGS }, (_, i) =>
  mayFollow(Math.floor(i / TAGS), i % TAGS) ? 1 : 0,
);

let raisedOf: Float64Array | undefined;
let raised = new Float64Array();

/** The exponentials of the steps; computed once for the shipped model. */
function potentialOf(of: Float64Array): Float64Array {
  if (raisedOf === of && of === steps) return raised;
  raisedOf = of;
  raised = Float64Array.from(of, (value) => Math.exp(value));
  return raised;
}

/** The probability of each tag at each character (forward and backward sums, normalised at each step). */
export function marginalsOf(scores: Float64Array, steps: Float64Array, length: number): Float64Array {
  const potential = potentialOf(steps);
  const unit = new Float64Array(length * TAGS);
  for (let i = 0; i < length; i++) {
    let most = Number.NEGATIVE_INFINITY;
    for (let tag = 0; tag < TAGS; tag++) most = Math.max(most, scores[i * TAGS + tag] ?? 0);
    for (let tag = 0; tag < TAGS; tag++)
      unit[i * TAGS + tag] = Math.exp((scores[i * TAGS + tag] ?? 0) - most);
  }
  const ahead = new Float64Array(length * TAGS);
  for (let i = 0; i < length; i++) {
    let total = 0;
    for (let tag = 0; tag < TAGS; tag++) {
      let sum = i === 0 ? (potential[tag] ?? 0) : 0;
      const last = i === 0 ? -1 : lastBefore(tag);
      for (let before = firstBefore(tag); before <= last; before++)
        sum += (ahead[(i - 1) * TAGS + before] ?? 0) * (potential[before * TAGS + tag] ?? 0);
      sum *= unit[i * TAGS + tag] ?? 0;
      ahead[i * TAGS + tag] = sum;
      total += sum;
    }
    for (let tag = 0; tag < TAGS; tag++) ahead[i * TAGS + tag] = (ahead[i * TAGS + tag] ?? 0) / total;
  }
  const out = new Float64Array(length * TAGS);
  let back = new Float64Array(TAGS).fill(1);
  let next = new Float64Array(TAGS);
  for (let i = length - 1; i >= 0; i--) {
    let total = 0;
    for (let tag = 0; tag < TAGS; tag++) {
      const value = (ahead[i * TAGS + tag] ?? 0) * (back[tag] ?? 0);
      out[i * TAGS + tag] = value;
      total += value;
    }
    for (let tag = 0; tag < TAGS; tag++) out[i * TAGS + tag] = (out[i * TAGS + tag] ?? 0) / total;
    let sum = 0;
    for (let before = 0; before < TAGS; before++) {
      let value = 0;
      for (let tag = 0; tag < TAGS; tag++)
        if (MAY_FOLLOW[before * TAGS + tag] === 1)
          value += (potential[before * TAGS + tag] ?? 0) * (unit[i * TAGS + tag] ?? 0) * (back[tag] ?? 0);
      next[before] = value;
      sum += value;
    }
    for (let tag = 0; tag < TAGS; tag++) next[tag] = (next[tag] ?? 0) / sum;
    [back, next] = [next, back];
  }
  return out;
}

/** The certainty needed that the surroundings of a name, or a whole match, are no name. */
const BESIDE = 0.9;
const NONE = 0.97;
const LIKELY_NONE = 0.7;

/**
 * A match cut to the name in it, if the model sees just one and nothing beside it; `undefined` if the match surely has
 * none.
 */
export function sharpened(
  { names, outside }: Tagging,
  start: number,
  end: number,
): { start: number; end: number } | undefined {
  const [only, second] = across(names, start, end);
  if (!only) {
    for (let at = start; at < end; at++) if ((outside[at] ?? 1) < NONE) return { start, end };
    return undefined;
  }
  if (second || only.start < start || only.end > end || only.sort === "place") return { start, end };
  for (let at = start; at < end; at++)
    if ((at < only.start || at >= only.end) && (outside[at] ?? 1) < BESIDE) return { start, end };
  return { start: only.start, end: only.end };
}

/** The place that opens a match, if the model sees no name in the rest, or a separate one. */
export function sharpenedPlace(
  { names, outside }: Tagging,
  start: number,
  end: number,
): { start: number; end: number } | undefined {
  const [only, second] = across(names, start, end);
  if (only?.sort !== "place" || only.start !== start || only.end >= end) return undefined;
  // "泰国曼谷": a country before its town.
  if (second?.sort === "place" && second.start === only.end) return undefined;
  for (let at = only.end; at < end; at++)
    if ((outside[at] ?? 1) < LIKELY_NONE && second === undefined) return undefined;
  return { start: only.start, end: only.end };
}
