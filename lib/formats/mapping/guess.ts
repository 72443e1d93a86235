/** Guesses a mapping for a table from the names of its columns, or else from their cells. */
import { organisationKind } from "../entity-kind";
import { isFormAlone } from "../name-type";
import { infoOfName } from "../reading";
import { isOwnHeader } from "../tables/flat-columns";
import { DASH_SEPARATOR, LIST_SEPARATOR, SLASH_SEPARATOR } from "../tables/list-cell";
import type { RowsPreview } from "../tables/preview";
import { cellsOf, datesIn, decimalIn, figuresOf, isFigure, withOwnOrder } from "./as-written";
import {
  isCalledDate,
  settled,
  withList,
  withOneAmount,
  withOwnNumber,
  withoutOtherDates,
  withoutOtherUnits,
  withPartiesByCells,
  withScales,
  withTitle,
} from "./beside";
import { countryAlone, countryOfName, countryOfPart } from "./countries";
import { dateOf, dateOrderOf, likelierOrderOf, mayBeginWithYear } from "./dates";
import { headerText, isVagueAmount, namesAmount, namesCurrency, readHeader } from "./header-words";
import { listOfColumn, withListed } from "./listed";
import {
  ALL_SORTS,
  type ColumnField,
  type ColumnRole,
  type DateOrder,
  FRACTION,
  fieldInfo,
  type Layout,
  type Mapping,
} from "./mapping";
import { areOfAllSorts, sortOfNoParty } from "./no-party";
import { isNameLike, ofParties, withoutDetails } from "./party-columns";
import { isPartyName } from "./party-words";
import { quantityOfCell, unitInHeader } from "./quantity-cells";
import { saysNothing } from "./said-nothing";
import { isPlainlyParty } from "./two-parties";
import { formOf, functionOf, partyKindOf, statusOf, truthOf } from "./values";

/** Guesses what the columns of a table mean. Nothing is certain: show it to the user. */
export function guessMapping(table: RowsPreview): Mapping {
  const { file, header, rows, options } = table;
  const cells = cellsOf({ header, rows });
  const texts = header.map(headerText);
  const alone = withPartiesByCells(
    header.map((name, at) => roleOf(name, cells[at] ?? [])),
    cells,
  );
  const roles = withTitle(withOneAmount(withoutOtherDates(alone, header, rows), texts), texts, cells);
  const parties = ofParties(withName(withoutDetails(roles, texts), texts), texts);
  const once = settled(withoutOtherUnits(withListed(withList(parties, texts, cells), header, cells)));
  const known = withLabels(withScales(once, header), header);
  const layout = layoutOf(known, header, rows);
  const columns = withOwnNumber(known, texts, rows, layout);
  const dates = datesOf(columns, cells, options.delimiter);
  const figures = cells.flatMap((column, at) => (isFigure(columns[at]) ? column.flatMap(figuresOf) : []));
  return {
    layout,
    columns: columns.map((role, at) => forLayout(withOwnOrder(role, cells[at] ?? [], dates), layout)),
    dates,
    decimal:
      decimalIn(columns, table, dates) ??
      (options.delimiter === ";" && isInPointedThousands(figures) ? "," : "."),
    separator:
      isOwnHeader(header) ||
      columns.some(({ field }, at) => field === "parties" && listOfColumn(header[at] ?? "") !== undefined)
        ? LIST_SEPARATOR
        : separatorOf(columns, cells),
    dataset: infoOfName(file),
  };
}

function roleOf(name: string, cells: readonly string[]): ColumnRole {
  const read = readHeader(name);
  const isOfItems = cells.length > 0 && cells.every((cell) => WIKIDATA.test(cell));
  if (!read || (read.role.field === "party" && isOfItems)) return roleByCells(name, cells);
  if (isMostly(cells, (cell) => OBJECT.exec(cell) ?? undefined) && cells.length > 0)
    return { field: "ignore" };
  const fitted = fitting(read.role, headerText(name), cells);
  const role = { ...fitted, ...saidOf(fitted.field, name, cells) };
  return read.slot === undefined ? role : { ...role, slot: read.slot };
}

