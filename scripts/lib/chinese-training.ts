/** Fits the model that finds names in Chinese texts: a linear-chain conditional random field, by AdaGrad. */
import { openDocument } from "@/lib/releases/document";
import { hintsBy, sureNames } from "@/lib/releases/zh/names/sure-names";
import { BUCKETS, isOfLetters, TagFeatures } from "@/lib/releases/zh/names/tag-features";
import {
  LONGEST,
  marginalsOf,
  mayFollow,
  STOPS,
  TAG_SORTS,
  TAGS,
  type TagWeights,
} from "@/lib/releases/zh/names/tagger";
import { cutOf, stretchesOf } from "@/lib/releases/zh/stretches";
import { commonWords } from "@/lib/releases/zh/words";
import { excerptOf, type MarkedText, renamed } from "./chinese-texts";
import { gapsOf } from "./packed-weights";
import { randomBy } from "./random";

/** A stretch of a text: the buckets and the tag of each character. */
interface Sequence {
  buckets: Int32Array[];
  tags: Uint8Array;
}

/** How often each release is read, with other names each time. Tellings are read once, or releases get worse. */
const COPIES = 5;
const FITS = 4;
/** How many sentences are also read alone, for each text read: short texts tell less around a name. */
const EXCERPTS = 2;
const EPOCHS = 4;
const RATE = 0.1;
const DECAY = 1e-5;
/** The share of hints to hide, since a new text has fewer of them. */
const HIDDEN_LISTED = 0.4;
const HIDDEN_SURE = 0.3;
const HIDDEN_PLACES = 0.4;
const DROPPED = 0.1;
/** The number of buckets that the model keeps. */
const KEPT = 25_000;
const STEPS = 31;

/** The stretches of a text, hiding some of what is known of it. */
function sequencesOf({ text, names, publisher, published }: MarkedText, random: () => number): Sequence[] {
  const document = openDocument({ id: "text", text, publisher, published });
  if (document.text !== text) return [];
  const hints = hintsBy(sureNames(text, [], cutOf(document, stretchesOf(document)), publisher));
  hide(hints.listed, HIDDEN_LISTED, random);
  hide(hints.places, HIDDEN_PLACES, random);
  hide(hints.sure, HIDDEN_SURE, random);
  const features = new TagFeatures(text, hints, commonWords(text));
  const tags = new Uint8Array(text.length);
  for (const { start, end, sort } of names)
    for (let at = start; at < end; at++) tags[at] = 1 + 2 * TAG_SORTS.indexOf(sort) + (at === start ? 0 : 1);
  const out: Sequence[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !STOPS.includes(text[at] ?? " ") && at - from < LONGEST) continue;
    if (at - from > 3) {
      const buckets = Array.from({ length: at - from }, (_, i) => features.at(from + i).slice());
      out.push({ buckets, tags: tags.slice(from, at) });
    }
    from = at;
  }
  return out;
}

/** Hides whole names. */
function hide(marks: Uint8Array, share: number, random: () => number): void {
  for (let at = 0; at < marks.length; ) {
    let end = at + 1;
    while (end < marks.length && marks[end] !== 0 && marks[at] !== 0 && (marks[end] ?? 0) % 3 !== 1) end += 1;
    if (marks[at] !== 0 && random() < share) marks.fill(0, at, end);
    at = end;
  }
}

/** The result of one fit. */
interface Fit {
  weights: Float32Array;
  steps: Float64Array;
  /** How often each bucket was of use. */
  uses: Uint32Array;
}

/** Fits the weights to texts: the mean of several fits, each with other names. The same texts give the same weights. */
export function fitTags(texts: readonly MarkedText[]): TagWeights {
  const mean: Fit = {
    weights: new Float32Array(BUCKETS * TAGS),
    steps: new Float64Array(TAGS * TAGS),
    uses: new Uint32Array(BUCKETS),
  };
  for (let fit = 0; fit < FITS; fit++) {
    const { weights, steps, uses } = fitOnce(texts, 4711 + fit * 777);
    weights.forEach((value, at) => {
      if (value !== 0) mean.weights[at] = (mean.weights[at] ?? 0) + value / FITS;
    });
    steps.forEach((value, at) => {
      mean.steps[at] = (mean.steps[at] ?? 0) + value / FITS;
    });
    uses.forEach((value, at) => {
      if (value > 0) mean.uses[at] = (mean.uses[at] ?? 0) + value;
    });
  }
  return pack(mean);
}

