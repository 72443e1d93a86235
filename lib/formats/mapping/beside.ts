/** What a column is beside the others of its table: a name may be a title, a year only repeats a date. */
import { isFormAlone, isRegisteredName } from "../name-type";
import { SEVERAL } from "./check";
import { dateOf } from "./dates";
import { headerText, isVagueAmount, namesCurrency, readHeader } from "./header-words";
import { type ColumnRole, fieldInfo, type Layout } from "./mapping";
import { isBareName } from "./party-words";
import { isOpenUnit, scaleInHeader } from "./quantity-cells";
import { saysNothing } from "./said-nothing";
import { isPlainlyParty } from "./two-parties";

const IGNORE: ColumnRole = { field: "ignore" };
const YEAR = /^(?:year|jahr|ann[ée]e|a[ñn]o|anno|ano|år|年份?)$/;
/** The statuses by whose dates an agreement begins. */
export const BEGINNINGS: ReadonlySet<string> = new Set(["signed", "announced"]);
/** A number of whatever the row is about. */
const BARE_NUMBER = /^(?:id|no|nr|n|num|number|lfd nr|laufende (?:nr|nummer)|编号|序号)$/;
/** A role or word for a party in the plural. */
const PLURAL = /[^s]s$| names$/;
/** The share of cells with several names that makes a column of the plural one of lists. */
const LEAST_LISTS = 0.2;
/** The share of different numbers below which these are no numbers of agreements, but of what several are part of. */
const LEAST_DIFFERENT = 0.9;
/** How many numbers tell that: in a short table, two that are equal are a slip. */
const LEAST_NUMBERS = 10;

/** Whether the name of a column says that it holds the date of the agreement, or of a status of it. */
export function isCalledDate(name: string): boolean {
  const field = readHeader(name)?.role.field;
  return field === "date" || field === "statusDate";
}

/** Whether the name of a column says that it tells when an agreement was made, not when it ended or changed. */
function isCalledBeginning(name: string): boolean {
  const { field, value = "" } = readHeader(name)?.role ?? {};
  return field === "date" || (field === "statusDate" && BEGINNINGS.has(value));
}

/** Whether a column is called a year, which tells less than a day in the same row. */
export function isCalledYear(name: string): boolean {
  return YEAR.test(headerText(name));
}

/**
 * Ignores dates beside one that says more: those by their cells alone tell when a row was written. A year says less than a
 * column of dates, of which a row has one, and repeats what each of its rows has by the day.
 */
