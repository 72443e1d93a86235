/** Changes the filters of a query in place, as menus do; everything typed around them stays. */
import { type FilterKey, filterText, splitQuery, withFilter } from "./query";

/** Whether a query has this filter. */
export function hasFilter(query: string, key: FilterKey, value: string): boolean {
  return splitQuery(query).filters.some((filter) => filter.key === key && sameValue(filter.value, value));
}

/** The values of a key in a query, as they were typed. */
export function filterValues(query: string, key: FilterKey): string[] {
  return splitQuery(query).filters.flatMap((filter) => (filter.key === key ? [filter.value] : []));
}

/** A query without the filters of a key whose value passes `isOne`. */
export function withoutFilters(query: string, key: FilterKey, isOne: (value: string) => boolean): string {
  const gone = splitQuery(query).filters.filter((filter) => filter.key === key && isOne(filter.value));
  return tidy(
    gone.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, query),
  );
}

/** Adds a filter at the end of a query, or removes it wherever it is there already. */
export function toggleFilter(query: string, key: FilterKey, value: string): string {
  return hasFilter(query, key, value)
    ? withoutFilters(query, key, (one) => sameValue(one, value))
    : tidy(withFilter(query, filterText(key, value)));
}

/** Whether a typed value `b` says the same as `a`: its case and its quotation marks do not count. */
export function sameValue(a: string, b: string): boolean {
  return a.toLowerCase() === b.replaceAll('"', "").toLowerCase();
}

function tidy(query: string): string {
  return query.replace(/\s+/g, " ").trim();
}