/** What a header, or the figures themselves, say of the figures in a column. */
function saidOf(field: ColumnField, name: string, cells: readonly string[]): Pick<ColumnRole, "value"> {
  const unit = field === "quantity" ? unitInHeader(name) : undefined;
  const isPart = field === "share" && cells.some((cell) => /[.,]/.test(cell)) && cells.every(isPartOfOne);
  const isOfAllSorts = field === "partyKind" && areOfAllSorts(cells, name);
  return {
    ...(unit !== undefined && { value: unit }),
    ...(isPart && { value: FRACTION }),
    ...(isOfAllSorts && { value: ALL_SORTS }),
  };
}

/** A share as a part of one, `0.51`: spreadsheets keep 51 % so. */
function isPartOfOne(cell: string): boolean {
  return /^(?:0|1|[01]?[.,]\d+)$/.test(cell) && Number(cell.replace(",", ".")) <= 1;
}

/** Numbers that only companies have; contracts and books are registered too. */
const OF_COMPANIES: ReadonlySet<string> = new Set(["lei", "cik"]);

/**
 * Makes the only name column the names of the parties, whether it is called official or other names; or the title beside
 * their numbers in a register of companies, where nothing else tells of an agreement.
 */
function withName(roles: readonly ColumnRole[], texts: readonly string[]): ColumnRole[] {
  const at = (wanted: ColumnField) => roles.findIndex(({ field }) => field === wanted);
  const hasNames = at("party") !== -1 || at("parties") !== -1;
  const isTitle = ({ field }: ColumnRole, i: number) => field === "title" && texts[i] === "title";
  const isOfCompanies =
    roles.some(({ field, value = "" }) => field === "identifier" && OF_COMPANIES.has(value)) &&
    roles.every((role, i) => fieldInfo(role.field).group !== "agreement" || isTitle(role, i));
  const other = at("alias") === -1 && isOfCompanies ? roles.findIndex(isTitle) : at("alias");
  const first = hasNames ? -1 : other;
  return roles.map((role, i) => (i === first ? { ...role, field: "party" } : role));
}

/** Readings of a cell that show whether a column can be what its name says. */
const READINGS: Partial<Record<ColumnField, (cell: string) => unknown>> = {
  form: formOf,
  status: statusOf,
  partyCountry: countryOfPart,
  binding: truthOf,
  formFlag: truthOf,
  functionFlag: truthOf,
};

/** What a cell of a column says that somebody is, be it a party or none. */
function kindOrSortIn(column: string, cells: readonly string[]): (cell: string) => string | undefined {
  const isOfAllSorts = areOfAllSorts(cells, column);
  return (cell) => sortOfNoParty(cell, { column, isOfAllSorts }) ?? partyKindOf(cell);
}

/** Decides by its cells what an ambiguous column is: `Type` may be an agreement's form or a party's kind. */
function fitting(role: ColumnRole, text: string, cells: readonly string[]): ColumnRole {
  const are = (form: RegExp) => cells.length > 0 && cells.every((cell) => form.test(cell));
  // Registers have longer numbers than the rows of a table.
  if (role.value === "registration" && are(/^\d{1,4}$/)) return { field: "partyId" };
  if (role.field === "party" && isPartyName(text))
    return are(/^(?:[A-Z]{1,3}[-_])?\d+$/i) ? { field: "partyId" } : role;
  if (role.field === "party" || role.field === "parties")
    return isMostly(cells, (cell) => isNameLike(cell) || undefined) ? role : { field: "ignore" };
  const said = cells.filter((cell) => !saysNothing(cell));
  const hasFigures = isMostly(said, (cell) => /\d/.exec(cell) ?? undefined);
  // What an investment is called may have a figure too: "Plant 2".
  const isAmount = text.includes("investment") ? isMostly(said, amountOf) : hasFigures;
  if (role.field === "quantity" && isVagueAmount(text)) return isAmount ? role : { field: "ignore" };
  if (role.field === "unit" && namesAmount(text) && said.length > 0 && hasFigures)
    return { field: "quantity" };
  if (role.field === "quantity" && namesCurrency(text) && !hasFigures) return { field: "unit" };
  const kindOrSortOf = kindOrSortIn(text, cells);
  const reading = role.field === "partyKind" ? kindOrSortOf : READINGS[role.field];
  if (!reading || isMostly(cells, reading)) return role;
  if (role.field !== "form") return { field: "ignore" };
  if (isMostly(cells, kindOrSortOf)) return { field: "partyKind" };
  return isMostly(cells, (cell) => formOf(cell) ?? functionOf(cell)) ? role : { field: "ignore" };
}

function amountOf(cell: string) {
  return quantityOfCell(cell, ".") ?? quantityOfCell(cell, ",");
}

