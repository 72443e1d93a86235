/** Rows of a table, whatever file they came from: texts in columns, with the line where each row begins. */

/** One row. */
export interface Row {
  cells: string[];
  /** The line of a text, the row of a sheet, or the number of an entry; from 1. */
  line: number;
}

/** How a table is read; what is not said is guessed. */
export interface RowsOptions {
  /** A WHATWG label. */
  encoding?: string;
  /** What stands between cells: one character. */
  delimiter?: string;
  /** The sheet of a workbook. */
  sheet?: string;
  /** Rows above the header, or above the first row where there is no header. */
  skipRows?: number;
  /** Whether the first row (after those that are skipped) names the columns. */
  headerRow?: boolean;
}

/** A row without its cells' outer white space tells whether there is anything in it. */
export function isBlank({ cells }: Row): boolean {
  return cells.every((cell) => cell.trim() === "");
}
