/** Two reports of one agreement, as records or as cards, as one. */
import type { Agreement } from "@/lib/model";
import { mergeHistory } from "./agreement-history";

/** What of a report is not simply the first that is known. */
interface Report extends Pick<Agreement, "history" | "functions" | "fields"> {
  projects?: unknown[] | undefined;
  scopePlaces?: unknown[] | undefined;
}

/**
 * The first report completed by the second, with the steps, functions and fields of both. Projects and places that it
 * is about are those of one report: nothing says which of them are the same.
 */
export function joinReports<T extends Report>(first: T, second: T): T {
  const both = <V>(own: readonly V[] = [], other: readonly V[] = []) => [...new Set([...own, ...other])];
  const either = <V>(own: V[] = [], other: V[] = []) => (own.length > 0 ? own : other);
  return {
    ...second,
    ...first,
    history: mergeHistory(first.history, second.history),
    functions: both(first.functions, second.functions),
    fields: both(first.fields, second.fields),
    projects: either(first.projects, second.projects),
    scopePlaces: either(first.scopePlaces, second.scopePlaces),
  };
}