export function withoutOtherDates(
  roles: readonly ColumnRole[],
  header: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnRole[] {
  const says = (row: readonly string[], at: number) => !saysNothing(row[at]?.trim() || "-");
  const isDated = header.some(isCalledDate);
  const days = header.flatMap((name, at) => (isCalledBeginning(name) && !isCalledYear(name) ? [at] : []));
  const isRepeated = (at: number) =>
    days.some((day) => roles[day]?.field === "date") ||
    rows.every((row) => !says(row, at) || days.some((day) => says(row, day))) ||
    // "FY2021", "2019/20"
    rows.some((row) => says(row, at) && dateOf(row[at] ?? "", "dmy") === undefined);
  return roles.map((role, at) => {
    const name = header[at] ?? "";
    const saysLess = isCalledDate(name) ? isCalledYear(name) && isRepeated(at) : isDated;
    return role.field === "date" && saysLess ? IGNORE : role;
  });
}

/** Ignores a column that may be an amount beside one that is. */
export function withOneAmount(roles: readonly ColumnRole[], texts: readonly string[]): ColumnRole[] {
  const isVague = (at: number) => isVagueAmount(texts[at] ?? "");
  const hasSure = roles.some(({ field }, at) => field === "quantity" && !isVague(at));
  return roles.map((role, at) => (hasSure && role.field === "quantity" && isVague(at) ? IGNORE : role));
}

/** Ignores a unit beside two amounts of which the first, which counts, has one in its own name: it is that of the other. */
export function withoutOtherUnits(roles: readonly ColumnRole[]): ColumnRole[] {
  const [first, other] = roles.filter(({ field }) => field === "quantity");
  const isOfOther = other !== undefined && !isOpenUnit(first?.value ?? "");
  return roles.map((role) => (isOfOther && role.field === "unit" ? IGNORE : role));
}

/** Reads the letter in `Value (m)` as that of millions beside a column of currencies. */
export function withScales(roles: readonly ColumnRole[], header: readonly string[]): ColumnRole[] {
  const isOfMoney = roles.some(
    ({ field }, at) => field === "unit" && namesCurrency(headerText(header[at] ?? "")),
  );
  return roles.map((role, at) => {
    const scale = isOfMoney && role.field === "quantity" ? scaleInHeader(header[at] ?? "") : undefined;
    return scale === undefined ? role : { ...role, value: scale };
  });
}

/** Makes a bare name the title of the agreement where other columns have its parties, unless it is one of these itself. */
export function withTitle(
  roles: readonly ColumnRole[],
  texts: readonly string[],
  cells: readonly (readonly string[])[],
): ColumnRole[] {
  const hasTitle = roles.some(({ field }) => field === "title");
  return roles.map((role, at) => {
    if (role.field !== "party" || !isBareName(texts[at] ?? "")) return role;
    const isOther = ({ field }: ColumnRole, i: number) =>
      i !== at && (field === "party" || field === "parties");
    const others = roles.flatMap((other, i) => (isOther(other, i) ? (cells[i] ?? []) : []));
    const hasParties = roles.some(({ field }) => field === "parties") || roles.filter(isOther).length > 1;
    const own = cells[at] ?? [];
    const isParty = own.some((name) => isRegisteredName(name) || others.some((cell) => cell.includes(name)));
    if (!hasParties || isParty) return role;
    return hasTitle ? IGNORE : { field: "title" };
  });
}

/** Makes a list of parties of the only column in the plural whose cells have several names: `Investors`. */
export function withList(
  roles: readonly ColumnRole[],
  texts: readonly string[],
  cells: readonly (readonly string[])[],
): ColumnRole[] {
  if (roles.some(({ field }) => field === "parties")) return [...roles];
  const plural = roles.flatMap((role, at) => {
    const own = cells[at] ?? [];
    const isAlone = !roles.some(
      ({ field, slot = 1 }, i) => i !== at && fieldInfo(field).slotted && slot === (role.slot ?? 1),
    );
    const isList = own.filter(hasSeveral).length >= Math.max(1, own.length * LEAST_LISTS);
    return role.field === "party" && PLURAL.test(texts[at] ?? "") && isAlone && isList ? [at] : [];
  });
  if (plural.length !== 1) return [...roles];
  return roles.map((role, at) => {
    if (at !== plural[0]) return role;
    return { field: "parties", ...(role.value !== undefined && { value: role.value }) };
  });
}

/** Where no column is called so: the parties of the column in half of whose cells a sign parts two that are plainly parties. */
export function withPartiesByCells(
  roles: readonly ColumnRole[],
  cells: readonly (readonly string[])[],
): ColumnRole[] {
  const isNamed = roles.some(({ field }) => field === "party" || field === "parties" || field === "alias");
  const at = isNamed
    ? -1
    : roles.findIndex(({ field }, i) => {
        const own = cells[i] ?? [];
        const isFree = field === "ignore" || field === "title";
        return isFree && own.length > 0 && own.filter(hasTwoParties).length >= own.length / 2;
      });
  return roles.map((role, i) => (i === at ? { field: "parties" } : role));
}

function hasTwoParties(cell: string): boolean {
  const parts = cell.split(/\s[-–—/]\s|[;|、；\n]/);
  return parts.map((part) => part.trim()).filter(isPlainlyParty).length > 1;
}

function hasSeveral(cell: string): boolean {
  return (
    /[;|、；\n]/.test(cell) ||
    cell
      .split(", ")
      .slice(1)
      .some((part) => !isFormAlone(part))
  );
}

/** Takes a bare number for that of the agreement or party, unless it only counts the rows: in the next file it is another's. */
export function withOwnNumber(
  columns: readonly ColumnRole[],
  texts: readonly string[],
  rows: readonly (readonly string[])[],
  layout: Layout,
): ColumnRole[] {
  const field = layout === "names" ? "partyId" : "agreementId";
  const ofLots = columns.findIndex(
    (role, at) => role.field === "agreementId" && layout === "agreements" && !isOfEach(rows, at),
  );
  const kept = columns.map((role, at) => (at === ofLots ? IGNORE : role));
  if (kept.some((role) => role.field === field) || (layout !== "names" && layout !== "agreements"))
    return kept;
  const own = kept.findIndex(
    (role, at) => role.field === "ignore" && BARE_NUMBER.test(texts[at] ?? "") && isNumbering(rows, at),
  );
  return kept.map((role, at) => (at === own ? { field } : role));
}

function isOfEach(rows: readonly (readonly string[])[], at: number): boolean {
  const said = rows.map((row) => row[at]?.trim() ?? "").filter((cell) => cell !== "");
  return said.length < LEAST_NUMBERS || new Set(said).size >= said.length * LEAST_DIFFERENT;
}

/** Whether each row has a number of its own, and these do not count the rows from 0 or 1. */
function isNumbering(rows: readonly (readonly string[])[], at: number): boolean {
  const numbers = rows.map((row) => row[at]?.trim() ?? "");
  const counts =
    numbers.slice(1).every((number, i) => Math.abs(Number(number) - Number(numbers[i])) === 1) &&
    numbers.some((number) => Number(number) <= 1);
  return rows.length > 1 && !counts && !numbers.includes("") && new Set(numbers).size === numbers.length;
}

/** Ignores a second column for what a row, or each of its parties, has once. */
export function settled(roles: readonly ColumnRole[]): ColumnRole[] {
  const taken = new Set<string>();
  return roles.map((role) => {
    const key = `${role.field} ${role.slot ?? 1}`;
    // Only the user knows whether two names in one slot are two parties: the mapping is refused until they say.
    if (taken.has(key) && !SEVERAL.has(role.field) && role.field !== "party") return IGNORE;
    taken.add(key);
    return role;
  });
}
