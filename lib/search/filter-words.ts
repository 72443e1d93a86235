/** The words that filters understand. */
import {
  AGREEMENT_FORMS,
  AGREEMENT_FUNCTIONS,
  type AgreementForm,
  type AgreementFunction,
} from "@/lib/model";
import { MARK_KINDS } from "@/lib/ties/compile-ties";
import { DIVISION_WORDS } from "@/lib/ties/division-words";
import { formLabel, functionLabel } from "@/lib/ties/labels";
import { SORTS } from "./facets";
import { foldText } from "./fold";

/** Other words for kinds. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  "public body": "body",
  org: "party",
  organisation: "party",
  ...Object.fromEntries(DIVISION_WORDS.map((word) => [plain(word), "province"])),
};
/** Other words for forms. */
const FORM_WORDS: Readonly<Record<string, AgreementForm>> = {
  mou: "memorandum",
  loi: "letter-of-intent",
  jv: "joint-venture",
};
const OTHER_KINDS = ["party", "agreement", "field", "release"];

/** Everything that `kind:` understands. */
export function kindWords(): string[] {
  return [...new Set([...MARK_KINDS, ...OTHER_KINDS, ...SORTS.filter((sort) => sort !== "unknown")])];
}

/** The kind that a value of `kind:` asks for, in the vocabulary's word where it is a synonym. */
export function kindAsked(value: string): string {
  const asked = plain(value);
  const other = Object.keys(KIND_WORDS).find((word) => isNamed(word, asked));
  return KIND_WORDS[other ?? asked] ?? asked;
}

/** The forms that a word means, by key, label or abbreviation. */
export function formsLike(asked: string): AgreementForm[] {
  const short = Object.entries(FORM_WORDS).find(([word]) => isNamed(word, asked));
  if (short) return [short[1]];
  return AGREEMENT_FORMS.filter((form) => fits(form, asked) || fits(plain(formLabel(form)), asked));
}

/** The functions that a word means, likewise. */
export function functionsLike(asked: string): AgreementFunction[] {
  return AGREEMENT_FUNCTIONS.filter((one) => fits(one, asked) || fits(functionLabel(one), asked));
}

/** Whether a typed word means a word of a vocabulary: whole, in the plural, or by its beginning. */
export function fits(word: string, asked: string): boolean {
  const known = plain(word);
  return isNamed(known, asked) || (asked.length >= 3 && known.startsWith(asked));
}

/** Whether a typed word is a word of a vocabulary, or its plural. */
export function isNamed(word: string, asked: string): boolean {
  return word === asked || pluralOf(word) === asked || word.replace(/um$/, "a") === asked;
}

/** A word without case, accents and hyphens. */
export function plain(text: string): string {
  return foldText(text)
    .replace(/[-\s]+/g, " ")
    .trim();
}

function pluralOf(word: string): string {
  return word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}s`;
}
