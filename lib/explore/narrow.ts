/** What a press on a bar of the timeline or a country of the map makes of the query. */
import { isDateValue } from "@/lib/search/days";
import { hasFilter, toggleFilter, withoutFilters } from "@/lib/search/filter-edit";

/**
 * Narrows a query to a time or place, or takes that filter back where the query has it. It takes the place of the times
 * or places asked for before: filters of one key are alternatives, so beside `in:2024` a month of it leaves all of 2024.
 */
export function narrowedTo(query: string, value: string): string {
  const isDate = isDateValue(value);
  const others = hasFilter(query, "in", value)
    ? query
    : withoutFilters(query, "in", (one) => isDateValue(one) === isDate);
  return toggleFilter(others, "in", value);
}
