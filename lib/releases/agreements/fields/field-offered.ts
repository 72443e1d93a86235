/** A phrase that may be a field, with the evidence of its words and those around it. */
import { fnv } from "../../text/hash";
import { hashesOf, type Lexeme, lexemeOf, WordClass } from "../view/lexeme";
import type { Step } from "../view/view";
import type { Around } from "./field-around";
import type { FieldCandidate } from "./field-candidates";
import {
  bucket,
  digit,
  END,
  FeatureList,
  FeatureSum,
  type FeatureTaker,
  FIRST,
  feature,
  HEAD,
  LENGTH,
  LIKE_FIRST,
  LIKE_HEAD,
  LIKE_WORD,
  LIST,
  MADE,
  MADE_AND,
  MADE_CAPITAL,
  MADE_FIGURE,
  MADE_HYPHEN,
  MADE_NAME,
  MADE_OF,
  NONE,
  OFTEN,
  OPENER,
  START,
  TITLE,
  WHERE,
  WORD,
} from "./field-features";
import { fieldChance } from "./field-model";
import { addTraits } from "./field-traits";
import { countsOf, type WordCounts } from "./field-words";
import type { Field } from "./fields";

/** Whether a phrase is in a list of fields: its weight, as a number and as the word of a feature. */
export interface InList {
  weight: number;
  word: string;
}

const FIGURE = new WordClass(/\d/u);

/** A phrase of a sentence. */
export class PhraseOffered implements FieldCandidate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  readonly alone: number;
  /** Its first step, and the one after its last. */
  readonly at: number;
  readonly to: number;
  readonly words: readonly Lexeme[];
  readonly counts: WordCounts;
  readonly and: boolean = false;
  readonly of: boolean = false;
  readonly figure: boolean = false;

  /** `lower` is its text in small letters; `opener` says how it was made, or is the weight of the words before it. */
  constructor(
    readonly around: Around,
    field: Field,
    private readonly lower: string,
    readonly opener: string,
    readonly list: InList | undefined,
  ) {
    const { text, start, end, weight } = field;
    this.text = text;
    this.start = start;
    this.end = end;
    this.weight = weight;
    const { steps } = around.view;
    this.at = firstFrom(steps, start);
    this.to = firstFrom(steps, end);
    this.words = wordsOf(lower, steps, this.at);
    this.counts = countsOf(this.words, around.place);
    for (const lexeme of this.words) {
      if (lexeme.word === "and") this.and = true;
      else if (lexeme.word === "of") this.of = true;
      else if (FIGURE.has(lexeme)) this.figure = true;
    }
    const sum = new FeatureSum();
    this.gather(sum);
    this.alone = fieldChance(sum.sum);
  }

  get features(): readonly number[] {
    const list = new FeatureList();
    this.gather(list);
    return list.buckets;
  }

  get traits(): readonly number[] {
    const row: number[] = [];
    addTraits(row, this);
    return row;
  }

  private gather(out: FeatureTaker): void {
    const { around, at, to, words, counts, lower, text } = this;
    const { view } = around;
    const first = words[0] ?? lexemeOf("");
    const one = hashesOf(first);
    const last = hashesOf(words[words.length - 1] ?? first);
    const where = around.where(this.start);
    const opens = fnv(this.opener);
    const stands = fnv(where);
    const length = digit(Math.min(words.length, 6));
    const inList = this.list ? fnv(this.list.word) : NONE;
    out.addAll(around.common);
    out.addAll(around.before(at, where));
    out.addAll(around.behind(to));
    out.add(bucket(OPENER, opens));
    out.add(bucket(WHERE, stands));
    out.add(bucket(WHERE, stands, opens));
    out.add(bucket(FIRST, one.word));
    out.add(bucket(HEAD, last.word));
    out.add(bucket(END, last.end));
    out.add(bucket(START, one.end));
    out.add(bucket(LENGTH, length));
    out.add(bucket(LENGTH, length, opens));
    out.add(bucket(TITLE, digit(Math.min(counts.shared, 2))));
    out.add(bucket(OFTEN, digit(Math.min(counts.often, 4))));
    out.add(bucket(LIST, inList));
    out.add(bucket(LIST, inList, opens));
    // Words counted as one class because no labelled release has them.
    out.add(bucket(LIKE_HEAD, last.like));
    out.add(bucket(LIKE_FIRST, one.like));
    out.add(bucket(LIKE_HEAD, last.like, stands));
    out.add(bucket(LIKE_HEAD, last.like, opens));
    for (let i = at; i < to; i++) {
      const step = view.steps[i];
      if (step?.mention) out.add(feature(MADE, step.word));
    }
    if (this.and) out.add(MADE_AND);
    if (this.of) out.add(MADE_OF);
    if (text.includes("-")) out.add(MADE_HYPHEN);
    const capital = text !== lower && /\p{Lu}/u.test(text);
    if (capital) out.add(MADE_CAPITAL);
    if (capital && !view.sentence.shouted && /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(text)) out.add(MADE_NAME);
    if (this.figure) out.add(MADE_FIGURE);
    for (const lexeme of words) {
      const { word, like } = hashesOf(lexeme);
      out.add(bucket(WORD, word));
      out.add(bucket(LIKE_WORD, like));
    }
  }
}

/** The words of a phrase in small letters; most are those of the steps from its first on. */
function wordsOf(lower: string, steps: readonly Step[], at: number): Lexeme[] {
  const out: Lexeme[] = [];
  let from = 0;
  for (let i = at; from <= lower.length; i++) {
    const lexeme = steps[i]?.lexeme;
    if (!lexeme || !lower.startsWith(lexeme.word, from)) return lower.split(" ").map(lexemeOf);
    from += lexeme.word.length;
    if (from < lower.length && lower.charCodeAt(from) !== SPACE) return lower.split(" ").map(lexemeOf);
    out.push(lexeme);
    from += 1;
  }
  return out;
}

const SPACE = 0x20;

/** The first step that begins at or after an offset. */
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
