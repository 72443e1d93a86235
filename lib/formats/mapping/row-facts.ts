/** Reads one row of a table as facts: each cell by its column's meaning, each fault with row and column. */
import * as v from "valibot";
import {
  type AgreementForm,
  type AgreementFunction,
  type AgreementStatus,
  linkSchema,
  type Problem,
  type QuantityQualifier,
} from "@/lib/model";
import { counted } from "@/lib/model/counted";
import { LATER_STATUSES } from "@/lib/model/later-steps";
import { shown } from "../findings";
import { listOf, separatorBeside } from "../tables/list-cell";
import type { Row } from "../tables/rows";
import { BEGINNINGS, isCalledYear } from "./beside";
import { dateOf } from "./dates";
import { longestIn } from "./longest";
import { type ColumnRole, isGathered, type Mapping } from "./mapping";
import { type CellQuantity, inUnit, isOpenUnit, quantityOfCell } from "./quantity-cells";
import { partiesOfRow, type RowParty, type SaidCell } from "./row-parties";
import { saysNothing } from "./said-nothing";
import { formOf, functionOf, qualifierOf, statusOf, truthOf } from "./values";

/** Everything that a row says. */
export interface RowFacts {
  line: number;
  agreementId?: string | undefined;
  title?: string | undefined;
  form?: AgreementForm | undefined;
  functions: AgreementFunction[];
  fields: string[];
  binding?: boolean | undefined;
  status?: AgreementStatus | undefined;
  date?: string | undefined;
  statusDates: { status: AgreementStatus; date: string }[];
  effective?: string | undefined;
  ends?: string | undefined;
  placeSigned?: string | undefined;
  scopePlaces: string[];
  summary?: string | undefined;
  parties: RowParty[];
  /** What is named among the parties without being one, by its sort, such as persons. */
  leftOut: string[];
  projectNumber?: string | undefined;
  project?: string | undefined;
  product?: string | undefined;
  phase?: string | undefined;
  site?: string | undefined;
  quantity?: CellQuantity | undefined;
  unit?: string | undefined;
  what?: string | undefined;
  per?: string | undefined;
  qualifier?: QuantityQualifier | undefined;
  url?: string | undefined;
  releaseTitle?: string | undefined;
  publisher?: string | undefined;
  published?: string | undefined;
  quote?: string | undefined;
}

/** Notes a cell that cannot be read. */
export type CellFault = (at: number, text: string, advice: string) => undefined;

/** Reads rows with one mapping. */
export class RowReader {
  readonly #mapping: Mapping;
  readonly #header: readonly string[];
  readonly #file: string;
  readonly #refuse: (problem: Problem) => void;

  constructor(mapping: Mapping, header: readonly string[], file: string, refuse: (problem: Problem) => void) {
    this.#mapping = mapping;
    this.#header = header;
    this.#file = file;
    this.#refuse = refuse;
  }

