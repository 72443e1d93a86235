/** Phrases of a sentence that may tell what an agreement is about, with what speaks for and against each. */
import type { Entity } from "../entities/entity";
import { fnv, mix } from "../text/hash";
import { fieldBucket } from "./field-model";
import { type Phrase, phrasesOf } from "./field-phrases";
import { SORTS } from "./field-sorts";
import { sentenceTraits, traitsOf } from "./field-traits";
import { type Field, fieldsOf } from "./fields";
import { hashesOf, type Lexeme, lexemeOf, WordClass } from "./lexeme";
import type { Step, View } from "./view";

/** A phrase with its features. */
export interface FieldCandidate extends Field {
  features: number[];
  /** Plain numbers beside them, for the trees that judge it among the others. */
  traits: number[];
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
  const found = new Map<string, Opened>();
  const keep = (field: Field, opener: string) => {
    if (field.start < from || field.end > to) return;
    const lower = field.text.toLowerCase();
    const before = found.get(lower);
    if (!before || (!before.opener.startsWith("0") && opener.startsWith("0")))
      found.set(lower, { field, opener, lower });
  };
  const { told, phrases, sorts } = phrasesIn(view);
  for (const field of told) keep(field, weightOf(field));
  for (const phrase of phrases) keep(phrase, phrase.opener);
  const around = new Around(view, place, sorts);
  const out: FieldCandidate[] = [];
  for (const opened of found.values()) {
    const { text, start, end, weight } = opened.field;
    const { features, traits } = featuresOf(around, opened, told);
    out.push({ text, start, end, weight, features, traits });
  }
  return out;
}

/** A phrase with what opens it, and in small letters. */
interface Opened {
  field: Field;
  opener: string;
  lower: string;
}

/** A weight as the word of a feature: the rules know a few, and writing a number is slow. */
function weightOf({ weight }: Field): string {
  return kept(weights, weight, () => weight.toFixed(2));
}

const weights = new Map<number, string>();

interface Offered {
  told: Field[];
  phrases: Phrase[];
  /** The names of the sorts that the sentence is of. */
  sorts: string[];
}

/** The phrases of a sentence. */
function phrasesIn(view: View): Offered {
  return {
    told: fieldsOf(view),
    phrases: phrasesOf(view.steps),
    sorts: SORTS.filter(([, words]) => words.test(view.padded)).map(([sort]) => sort),
  };
}

/** What stands around phrases of one sentence: many begin or end at the same step. */
class Around {
  readonly view: View;
  readonly place: FieldPlace;
  /** The features that all phrases of the sentence have. */
  readonly common: readonly number[];
  readonly traits: readonly number[];
  /** The step of the cue, or none. */
  readonly cue: number;
  readonly #before = new Map<number, readonly number[]>();
  readonly #behind = new Map<number, readonly number[]>();

  constructor(view: View, place: FieldPlace, sorts: readonly string[]) {
    this.view = view;
    this.place = place;
    const { named } = view;
    const { kind } = view.sentence;
    const who =
      named.length === 0 ? "nobody" : named.some((party) => place.parties.includes(party)) ? "own" : "others";
    this.traits = sentenceTraits(
      view,
      place,
      SORTS.map(([sort]) => sorts.includes(sort)),
    );
    const { cue } = place;
    this.cue = cue === undefined ? -1 : view.steps.findIndex(({ start }) => start >= cue);
    const far = String(Math.min(place.distance, 4));
    this.common = [
      fieldBucket(BIAS),
      feature(KIND, kind),
      feature(SPOT, far, kind),
      feature(SPOT, String(Math.min(place.distance, 9))),
      feature(SPOT, place.together ? "together" : "apart", far),
      feature(WHO, who),
      feature(WHO, who, far),
      ...sorts.flatMap((sort) => [feature(SORT, sort), feature(SORT, sort, far)]),
    ];
  }

  word(i: number): Lexeme {
    return this.view.steps[i]?.lexeme ?? lexemeOf("|");
  }

  /** Where a phrase that begins at a step stands to the cue. */
  where(start: number): string {
    const { cue, distance } = this.place;
    return cue === undefined ? `far${Math.min(distance, 4)}` : start >= cue ? "behind" : "before";
  }

