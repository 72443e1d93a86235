/**
 * How sure a fact is, by the rule that gave it. Only parties, places and dates were held against labelled releases
 * (`npm run bench -- releases` prints stated against held); the other figures are judgements still to be measured.
 * A new rule starts at the figure of its field.
 */

/** The fields whose certainty differs. */
export type FactField =
  | "party"
  | "place"
  | "agreement"
  | "form"
  | "status"
  | "date"
  | "placeSigned"
  | "field"
  | "site"
  | "quantity"
  | "presence"
  | "release";

const BY_FIELD: Readonly<Record<FactField, number>> = {
  party: 0.9,
  place: 0.88,
  agreement: 0.8,
  form: 0.8,
  status: 0.93,
  date: 0.88,
  placeSigned: 0.85,
  field: 0.35,
  site: 0.5,
  quantity: 0.55,
  presence: 0.75,
  release: 0.99,
};

const BY_RULE: Readonly<Record<string, number>> = {
  "party:known name": 0.97,
  "party:legal form": 0.95,
  "party:introduced short form": 0.93,
  "party:weak context": 0.85,
  "agreement:sign cue": 0.9,
  "agreement:签署 cue": 0.86,
  "agreement:listed": 0.85,
  "agreement:joint lead": 0.8,
  "agreement:extend cue": 0.85,
  "agreement:end cue": 0.85,
  "agreement:buy cue": 0.75,
  "agreement:noun cue": 0.65,
  "agreement:agree cue": 0.7,
  "agreement:give cue": 0.6,
  "agreement:invest cue": 0.6,
  "agreement:choose cue": 0.7,
  "agreement:win cue": 0.75,
  "agreement:order cue": 0.7,
  "date:stated date": 0.92,
  "date:opening date": 0.9,
  "date:dateline": 0.92,
};

/** The confidence of a fact from 0 to 1. `doubt` (0 to 1) is what is known against the agreement that it belongs to. */
export function confidenceOf(field: FactField, rule: string, doubt = 0): number {
  const base = BY_RULE[`${field}:${rule}`] ?? BY_FIELD[field];
  return Math.round(Math.max(0.05, base * (1 - doubt)) * 100) / 100;
}
