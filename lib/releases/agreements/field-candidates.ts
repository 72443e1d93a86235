/** Phrases of a sentence that may tell what an agreement is about, with what speaks for and against each. */
import { CALENDAR, FUNCTION_WORDS } from "../entities/lexicon";
import { countedOf } from "../quantities/counted";
import { currencyOf, measureOf } from "../quantities/units";
import { fnv } from "../text/hash";
import { INSTRUMENT } from "./cues";
import { fieldBucket } from "./field-model";
import { type Field, fieldsOf } from "./fields";
import type { Step, View } from "./view";

/** A phrase with its features. */
export interface FieldCandidate extends Field {
  features: number[];
}

/** Where a sentence stands to the agreement. */
export interface FieldPlace {
  /** Sentences since the one that told it; 0 in that one. */
  distance: number;
  /** The offset of its cue in this sentence, if it is told here. */
  cue: number | undefined;
  /** The words of the headline. */
  title: ReadonlySet<string>;
  /** How often each word stands in the text. */
  counts: ReadonlyMap<string, number>;
}

/** Verbs and general words that no field is made of. */
const GENERAL =
  /^(?:sign(?:ed|s|ing)?|ink(?:ed|s)?|announc\p{L}+|agree[ds]?|said|says|say|told|stated|made|makes?|takes?|took|taken|given?|gives|become|becomes|became|used|uses|using|includ\p{L}+|cover(?:s|ed|ing)?|provid(?:e|es|ed|ing)|build(?:s|ing)?|built|develop(?:s|ed|ing)?|suppl(?:y|ies|ied|ying)|deliver(?:s|ed|ing)?|buy(?:s|ing)?|bought|sell(?:s|ing)?|sold|acquir\p{L}+|get|gets|hold|holds|held|own|owns|owned|runs?|brings?|put|puts|go|goes|going|come|comes|came|work(?:s|ing)?|start(?:s|ed)?|begin|begins|began|expected|planned|plans?|due|able|worth|valued|total|current|respective|two|three|four|five|six|seven|eight|nine|ten|company|companies|sides|parties|partners?|party|firms?|groups?|years?|months?|days?|weeks?|time|terms|part|way|today|yesterday|million|billion|thousand|percent|cent|per|according|subject|ago|later|earlier|well|too|together|jointly|also|respectively|very|such|like|same|away|back|lot|things?|people|named|called|known|based|led|set|keep|keeps|remains?|continues?|wants?|needs?|helps?|allows?|see|looks?|expects|intends|aims|reach(?:es|ed)?|follow(?:s|ed)?|means?|adds?|added|joins?|joined|lies?|stands?|opens?|opened|close|closed|pays?|paid|costs?|price|around|nearly|almost|will|would|can|may|more|most|number|one|their|its)$/u;

/** The candidates between two offsets. */
export function fieldCandidates(view: View, from: number, to: number, place: FieldPlace): FieldCandidate[] {
  const found = new Map<string, Field & { opener: string }>();
  const keep = (field: Field, opener: string) => {
    if (field.start < from || field.end > to) return;
    const key = field.text.toLowerCase();
    const before = found.get(key);
    if (!before || (before.opener === "none" && opener !== "none")) found.set(key, { ...field, opener });
  };
  for (const field of fieldsOf(view)) keep(field, field.weight.toFixed(2));
  for (const field of runsOf(view.steps)) keep(field, "none");
  return [...found.values()].map((field) => ({ ...field, features: featuresOf(view, field, place) }));
}

/** Runs of content words, whole and cut at "and" and "of". */
function runsOf(steps: readonly Step[]): Field[] {
  const out: Field[] = [];
  let open: Step[] = [];
  const close = () => {
    while (open.length > 0 && JOINS.test(open.at(-1)?.word ?? "")) open.pop();
    if (open.length > 0) push(out, open);
    open = [];
  };
  for (const step of steps) {
    if (isContent(step)) open.push(step);
    else if (open.length > 0 && JOINS.test(step.word)) open.push(step);
    else close();
  }
  close();
  return out;
}

const JOINS = /^(?:and|of|for|the|&|in)$/;

/** Words that were judged before; emptied when it grows, so that a long stream stays in flat memory. */
const judged = new Map<string, boolean>();
const MOST_JUDGED = 20_000;

function isContent({ word, parties, mention }: Step): boolean {
  if (parties.length > 0 || mention !== undefined) return false;
  const before = judged.get(word);
  if (before !== undefined) return before;
  if (judged.size >= MOST_JUDGED) judged.clear();
  const content = isContentWord(word);
  judged.set(word, content);
  return content;
}

