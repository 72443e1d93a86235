/** Collects the phrases of a sentence that may be fields of an agreement, with the evidence for each. */

import type { View } from "../view/view";
import { Around, type FieldPlace } from "./field-around";
import { PhraseOffered } from "./field-offered";
import { phrasesOf } from "./field-phrases";
import { SORTS } from "./field-sorts";
import { type Field, fieldsOf } from "./fields";

/** A phrase with its evidence. */
export interface FieldCandidate extends Field {
  /** The chance by its features alone; `undefined` where only its place speaks for it. */
  alone: number | undefined;
  /** For training, which uses other weights. */
  features: readonly number[];
  /** Plain numbers for the trees that rank it among the others. */
  traits: readonly number[];
}

/** The candidates between two offsets. */
export function fieldCandidates(view: View, from: number, to: number, place: FieldPlace): FieldCandidate[] {
  const found = new Map<string, { field: Field; opener: string }>();
  const keep = (field: Field, opener: string) => {
    if (field.start < from || field.end > to) return;
    const lower = field.text.toLowerCase();
    const before = found.get(lower);
    if (!before || (!before.opener.startsWith("0") && opener.startsWith("0")))
      found.set(lower, { field, opener });
  };
  const fields = fieldsOf(view);
  for (const field of fields) keep(field, weightOf(field));
  for (const phrase of phrasesOf(view.steps)) keep(phrase, phrase.opener);
  if (found.size === 0) return [];
  const sorts = SORTS.filter(([, words]) => words.in(view, view.padded)).map(([sort]) => sort);
  const around = new Around(view, place, sorts);
  const out: FieldCandidate[] = [];
  for (const [lower, { field, opener }] of found) {
    const list = fields.find((other) => other.start <= field.start && other.end >= field.end);
    out.push(
      new PhraseOffered(around, field, lower, opener, list && { weight: list.weight, word: weightOf(list) }),
    );
  }
  return out;
}

/** A weight as the word of a feature: only a few occur, and formatting a number is slow. */
function weightOf({ weight }: Field): string {
  let word = weights.get(weight);
  if (word === undefined) {
    word = weight.toFixed(2);
    weights.set(weight, word);
  }
  return word;
}

const weights = new Map<number, string>();
