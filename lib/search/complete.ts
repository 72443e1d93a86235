/** Completes a filter while it is typed: which filters there are, and what may follow the colon. */
import { AGREEMENT_FORMS, AGREEMENT_FUNCTIONS, AGREEMENT_STATUSES } from "@/lib/model";
import { formLabel } from "@/lib/ties/labels";
import { kindWords } from "./filter-words";
import type { Completion } from "./hits";
import { FILTER_KEYS, type FilterKey, filterText, isFilterKey, keyOf } from "./query";

const MOST = 6;

/**
 * Finds names like a text, best first: of all parties and places, or of places only. For an empty text, the parties or
 * places with most agreements.
 */
export type NamesLike = (
  text: string,
  placesOnly: boolean,
  limit: number,
) => { name: string; detail: string }[];

/** Ways to complete the last word of a query; none where it is no filter, or already complete. */
export function completionsOf(text: string, namesLike: NamesLike): Completion[] {
  const at = lastWord(text);
  const word = text.slice(at);
  const before = text.slice(0, at);
  const colon = word.indexOf(":");
  if (colon < 0) return keysLike(word).map((key) => keyCompletion(before, key));
  const key = keyOf(word.slice(0, colon));
  if (!key) return [];
  const value = word.slice(colon + 1);
  const values = valuesOf(key, value.replaceAll('"', ""), namesLike);
  const typed = `${key}:${value}`.toLowerCase();
  if (values.some((one) => filterText(key, one.value).toLowerCase() === typed)) return [];
  return values.slice(0, MOST).map(({ value, hint }) => ({
    query: `${before}${filterText(key, value)} `,
    label: filterText(key, value),
    hint,
  }));
}

/** Where the last word begins; a quoted text is one word. */
function lastWord(text: string): number {
  let quoted = false;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (!quoted && /\s/.test(text[i] ?? "")) start = i + 1;
  }
  return start;
}

function keysLike(word: string): FilterKey[] {
  const typed = word.toLowerCase();
  if (typed.length < 2) return [];
  return Object.keys(FILTER_KEYS)
    .filter(isFilterKey)
    .filter((key) => key.startsWith(typed));
}

function keyCompletion(before: string, key: FilterKey): Completion {
  return { query: `${before}${key}:`, label: `${key}:`, hint: FILTER_KEYS[key].hint };
}

function valuesOf(key: FilterKey, typed: string, namesLike: NamesLike): { value: string; hint: string }[] {
  switch (key) {
    case "kind":
      return startingWith(kindWords(), typed);
    case "form":
      return startingWith(AGREEMENT_FORMS, typed).map(({ value }) => ({ value, hint: hintOfForm(value) }));
    case "does":
      return startingWith(AGREEMENT_FUNCTIONS, typed);
    case "status":
      return startingWith(AGREEMENT_STATUSES, typed);
    case "with":
    case "in":
    case "from":
      return namesLike(typed, key !== "with", MOST).map(({ name, detail }) => ({
        value: name,
        hint: detail,
      }));
    case "to":
    case "amount":
    case "field":
    case "release":
      return [];
  }
}

function startingWith(words: readonly string[], typed: string): { value: string; hint: string }[] {
  const asked = typed.toLowerCase();
  return words.filter((word) => word.startsWith(asked)).map((value) => ({ value, hint: "" }));
}

function hintOfForm(form: string): string {
  const known = AGREEMENT_FORMS.find((one) => one === form);
  return known ? formLabel(known) : "";
}
