/** Parses a query into words, filters (also from dates and questions), and amounts. */
import { takeAddresses } from "./addresses";
import { type AskedAmount, takeAmounts } from "./amounts";
import { type Filter, splitQuery } from "./query";
import { askedBy } from "./questions";
import { hasOnlyJoins } from "./tokens";
import { takeDates } from "./typed-dates";

/** A parsed query. */
export interface TakenApart {
  /** The words that are left to look for. */
  words: string;
  filters: Pick<Filter, "key" | "value">[];
  /** The amounts among the words, and those of its filters. */
  amounts: AskedAmount[];
  ofFilters: AskedAmount[];
}

/** Tells what an index knows of the words of a query. */
interface Known {
  isName(text: string, placesOnly: boolean): boolean;
  isLand(text: string): boolean;
  /** Whether an amount of the index is counted in a word. */
  isUnit(sort: string): boolean;
}

/** Parses a query. With `ofAgreements`, the kind of partners that a question asks for is ignored. */
export function takeApart(
  text: string,
  { isName, isLand, isUnit }: Known,
  ofAgreements: boolean,
): TakenApart {
  const { words: said, addresses } = takeAddresses(text);
  const { words: typed, filters: keyed } = splitQuery(said);
  if (addresses.length > 0) return { words: addresses.join(" "), filters: keyed, amounts: [], ofFilters: [] };
  const { words: undated, dates } = takeDates(typed);
  const question = askedBy(undated, isName, isLand);
  const meant = question?.filter(({ key }) => !(ofAgreements && key === "kind"));
  const filters = [...keyed, ...dates, ...(meant ?? [])];
  const { words, amounts } = takeAmounts(question ? "" : undated, isUnit);
  return {
    // `deals last month` asks for nothing but the time.
    words: filters.length + amounts.length > 0 && hasOnlyJoins(words) ? "" : words,
    amounts,
    filters,
    ofFilters: keyed
      .filter(({ key }) => key === "amount")
      .flatMap(({ value }) => takeAmounts(value, isUnit).amounts),
  };
}
