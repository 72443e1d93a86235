/** Reads the parties of one row: each from the columns of its slot, or all from one list per column. */
import { counted } from "@/lib/model/counted";
import { isFormAlone, isRegisteredName } from "../name-type";
import { LIST_SEPARATOR, listBeside, listOf, placesOf, separatorBeside } from "../tables/list-cell";
import { countryOfPart } from "./countries";
import type { PartyFacts } from "./entities";
import { listOfColumn } from "./listed";
import { ALL_SORTS, type ColumnField, type ColumnRole, FRACTION, type Mapping } from "./mapping";
import { isItemNumber, isWithoutLabel, sortOfNoParty } from "./no-party";
import type { CellFault } from "./row-facts";
import { saysNothing } from "./said-nothing";
import { numberOf, partyKindOf } from "./values";

/** A party of a row; references to other records are still texts. */
export interface RowParty extends Omit<PartyFacts, "seat"> {
  /** The column of its name, from 0. */
  column: number;
  /** It is one party though it contains a separator, because it is in quotes. */
  isQuoted?: true;
  city?: string | undefined;
  role?: string | undefined;
  share?: number | undefined;
}

/** A cell of a row that says something. */
export interface SaidCell {
  role: ColumnRole;
  text: string;
  at: number;
  /** The sign before the decimals of its number. */
  decimal: Mapping["decimal"];
}

/** How the cells of a row are read, and whom to tell. */
export interface RowContext {
  mapping: Mapping;
  header: readonly string[];
  fault: CellFault;
  /** As `fault`, of a cell without which the row tells something else. */
  lose: CellFault;
  /** Notes what the row names among the parties without being one, by its sort. */
  leaveOut: (sort: string) => void;
}

/** The longest name that the model takes. */
const LONGEST_NAME = 300;
const LIST_ADVICE = 'It is a list: choose "Parties (list)" for this column.';
const NAME_ADVICE = `Write a name of at most ${LONGEST_NAME} characters.`;

/** Puts the cells of a row together into its parties. */
export function partiesOfRow(cells: readonly SaidCell[], row: RowContext): RowParty[] {
  const list = cells.find(({ role }) => role.field === "parties");
  const slots = new Map<number, SaidCell[]>();
  for (const cell of cells) {
    if (cell === list) continue;
    const slot = cell.role.slot ?? 1;
    slots.set(slot, [...(slots.get(slot) ?? []), cell]);
  }
  const single = [...slots].sort(([a], [b]) => a - b).flatMap(([, own]) => partyOfSlot(own, row) ?? []);
  if (!list) return single;
  const listAt = ({ at }: SaidCell) => listOfColumn(row.header[at] ?? "");
  const own = listAt(list);
  const isBeside = (cell: SaidCell) => (own === undefined ? single.length === 0 : listAt(cell) === own);
  const beside = cells.filter((cell) => cell !== list && cell.role.field !== "party" && isBeside(cell));
  return [...single, ...partiesOfList(list, beside, row)];
}

function partyOfSlot(cells: readonly SaidCell[], row: RowContext): RowParty | undefined {
  const name = cells.find(({ role }) => role.field === "party");
  if (!name) return undefined;
  const others = cells.filter((cell) => cell !== name);
  const list = listOfColumn(row.header[name.at] ?? "");
  if (list === undefined) return partyOf(name, others, row);
  const isOfList = ({ at }: SaidCell) => listOfColumn(row.header[at] ?? "") === list;
  const names = placesOf(name.text, LIST_SEPARATOR);
  const [at = 0, ...more] = names.flatMap((text, place) => (text === "" ? [] : [place]));
  if (more.length > 0) return row.lose(name.at, name.text, LIST_ADVICE);
  const own = others.flatMap((cell) => {
    const places = isOfList(cell) ? placesOf(cell.text, LIST_SEPARATOR) : [];
    const text = places.length === names.length ? places[at] : cell.text;
    return text && !saysNothing(text) ? [{ ...cell, text }] : [];
  });
  const text = names[at] ?? "";
  return text === "" ? undefined : partyOf({ ...name, text }, own, row);
}

/** The parties in one cell; other columns have as many entries, in the same order. */
function partiesOfList(list: SaidCell, beside: readonly SaidCell[], row: RowContext): RowParty[] {
  const { separator } = row.mapping;
  // Objects in a list that lack a name have their places in its other columns.
  const isOfObjects = listOfColumn(row.header[list.at] ?? "") !== undefined;
  const names = isOfObjects ? placesOf(list.text, separator) : namesOf(list.text, separator);
  const columns = beside.map((cell) => ({
    cell,
    entries: entriesBeside(names.length, cell, separator),
  }));
  for (const { cell, entries } of columns)
    if (entries.length !== names.length)
      row.fault(
        cell.at,
        cell.text,
        `It has ${counted(entries.length, "entry", "entries")} beside ${counted(names.length, "party", "parties")}: write one for each party, in the same order; a place may be left empty.`,
      );
  return names.flatMap((text, index) => {
    if (text === "" || saysNothing(text)) return [];
    const own = columns.flatMap(({ cell, entries }) => {
      const entry = entries.length === names.length ? entries[index] : undefined;
      return entry && !saysNothing(entry) ? [{ ...cell, text: entry }] : [];
    });
    const party = partyOf({ ...list, text }, own, row);
    if (party && text.includes(separator)) party.isQuoted = true;
    return party ?? [];
  });
}

