/**
 * The intake of all readers. Checks each record alone when it comes, and how the records fit together when all are
 * there. Keeps only the ids of records that were passed on, so its memory grows with their number, not their size.
 */
import * as v from "valibot";
import {
  type DatasetInfo,
  datasetInfoSchema,
  LIST_OF,
  type Problem,
  perKind,
  RECORD_KINDS,
  type RecordKind,
  type RecordOf,
  type Release,
  withoutFalseAddress,
} from "@/lib/model";
import { checkRecord, infoFindings, type Note, pathOf, type Refer } from "./check-record";
import { type Finding, fieldText, property, recordLabel } from "./findings";
import type { JsonPath } from "./json-lines";
import type { ReadEvent, RecordsEvent } from "./read-events";
import { QUICK_CHECKS, RECORD_SCHEMAS } from "./record-schemas";
import { Dangling, duplicateFault, ringFault, rings, UPWARD, type UpwardKind } from "./references";
import { noRepairs } from "./repairs";
import { shapeFindings } from "./shape-findings";
import { LIMITS, type Limits } from "./source";
import { textFaults } from "./text-faults";

/** The place of a record in its file. */
export interface Origin {
  readonly file: string;
  /** Its number among the records of its kind, from 0; or the number that `nameOf` takes. */
  readonly index: number;
  /** How messages name another record of the file by its number, where its list and index would tell nothing. */
  readonly nameOf?: (index: number) => string;
  /** The record's name in messages, where its list and number would tell a person nothing. */
  readonly label?: string;
  /** The file, line and field of a path in the record; for an empty path, the line where the record begins. */
  at(path: JsonPath): { file?: string; line?: number; field?: string };
}

const BATCH = 1_000;
/** How many references to later records, and upward links, keep the line of their field; others keep their record's. */
const EXACT_PLACES = 2_000;

interface Waiting {
  target: RecordKind;
  to: string;
  problem: Omit<Problem, "message" | "advice">;
}