function isContentWord(word: string): boolean {
  return (
    /^[\p{L}\p{N}]*\p{L}[\p{L}\p{N}'/.&-]*$/u.test(word) &&
    word.length > 1 &&
    !FUNCTION_WORDS.has(word) &&
    !CALENDAR.has(word) &&
    !GENERAL.test(word) &&
    measureOf(word) === undefined &&
    currencyOf(word) === undefined
  );
}

function push(out: Field[], run: readonly Step[]): void {
  const add = (steps: readonly Step[]) => {
    const kept = steps.slice(steps[0] && JOINS.test(steps[0].word) ? 1 : 0);
    const first = kept[0];
    const last = kept.at(-1);
    if (!first || !last || kept.length > 9 || JOINS.test(last.word)) return;
    const text = kept.map((step) => step.text).join(" ");
    if (
      text.length < 3 ||
      (kept.length === 1 && countedOf(first.word) !== undefined && first.word.length < 5)
    )
      return;
    out.push({ text, start: first.start, end: last.end, weight: 0 });
  };
  add(run);
  addMatter(run, add);
  for (const cut of [/^(?:and|&)$/, /^(?:of|for|in|and|&)$/]) {
    let part: Step[] = [];
    let parts = 0;
    for (const step of run) {
      if (cut.test(step.word)) {
        if (part.length > 0) add(part);
        part = [];
        parts += 1;
      } else if (part.length > 0 || step.word !== "the") part.push(step);
    }
    if (parts > 0 && part.length > 0) add(part);
  }
}

/** "A separate five-year manufacturing agreement": what it is about, without the instrument and what every one can be. */
function addMatter(run: readonly Step[], add: (steps: readonly Step[]) => void): void {
  const at = run.findIndex(({ word }) => WHOLE_INSTRUMENT.test(word));
  if (at <= 0) return;
  let from = at;
  while (from > 0 && !PLAIN.test(run[from - 1]?.word ?? "") && !JOINS.test(run[from - 1]?.word ?? ""))
    from -= 1;
  if (from < at && from > 0) add(run.slice(from, at + 1));
  if (from < at && at - from > 1) add(run.slice(from, at));
}

const WHOLE_INSTRUMENT = new RegExp(`^${INSTRUMENT}$`, "u");
/** Words that any agreement can be called by. */
const PLAIN =
  /^(?:separate|new|exclusive|binding|definitive|long-term|multi-year|strategic|joint|landmark|major|first|second|further|initial|existing|expanded|renewed|global|national|trilateral|bilateral|mutual|[\p{L}]+-year|[\p{L}]+-month|non-binding|non-exclusive|formal|official|special|broad|wide-ranging|comprehensive|similar|previous|latest)$/u;

function featuresOf(view: View, field: Field & { opener: string }, place: FieldPlace): number[] {
  const { steps } = view;
  const at = steps.findIndex(({ start }) => start >= field.start);
  const end = steps.findIndex(({ start }) => start >= field.end);
  const word = (i: number) => (i < 0 || i >= steps.length ? "|" : (steps[i]?.word ?? "|"));
  const after = end < 0 ? steps.length : end;
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
    feature(P3, word(at - 3), word(at - 2), word(at - 1)),
    feature(N1, word(after)),
    feature(FIRST, words[0] ?? ""),
    feature(HEAD, head),
    feature(END, head.slice(-3)),
    feature(LENGTH, length),
    feature(LENGTH, length, opener),
    feature(TITLE, String(Math.min(shared, 2))),
    feature(OFTEN, String(Math.min(often, 4))),
    feature(KIND, view.sentence.kind),
  ];
  if (words.includes("and")) out.push(feature(MADE, "and"));
  if (words.includes("of")) out.push(feature(MADE, "of"));
  if (field.text.includes("-")) out.push(feature(MADE, "hyphen"));
  if (/\p{Lu}/u.test(field.text)) out.push(feature(MADE, "capital"));
  for (const one of words) out.push(feature(WORD, one));
  return out;
}

/** The bucket of a feature: its name, hashed once, and the words that it is of. */
function feature(name: number, ...words: readonly string[]): number {
  let hash = name;
  for (const word of words) hash = fnv(" ", fnv(word, hash));
  return fieldBucket(hash);
}

const BIAS = fnv("bias");
const OPENER = fnv("opener");
const WHERE = fnv("where");
const P1 = fnv("p1");
const P2 = fnv("p2");
const P3 = fnv("p3");
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
