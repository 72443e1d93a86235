/** Phrases of a sentence that may tell what an agreement is about, with what speaks for and against each. */
import type { Entity } from "../entities/entity";
import { fnv, mix } from "../text/hash";
import { likeOf } from "../text/word-classes";
import { fieldBucket } from "./field-model";
import { type Phrase, phrasesOf } from "./field-phrases";
import { type Field, fieldsOf } from "./fields";
import type { Step, View } from "./view";

/** What a sentence is, by its words: what is agreed is told in other sentences than what is thought of it. */
const SORTS: readonly [string, RegExp][] = [
  [
    "under",
    /(?:^| )(?:under|in|with|by virtue of|according to|as part of|through) (?:the|this|its|their) (?:[^ .;@]+ ){0,2}(?:agreements?|contracts?|deal|mou|memorandum|accord|partnership|protocol|arrangement|co-?operation|collaboration) /u,
  ],
  ["will", /(?:^| )(?:will|shall|is to|are to|would|plans? to|intends? to|agree[sd]? to) /u],
  ["said", /(?:^| )(?:said|says|adds?|added|told|recalled|explained|comments?|observed|according) /u],
  ["not", /(?:^| )(?:not|no|nothing|neither|nor|never|without|declined|denied) /u],
  ["past", /(?:^| )(?:was|were|had|has been|founded|since) /u],
  [
    "covers",
    /(?:^| )(?:cover\p{L}*|includ\p{L}+|compris\p{L}+|focus\p{L}*|provid\p{L}+|areas?|fields|concern\p{L}*) /u,
  ],
];

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
  /** Whether it is of the paragraph that told the agreement. */
  together: boolean;
  /** Who agreed. */
  parties: readonly Entity[];
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
  const { told, phrases } = phrasesIn(view);
  for (const field of told) keep(field, field.weight.toFixed(2));
  for (const { opener, ...field } of phrases) keep(field, opener);
  const around = new Around(view, place);
  return [...found.values()].map((field) => ({ ...field, features: featuresOf(around, field, told) }));
}

/** The phrases of a sentence, made once: it may be of several agreements. */
function phrasesIn(view: View): { told: Field[]; phrases: Phrase[] } {
  let found = made.get(view);
  if (!found) {
    found = { told: fieldsOf(view), phrases: phrasesOf(view.steps) };
    made.set(view, found);
  }
  return found;
}

const made = new WeakMap<View, { told: Field[]; phrases: Phrase[] }>();

/** What stands around phrases of one sentence: many begin or end at the same step. */
class Around {
  readonly view: View;
  readonly place: FieldPlace;
  /** The features that all phrases of the sentence have. */
  readonly common: readonly number[];
  readonly #before = new Map<number, readonly number[]>();
  readonly #behind = new Map<number, readonly number[]>();

  constructor(view: View, place: FieldPlace) {
    this.view = view;
    this.place = place;
    const { kind } = view.sentence;
    const line = ` ${view.line}`;
    const named = view.steps.flatMap(({ parties }) => parties);
    const who =
      named.length === 0 ? "nobody" : named.some((party) => place.parties.includes(party)) ? "own" : "others";
    const far = String(Math.min(place.distance, 4));
    this.common = [
      fieldBucket(BIAS),
      feature(KIND, kind),
      feature(SPOT, far, kind),
      feature(SPOT, String(Math.min(place.distance, 9))),
      feature(SPOT, place.together ? "together" : "apart", far),
      feature(WHO, who),
      feature(WHO, who, far),
      ...SORTS.filter(([, words]) => words.test(line)).flatMap(([sort]) => [
        feature(SORT, sort),
        feature(SORT, sort, far),
      ]),
    ];
  }

  word(i: number): string {
    return this.view.steps[i]?.word ?? "|";
  }

  /** Where a phrase that begins at a step stands to the cue. */
  where(start: number): string {
    const { cue, distance } = this.place;
    return cue === undefined ? `far${Math.min(distance, 4)}` : start >= cue ? "behind" : "before";
  }

