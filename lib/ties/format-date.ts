/** Partial dates as a reader reads them, in English. */
import { parsePartialDate } from "@/lib/model/partial-date";

const month = new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" });

/**
 * `20 Mar 2025`, `Mar 2025`, `Q1 2025`, `2025`; `about 2025` where the date is approximate.
 * A text that is no partial date comes back as it is.
 */
export function dateText(text: string): string {
  const date = parsePartialDate(text);
  if (!date) return text;
  const year = String(date.year).padStart(4, "0");
  const parts = [
    date.day === undefined ? undefined : String(date.day),
    date.month === undefined ? undefined : month.format(Date.UTC(2000, date.month - 1, 1)),
    date.quarter === undefined ? undefined : `Q${date.quarter}`,
    year,
  ];
  const readable = parts.filter((part) => part !== undefined).join(" ");
  return date.approximate ? `about ${readable}` : readable;
}