function fitOnce(texts: readonly MarkedText[], seed: number): Fit {
  const random = randomBy(seed);
  const sequences: Sequence[] = [];
  for (let copy = 0; copy < COPIES; copy++)
    for (const text of texts) {
      if (text.telling && copy > 0) continue;
      const read = copy === 0 ? text : renamed(text, random);
      sequences.push(...sequencesOf(read, random));
      for (let i = 0; i < (text.telling ? 0 : EXCERPTS); i++) {
        const part = excerptOf(renamed(text, random), random);
        if (part) sequences.push(...sequencesOf(part, random));
      }
    }
  const weights = new Float32Array(BUCKETS * TAGS);
  const squares = new Float32Array(BUCKETS * TAGS).fill(1e-2);
  const sum = new Float32Array(BUCKETS * TAGS);
  const steps = new Float64Array(TAGS * TAGS);
  const stepSquares = new Float64Array(TAGS * TAGS).fill(1e-1);
  const uses = new Uint32Array(BUCKETS);
  for (let i = 0; i < steps.length; i++)
    if (!mayFollow(Math.floor(i / TAGS), i % TAGS)) steps[i] = Number.NEGATIVE_INFINITY;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let turn = 0; turn < sequences.length; turn++) {
      const sequence = sequences[(turn * 7919 + epoch * 104729) % sequences.length];
      if (sequence) learn(sequence);
    }
    if (epoch >= EPOCHS / 2)
      for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (weights[at] ?? 0);
  }
  const averaged = EPOCHS - Math.ceil(EPOCHS / 2);
  const letters = new Uint8Array(BUCKETS);
  for (const { buckets } of sequences)
    for (const row of buckets)
      row.forEach((bucket, i) => {
        if (isOfLetters(i)) letters[bucket] = 1;
      });
  return {
    weights: sum.map((value, at) => (value * (letters[Math.floor(at / TAGS)] ? 1 - DROPPED : 1)) / averaged),
    steps,
    uses,
  };

  function learn({ buckets, tags }: Sequence): void {
    const length = tags.length;
    const used = buckets.map((row) => row.filter((_, i) => !isOfLetters(i) || random() >= DROPPED));
    const scores = new Float64Array(length * TAGS);
    used.forEach((row, i) => {
      for (const bucket of row)
        for (let tag = 0; tag < TAGS; tag++)
          scores[i * TAGS + tag] = (scores[i * TAGS + tag] ?? 0) + (weights[bucket * TAGS + tag] ?? 0);
    });
    const chances = marginalsOf(scores, steps, length);
    used.forEach((row, i) => {
      for (let tag = 0; tag < TAGS; tag++) {
        const error = (chances[i * TAGS + tag] ?? 0) - (tags[i] === tag ? 1 : 0);
        if (Math.abs(error) < 1e-3) continue;
        for (const bucket of row) {
          const at = bucket * TAGS + tag;
          const slope = error + DECAY * (weights[at] ?? 0);
          squares[at] = (squares[at] ?? 0) + slope * slope;
          weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(squares[at] ?? 1);
          uses[bucket] = (uses[bucket] ?? 0) + 1;
        }
      }
      if (i === 0) return;
      // The steps use the likelihood by the characters alone, which is close enough and cheap.
      const before = tags[i - 1] ?? 0;
      for (let tag = 0; tag < TAGS; tag++) {
        const at = before * TAGS + tag;
        if (!mayFollow(before, tag)) continue;
        const slope =
          (chances[(i - 1) * TAGS + before] ?? 0) * (chances[i * TAGS + tag] ?? 0) -
          (tags[i] === tag ? 1 : 0);
        stepSquares[at] = (stepSquares[at] ?? 0) + slope * slope;
        steps[at] = (steps[at] ?? 0) - (0.02 * slope) / Math.sqrt(stepSquares[at] ?? 1);
      }
    });
  }
}

/** Keeps the buckets with the largest weights, each rounded to a few steps. */
function pack({ weights, uses, steps }: Fit): TagWeights {
  const sizes = Array.from(uses, (_, bucket) => {
    let size = 0;
    for (let tag = 0; tag < TAGS; tag++) size += (weights[bucket * TAGS + tag] ?? 0) ** 2;
    return { bucket, size: size * Math.log1p(uses[bucket] ?? 0) };
  });
  const kept = sizes
    .sort((a, b) => b.size - a.size)
    .slice(0, KEPT)
    .filter(({ size }) => size > 0)
    .map(({ bucket }) => bucket)
    .sort((a, b) => a - b);
  let most = 0;
  for (const bucket of kept)
    for (let tag = 0; tag < TAGS; tag++) most = Math.max(most, Math.abs(weights[bucket * TAGS + tag] ?? 0));
  const scale = most / STEPS;
  const bytes: number[] = [];
  for (const bucket of kept)
    for (let tag = 0; tag < TAGS; tag++) bytes.push(Math.round((weights[bucket * TAGS + tag] ?? 0) / scale));
  return {
    scale,
    gaps: gapsOf(kept),
    bytes: Buffer.from(Int8Array.from(bytes).buffer).toString("base64"),
    steps: Array.from(steps, (value) => (Number.isFinite(value) ? Math.round((value / scale) * 10) / 10 : 0)),
  };
}
