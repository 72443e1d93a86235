/** Completes a filter while it is typed: which filters there are, and what may follow the colon. */
import { AGREEMENT_FORMS, AGREEMENT_FUNCTIONS, AGREEMENT_STATUSES } from "@/lib/model";
import { formLabel } from "@/lib/ties/labels";
import { kindWords } from "./filter-words";
import type { Completion } from "./hits";
import { FILTER_KEYS, type FilterKey, filterText, keyOf, plainSigns } from "./query";

const MOST = 6;
/** The words before the last one; a quoted text is one word. */
const WORDS_BEFORE = /^(?:(?:"[^"]*"|[^\s"])*\s)*/;
/** The values before the last one. */
const BEFORE = /^(?:(?:"[^"]*"|[^",]*),)*/;

/** A line of help for each filter. */
const HINTS: Readonly<Record<FilterKey, string>> = {
  kind: "company, body, place, agreement, release, field, or closer: university, city …",
  with: "ties with this party, or with all of several",
  in: "there, or in that year: in:Hungary, in:2025",
  from: "since then, or based there: from:2024, from:Sweden",
  to: "until then: to:2025-06",
  form: "the instrument: memorandum, joint venture …",
  does: "what they do: supply, joint R&D, siting …",
  status: "announced, signed, operating, terminated …",
  field: "a field of cooperation",
  amount: "how much: amount:>20GWh, amount:€3bn, amount:10-20MW",
  release: "what a release is evidence for",
};

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
export function completionsOf(query: string, namesLike: NamesLike): Completion[] {
  const text = plainSigns(query);
  const at = WORDS_BEFORE.exec(text)?.[0].length ?? 0;
  const sign = text[at] === "-" ? "-" : "";
  const word = text.slice(at + sign.length);
  const completion = (filter: string, hint: string, end = ""): Completion => ({
    query: `${text.slice(0, at)}${sign}${filter}${end}`,
    label: sign + filter,
    hint,
  });
  const colon = word.indexOf(":");
  if (colon < 0) return keysLike(word).map((key) => completion(`${key}:`, HINTS[key]));
  const key = keyOf(word.slice(0, colon));
  if (!key) return [];
  const typed = word.slice(colon + 1);
  const [before = ""] = BEFORE.exec(typed) ?? [];
  const values = valuesOf(key, typed.slice(before.length).replaceAll('"', ""), namesLike).map(
    ({ value, hint }) => ({ filter: filterText(key, value, before), hint }),
  );
  if (values.some(({ filter }) => filter.toLowerCase() === `${key}:${typed}`.toLowerCase())) return [];
  return values.slice(0, MOST).map(({ filter, hint }) => completion(filter, hint, " "));
}

/** The filter at the end of a query that has a colon but no value yet, if there is one, and what it takes. */
export function openFilter(text: string): { key: FilterKey; hint: string } | undefined {
  const key = keyOf(/(?<!\S)-?([a-z]+):"?$/iu.exec(plainSigns(text))?.[1]);
  return key && { key, hint: HINTS[key] };
}

function keysLike(word: string): FilterKey[] {
  const typed = word.toLowerCase();
  if (typed.length < 2) return [];
  return FILTER_KEYS.filter((key) => key.startsWith(typed));
}

function valuesOf(key: FilterKey, typed: string, namesLike: NamesLike): { value: string; hint: string }[] {
  switch (key) {
    case "kind":
      return startingWith(kindWords(), typed);
    case "form":
      return startingWith(AGREEMENT_FORMS, typed, formLabel);
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
    default:
      return [];
  }
}

function startingWith<Word extends string>(
  words: readonly Word[],
  typed: string,
  hintOf: (word: Word) => string = () => "",
): { value: string; hint: string }[] {
  const asked = typed.toLowerCase();
  return words.filter((word) => word.startsWith(asked)).map((value) => ({ value, hint: hintOf(value) }));
}
