/** Reads a table with a mapping into records. */

import { InputError, perKind } from "@/lib/model";
import type { Intake } from "../intake";
import type { ReadEvent } from "../read-events";
import type { Reader, Reading } from "../reading";
import { fileError } from "../source";
import { headerOf } from "../tables/preview";
import { type RowsFormat, readRows } from "../tables/read-rows";
import { isBlank, type RowsOptions } from "../tables/rows";
import { mappingProblems } from "./check";
import { type Draft, partyId, recordsOf } from "./drafts";
import { Parties, Places } from "./entities";
import { UniqueIds } from "./ids";
import { isGathered, type Mapping } from "./mapping";
import { RowDoubts } from "./row-doubts";
import { type RowFacts, RowReader } from "./row-facts";
import { sumsUp } from "./said-nothing";
import { mayBeParted, TwoParties } from "./two-parties";

/**
 * How many agreements wait for more rows. Beyond that, the oldest is closed: a table sorted by agreement needs one at a
 * time, and a small one may have any order.
 */
const OPEN_DRAFTS = 20_000;
/** How many agreements wait for the names of all rows; others are taken as they are. */
const MOST_HELD = 20_000;

/** A reader of tables with this mapping. Throws an `InputError` where it does not fit the table. */
export function readMapped(format: RowsFormat, mapping: Mapping, options: RowsOptions): Reader {
  return (reading) => new MappedReader(reading, mapping).read(format, options);
}

function rowName(line: number): string {
  return `row ${line}`;
}

class MappedReader {
  readonly #reading: Reading;
  readonly #intake: Intake;
  readonly #mapping: Mapping;
  readonly #places: Places;
  readonly #parties: Parties;
  readonly #agreementIds = new UniqueIds();
  /** Drafts by key, in the order of their last row. */
  readonly #open = new Map<string, Draft>();
  readonly #closed = new Set<string>();
  readonly #twoParties = new TwoParties();
  /** Drafts that wait for the names of all rows. */
  readonly #held: Draft[] = [];
  readonly #releases = new Set<string>();
  /** The number of the next record that no single row brings. */
  readonly #next = perKind(() => 0);
  /** The names of the columns, from the first row on. */
  readonly #header: string[] = [];
  readonly #doubts: RowDoubts;
  /** The rows that are brought now. */
  #rows: readonly RowFacts[] = [];

