/**
 * Which characters of a Chinese text are names, and of what: a linear-chain conditional random field (Lafferty, McCallum
 * and Pereira 2001) over characters, trained by `scripts/releases-train-chinese.ts`.
 */
import { bucketsOf } from "../text/sparse-rows";
import { BUCKETS, type Hints, TagFeatures } from "./tag-features";
import shipped from "./tag-model.json";

/** Tags: outside a name, or the first or a later character of one of each sort. */
export const TAG_SORTS = ["company", "organization", "government", "place"] as const;
export type TagSort = (typeof TAG_SORTS)[number];
export const TAGS = 1 + 2 * TAG_SORTS.length;

/** A model as it is kept. */
export interface TagWeights {
  scale: number;
  /** The gaps between the buckets that have weights, a byte each; 255 goes on with the next byte. */
  gaps: string;
  /** For each of these buckets the weight of each tag. */
  bytes: string;
  /** Weight of each tag behind each other, row by row, in the scale of the others. */
  steps: readonly number[];
}

/** A stretch that the model takes for a name; offsets are UTF-16 units. */
export interface Tagged {
  start: number;
  end: number;
  sort: TagSort;
  /** The least probability of its characters. */
  chance: number;
}

const model: TagWeights = shipped;
let table: Float32Array | undefined;
/** The row of each bucket in the table; 0 where it has no weight, as most have none. */
let rows = new Uint16Array(0);
/** A bit for each bucket that has a row: these fit into the processor's first cache, and most buckets have none. */
let some = new Int32Array(0);
let steps: Float64Array | undefined;

/** The weights: those of no bucket in the first row, then a row for each bucket that has any. */
function load(): Float32Array {
  const bytes = atob(model.bytes);
  const out = Float32Array.from({ length: TAGS + bytes.length }, (_, i) =>
    i < TAGS ? 0 : ((bytes.charCodeAt(i - TAGS) << 24) >> 24) * model.scale,
  );
  rows = new Uint16Array(BUCKETS);
  some = new Int32Array(BUCKETS >>> 5);
  bucketsOf(model.gaps).forEach((bucket, row) => {
    rows[bucket] = row + 1;
    some[bucket >>> 5] = (some[bucket >>> 5] ?? 0) | (1 << bucket);
  });
  steps = Float64Array.from(model.steps, (value, i) =>
    mayFollow(Math.floor(i / TAGS), i % TAGS) ? value * model.scale : Number.NEGATIVE_INFINITY,
  );
  return out;
}

/** Whether a tag may stand behind another: a later character only behind one of the same name. */
export function mayFollow(before: number, tag: number): boolean {
  return tag === 0 || tag % 2 === 1 || before === tag || before === tag - 1;
}

/** The tags behind which a tag may stand are those from this one on, to the next: what no tag may follow adds nothing. */
const firstBefore = (tag: number) => (tag === 0 || tag % 2 === 1 ? 0 : tag - 1);
const lastBefore = (tag: number) => (tag === 0 || tag % 2 === 1 ? TAGS - 1 : tag);

/** What the characters of a text are: the names from left to right, and how likely each character is in none. */
export interface Tagging {
  names: Tagged[];
  outside: Float64Array;
}

/** Stretches between full stops are read each for itself. */
export const STOPS = "。！？；\n";
export const LONGEST = 300;

/** Reads the names of a text. */
export function tagNames(text: string, hints: Hints): Tagging {
  table ??= load();
  const features = new TagFeatures(text, hints);
  const names: Tagged[] = [];
  const outside = new Float64Array(text.length).fill(1);
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !STOPS.includes(text[at] ?? " ") && at - from < LONGEST) continue;
    if (at > from) names.push(...tagStretch(from, at, features, outside));
    from = at;
  }
  return { names, outside };
}

