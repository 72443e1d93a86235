/** Parses a query: words to look for, and filters such as `kind:company`, `in:"South Korea"` or `from:2024`. */

/** The keys of filters, each with a line of help, in the order in which they are offered. */
export const FILTER_KEYS = {
  kind: {
    hint: "company, body, place, agreement, release, field, or closer: university, city …",
  },
  with: { hint: "ties with this party, or with all of several" },
  in: { hint: "there, or in that year: in:Hungary, in:2025" },
  from: { hint: "since then, or based there: from:2024, from:Sweden" },
  to: { hint: "until then: to:2025-06" },
  form: { hint: "the instrument: memorandum, joint venture …" },
  does: { hint: "what they do: supply, joint R&D, siting …" },
  status: { hint: "announced, signed, operating, terminated …" },
  field: { hint: "a field of cooperation" },
  amount: { hint: "how much: amount:>20GWh, amount:€3bn, amount:10-20MW" },
  release: { hint: "what a release is evidence for" },
} as const;

/** Keys that other searches have, with ours for the same. */
const OTHER_KEYS: Readonly<Record<string, FilterKey>> = {
  country: "from",
  party: "with",
  place: "in",
  since: "from",
  until: "to",
  year: "in",
};

/** The longest query to look up, in UTF-16 units. */
export const MOST_TYPED = 500;

export type FilterKey = keyof typeof FILTER_KEYS;

/** A filter of a query. `start` and `end` are positions in the query, in UTF-16 units. */
export interface Filter {
  key: FilterKey;
  value: string;
  start: number;
  end: number;
}

const FILTER = /(?<![^\s])([a-z]+):(?:"([^"]*)"?|(\S*))/giu;

/** Takes the filters out of a query. A key without a value is no filter yet; a colon after another word is text. */
export function splitQuery(text: string): { words: string; filters: Filter[] } {
  const filters: Filter[] = [];
  let words = "";
  let end = 0;
  for (const match of text.matchAll(FILTER)) {
    const key = keyOf(match[1]);
    if (!key) continue;
    words += `${text.slice(end, match.index)} `;
    end = match.index + match[0].length;
    const value = (match[2] ?? match[3] ?? "").trim();
    if (value !== "") filters.push({ key, value, start: match.index, end });
  }
  return { words: (words + text.slice(end)).trim(), filters };
}

/** The filter at the end of a query that has a colon but no value yet, if there is one. */
export function openFilter(text: string): FilterKey | undefined {
  return keyOf(/(?<![^\s])([a-z]+):"?$/iu.exec(text)?.[1]);
}

/** The key of a filter as it is typed: in capitals too, or as other searches call it. */
export function keyOf(typed = ""): FilterKey | undefined {
  const key = typed.toLowerCase();
  return isFilterKey(key) ? key : Object.hasOwn(OTHER_KEYS, key) ? OTHER_KEYS[key] : undefined;
}

/** A filter as it is typed: in quotes where its value has spaces. */
export function filterText(key: FilterKey, value: string): string {
  const plain = value.replaceAll('"', "");
  return `${key}:${/\s/.test(plain) ? `"${plain}"` : plain}`;
}

/** A query with a filter at its end. A quotation mark that is still open would take the filter in. */
export function withFilter(query: string, filter: string): string {
  return `${query}${/:"[^"]*$/.test(query) ? '"' : ""} ${filter}`;
}

/** Whether a query has a web address. */
export function hasAddress(query: string): boolean {
  return /\b(?:https?:|www\.)/i.test(query);
}

/** Whether a text is the key of a filter. */
export function isFilterKey(text: string): text is FilterKey {
  return Object.hasOwn(FILTER_KEYS, text);
}
