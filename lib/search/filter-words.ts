/** The words that filters understand, and when one of them is meant. */
import {
  AGREEMENT_FORMS,
  AGREEMENT_FUNCTIONS,
  type AgreementForm,
  type AgreementFunction,
} from "@/lib/model";
import { MARK_KINDS } from "@/lib/ties/compile-ties";
import { formLabel, functionLabel } from "@/lib/ties/labels";
import { SORTS } from "./facets";
import { foldText } from "./fold";

/** The words for sorts that nobody would guess. */
export const KIND_WORDS: Readonly<Record<string, string>> = {
  "public body": "body",
  org: "party",
  organisation: "party",
};
const OTHER_KINDS = ["party", "agreement", "field", "release"];

/** Everything that `kind:` understands. */
export function kindWords(): string[] {
  return [...new Set([...MARK_KINDS, ...OTHER_KINDS, ...SORTS.filter((sort) => sort !== "unknown")])];
}

/** The forms that a word means, by their key or their label. */
export function formsLike(asked: string): AgreementForm[] {
  return AGREEMENT_FORMS.filter((form) => fits(form, asked) || fits(plain(formLabel(form)), asked));
}

/** The functions that a word means, likewise. */
export function functionsLike(asked: string): AgreementFunction[] {
  return AGREEMENT_FUNCTIONS.filter((one) => fits(one, asked) || fits(functionLabel(one), asked));
}

/** Whether a word of a vocabulary is meant: as a whole, in the plural, or by its beginning. */
export function fits(word: string, asked: string): boolean {
  const known = plain(word);
  if (known === asked || `${known}s` === asked) return true;
  return asked.length >= 3 && known.startsWith(asked);
}

/** A word without case, accents and hyphens. */
export function plain(text: string): string {
  return foldText(text)
    .replace(/[-\s]+/g, " ")
    .trim();
}
