/** How a table writes dates and numbers, as its cells tell: the order of day and month, the decimal sign. */
import type { RowsPreview } from "../tables/preview";
import { dateOrderOf } from "./dates";
import type { ColumnRole, DateOrder, Mapping } from "./mapping";
import { DATE_FIELDS } from "./open-date";

/** The part of a table that tells how it is written. */
type Table = Pick<RowsPreview, "header" | "rows" | "decimals">;

/**
 * A mapping of an earlier table with the same columns, with dates and numbers as the cells of this one plainly have them: a
 * spreadsheet of another country saves them otherwise.
 */
export function fittedTo(table: Table, mapping: Mapping): Mapping {
  const cells = cellsOf(table);
  const told = dateOrderOf(datesIn(mapping.columns, cells));
  const dates = told ?? mapping.dates;
  return {
    ...mapping,
    ...(told && {
      dates: told,
      columns: mapping.columns.map(({ dates: _, ...role }, at) => withOwnOrder(role, cells[at] ?? [], told)),
    }),
    decimal: decimalIn(mapping.columns, table, dates) ?? mapping.decimal,
  };
}

/** For each column its cells that say something. */
export function cellsOf({ header, rows }: Pick<RowsPreview, "header" | "rows">): string[][] {
  return header.map((_, at) => rows.map((row) => row[at]?.trim() ?? "").filter((cell) => cell !== ""));
}

/** The cells of all columns with dates. */
export function datesIn(columns: readonly ColumnRole[], cells: readonly (readonly string[])[]): string[] {
  return columns.flatMap(({ field }, at) => (DATE_FIELDS.has(field) ? (cells[at] ?? []) : []));
}

/** Sets a column's own order of dates, where it differs from the others'. */
export function withOwnOrder(role: ColumnRole, cells: readonly string[], dates: DateOrder): ColumnRole {
  if (!DATE_FIELDS.has(role.field)) return role;
  const own = dateOrderOf(cells);
  return own !== undefined && own !== dates ? { ...role, dates: own } : role;
}

/** Whether a column holds numbers. */
export function isFigure(role: ColumnRole | undefined): boolean {
  return role?.field === "quantity" || role?.field === "share";
}

/** A space or an apostrophe may part the thousands of a figure. */
const FIGURE = String.raw`\d(?:(?:[\d.,]|[\s'’](?=\d{3}(?!\d)))*\d)?`;
const RANGE = new RegExp(`(${FIGURE})(?:\\s*(?:[-–—~～]|to|bis|至)\\s*(${FIGURE}))?`);
/** Behind a figure that is no amount: a rate, or a time. */
const NO_AMOUNT =
  /\s?(?:%|(?:years?|yrs?|months?|days?|hours?|jahren?|monaten?|ans|mois|años|anni)\b|[年月天])/iu;
const AMOUNTS = new RegExp(`(${FIGURE})(?!${NO_AMOUNT.source}|[\\d.,])`, "giu");
const ANY_FIGURE = new RegExp(FIGURE, "g");

/** The first figure of a cell, and the second of its range, without currency and unit. Others may be years or rates. */
export function figuresOf(cell: string): string[] {
  const found = RANGE.exec(cell)?.slice(1) ?? [cell];
  return found.filter((figure) => figure !== undefined);
}

/** All amounts in a cell: in `1.500 MW (102,5 MWp)` only the second shows the decimal sign. */
function amountsOf(cell: string): string[] {
  return cell.match(AMOUNTS) ?? [];
}

/** All figures of a cell, of whatever. */
function allFigures(cell: string): string[] {
  return cell.match(ANY_FIGURE) ?? [];
}

/** The decimal sign that texts show; `undefined` where none does, as `1.500` may be more than a thousand. */
export function decimalIn(
  columns: readonly ColumnRole[],
  { header, rows, decimals }: Table,
  dates: DateOrder,
): Mapping["decimal"] | undefined {
  const texts = rows.map((row, index) => row.map((cell, at) => (decimals[index]?.has(at) ? "" : cell)));
  const cells = cellsOf({ header, rows: texts });
  const shown = (figures: (cell: string) => string[]) =>
    decimalOf(
      cells.flatMap((column, at) => (isFigure(columns[at]) ? column.flatMap(figures) : column)),
      dates,
    );
  // A rate with a point says little of an amount: `1.500 (2.5 % p.a.)` is written so beside thousands with points.
  return shown(figuresOf) ?? shown(amountsOf) ?? (shown(allFigures) === "," ? "," : undefined);
}

function decimalOf(cells: readonly string[], dates: DateOrder): Mapping["decimal"] | undefined {
  const comma = cells.filter((cell) => COMMA_DECIMAL.test(cell)).length;
  const point = cells.filter((cell) => POINT_DECIMAL.test(cell)).length;
  if (comma !== point) return comma > point ? "," : ".";
  if (comma === 0) return undefined;
  return dates === "dmy" ? "," : ".";
}

/** A decimal comma, or points that can only part thousands: `1.500,25`, `1 500,25`, `12,5`, `0,125`, `1.500.000`. */
const COMMA_DECIMAL =
  /^[-+]?(?![1-9]\d{0,2}(?:,\d{3})+$)(?:(?:[1-9]\d{0,2}(?:[.\s'’]\d{3})+|\d+),\d+\s?%?|[1-9]\d{0,2}(?:\.\d{3}){2,})$/;
/** The same of the other sign. */
const POINT_DECIMAL =
  /^[-+]?(?![1-9]\d{0,2}(?:\.\d{3})+$)(?:(?:[1-9]\d{0,2}(?:[,\s'’]\d{3})+|\d+)\.\d+\s?%?|[1-9]\d{0,2}(?:,\d{3}){2,})$/;