  before(at: number, where: string): readonly number[] {
    return kept(this.#before, at, () => {
      const one = this.word(at - 1);
      const { word, like } = hashesOf(one);
      const two = hashesOf(this.word(at - 2));
      const out = [
        bucket(P1, word),
        bucket(P2, two.word, word),
        bucket(P1WHERE, word, fnv(where)),
        bucket(LIKE_BEFORE, like),
        bucket(LIKE_BEFORE_TWO, two.like, like),
      ];
      const unit = one.word.charCodeAt(0);
      if (unit >= 0x30 && unit <= 0x39) out.push(feature(MADE, "number before"));
      return out;
    });
  }

  behind(end: number): readonly number[] {
    return kept(this.#behind, end, () => {
      const { word, like } = hashesOf(this.word(end));
      return [
        bucket(N1, word),
        bucket(N2, word, hashesOf(this.word(end + 1)).word),
        bucket(LIKE_BEHIND, like),
      ];
    });
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

function featuresOf(
  around: Around,
  { field, opener, lower }: Opened,
  told: readonly Field[],
): Pick<FieldCandidate, "features" | "traits"> {
  const { view, place } = around;
  const { steps } = view;
  const at = firstFrom(steps, field.start);
  const end = firstFrom(steps, field.end);
  const words = lower.split(" ").map(lexemeOf);
  const first = words[0] ?? lexemeOf("");
  const head = words[words.length - 1] ?? first;
  const where = around.where(field.start);
  const length = digit(Math.min(words.length, 6));
  let shared = 0;
  let often = 1;
  for (const { word } of words) {
    if (word.length > 3 && place.title.has(word)) shared += 1;
    const count = place.counts.get(word);
    if (count !== undefined && count > often) often = count;
  }
  const list = told.find((other) => other.start <= field.start && other.end >= field.end);
  const inList = list ? fnv(weightOf(list)) : NONE;
  const one = hashesOf(first);
  const last = hashesOf(head);
  const opens = fnv(opener);
  const stands = fnv(where);
  const out = around.common.slice();
  for (const one of around.before(at, where)) out.push(one);
  for (const one of around.behind(end)) out.push(one);
  out.push(
    bucket(OPENER, opens),
    bucket(WHERE, stands),
    bucket(WHERE, stands, opens),
    bucket(FIRST, one.word),
    bucket(HEAD, last.word),
    bucket(END, last.end),
    bucket(START, one.end),
    bucket(LENGTH, length),
    bucket(LENGTH, length, opens),
    bucket(TITLE, digit(Math.min(shared, 2))),
    bucket(OFTEN, digit(Math.min(often, 4))),
    bucket(LIST, inList),
    bucket(LIST, inList, opens),
    // Words that no labelled release has count as their like.
    bucket(LIKE_HEAD, last.like),
    bucket(LIKE_FIRST, one.like),
    bucket(LIKE_HEAD, last.like, stands),
    bucket(LIKE_HEAD, last.like, opens),
  );
  for (let i = at; i < end; i++) {
    const step = steps[i];
    if (step?.mention) out.push(feature(MADE, step.word));
  }
  if (words.some(({ word }) => word === "and")) out.push(MADE_AND);
  if (words.some(({ word }) => word === "of")) out.push(MADE_OF);
  if (field.text.includes("-")) out.push(MADE_HYPHEN);
  const capital = field.text !== lower && /\p{Lu}/u.test(field.text);
  if (capital) out.push(MADE_CAPITAL);
  if (capital && !view.sentence.shouted && /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(field.text))
    out.push(MADE_NAME);
  const figure = words.some((word) => FIGURE.has(word));
  if (figure) out.push(MADE_FIGURE);
  for (const lexeme of words) {
    const { word, like } = hashesOf(lexeme);
    out.push(bucket(WORD, word), bucket(LIKE_WORD, like));
  }
  const { cue } = around;
  const traits = traitsOf(view, place, around.traits, {
    at,
    end,
    words,
    opener,
    list: list?.weight,
    cue,
    figure,
  });
  return { features: out, traits };
}

const FIGURE = new WordClass(/\d/u);

const DIGITS = Array.from({ length: 10 }, (_, i) => fnv(String(i)));

/** The hash of a digit. */
const digit = (value: number) => DIGITS[value] ?? fnv(String(value));

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
  return bucket(name, fnv(word), second === undefined ? undefined : fnv(second));
}

/** The same of words hashed before. */
function bucket(name: number, word: number, second?: number): number {
  const hash = mix(name, word);
  return fieldBucket(second === undefined ? hash : mix(hash, second));
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
const NONE = fnv("none");
const MADE_AND = feature(MADE, "and");
const MADE_OF = feature(MADE, "of");
const MADE_HYPHEN = feature(MADE, "hyphen");
const MADE_CAPITAL = feature(MADE, "capital");
const MADE_NAME = feature(MADE, "name");
const MADE_FIGURE = feature(MADE, "figure");