/** Whether at least half of the cells can be read so; of a list in a cell, its first entry. */
function isMostly(cells: readonly string[], reading: (cell: string) => unknown): boolean {
  const first = (cell: string) => /[^\r\n;|\s][^\r\n;|]*/.exec(cell)?.[0].trim() ?? "";
  return cells.filter((cell) => reading(first(cell)) !== undefined).length >= cells.length / 2;
}

/** The beginning of an object as JSON: a list of these is not a list of parties. */
const OBJECT = /^"?\{"/;
/** The address of an item of Wikidata, or of a value that is said to be unknown. */
const WIKIDATA = /^https?:\/\/www\.wikidata\.org\/(?:(?:entity|wiki)\/Q\d+|\.well-known\/genid\/\w+)$/;

/** Gives an item of Wikidata to the party whose name stands in its label: queries there give `maker` and `makerLabel`. */
function withLabels(roles: readonly ColumnRole[], header: readonly string[]): ColumnRole[] {
  return roles.map((role, at) => {
    const label = roles[header.indexOf(`${header[at] ?? ""}Label`)];
    if (role.value !== "wikidata" || label?.field !== "party") return role;
    const { slot: _, ...item } = role;
    return label.slot === undefined ? item : { ...item, slot: label.slot };
  });
}

/** The role of a column by its cells, where its name tells nothing. */
function roleByCells(name: string, cells: readonly string[]): ColumnRole {
  if (cells.length === 0) return { field: "ignore" };
  const most = (is: (cell: string) => boolean) => cells.filter(is).length >= cells.length * 0.8;
  if (most((cell) => WIKIDATA.test(cell))) return { field: "identifier", value: "wikidata" };
  if (most((cell) => /^https?:\/\/\S+$/.test(cell))) return { field: "url" };
  if (most((cell) => /^[A-Z0-9]{18}\d{2}$/.test(cell))) return { field: "identifier", value: "lei" };
  if (most((cell) => /^Q[1-9]\d*$/.test(cell))) return { field: "identifier", value: "wikidata" };
  if (most((cell) => /\d{4}/.test(cell) && !/^\d+$/.test(cell) && dateOf(cell, "dmy") !== undefined))
    return { field: "date" };
  const kinds = cells.filter((cell) => !saysNothing(cell)).map(kindOrSortIn(name, cells));
  if (areOfAllSorts(cells, name) && !kinds.includes(undefined))
    return { field: "partyKind", value: ALL_SORTS };
  // Under a name, two or three letters are as often a unit, a legal form, a language, a state or "no".
  const country = /^Column \d+$/.test(name) ? countryAlone : countryOfName;
  return { field: most((cell) => country(cell) !== undefined) ? "partyCountry" : "ignore" };
}

