/** Rows of a table in any file: texts in columns, with the line where each row begins. */

/** One row. */
export interface Row {
  cells: string[];
  /** The line of a text, the row of a sheet, or the number of an object; from 1. */
  line: number;
  /**
   * The columns whose cells the file holds as numbers and no texts, as far as they have decimals: these stand behind a
   * point, whatever sign the texts beside them have.
   */
  decimals?: ReadonlySet<number>;
}

/** How to read a table; what is absent is guessed. */
export interface RowsOptions {
  /** A WHATWG label. */
  encoding?: string;
  /** The delimiter of cells: one character. */
  delimiter?: string;
  /** The sheet of a workbook. */
  sheet?: string;
  /** Rows above the header, or above the first row where there is no header. */
  skipRows?: number;
  /** Whether the first row (after skipped ones) names the columns. */
  headerRow?: boolean;
}

/** Whether a value of a file is a number with decimals, and no text. */
export function hasDecimals(value: unknown): boolean {
  return typeof value === "number" && !Number.isInteger(value);
}

/** Whether a row has only white space. */
export function isBlank({ cells }: Row): boolean {
  return cells.every((cell) => cell.trim() === "");
}
