/**
 * Parses a query: words to look for, and filters such as `kind:company`, `in:"South Korea"` or `from:2024`. What a filter asks for
 * is left out with a sign before it, as in `-status:terminated` and `NOT in:2024`.
 */

/** The keys of filters, in the order in which they are offered. */
export const FILTER_KEYS = [
  "kind",
  "with",
  "in",
  "from",
  "to",
  "form",
  "does",
  "status",
  "field",
  "amount",
  "release",
] as const;

/** Keys that other searches have, with ours for the same. */
const OTHER_KEYS: Readonly<Record<string, FilterKey>> = {
  country: "from",
  function: "does",
  party: "with",
  place: "in",
  since: "from",
  type: "form",
  until: "to",
  year: "in",
};

/** The longest query to look up, in UTF-16 units. */
export const MOST_TYPED = 500;

export type FilterKey = (typeof FILTER_KEYS)[number];

/**
 * What a query asks for beside the words to look for; `words` are only ever left out, and only
 * questions ask who supplies somebody.
 */
export interface Asked {
  key: FilterKey | "words" | "supplies";
  value: string;
  /** Whatever has it is left out. */
  isLeftOut?: boolean;
  /** `OR` stands between it and the one before. */
  isOr?: boolean;
}

/** A filter of a query. `start` and `end` are positions in the query, in UTF-16 units. */
export interface Filter extends Asked {
  key: FilterKey;
  isLeftOut: boolean;
  start: number;
  end: number;
}

const FILTER = /(?<!\S)([-¬]|NOT\s+)?([A-Za-z]+):((?:"[^"]*"?|[^\s,]*)(?:,(?:"[^"]*"?|[^\s,]*))*)/gu;

/** The values in what follows a key; one in quotes may have commas, as an amount and a title may. */
const VALUES = /(?<![^,])"[^"]*|[^,]+/g;
const WHOLE = /.+/gs;

/** A text with the colons, commas, hyphens and quotation marks of other keyboards as ours; as long as it was. */
export function plainSigns(text: string): string {
  return text
    .replace(/[،、；]/g, ",")
    .replace(/[‐‑−]/g, "-")
    .replace(/[“”„«»「」]/g, '"')
    .replace(/[！-～]/g, (sign) => sign.normalize("NFKC"));
}

/**
 * Takes the filters out of a query. A key without a value is no filter yet; a colon after another word is text. Values with
 * commas between them are filters of their own, which stand at the same place.
 */
export function splitQuery(query: string): { words: string; filters: Filter[] } {
  const text = plainSigns(query);
  const filters: Filter[] = [];
  let words = "";
  let end = 0;
  for (const match of text.matchAll(FILTER)) {
    const [all, sign, typed, values = ""] = match;
    const key = keyOf(typed);
    if (!key) continue;
    const start = match.index;
    words += `${text.slice(end, start)} `;
    end = start + all.length;
    for (const [part] of values.matchAll(key === "amount" || key === "release" ? WHOLE : VALUES)) {
      const value = part.replaceAll('"', "").trim();
      if (value !== "") filters.push({ key, value, isLeftOut: sign !== undefined, start, end });
    }
  }
  return { words: (words + text.slice(end)).trim(), filters };
}

/** The key of a filter as it is typed: in capitals too, or as other searches call it. */
export function keyOf(typed = ""): FilterKey | undefined {
  const key = typed.toLowerCase();
  return (
    FILTER_KEYS.find((one) => one === key) ?? (Object.hasOwn(OTHER_KEYS, key) ? OTHER_KEYS[key] : undefined)
  );
}

/** A filter as it is typed: in quotes where its value has spaces or commas. `before` are values before it, as typed. */
export function filterText(key: FilterKey, value: string, before = ""): string {
  const plain = value.replaceAll('"', "");
  return `${key}:${before}${/[\s,]/.test(plain) ? `"${plain}"` : plain}`;
}

/** A query with a filter at its end. A quotation mark that is still open would take the filter in, and a `NOT` would turn it round. */
export function withFilter(query: string, filter: string): string {
  const others = query.replace(/(?:(?<!\S)NOT\s*)+$/, "");
  return `${others}${/(?:[:,-]|NOT\s+)"[^"]*$/.test(plainSigns(others)) ? '"' : ""} ${filter}`;
}

/** Whether a query has a web address. */
export function hasAddress(query: string): boolean {
  return /\b(?:https?:|www\.)/i.test(query);
}
