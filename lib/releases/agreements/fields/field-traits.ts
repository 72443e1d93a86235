/**
 * Plain numbers of a phrase that may be a field: its surroundings, the place of its sentence, and how often the text
 * says its words.
 */
import type { Sentence } from "../../document";
import { type Lexeme, lexemeOf, WordClass } from "../view/lexeme";
import type { View } from "../view/view";
import type { FieldPlace } from "./field-around";
import type { PhraseOffered } from "./field-offered";

const OPENERS = "run part tail named deed list".split(" ");
const KINDS: readonly Sentence["kind"][] = ["headline", "heading", "item", "body"];
const BEFORE = codesOf("| , : - the a of for on in to with and by at as is 's its");
const BEHIND = codesOf("| . , and of in to for at by with on from that which ; ) is will");
/** Some capitals have no small letter. */
const CAPITAL = new WordClass(/^\p{Lu}/u);
/** The largest distance told apart. */
const FAR = 31;

/** The traits of a sentence, shared by its phrases. `sorts` says which of `sortNames` it is. */
export function sentenceTraits(view: View, place: FieldPlace, sorts: readonly boolean[]): number[] {
  const { named } = view;
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

/** Adds the traits of a phrase to a row, in an order that the trees know. */
export function addTraits(row: number[], phrase: PhraseOffered): void {
  const { around, at, to: end, words, opener, list, counts } = phrase;
  const { steps } = around.view;
  const { cue } = around;
  const { long, shared, most, least } = counts;
  const made = OPENERS.indexOf(opener);
  let named = false;
  let capitals = 0;
  for (let i = at; i < end; i++) {
    const step = steps[i];
    if (!step) continue;
    if (step.mention !== undefined) named = true;
    if (step.text === step.word ? CAPITAL.has(step.lexeme) : /^\p{Lu}/u.test(step.text)) capitals += 1;
  }
  for (const trait of around.traits) row.push(trait);
  row.push(
    made < 0 ? OPENERS.length + Number(opener) : made,
    list?.weight ?? -1,
    cue < 0 ? FAR : Math.max(-FAR, Math.min(at - cue, FAR - 1)),
    words.length,
    shared,
    long === 0 ? 0 : shared / long,
    Math.min(most, 12),
    long === 0 ? 0 : Math.min(least, 12),
    codeOf(BEFORE, steps[at - 1]?.lexeme ?? lexemeOf("|")),
    codeOf(BEHIND, steps[end]?.lexeme ?? lexemeOf("|")),
    steps.length === 0 ? 0 : at / steps.length,
    named ? 1 : 0,
    phrase.and ? 1 : 0,
    phrase.of ? 1 : 0,
    capitals / Math.max(1, Math.min(end, steps.length) - at),
    phrase.figure ? 1 : 0,
    steps[at - 1]?.parties.length ? 1 : 0,
    words[words.length - 1]?.word.length ?? 0,
  );
}

/** The place of each word in a list. */
function codesOf(words: string): ReadonlyMap<string, number> {
  return new Map(words.split(" ").map((word, i) => [word, i]));
}

const DIGIT = new WordClass(/^\d/u);
const ENDING = new WordClass(/^\p{L}+(?:ed|ing|es|s)$/u);
const LETTER = new WordClass(/^\p{L}/u);

/** The place of a word in a list, or the sort of a word that is not in it. */
function codeOf(list: ReadonlyMap<string, number>, lexeme: Lexeme): number {
  const at = list.get(lexeme.word);
  if (at !== undefined) return at;
  if (DIGIT.has(lexeme)) return list.size;
  return list.size + (ENDING.has(lexeme) ? 1 : LETTER.has(lexeme) ? 2 : 3);
}