  before(at: number, where: string): readonly number[] {
    const one = this.word(at - 1);
    const two = this.word(at - 2);
    return kept(this.#before, at, () => [
      feature(P1, one),
      feature(P2, two, one),
      feature(P1WHERE, one, where),
      feature(LIKE_BEFORE, likeOf(one)),
      feature(LIKE_BEFORE_TWO, likeOf(two), likeOf(one)),
      ...(/^\d/u.test(one) ? [feature(MADE, "number before")] : []),
    ]);
  }

  behind(end: number): readonly number[] {
    const one = this.word(end);
    return kept(this.#behind, end, () => [
      feature(N1, one),
      feature(N2, one, this.word(end + 1)),
      feature(LIKE_BEHIND, likeOf(one)),
    ]);
  }
}

function kept<T>(map: Map<number, T>, key: number, make: () => T): T {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function featuresOf(around: Around, field: Field & { opener: string }, told: readonly Field[]): number[] {
  const { view, place } = around;
  const { steps } = view;
  const { opener } = field;
  const at = firstFrom(steps, field.start);
  const end = firstFrom(steps, field.end);
  const words = field.text.toLowerCase().split(" ");
  const first = words[0] ?? "";
  const head = words.at(-1) ?? "";
  const where = around.where(field.start);
  const length = String(Math.min(words.length, 6));
  let shared = 0;
  let often = 1;
  for (const one of words) {
    if (one.length > 3 && place.title.has(one)) shared += 1;
    often = Math.max(often, place.counts.get(one) ?? 1);
  }
  const list = told.find((other) => other.start <= field.start && other.end >= field.end);
  const inList = list ? list.weight.toFixed(2) : "none";
  const last = likeOf(head);
  const out = [
    ...around.common,
    ...around.before(at, where),
    ...around.behind(end),
    feature(OPENER, opener),
    feature(WHERE, where),
    feature(WHERE, where, opener),
    feature(FIRST, first),
    feature(HEAD, head),
    feature(END, head.slice(-3)),
    feature(START, first.slice(-3)),
    feature(LENGTH, length),
    feature(LENGTH, length, opener),
    feature(TITLE, String(Math.min(shared, 2))),
    feature(OFTEN, String(Math.min(often, 4))),
    feature(LIST, inList),
    feature(LIST, inList, opener),
    // Words that no labelled release has count as their like.
    feature(LIKE_HEAD, last),
    feature(LIKE_FIRST, likeOf(first)),
    feature(LIKE_HEAD, last, where),
    feature(LIKE_HEAD, last, opener),
  ];
  for (let i = at; i < end; i++) {
    const step = steps[i];
    if (step?.mention) out.push(feature(MADE, step.word));
  }
  if (words.includes("and")) out.push(feature(MADE, "and"));
  if (words.includes("of")) out.push(feature(MADE, "of"));
  if (field.text.includes("-")) out.push(feature(MADE, "hyphen"));
  if (/\p{Lu}/u.test(field.text)) out.push(feature(MADE, "capital"));
  if (!view.sentence.shouted && /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(field.text))
    out.push(feature(MADE, "name"));
  if (/\d/u.test(field.text)) out.push(feature(MADE, "figure"));
  for (const one of words) out.push(feature(WORD, one), feature(LIKE_WORD, likeOf(one)));
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

/** The bucket of a feature: its name, hashed once, and the one or two words that it is of. */
function feature(name: number, word: string, second?: string): number {
  const hash = mix(name, fnv(word));
  return fieldBucket(second === undefined ? hash : mix(hash, fnv(second)));
}

const BIAS = fnv("bias");
const WHO = fnv("who");
const SORT = fnv("sort");
const LIKE_HEAD = fnv("like head");
const LIKE_FIRST = fnv("like first");
const LIKE_WORD = fnv("like word");
const LIKE_BEFORE = fnv("like before");
const LIKE_BEFORE_TWO = fnv("like before two");
const LIKE_BEHIND = fnv("like behind");
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
