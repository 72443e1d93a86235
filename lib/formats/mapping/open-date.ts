/** Finds dates of a table in an order of day and month that nothing tells: only its author knows. */
import type { RowsPreview } from "../tables/preview";
import { dateOrderOf, isOpenDate, mayBeginWithYear } from "./dates";
import type { ColumnField, Mapping } from "./mapping";

/** Columns that hold dates. */
export const DATE_FIELDS: ReadonlySet<ColumnField> = new Set([
  "date",
  "statusDate",
  "effective",
  "ends",
  "published",
]);

/** A date that can be read in two ways, with the name of its column. */
export interface OpenDate {
  column: string;
  text: string;
  /** What may stand first in it instead of the day. */
  or: "month" | "year";
}

/** The first date of a table that can be read in two ways, where no other date settles it. */
export function openDateOf({ header, rows }: RowsPreview, { columns }: Mapping): OpenDate | undefined {
  const dates = columns.flatMap(({ field }, at) =>
    DATE_FIELDS.has(field)
      ? rows.map((row) => ({ column: header[at] ?? "", text: row[at]?.trim() ?? "" }))
      : [],
  );
  if (dateOrderOf(dates.map(({ text }) => text)) !== undefined) return undefined;
  // A number over 12 is no month, of whatever date of the table.
  const withYear = dates.find(({ text }) => mayBeginWithYear(text));
  if (withYear) return { ...withYear, or: "year" };
  const withMonth = dates.find(({ text }) => isOpenDate(text));
  return withMonth && { ...withMonth, or: "month" };
}