  constructor(reading: Reading, mapping: Mapping) {
    this.#reading = reading;
    this.#intake = reading.intake;
    this.#mapping = mapping;
    this.#places = new Places((id) => this.#intake.expect("place", id));
    this.#parties = new Parties(
      (id) => this.#intake.expect("party", id),
      (clash) => this.#intake.warn(this.#doubts.ofId(clash, this.#rows)),
    );
    this.#doubts = new RowDoubts(reading.source.name, mapping, this.#header);
  }

  async *read(format: RowsFormat, options: RowsOptions): AsyncGenerator<ReadEvent> {
    const { source } = this.#reading;
    let reader: RowReader | undefined;
    let hasRows = false;
    for await (const rows of readRows(this.#reading, format, options)) {
      let data = rows;
      if (!reader) {
        const isHeader = format !== "table" && format !== "workbook" ? true : options.headerRow !== false;
        this.#begin(isHeader ? rows[0]?.cells : undefined);
        if (isHeader) data = rows.slice(1);
        reader = new RowReader(this.#mapping, this.#header, source.name, (problem) =>
          this.#intake.refuse(problem),
        );
      }
      for (const row of data) {
        if (isBlank(row)) continue;
        hasRows = true;
        if (sumsUp(row.cells)) {
          this.#intake.leaveOut("Row of totals");
          continue;
        }
        const facts = reader.read(row);
        if (facts) this.#twoParties.note(facts.parties, facts.line);
        if (isGathered(this.#mapping)) this.#collect(facts, row.cells, row.line);
        else if (facts) this.#takeRow(facts);
      }
      yield* this.#intake.drain();
    }
    if (!hasRows)
      throw fileError(source.name, "has a header and no rows.", "Export the table again, with its rows.");
    for (const draft of this.#open.values()) this.#close(draft);
    for (const draft of this.#held) this.#settle(draft);
    for (const warning of this.#twoParties.warnings(source.name, this.#header)) this.#intake.warn(warning);
    for (const warning of this.#doubts.ofAlone()) this.#intake.warn(warning);
    for (const place of this.#places.values()) this.#take("place", place, 0);
    for (const party of this.#parties.values()) this.#take("party", party, 0);
    this.#intake.head(this.#mapping.dataset, { file: source.name, at: () => ({}) });
    yield* this.#intake.finish(() => this.#mapping.dataset);
  }

  #begin(cells: string[] | undefined): void {
    const { columns } = this.#mapping;
    this.#header.push(
      ...headerOf(cells ? { cells, line: 0 } : undefined, cells ? cells.length : columns.length),
    );
    // A header may lack the names of its last columns.
    while (this.#header.length < columns.length) this.#header.push(`Column ${this.#header.length + 1}`);
    const problems = mappingProblems(this.#mapping, this.#header);
    if (problems.length > 0)
      throw new InputError(problems.map((problem) => ({ file: this.#reading.source.name, ...problem })));
  }

  get #idColumn(): number {
    return this.#mapping.columns.findIndex(({ field }) => field === "agreementId");
  }

  /** Takes a row of a layout with a record for each row. */
  #takeRow(facts: RowFacts): void {
    const key = this.#mapping.layout === "names" ? "" : (facts.agreementId ?? "");
    this.#close({ key, rows: [facts], faulty: false });
  }

  /** Collects a row of a participant or project, until all rows of its agreement are there. */
  #collect(facts: RowFacts | undefined, cells: readonly string[], line: number): void {
    const at = this.#idColumn;
    const key = (cells[at] ?? "").trim();
    if (key === "") {
      this.#refuse(
        line,
        this.#header[at],
        "is empty.",
        "Write the number of the agreement that this row belongs to.",
      );
      return;
    }
    if (this.#closed.has(key)) {
      this.#refuse(
        line,
        this.#header[at],
        `holds "${key.slice(0, 60)}", whose other rows stand far above.`,
        "Sort the table by this column, so that the rows of one agreement stand together.",
      );
      return;
    }
    const draft = this.#open.get(key) ?? { key, rows: [], faulty: false };
    this.#open.delete(key);
    this.#open.set(key, draft);
    if (facts) draft.rows.push(facts);
    else draft.faulty = true;
    if (this.#open.size <= OPEN_DRAFTS) return;
    const [oldest] = this.#open.values();
    if (oldest) this.#close(oldest);
  }

  #close(draft: Draft): void {
    if (draft.key !== "" && isGathered(this.#mapping)) {
      this.#open.delete(draft.key);
      this.#closed.add(draft.key);
    }
    // One of its rows was refused and reported. The rest of the agreement would tell something else.
    if (draft.faulty) return;
    const waits = draft.rows.some(({ parties }) => parties.some(mayBeParted));
    if (waits && this.#held.length < MOST_HELD) this.#held.push(draft);
    else this.#bring(draft);
  }

  /** Brings a draft that waited, now that the names of all rows are known. */
  #settle(draft: Draft): void {
    for (const row of draft.rows) row.parties = this.#twoParties.parted(row.parties);
    this.#bring(draft);
  }

  #bring(draft: Draft): void {
    this.#rows = draft.rows;
    const leftOut = draft.rows.flatMap((row) => row.leftOut);
    for (const sort of leftOut) this.#intake.leaveOut(sort);
    if (this.#mapping.layout === "names") {
      for (const { parties, line, leftOut: others } of draft.rows) {
        for (const party of parties) partyId(party, this.#parties, this.#places);
        if (parties.length === 0 && others.length === 0) this.#refuseEmpty(line);
      }
      return;
    }
    const [first] = draft.rows;
    if (!first) return;
    const names = new Set(draft.rows.flatMap(({ parties }) => parties.map(({ name }) => name)));
    if (leftOut.length > 0 && names.size < 2) {
      this.#intake.leaveOut("Agreement with nobody else");
      return;
    }
    const isOfProjects = this.#mapping.layout === "projects";
    const records = recordsOf({ ...draft, isOfProjects }, this.#parties, this.#places, this.#agreementIds);
    if (!records) {
      this.#refuseEmpty(first.line);
      return;
    }
    const { agreement, proofs } = records;
    for (const { release } of proofs)
      if (!this.#releases.has(release.id)) {
        this.#releases.add(release.id);
        this.#take("release", release, first.line);
      }
    if (!this.#take("agreement", agreement, first.line)) return;
    if (agreement.parties.length === 1) this.#doubts.noteAlone(first);
    for (const { evidence } of proofs) this.#take("evidence", evidence, first.line);
    const doubts =
      draft.key === "" ? this.#doubts.ofRepeated(agreement, first) : this.#doubts.ofRows(draft.rows);
    for (const doubt of doubts) this.#intake.warn(doubt);
  }

  #take(
    kind: "place" | "party" | "release" | "agreement" | "evidence",
    record: { id: string },
    line: number,
  ): boolean {
    const file = this.#reading.source.name;
    if (line === 0)
      return this.#intake.take(kind, record, {
        file,
        index: this.#next[kind]++,
        label: `${kind} ${record.id}`,
        at: () => ({}),
      });
    const field = kind === "agreement" ? this.#header[this.#idColumn] : undefined;
    return this.#intake.take(kind, record, {
      file,
      index: line,
      nameOf: rowName,
      label: rowName(line),
      at: ([first]) => ({ line, ...(first === "id" && field !== undefined && { field }) }),
    });
  }

  #refuseEmpty(line: number): void {
    this.#refuse(line, undefined, "names no party.", "Write at least one name in it, or remove the row.");
  }

  #refuse(line: number, field: string | undefined, message: string, advice: string): void {
    const record = rowName(line);
    this.#intake.refuse({
      file: this.#reading.source.name,
      line,
      record,
      ...(field !== undefined && { field }),
      message,
      advice,
    });
  }
}
