/** Finds the columns of a table that a mapping leaves out though they say something. */
import type { RowsPreview } from "../tables/preview";
import type { Mapping } from "./mapping";

/** The names of these columns; of one without a name, its number. */
export function leftOutColumns({ header, rows }: RowsPreview, { columns }: Mapping): string[] {
  return header.flatMap((name, at) => {
    const isLeftOut = (columns[at]?.field ?? "ignore") === "ignore";
    const isEmpty = rows.every((row) => (row[at]?.trim() ?? "") === "");
    return isLeftOut && !isEmpty ? [name === "" ? `column ${at + 1}` : name] : [];
  });
}
