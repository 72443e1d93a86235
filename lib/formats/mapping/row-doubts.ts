/** Finds rows that may be meant otherwise than they are read: the same agreement twice, or one told in two ways. */
import type { Agreement, Problem } from "@/lib/model";
import { counted } from "@/lib/model/counted";
import { shown } from "../findings";
import type { IdClash } from "./entities";
import { shortHash } from "./ids";
import type { ColumnField, Mapping } from "./mapping";
import type { RowFacts } from "./row-facts";

/** What an agreement has once; of several rows, the first that says it decides. */
const ONCE = [
  "title",
  "form",
  "binding",
  "status",
  "date",
  "effective",
  "ends",
  "placeSigned",
  "summary",
] as const satisfies readonly (ColumnField & keyof RowFacts)[];
/** What it has once where a row is a participant: only rows of projects tell of several. */
const ONCE_OF_PARTICIPANTS = [
  "project",
  "product",
  "phase",
  "site",
  "quantity",
  "unit",
  "what",
  "per",
  "qualifier",
] as const satisfies readonly (ColumnField & keyof RowFacts)[];

/** How many agreements without a number are compared with those above. */
const MOST_COMPARED = 200_000;

/** The doubts about the rows of one table. */
export class RowDoubts {
  readonly #file: string;
  readonly #mapping: Mapping;
  readonly #header: readonly string[];
  /** The row of each agreement, by a hash of all that it says. */
  readonly #rows = new Map<string, number>();
  /** How many agreements name one party, and the row of the first. */
  readonly #alone: { first?: number; count: number } = { count: 0 };

  constructor(file: string, mapping: Mapping, header: readonly string[]) {
    this.#file = file;
    this.#mapping = mapping;
    this.#header = header;
  }

  /** Warns of each field in which the rows of one agreement differ: only the first of its values is kept. */
  *ofRows(rows: readonly RowFacts[]): Generator<Problem> {
    if (rows.length < 2) return;
    const fields = this.#mapping.layout === "participants" ? [...ONCE, ...ONCE_OF_PARTICIPANTS] : ONCE;
    for (const field of fields) {
      const first = rows.find((row) => row[field] !== undefined);
      if (!first) continue;
      const kept = valueText(first[field]);
      const other = rows.find((row) => row[field] !== undefined && valueText(row[field]) !== kept);
      if (!other) continue;
      const column = this.#header[this.#mapping.columns.findIndex((role) => role.field === field)];
      yield {
        ...this.#place(other.line),
        ...(column !== undefined && { field: column }),
        message: `holds ${shown(valueText(other[field]))}, but row ${first.line} of the same agreement ${shown(kept)}, which was kept.`,
        advice: "If these are two agreements, give each a number of its own.",
      };
    }
  }

  /** Warns of an agreement without a number that says the same as one above. */
  *ofRepeated({ id: _id, ...agreement }: Agreement, { line, url }: RowFacts): Generator<Problem> {
    const all = shortHash(JSON.stringify([agreement, url]));
    const first = this.#rows.get(all);
    if (first !== undefined)
      yield {
        ...this.#place(line),
        message: `says the same as row ${first}: both were read, as two agreements.`,
        advice: "If they are one, remove this row.",
      };
    else if (this.#rows.size < MOST_COMPARED) this.#rows.set(all, line);
  }

  /** Takes an agreement of one party, by its first row. */
  noteAlone({ line }: RowFacts): void {
    this.#alone.first ??= line;
    this.#alone.count += 1;
  }

  /** Warns of the agreements of one party: a cell was left empty, or a column not understood. */
  *ofAlone(): Generator<Problem> {
    const { first, count } = this.#alone;
    if (first === undefined) return;
    const others = count === 1 ? "" : `, like ${counted(count - 1, "other agreement")}`;
    yield {
      ...this.#place(first),
      message: `names one party only${others}: it was read as an agreement with nobody else.`,
      advice:
        "Write all parties into each row, since an empty cell does not repeat the one above, and say which columns hold them.",
    };
  }

  /** Warns of a party that one of these rows gives the id of another one. */
  ofId({ id, name, first }: IdClash, rows: readonly RowFacts[]): Problem {
    const { columns } = this.#mapping;
    const { line, party } =
      rows
        .flatMap((row) => row.parties.map((one) => ({ line: row.line, party: one })))
        .find((one) => one.party.id === id && one.party.name === name) ?? {};
    const slot = columns[party?.column ?? -1]?.slot;
    const column = this.#header[columns.findIndex((role) => role.field === "partyId" && role.slot === slot)];
    return {
      ...(line === undefined ? { file: this.#file } : this.#place(line)),
      ...(column !== undefined && { field: column }),
      message: `holds ${shown(id)} for ${shown(name)}, and above for ${shown(first)}: they were read as two parties, as their numbers, or their names and countries, differ.`,
      advice: "If this is no id of this table but a number in a register, say so of the column.",
    };
  }

  #place(line: number): Pick<Problem, "file" | "line" | "record"> {
    return { file: this.#file, line, record: `row ${line}` };
  }
}

function valueText(value: RowFacts[(typeof ONCE | typeof ONCE_OF_PARTICIPANTS)[number]]): string {
  return typeof value === "object"
    ? [value.bound, value.value, value.most, value.unit]
        .filter((part) => part !== undefined)
        .join(" ")
        .trim()
    : String(value);
}