function tagStretch(from: number, to: number, features: TagFeatures, outside: Float64Array): Tagged[] {
  const length = to - from;
  const weights = table ?? new Float32Array(TAGS);
  const scores = new Float64Array(length * TAGS);
  const sums = new Float64Array(TAGS);
  for (let i = 0; i < length; i++) {
    const { buckets, count } = features.at(from + i);
    sums.fill(0);
    for (let f = 0; f < count; f++) {
      const bucket = buckets[f] ?? 0;
      if (((some[bucket >>> 5] ?? 0) & (1 << bucket)) === 0) continue;
      const row = (rows[bucket] ?? 0) * TAGS;
      for (let tag = 0; tag < TAGS; tag++) sums[tag] = (sums[tag] ?? 0) + (weights[row + tag] ?? 0);
    }
    scores.set(sums, i * TAGS);
  }
  const chances = marginalsOf(scores, steps ?? new Float64Array(), length);
  const out: Tagged[] = [];
  let open: Tagged | undefined;
  best(scores, steps ?? new Float64Array(), length).forEach((tag, i) => {
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

/** The likeliest tags (Viterbi). */
function best(scores: Float64Array, steps: Float64Array, length: number): number[] {
  const from = new Uint8Array(length * TAGS);
  let row = Float64Array.from({ length: TAGS }, (_, tag) =>
    mayFollow(0, tag) ? (scores[tag] ?? 0) + (steps[tag] ?? 0) : Number.NEGATIVE_INFINITY,
  );
  for (let i = 1; i < length; i++) {
    const next = new Float64Array(TAGS);
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
    row = next;
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

/** The steps raised; those of the shipped model once. */
function potentialOf(of: Float64Array): Float64Array {
  if (raisedOf === of && of === steps) return raised;
  raisedOf = of;
  raised = Float64Array.from(of, (value) => Math.exp(value));
  return raised;
}

/** The probability of each tag at each character (forward and backward sums, each step brought to 1). */
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
  for (let i = length - 1; i >= 0; i--) {
    let total = 0;
    for (let tag = 0; tag < TAGS; tag++) {
      const value = (ahead[i * TAGS + tag] ?? 0) * (back[tag] ?? 0);
      out[i * TAGS + tag] = value;
      total += value;
    }
    for (let tag = 0; tag < TAGS; tag++) out[i * TAGS + tag] = (out[i * TAGS + tag] ?? 0) / total;
    const next = new Float64Array(TAGS);
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
    back = next;
  }
  return out;
}

/** So sure is the model of what stands beside a name, and of what holds none. */
const BESIDE = 0.9;
const NONE = 0.97;
const LIKELY_NONE = 0.7;

/** The name within what a pattern caught, where the model sees one and nothing beside it; nothing where it sees none. */
export function sharpened(
  { names, outside }: Tagging,
  start: number,
  end: number,
): { start: number; end: number } | undefined {
  const inside = names.filter((name) => name.start < end && name.end > start);
  const [only, second] = inside;
  if (!only) {
    for (let at = start; at < end; at++) if ((outside[at] ?? 1) < NONE) return { start, end };
    return undefined;
  }
  if (second || only.start < start || only.end > end || only.sort === "place") return { start, end };
  for (let at = start; at < end; at++)
    if ((at < only.start || at >= only.end) && (outside[at] ?? 1) < BESIDE) return { start, end };
  return { start: only.start, end: only.end };
}

/** The one place within what a pattern caught, where it begins there and the model sees no name in the rest. */
export function sharpenedPlace(
  { names, outside }: Tagging,
  start: number,
  end: number,
): { start: number; end: number } | undefined {
  const [only, second] = names.filter((name) => name.start < end && name.end > start);
  if (only?.sort !== "place" || only.start !== start || only.end >= end) return undefined;
  for (let at = only.end; at < end; at++)
    if ((outside[at] ?? 1) < LIKELY_NONE && second === undefined) return undefined;
  return { start: only.start, end: only.end };
}
