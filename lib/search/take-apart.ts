/** Parses a query into words, filters (also from dates and questions), and amounts. */
import { takeAddresses } from "./addresses";
import { type AskedAmount, takeAmounts } from "./amounts";
import { takePhrases, takeWords, withMarks } from "./left-out";
import { type Asked, plainSigns, splitQuery } from "./query";
import { askedBy } from "./questions";
import { hasOnlyJoins } from "./tokens";
import { takeDates } from "./typed-dates";

/** Among words that only join others, it asks for all agreements: they come newest first. */
const LATEST = /(?<!\p{L})(?:latest|newest|recent|neueste)/iu;
const AGREEMENTS: Asked = { key: "kind", value: "agreement" };

/** A parsed query. */
export interface TakenApart {
  /** The words that are left to look for. */
  words: string;
  filters: Asked[];
  /** The amounts among the words, and those of its filters. */
  amounts: AskedAmount[];
  ofFilters: AskedAmount[];
}

/** Tells what an index knows of the words of a query. */
interface Known {
  isName(text: string, placesOnly: boolean): boolean;
  isCalled(text: string): boolean;
  isLand(text: string): boolean;
  /** Whether an amount of the index is counted in a word. */
  isUnit(sort: string): boolean;
}

/** What a query says: its addresses, its filters, the dates among its words, and the other words. */
export function saidIn(
  text: string,
  isUnit: Known["isUnit"],
): {
  addresses: string[];
  filters: Asked[];
  dates: Asked[];
  words: string;
} {
  const { words: said, addresses } = takeAddresses(plainSigns(text).replace(/\s+/g, " "));
  const isPhrase = (part: string) => takeAmounts(saidIn(part, isUnit).words, isUnit).words.trim() !== "";
  const marked = withMarks(said, isPhrase);
  const { words: typed, filters } = splitQuery(marked);
  const ored = filters.map(({ start }, i) => /^ ?or $/i.test(marked.slice(filters[i - 1]?.end, start)));
  const leftOut: Asked[] = [];
  const others = ored.includes(true) ? typed.replace(/(?<!\S)or(?!\S)/gi, " ") : typed;
  const { words: undated, dates } = takeDates(takePhrases(others, leftOut));
  const words = takeWords(undated, leftOut, isUnit).replace(/(?<!\p{L})most (?=recent)/iu, "");
  return {
    addresses,
    filters: [
      ...filters.map((one, i) => ({ ...one, isOr: ored[i] === true })),
      // The words beside an address are the title of its page.
      ...(addresses.length > 0 ? [] : leftOut),
      ...dates.filter(({ isLeftOut }) => isLeftOut),
    ],
    dates: dates.filter(({ isLeftOut = false }) => !isLeftOut),
    words,
  };
}

/** Parses a query. With `ofAgreements`, the kind of partners that a question asks for is ignored. */
export function takeApart(
  text: string,
  { isName, isCalled, isLand, isUnit }: Known,
  ofAgreements: boolean,
): TakenApart {
  const { addresses, filters: keyed, dates, words: undated } = saidIn(text, isUnit);
  if (addresses.length > 0) return { words: addresses.join(" "), filters: keyed, amounts: [], ofFilters: [] };
  const question = askedBy(undated, isName, isLand, isCalled);
  const meant = question?.filter(({ key }) => !(ofAgreements && key === "kind"));
  const filters = [...keyed, ...dates, ...(meant ?? [])];
  const { words, amounts } = takeAmounts(question ? "" : undated, isUnit);
  const tellsNothing = hasOnlyJoins(words);
  if (tellsNothing && filters.length + amounts.length === 0 && LATEST.test(words)) filters.push(AGREEMENTS);
  return {
    // `deals last month` asks for nothing but the time.
    words: filters.length + amounts.length > 0 && tellsNothing ? "" : words,
    amounts,
    filters,
    ofFilters: keyed
      .filter(({ key, isLeftOut }) => key === "amount" && !isLeftOut)
      .flatMap(({ value }) => takeAmounts(value, isUnit).amounts),
  };
}