export class Intake {
  readonly #limits: Limits;
  readonly #ids: Record<RecordKind, Map<string, number>> = perKind(() => new Map());
  readonly #batches: { [K in RecordKind]: RecordOf[K][] } = perKind<never[]>(() => []);
  readonly #counts: Record<RecordKind, number> = perKind(() => 0);
  readonly #links: Record<UpwardKind, Map<string, string>> = {
    place: new Map(),
    party: new Map(),
    release: new Map(),
  };
  readonly #linkPlaces = new Map<string, Waiting["problem"]>();
  /** Ids of refused records: references to them are not faults themselves. */
  readonly #refused: Record<RecordKind, Set<string>> = perKind(() => new Set());
  /** Ids of records that a reader will bring after the rest of the file. */
  readonly #expected: Record<RecordKind, Set<string>> = perKind(() => new Set());
  readonly #waiting: Waiting[] = [];
  readonly #leftOut = new Map<string, number>();
  readonly #warnings: Problem[] = [];
  /** The record that is being checked. */
  #at: { kind: RecordKind; value: unknown; origin: Origin } = {
    kind: "place",
    value: undefined,
    origin: { file: "", index: 0, at: () => ({}) },
  };
  #problems: Problem[] = [];
  #problemCount = 0;
  #exact = 0;
  #info: DatasetInfo | undefined;
  #hasHead = false;

  /** Set where part of the file could not be read: references that lead nowhere are then no problem. */
  isPartial = false;

  constructor(limits: Limits = LIMITS) {
    this.#limits = limits;
  }

  /** Records that were taken. */
  get records(): number {
    return RECORD_KINDS.reduce((sum, kind) => sum + this.#counts[kind], 0);
  }

  /** An intake that ignores problems, for looking through a file before it is read. */
  deaf(): Intake {
    return new Intake({ ...this.#limits, problems: 0 });
  }

  /** Notes a problem that the reader itself found. */
  refuse(problem: Problem): void {
    this.#problemCount += 1;
    if (this.#problemCount <= this.#limits.problems) this.#problems.push(problem);
  }

  /** Notes something that is right in itself but may be meant otherwise. */
  warn(problem: Problem): void {
    if (this.#warnings.length < this.#limits.problems) this.#warnings.push(problem);
  }

  /** Counts something that a dataset has no place for. */
  leaveOut(sort: string): void {
    this.#leftOut.set(sort, (this.#leftOut.get(sort) ?? 0) + 1);
  }

  /** Takes what the file says of the dataset; faults in it are problems. */
  head(value: unknown, origin: Omit<Origin, "index">): void {
    this.#hasHead = true;
    const result = v.safeParse(datasetInfoSchema, value);
    const findings = result.success ? [] : shapeFindings(datasetInfoSchema, result.issues);
    const broken = textFaults(value);
    if (result.success) {
      this.#info = result.output;
      for (const { path, ...fault } of infoFindings(result.output))
        findings.push({ path: path.slice(1), ...fault });
    }
    for (const finding of [...findings, ...broken]) this.refuse(problemOf("dataset", origin, finding));
  }

  /**
   * Takes a record, and tells whether it is right in itself. A wrong one is a problem and is not passed on.
   * @param value as it was read, of any shape
   */
  take<K extends RecordKind>(kind: K, value: unknown, origin: Origin): boolean {
    this.#at = { kind, value, origin };
    const before = this.#problemCount;
    const record = this.#shaped(kind, value);
    if (record === undefined) {
      this.#remember(kind, property(value, "id"));
      return false;
    }
    const first = this.#ids[kind].get(record.id);
    if (first !== undefined) {
      const other = origin.nameOf?.(first) ?? `${LIST_OF[kind]}[${first}]`;
      this.#note({ path: ["id"], ...duplicateFault(kind, record.id, other) });
    }
    checkRecord(kind, record, this.#noteFault, this.#refer);
    if (this.#problemCount > before) {
      if (first === undefined) this.#remember(kind, record.id);
      return false;
    }
    this.#ids[kind].set(record.id, origin.index);
    this.#link(kind, record);
    this.#batches[kind].push(
      kind === "release" ? (withoutFalseAddress(record as Release) as RecordOf[K]) : record,
    );
    this.#counts[kind] += 1;
    return true;
  }

  /** Announces a record with this id, so that references to it need not be remembered. */
  expect(kind: RecordKind, id: string): void {
    this.#expected[kind].add(id);
  }

  /** Passes on what is full, or everything with `all`. Call it after every few records. */
  *drain(all = false): Generator<ReadEvent> {
    if (this.#problems.length >= BATCH || (all && this.#problems.length > 0)) {
      yield { type: "problems", problems: this.#problems };
      this.#problems = [];
    }
    for (const kind of RECORD_KINDS) yield* this.#drainKind(kind, all);
  }

  /** Checks how the records fit together and passes on the rest. `fallback` gives the head of a file without one. */
  *finish(fallback: () => DatasetInfo): Generator<ReadEvent> {
    const repairs = noRepairs();
    for (const kind of RECORD_KINDS)
      for (const id of this.#expected[kind]) if (!this.#ids[kind].has(id)) repairs.missing[kind].add(id);
    const dangling = new Dangling();
    for (const { target, to, problem } of this.#waiting) {
      if (this.#ids[target].has(to)) continue;
      repairs.missing[target].add(to);
      if (this.isPartial || this.#refused[target].has(to)) continue;
      this.refuse({ ...problem, ...dangling.say(target, to, this.#ids[target]) });
    }
    for (const kind of ["place", "party", "release"] as const)
      for (const ring of rings(this.#links[kind])) {
        const [first = ""] = ring;
        repairs.cut[kind].add(first);
        this.refuse({ ...this.#linkPlaces.get(`${kind} ${first}`), ...ringFault(kind, ring) });
      }
    if (!this.#hasHead) this.#info = fallback();
    yield* this.drain(true);
    const problemCount = this.#problemCount;
    const leftOut = Object.fromEntries(this.#leftOut);
    yield {
      type: "end",
      info: this.#info ?? fallback(),
      counts: this.#counts,
      problemCount,
      repairs,
      leftOut,
      ...(this.#warnings.length > 0 && { warnings: this.#warnings }),
    };
  }

  /** The value as a record; `undefined` where it does not have the shape of one. Notes what is wrong with it. */
  #shaped<K extends RecordKind>(kind: K, value: unknown): RecordOf[K] | undefined {
    // The quick check was made from the schema.
    if (QUICK_CHECKS[kind](value)) return value as RecordOf[K];
    const schema: v.GenericSchema<unknown, RecordOf[K]> = RECORD_SCHEMAS[kind];
    const result = v.safeParse(schema, value);
    if (!result.success) for (const finding of shapeFindings(schema, result.issues)) this.#note(finding);
    for (const finding of textFaults(result.success ? result.output : value)) this.#note(finding);
    return result.success ? result.output : undefined;
  }

  // Methods on the current record instead of closures for each: there are a million records.

  #label(): string {
    const { kind, value, origin } = this.#at;
    return origin.label ?? recordLabel(LIST_OF[kind], origin.index, value);
  }

  #note(finding: Finding): void {
    this.refuse(problemOf(this.#label(), this.#at.origin, finding));
  }

  readonly #noteFault: Note = (path, message, advice) => this.#note({ path, message, advice });

  readonly #refer: Refer = (target, to, field, at, within) => {
    if (this.#ids[target].has(to) || this.#expected[target].has(to)) return;
    this.#waiting.push({ target, to, problem: this.#place(pathOf(field, at, within)) });
  };

  #remember(kind: RecordKind, id: unknown): void {
    if (typeof id === "string" && id.length <= 200) this.#refused[kind].add(id);
  }

  *#drainKind<K extends RecordKind>(kind: K, all: boolean): Generator<ReadEvent> {
    const records: RecordOf[K][] = this.#batches[kind];
    while (records.length >= BATCH || (all && records.length > 0))
      // Kind and list belong together, which the compiler cannot see through the union.
      yield { type: "records", kind, records: records.splice(0, BATCH) } as RecordsEvent;
  }

  #link(kind: RecordKind, record: RecordOf[RecordKind]): void {
    if (kind !== "place" && kind !== "party" && kind !== "release") return;
    const to: unknown = Reflect.get(record, UPWARD[kind]);
    if (typeof to !== "string") return;
    this.#links[kind].set(record.id, to);
    if (this.#exact < EXACT_PLACES) this.#linkPlaces.set(`${kind} ${record.id}`, this.#place([UPWARD[kind]]));
  }

  #place(path: JsonPath): Waiting["problem"] {
    this.#exact += 1;
    const { origin } = this.#at;
    const { field = fieldText(path), ...at } = origin.at(this.#exact <= EXACT_PLACES ? path : []);
    return { file: origin.file, ...at, record: this.#label(), field };
  }
}

function problemOf(
  record: string,
  origin: Pick<Origin, "file" | "at">,
  { path, message, advice }: Finding,
): Problem {
  const { field = fieldText(path), ...at } = origin.at(path);
  return { file: origin.file, ...at, record, ...(field !== "" && { field }), message, advice };
}
