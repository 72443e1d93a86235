/** Messages about the results of a search, for display and for screen readers. */
import { capital } from "@/lib/model/capital";
import { counted } from "@/lib/model/counted";
import type { SearchReply } from "@/lib/search/hits";
import { hasAddress, splitQuery } from "@/lib/search/query";
import { apartText } from "../name-words";

/** The most characters of a query to repeat. */
const MOST_SAID = 60;

/** The number of results; without any, the number of filters to choose instead. */
export function resultsText(total: number, filters: number): string {
  if (total === 0 && filters > 0)
    return filters === 1 ? "1 filter to choose" : `${filters} filters to choose from`;
  return counted(total, "result");
}

/** As `resultsText`, with both numbers. */
export function statusText(total: number, filters: number): string {
  return total > 0 && filters > 0
    ? `${resultsText(total, 0)}, ${resultsText(0, filters)}`
    : resultsText(total, filters);
}

/** Says that nothing has all that was typed, where something else is shown. */
export function insteadText({ apart, nearest, total }: SearchReply): string | undefined {
  if (apart) return apartText(apart.named.map(({ name }) => name));
  return nearest && total === 0 ? "Nothing has all of this." : undefined;
}

/** Says that nothing was found, and what to do; a note may already say what is wrong. */
export function nothingText(
  query: string,
  { notes, open }: { notes: readonly string[]; open?: SearchReply["open"] | undefined },
): { title: string; advice: string } {
  const title = `Nothing found for “${shortened(query)}”`;
  if (notes.length === 0 && open)
    return { title: `“${open.key}:” needs a value`, advice: `${capital(open.hint)}.` };
  if (notes.length > 0) return { title, advice: "Change the filter above, or leave it out." };
  const fewer = /\S\s+\S/.test(query.trim()) ? "fewer words or" : "fewer";
  const advice = hasAddress(query)
    ? "Open the page and read it as a release"
    : splitQuery(query).filters.length > 0
      ? "Leave out a filter, or try another value"
      : `Try ${fewer} letters, another spelling, or the name at home`;
  return { title, advice: `${advice}. Datasets that are switched off are not searched.` };
}

/** A text without quotation marks, as it is read out. */
export function unquoted(text: string): string {
  return text.replace(/[“”]/g, "");
}

function shortened(query: string): string {
  const characters = [...query];
  return characters.length > MOST_SAID ? `${characters.slice(0, MOST_SAID).join("")}…` : query;
}