function layoutOf(
  columns: readonly ColumnRole[],
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Layout {
  const has = (...fields: ColumnField[]) => columns.some(({ field }) => fields.includes(field));
  const slots = new Set(columns.flatMap(({ field, slot = 1 }) => (field === "party" ? [slot] : [])));
  const id = columns.findIndex(({ field }) => field === "agreementId");
  if (id !== -1) {
    const ids = rows.map((row) => row[id] ?? "").filter((cell) => cell !== "");
    const isRepeated = new Set(ids).size < ids.length;
    if (has("projectNumber") || (isRepeated && slots.size === 0 && has("parties"))) return "projects";
    if (isRepeated && slots.size === 1) return "participants";
  }
  // A status or address beside a single party is the party's own, as is a date that its column does not call one.
  const isDated = columns.some(({ field }, at) => field === "date" && isCalledDate(header[at] ?? ""));
  const isOfDeals =
    slots.size > 1 || isDated || has("agreementId", "parties", "title", "form", "statusDate", "functions");
  return isOfDeals ? "agreements" : "names";
}

/** Drops a role that the layout does not have. In a list of names, descriptions of a party are its notes. */
function forLayout(role: ColumnRole, layout: Layout): ColumnRole {
  if (layout === "names" && role.field === "summary") return { ...role, field: "notes" };
  return fieldInfo(role.field).layouts.includes(layout) ? role : { field: "ignore" };
}

function datesOf(
  columns: readonly ColumnRole[],
  cells: readonly (readonly string[])[],
  delimiter: string,
): DateOrder {
  const all = datesIn(columns, cells);
  const told = dateOrderOf(all);
  if (told !== undefined) return told;
  if (all.some(mayBeginWithYear)) return likelierOrderOf(all);
  // No date tells: points and semicolons are written in Europe, day first; slashes could be either.
  return delimiter !== ";" && all.some((cell) => /^\d{1,2}\/\d{1,2}\/\d{2,4}/.test(cell)) ? "mdy" : "dmy";
}

/**
 * Whether all points in figures may part thousands, as `1.500`. Beside semicolons they do: spreadsheets part cells so
 * where the comma is the decimal sign.
 */
function isInPointedThousands(figures: readonly string[]): boolean {
  const pointed = figures.filter((figure) => figure.includes("."));
  return pointed.length > 0 && pointed.every((figure) => /^[1-9]\d{0,2}\.\d{3}$/.test(figure));
}

/** Separators that hardly ever stand within an entry. */
const STRONG_SEPARATORS = [";", "|", "、", "；"];
/** Separators that often do. */
const WEAK_SEPARATORS = [",", "/"];
/** Separators between names alone: a name or two may have a dash, and so may a company and its works. */
const SPACED_SEPARATORS: readonly (readonly [sign: string, form: RegExp])[] = [
  [DASH_SEPARATOR, /(?<=\S)\s[-–—]\s(?=\S)/],
  [SLASH_SEPARATOR, /(?<=\S) \/ (?=\S)/],
];
/** The share of cells with names that must have such a separator, unless it plainly parts parties. */
const LEAST_SPACED = 0.5;
/** The share of cells with any separator that must have a strong one for it to count. */
const LEAST_SHARE = 0.2;

/** What separates the entries of lists, by the columns that are lists. */
function separatorOf(columns: readonly ColumnRole[], cells: readonly (readonly string[])[]): string {
  const lists: ReadonlySet<ColumnField> = new Set(["parties", "functions", "fields", "alias", "scopePlaces"]);
  const text = columns.flatMap(({ field }, at) => (lists.has(field) ? (cells[at] ?? []) : []));
  const countOf = (sign: string) => ({ sign, count: text.filter((cell) => cell.includes(sign)).length });
  const mostOf = (counts: ReturnType<typeof countOf>[]) => counts.toSorted((a, b) => b.count - a.count)[0];
  const strong = STRONG_SEPARATORS.map(countOf);
  const weak = WEAK_SEPARATORS.map(countOf);
  const parted = text.filter((cell) => /[;|、；,/]/.test(cell)).length;
  const [sure, best] = [mostOf(strong), mostOf([...strong, ...weak])];
  if (sure && sure.count > 0 && sure.count >= LEAST_SHARE * parted) return sure.sign;
  const names = columns.flatMap(({ field }, at) => (field === "parties" ? (cells[at] ?? []) : []));
  const spaced = SPACED_SEPARATORS.find(([, form]) => isSpacedWith(form, names));
  if (spaced) return spaced[0];
  if (best && best.count > 0) return best.sign === "/" && isSpaced(names) ? SLASH_SEPARATOR : best.sign;
  return LIST_SEPARATOR;
}

/** Whether names have a slash between spaces wherever they have one: "Maker A/S / Quay" are two. */
function isSpaced(names: readonly string[]): boolean {
  const slashed = names.filter((name) => name.includes("/"));
  return slashed.length > 0 && slashed.every((name) => name.includes(SLASH_SEPARATOR));
}

function isSpacedWith(form: RegExp, names: readonly string[]): boolean {
  const cells = names.map((cell) => cell.split(form));
  const lists = cells.filter((parts) => parts.length > 1);
  const sure = lists.filter(
    (parts) => parts.every((part) => countryOfName(part) !== undefined) || parts.every(isSurelyParty),
  );
  const withCommas = cells.filter((parts) => parts.some(isCommaList));
  const isOften = lists.length >= LEAST_SPACED * cells.length;
  const isSure = sure.length > 0 && sure.length >= LEAST_SHARE * cells.length;
  return lists.length > withCommas.length && (isOften || isSure);
}

/** A country is none here: before an office it is the one whose office that is. */
function isSurelyParty(name: string): boolean {
  return isPlainlyParty(name) || organisationKind([name]) === "university";
}

/** Whether commas part several names, and not only a legal form from its own. */
function isCommaList(text: string): boolean {
  const [, ...behind] = text.split(",");
  return behind.some((part) => !isFormAlone(part.trim()));
}
