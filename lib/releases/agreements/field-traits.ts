/** Plain numbers of a phrase that may be a field: what stands around it, where its sentence stands, and how often the text says its words. */
import type { Sentence } from "../document";
import type { FieldPlace } from "./field-candidates";
import type { View } from "./view";

/** A phrase within the steps of its sentence. */
export interface Stretch {
  /** Its first step. */
  at: number;
  /** The step behind it. */
  end: number;
  words: readonly string[];
  /** What opens it: how it was made, or the weight of the words before it. */
  opener: string;
  /** The weight of the list that it is in, or none. */
  list: number | undefined;
}

const OPENERS = "run part tail named deed list".split(" ");
const KINDS: readonly Sentence["kind"][] = ["headline", "heading", "item", "body"];
const BEFORE = "| , : - the a of for on in to with and by at as is 's its".split(" ");
const BEHIND = "| . , and of in to for at by with on from that which ; ) is will".split(" ");
/** Farther away is as far as this. */
const FAR = 31;

/** What a sentence alone tells, the same for all of its phrases. `sorts` are those of `sortNames` that it is of. */
export function sentenceTraits(view: View, place: FieldPlace, sorts: readonly boolean[]): number[] {
  const named = view.steps.flatMap(({ parties }) => parties);
  const own = named.filter((party) => place.parties.includes(party)).length;
  return [
    Math.max(-1, Math.min(place.distance, 9)),
    place.together ? 1 : 0,
    KINDS.indexOf(view.sentence.kind),
    named.length === 0 ? 0 : own > 0 ? 1 : 2,
    own,
    ...sorts.map(Number),
    Math.min(view.number, 60),
    Math.min(view.steps.length, 80),
  ];
}

/** The traits of a phrase, in an order that the trees know. */
export function traitsOf(
  view: View,
  place: FieldPlace,
  around: readonly number[],
  phrase: Stretch,
): number[] {
  const { steps } = view;
  const { at, end, words, opener, list } = phrase;
  const cue = place.cue === undefined ? -1 : steps.findIndex(({ start }) => start >= (place.cue ?? 0));
  let shared = 0;
  let long = 0;
  let most = 1;
  let least = 99;
  for (const word of words) {
    if (word.length <= 3) continue;
    long += 1;
    if (place.title.has(word)) shared += 1;
    const count = place.counts.get(word) ?? 1;
    most = Math.max(most, count);
    least = Math.min(least, count);
  }
  const made = OPENERS.indexOf(opener);
  const inside = steps.slice(at, end);
  return [
    ...around,
    made < 0 ? OPENERS.length + Number(opener) : made,
    list ?? -1,
    cue < 0 ? FAR : Math.max(-FAR, Math.min(at - cue, FAR - 1)),
    words.length,
    shared,
    long === 0 ? 0 : shared / long,
    Math.min(most, 12),
    long === 0 ? 0 : Math.min(least, 12),
    codeOf(BEFORE, steps[at - 1]?.word ?? "|"),
    codeOf(BEHIND, steps[end]?.word ?? "|"),
    steps.length === 0 ? 0 : at / steps.length,
    inside.some(({ mention }) => mention !== undefined) ? 1 : 0,
    words.includes("and") ? 1 : 0,
    words.includes("of") ? 1 : 0,
    inside.filter(({ text }) => /^\p{Lu}/u.test(text)).length / Math.max(1, inside.length),
    /\d/u.test(words.join("")) ? 1 : 0,
    steps[at - 1]?.parties.length ? 1 : 0,
    words.at(-1)?.length ?? 0,
  ];
}

/** Where a word is in a list, or what sort of another it is. */
function codeOf(list: readonly string[], word: string): number {
  const at = list.indexOf(word);
  if (at >= 0) return at;
  if (/^\d/u.test(word)) return list.length;
  return list.length + (/^\p{L}+(?:ed|ing|es|s)$/u.test(word) ? 1 : /^\p{L}/u.test(word) ? 2 : 3);
}
