/** Changes the filters of a query in place, as menus do; everything typed around them stays. */
import { type Filter, type FilterKey, filterText, splitQuery, withFilter } from "./query";

/** Whether a query has this filter. One that leaves something out is another, as everywhere here. */
export function hasFilter(query: string, key: FilterKey, value: string): boolean {
  return filterValues(query, key).some((one) => sameValue(one, value));
}

/** The values of a key in a query, as they were typed. */
export function filterValues(query: string, key: FilterKey): string[] {
  return splitQuery(query).filters.flatMap((filter) =>
    filter.key === key && !filter.isLeftOut ? [filter.value] : [],
  );
}

/** A query without the filters of a key whose value passes `isOne`. */
export function withoutFilters(query: string, key: FilterKey, isOne: (value: string) => boolean): string {
  return tidy(without(query, key, isOne, false));
}

/** Adds a filter at the end of a query in place of what leaves the same out, or removes it wherever it is there already. */
export function toggleFilter(query: string, key: FilterKey, value: string): string {
  const has = hasFilter(query, key, value);
  const others = without(query, key, (one) => sameValue(one, value), !has);
  return tidy(has ? others : withFilter(others, filterText(key, value)));
}

function without(
  query: string,
  key: FilterKey,
  isOne: (value: string) => boolean,
  areLeftOut: boolean,
): string {
  const filters = splitQuery(query).filters.filter(
    (filter) => filter.key === key && filter.isLeftOut === areLeftOut,
  );
  return [...Map.groupBy(filters, ({ start }) => start).values()].reduceRight((left, values) => {
    const others = values.filter(({ value }) => !isOne(value));
    const [{ start, end }] = values as [Filter];
    if (others.length === values.length) return left;
    const stay = others.map(({ value }) => (areLeftOut ? "-" : "") + filterText(key, value));
    return [left.slice(0, start), ...stay, left.slice(end)].join(" ");
  }, query);
}

/** Whether a typed value `b` says the same as `a`: its case and its quotation marks do not count. */
export function sameValue(a: string, b: string): boolean {
  return a.toLowerCase() === b.replaceAll('"', "").toLowerCase();
}

function tidy(query: string): string {
  return query.replace(/\s+/g, " ").trim();
}