  /**
   * What a row says without its faulty cells, after noting each; `undefined` where the rest would tell something else: it
   * would lack a party, or its cells may stand in the wrong columns.
   */
  read({ cells, line, decimals }: Row): RowFacts | undefined {
    const facts: RowFacts = {
      line,
      functions: [],
      fields: [],
      statusDates: [],
      scopePlaces: [],
      parties: [],
      leftOut: [],
    };
    const ofParties: SaidCell[] = [];
    let isLost = false;
    const note = (at: number, message: string, advice: string) =>
      this.#refuse({
        file: this.#file,
        line,
        record: `row ${line}`,
        field: this.#header[at] ?? `Column ${at + 1}`,
        message,
        advice,
      });
    const fault: CellFault = (at, text, advice) => {
      note(at, `holds ${shown(text)}: the row is read without it.`, advice);
      return undefined;
    };
    const lose: CellFault = (at, text, advice) => {
      isLost = true;
      const what = isGathered(this.#mapping) ? "its agreement" : "the row";
      note(at, `holds ${shown(text)}: ${what} is left out.`, advice);
      return undefined;
    };
    for (const [at, role] of this.#mapping.columns.entries()) {
      const text = cells[at]?.trim() ?? "";
      if (text === "" || (saysNothing(text) && !isAnswer(role, text))) continue;
      const most = longestIn(role.field);
      if (text.length > most) {
        fault(at, text, `Write at most ${most.toLocaleString("en")} characters.`);
        continue;
      }
      const decimal = decimals?.has(at) ? "." : this.#mapping.decimal;
      const cell = { role, text, at, decimal };
      if (!this.#take(facts, cell, fault)) ofParties.push(cell);
    }
    for (let at = this.#header.length; at < cells.length; at++)
      if (cells[at]?.trim())
        lose(
          at,
          cells[at] ?? "",
          `The header has ${counted(this.#header.length, "column")}: a text that holds the delimiter needs double quotes around it.`,
        );
    this.#placeYear(facts);
    facts.parties = partiesOfRow(ofParties, {
      mapping: this.#mapping,
      header: this.#header,
      fault,
      lose,
      leaveOut: (sort) => facts.leftOut.push(sort),
    });
    return isLost ? undefined : facts;
  }

  /**
   * Drops a year beside the day on which the agreement began. In a row that lacks this day and has the status of a later
   * one, it tells of the former.
   */
  #placeYear(facts: RowFacts): void {
    const { columns } = this.#mapping;
    const dated = columns.findIndex(({ field }) => field === "date");
    if (facts.date === undefined || !isCalledYear(this.#header[dated] ?? "")) return;
    const isBegun = facts.statusDates.some(({ status }) => BEGINNINGS.has(status));
    const first = columns.find(({ field, value = "" }) => field === "statusDate" && BEGINNINGS.has(value));
    const status = statusOf(first?.value ?? "");
    const isLater = facts.status !== undefined && LATER_STATUSES.has(facts.status) && status !== undefined;
    if (isLater && !isBegun) facts.statusDates.push({ status, date: facts.date });
    if (isLater || isBegun) facts.date = undefined;
  }

  /** Reads a cell about the agreement, its project or its release; false where it is about a party. */
  #take(facts: RowFacts, { role, text, at, decimal }: SaidCell, fault: CellFault): boolean {
    const { separator } = this.#mapping;
    const yes = () => truthOf(text) ?? fault(at, text, "Write yes or no.");
    switch (role.field) {
      case "ignore":
        return true;
      case "agreementId":
      case "title":
      case "placeSigned":
      case "summary":
      case "projectNumber":
      case "project":
      case "product":
      case "phase":
      case "site":
      case "unit":
      case "what":
      case "per":
      case "releaseTitle":
      case "publisher":
      case "quote":
        facts[role.field] = text;
        return true;
      case "form":
        facts.form = formOf(text);
        if (facts.form !== undefined) return true;
        // A type of deal is often what the deal is for: "Supply", "R&D".
        if (functionOf(text) !== undefined) addFunctions(facts, [text]);
        else fault(at, text, "Write a form such as memorandum, cooperation or joint-venture.");
        return true;
      case "formFlag":
        if (yes() === true) facts.form ??= formOf(role.value ?? "");
        return true;
      case "functionFlag":
        if (yes() === true) addFunctions(facts, [role.value ?? ""]);
        return true;
      case "functions":
        addFunctions(facts, listOf(text, separatorBeside(text, separator, ",", "/")));
        return true;
      case "fields":
      case "scopePlaces":
        facts[role.field].push(...listOf(text, separatorBeside(text, separator, "/")));
        return true;
      case "binding":
        facts.binding = yes();
        return true;
      case "status":
        facts.status =
          statusOf(text) ?? fault(at, text, "Write a status such as announced, signed or terminated.");
        return true;
      case "statusDate": {
        const status = statusOf(role.value ?? "");
        const date = this.#date(role, text, at, fault);
        if (status !== undefined && date !== undefined) facts.statusDates.push({ status, date });
        return true;
      }
      case "date":
      case "effective":
      case "ends":
      case "published":
        facts[role.field] = this.#date(role, text, at, fault);
        return true;
      case "quantity":
        facts.quantity =
          quantityIn(role, text, decimal) ?? fault(at, text, quantityAdvice(role, text, decimal));
        return true;
      case "qualifier":
        facts.qualifier = qualifierOf(text) ?? fault(at, text, "Write planned, target or actual.");
        return true;
      case "url":
        facts.url = v.is(linkSchema, text)
          ? text
          : fault(at, text, "Write a web address that starts with https:// or http://.");
        return true;
      default:
        return false;
    }
  }

  #date({ dates }: ColumnRole, text: string, at: number, fault: CellFault): string | undefined {
    const order = dates ?? this.#mapping.dates;
    return (
      dateOf(text, order) ??
      // That years come first in a column says nothing of a date that ends in one.
      (order === "ymd" ? dateOf(text, this.#mapping.dates) : undefined) ??
      fault(
        at,
        text,
        `Write a date such as 2025-03-20, or choose another order of dates than ${ORDER_WORDS[order]}.`,
      )
    );
  }
}

function quantityIn(
  { value }: ColumnRole,
  text: string,
  decimal: Mapping["decimal"],
): CellQuantity | undefined {
  const quantity = quantityOfCell(text, decimal);
  return quantity && value !== undefined && isOpenUnit(quantity.unit) ? inUnit(quantity, value) : quantity;
}

/** What to do about a cell that has no quantity, unless numbers look otherwise. */
function quantityAdvice(role: ColumnRole, text: string, decimal: Mapping["decimal"]): string {
  const [other, look] = decimal === "." ? ([",", "1.234,5"] as const) : ([".", "1,234.5"] as const);
  const write = `rite a number with "${decimal}" before its decimals, and its unit.`;
  return quantityIn(role, text, other) ? `Choose that numbers look like ${look}, or w${write}` : `W${write}`;
}

/** Whether a cell without words still answers: in columns of yes and no, a dash means no. */
function isAnswer({ field }: ColumnRole, text: string): boolean {
  return (
    (field === "binding" || field === "formFlag" || field === "functionFlag") && truthOf(text) !== undefined
  );
}

const ORDER_WORDS = { ymd: "year-month-day", dmy: "day-month-year", mdy: "month-day-year" } as const;

/** Adds functions. Those that no word of the vocabulary means are kept as fields of cooperation, as written. */
function addFunctions(facts: RowFacts, entries: readonly string[]): void {
  for (const entry of entries) {
    const named = functionOf(entry);
    if (named === undefined) facts.fields.push(entry);
    else if (!facts.functions.includes(named)) facts.functions.push(named);
  }
}
