/** A query taken apart: words, filters as they are keyed or as dates and questions mean them, and amounts. */
import { type AskedAmount, takeAmounts } from "./amounts";
import { type Filter, splitQuery } from "./query";
import { askedBy } from "./questions";
import { takeDates } from "./typed-dates";

/** What a query comes to. */
interface TakenApart {
  /** What is left to look for as words. */
  words: string;
  filters: Pick<Filter, "key" | "value">[];
  /** The amounts among the words, and those of filters. */
  amounts: AskedAmount[];
  ofFilters: AskedAmount[];
}

/** What is known of the words of a query. */
interface Known {
  isName(text: string, placesOnly: boolean): boolean;
  /** Whether some amount is counted in a word. */
  isUnit(sort: string): boolean;
}

/** Takes a query apart. Where only agreements are looked for, a question is about those of whom it asks for. */
export function takeApart(text: string, { isName, isUnit }: Known, ofAgreements: boolean): TakenApart {
  const { words: typed, filters: keyed } = splitQuery(text);
  const { words: undated, dates } = takeDates(typed);
  const question = askedBy(undated, isName);
  const meant = question?.filter(({ key }) => !(ofAgreements && key === "kind"));
  return {
    ...takeAmounts(question ? "" : undated, isUnit),
    filters: [...keyed, ...dates, ...(meant ?? [])],
    ofFilters: keyed
      .filter(({ key }) => key === "amount")
      .flatMap(({ value }) => takeAmounts(value, isUnit).amounts),
  };
}
