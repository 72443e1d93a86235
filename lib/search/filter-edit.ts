/** Changing the filters of a query in place, as menus do: what was typed around them stays. */
import { type FilterKey, filterText, splitQuery } from "./query";

/** Whether a query has this filter. */
export function hasFilter(query: string, key: FilterKey, value: string): boolean {
  return splitQuery(query).filters.some((filter) => filter.key === key && same(filter.value, value));
}

/** The query with the filter at its end, or without it where it is there already. */
export function toggleFilter(query: string, key: FilterKey, value: string): string {
  const { filters } = splitQuery(query);
  const found = filters.find((filter) => filter.key === key && same(filter.value, value));
  const changed = found
    ? `${query.slice(0, found.start)} ${query.slice(found.end)}`
    : `${query} ${filterText(key, value)}`;
  return changed.replace(/\s+/g, " ").trim();
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.replaceAll('"', "").toLowerCase();
}