/** Details within which no comma stands. */
const WITHOUT_COMMA: ReadonlySet<ColumnField> = new Set([
  "partyCountry",
  "partyKind",
  "partyId",
  "identifier",
  "role",
]);

/** What a cell says of each of several parties: parted as their names are, or by another sign where that gives as many. */
function entriesBeside(count: number, { text, role }: SaidCell, separator: string): string[] {
  const own = listBeside(count, text, separator);
  if (own.length === count) return own;
  const weak = WITHOUT_COMMA.has(role.field) ? ([","] as const) : [];
  const other = listBeside(count, text, separatorBeside(text, separator, ...weak));
  return other.length === count ? other : own;
}

/** The names in a list. A comma before a legal form belongs to the name: `Maker Co., Ltd., Quay AG` are two. */
function namesOf(text: string, separator: string): string[] {
  const entries = listOf(text, separator);
  if (separator !== ",") return entries;
  const names: string[] = [];
  for (const entry of entries) {
    const before = isFormAlone(entry) ? names.pop() : undefined;
    names.push(before === undefined ? entry : `${before}, ${entry}`);
  }
  return names;
}

function partyOf(name: SaidCell, cells: readonly SaidCell[], row: RowContext): RowParty | undefined {
  const kind = cells.find(({ role }) => role.field === "partyKind");
  const sort =
    kind &&
    sortOfNoParty(kind.text, {
      column: row.header[kind.at],
      name: name.text,
      isOfAllSorts: kind.role.value === ALL_SORTS,
    });
  if (sort !== undefined) {
    row.leaveOut(sort);
    return undefined;
  }
  if (name.text.length > LONGEST_NAME) return row.lose(name.at, name.text, NAME_ADVICE);
  const party: RowParty = { name: name.text, column: name.at, aliases: [], identifiers: [] };
  if (name.role.value) party.role = name.role.value;
  for (const cell of cells) TAKE[cell.role.field]?.(party, cell, row);
  if (!isWithoutLabel(party.name, party.identifiers)) return party;
  row.leaveOut("Item without a label");
  return undefined;
}

type Take = (party: RowParty, cell: SaidCell, row: RowContext) => void;

/** Exports of these registers have the address of a page instead of the number, which ends it. */
const IN_ADDRESS: Readonly<Record<string, RegExp>> = {
  wikidata: /Q\d+$/,
  opencorporates: /(?<=\/companies\/)[^/]+\/[^/]+$/,
};

const TAKE: Partial<Record<ColumnField, Take>> = {
  partyId: (party, { text }) => {
    party.id = text;
  },
  alias: (party, { text, role, at }, { mapping: { separator }, fault }) => {
    for (const entry of namesOf(text, separatorBeside(text, separator)))
      if (entry.length > LONGEST_NAME) fault(at, entry, NAME_ADVICE);
      else party.aliases.push({ text: entry, ...(role.value && { lang: role.value }) });
  },
  partyKind: (party, { text, at }, { fault }) => {
    // A company that deals in ships.
    if (sortOfNoParty(text, { isOfAllSorts: true }) !== undefined) return;
    const kind =
      partyKindOf(text) ?? fault(at, text, "Write a kind such as company, government or university.");
    // Of a "legal entity" or an "organization", a name with a legal form says more.
    const isVague = /organi[sz]ations?$/i.test(text) && isRegisteredName(party.name);
    if (kind !== "unknown" && !isVague) party.kind = kind;
  },
  partyCountry: (party, { text, at }, { mapping: { separator }, fault }) => {
    // Lists of names give all countries of a party. Only one has a place, and theirs begin with its own.
    party.country =
      countryOfPart(text) ??
      countryOfPart(listOf(text, separatorBeside(text, separator, ","))[0] ?? "") ??
      fault(at, text, "Write a country's name, or its code such as CN.");
  },
  partyCity: (party, { text, at }, { fault }) => {
    if (isItemNumber(text)) return;
    party.city = text.length <= LONGEST_NAME ? text : fault(at, text, NAME_ADVICE);
  },
  partyParent: (party, { text, at }, { fault }) => {
    if (isItemNumber(text)) return;
    party.parentName = text.length <= LONGEST_NAME ? text : fault(at, text, NAME_ADVICE);
  },
  identifier: (party, { text, role }) => {
    const scheme = role.value ?? "id";
    party.identifiers.push({ scheme, value: IN_ADDRESS[scheme]?.exec(text)?.[0] ?? text });
  },
  role: (party, { text }) => {
    party.role = text;
  },
  share: (party, { text, at, role, decimal }, { fault }) => {
    const told = numberOf(text, decimal);
    const isPart = role.value === FRACTION && !text.includes("%");
    // Without rounding, 0.07 would give a little more than 7.
    const share = told === undefined || !isPart ? told : Number((told * 100).toPrecision(12));
    party.share =
      share !== undefined && share >= 0 && share <= 100
        ? share
        : fault(at, text, "Write per cent from 0 to 100.");
  },
  notes: (party, { text }) => {
    party.notes = text;
  },
};
