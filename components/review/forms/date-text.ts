/** Dates as people type them: as the page shows them, `14 Mar 2025`, and as texts have them. */
import { dateOf, isOpenDate } from "@/lib/formats/mapping/dates";

export type TypedDate =
  | { type: "date"; value: string }
  /** Either may be meant: `3/4/2025` is in March or in April. */
  | { type: "unsure"; values: readonly string[] }
  | { type: "none" };

/** Reads a date as precise as it was typed. */
export function readDate(text: string): TypedDate {
  const typed = text.trim();
  // In a table five digits are a day that Excel counted; here somebody is still typing.
  if (/^\d{5}(?!\d{3}$)/.test(typed)) return { type: "none" };
  const values = (["dmy", "mdy"] as const).flatMap((order) => dateOf(typed, order) ?? []);
  if (isOpenDate(typed) && values.length > 1) return { type: "unsure", values };
  const [value] = values;
  return value === undefined ? { type: "none" } : { type: "date", value };
}

/** What a field of a record gets: the date, or else the typed text as it is, which the check of the record refuses. */
export function dateIn(text: string): string {
  const read = readDate(text);
  return read.type === "date" ? read.value : text;
}
