/** Phrases of a sentence that may tell what an agreement is about, with what speaks for and against each. */
import { fnv } from "../text/hash";
import { wordClass } from "../text/word-classes";
import { fieldBucket } from "./field-model";
import { phrasesOf } from "./field-phrases";
import { type Field, fieldsOf } from "./fields";
import type { Step, View } from "./view";

/** A phrase with its features. */
export interface FieldCandidate extends Field {
  features: number[];
}

/** Where a sentence stands to the agreement. */
export interface FieldPlace {
  /** Sentences since the one that told it; 0 in that one, less in one before it. */
  distance: number;
  /** The offset of its cue in this sentence, if it is told here. */
  cue: number | undefined;
  /** The words of the headline. */
  title: ReadonlySet<string>;
  /** How often each word stands in the text. */
  counts: ReadonlyMap<string, number>;
}

/** The candidates between two offsets. */
export function fieldCandidates(view: View, from: number, to: number, place: FieldPlace): FieldCandidate[] {
  const found = new Map<string, Field & { opener: string }>();
  const keep = (field: Field, opener: string) => {
    if (field.start < from || field.end > to) return;
    const key = field.text.toLowerCase();
    const before = found.get(key);
    if (!before || (!before.opener.startsWith("0") && opener.startsWith("0")))
      found.set(key, { ...field, opener });
  };
  const told = fieldsOf(view);
  for (const field of told) keep(field, field.weight.toFixed(2));
  for (const { opener, ...field } of phrasesOf(view.steps)) keep(field, opener);
  return [...found.values()].map((field) => ({ ...field, features: featuresOf(view, field, place, told) }));
}

function featuresOf(
  view: View,
  field: Field & { opener: string },
  place: FieldPlace,
  told: readonly Field[],
): number[] {
  const { steps } = view;
  const at = firstFrom(steps, field.start);
  const end = firstFrom(steps, field.end);
  const word = (i: number) => (i < 0 || i >= steps.length ? "|" : (steps[i]?.word ?? "|"));
  const words = field.text.toLowerCase().split(" ");
  const head = words.at(-1) ?? "";
  const where =
    place.cue === undefined
      ? `far${Math.min(place.distance, 4)}`
      : field.start >= place.cue
        ? "behind"
        : "before";
  const shared = words.filter((one) => one.length > 3 && place.title.has(one)).length;
  const often = Math.max(...words.map((one) => place.counts.get(one) ?? 1));
  const { opener } = field;
  const length = String(Math.min(words.length, 6));
  const out = [
    feature(BIAS),
    feature(OPENER, opener),
    feature(WHERE, where),
    feature(WHERE, where, opener),
    feature(P1, word(at - 1)),
    feature(P2, word(at - 2), word(at - 1)),
    feature(N1, word(end)),
    feature(FIRST, words[0] ?? ""),
    feature(HEAD, head),
    feature(END, head.slice(-3)),
    feature(LENGTH, length),
    feature(LENGTH, length, opener),
    feature(TITLE, String(Math.min(shared, 2))),
    feature(OFTEN, String(Math.min(often, 4))),
    feature(KIND, view.sentence.kind),
  ];
  const list = told.find(({ start, end }) => start <= field.start && end >= field.end);
  const inList = list ? list.weight.toFixed(2) : "none";
  out.push(
    feature(LIST, inList),
    feature(LIST, inList, opener),
    feature(N2, word(end), word(end + 1)),
    feature(START, (words[0] ?? "").slice(-3)),
    feature(P1WHERE, word(at - 1), where),
    feature(SPOT, String(Math.min(place.distance, 4)), view.sentence.kind),
  );
  for (let i = at; i < end; i++) {
    const step = steps[i];
    if (step?.mention) out.push(feature(MADE, step.word));
  }
  if (/^\d/u.test(word(at - 1))) out.push(feature(MADE, "number before"));
  if (words.includes("and")) out.push(feature(MADE, "and"));
  if (words.includes("of")) out.push(feature(MADE, "of"));
  if (field.text.includes("-")) out.push(feature(MADE, "hyphen"));
  if (/\p{Lu}/u.test(field.text)) out.push(feature(MADE, "capital"));
  if (!view.sentence.shouted && /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(field.text))
    out.push(feature(MADE, "name"));
  if (/\d/u.test(field.text)) out.push(feature(MADE, "figure"));
  for (const one of words) out.push(feature(WORD, one));
  // Words that no labelled release has count as their like.
  const like = (one: string) => String(wordClass(one) ?? "none");
  const likes = words.map(like);
  const last = likes.at(-1) ?? "none";
  out.push(
    feature(LIKE, "head", last),
    feature(LIKE, "first", likes[0] ?? "none"),
    feature(LIKE, "before", like(word(at - 1))),
    feature(LIKE, "behind", like(word(end))),
    feature(LIKE, "head where", last, where),
    feature(LIKE, "head opener", last, opener),
    feature(LIKE, "before two", like(word(at - 2)), like(word(at - 1))),
  );
  for (const one of likes) out.push(feature(LIKE, "word", one));
  return out;
}

/** The first step that begins at an offset or behind it. */
function firstFrom(steps: readonly Step[], offset: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The bucket of a feature: its name, hashed once, and the words that it is of. */
function feature(name: number, ...words: readonly string[]): number {
  let hash = name;
  for (const word of words) hash = fnv(" ", fnv(word, hash));
  return fieldBucket(hash);
}

const BIAS = fnv("bias");
const LIKE = fnv("like");
const OPENER = fnv("opener");
const WHERE = fnv("where");
const P1 = fnv("p1");
const P2 = fnv("p2");
const N1 = fnv("n1");
const FIRST = fnv("first");
const HEAD = fnv("head");
const END = fnv("end");
const LENGTH = fnv("length");
const TITLE = fnv("title");
const OFTEN = fnv("often");
const KIND = fnv("kind");
const MADE = fnv("made");
const WORD = fnv("word");
const LIST = fnv("list");
const N2 = fnv("n2");
const START = fnv("start");
const P1WHERE = fnv("p1where");
const SPOT = fnv("spot");
