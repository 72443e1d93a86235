/** Reads a backup: checks all of it, and stages its datasets. */
import * as v from "valibot";
import { compressionOf, readBytes } from "@/lib/formats/bytes";
import { decode } from "@/lib/formats/decode";
import { Intake } from "@/lib/formats/intake";
import { linesOf } from "@/lib/formats/lines";
import { fileError, LIMITS, type Limits, type Source } from "@/lib/formats/source";
import {
  datasetInfoSchema,
  type EntityRef,
  InputError,
  type Problem,
  parseEntityRef,
  perKind,
  RECORD_KINDS,
  type RecordKind,
} from "@/lib/model";
import type { Staging } from "../versions/staging";
import { takeIn } from "../versions/take-in";
import { BACKUP_FORMAT, type BlobInJson, USER_TABLES, type UserTable } from "./backup";
import { noBackup } from "./backup-head";

/** A line holds whole rows of the user's. Older versions of Entente wrote up to 128 in one line, with their files. */
const BACKUP_LIMITS: Limits = { ...LIMITS, record: 100_000_000 };

const countsSchema = v.object(perKind(() => v.number()));
const rowSchema = v.looseObject({ id: v.string() });
const entityRefSchema = v.custom<EntityRef>((value) => typeof value === "string" && !!parseEntityRef(value));
export const addedNameSchema = v.object({
  id: v.string(),
  ref: entityRefSchema,
  name: v.string(),
  text: v.pipe(v.string(), v.minLength(1)),
  at: v.string(),
});
const rejectionSchema = v.object({
  id: v.string(),
  ref: entityRefSchema,
  name: v.string(),
  surface: v.string(),
  scope: v.picklist(["page", "site", "everywhere"]),
  where: v.optional(v.string()),
  at: v.string(),
});
export const decisionSchema = v.pipe(
  v.object({
    id: v.string(),
    a: entityRefSchema,
    b: entityRefSchema,
    same: v.boolean(),
    names: v.tuple([v.string(), v.string()]),
    at: v.string(),
  }),
  v.check(({ a, b }) => a !== b, "A decision is about two, and not about one and itself."),
);
/** Rows that the readers of pages rely on are checked; drafts are checked where they are opened. */
const ROW_SCHEMAS: Partial<Record<UserTable, v.GenericSchema>> = {
  addedNames: addedNameSchema,
  rejections: rejectionSchema,
  decisions: decisionSchema,
};
const headSchema = v.looseObject({ format: v.literal(BACKUP_FORMAT) });
const lineSchema = v.union([
  v.object({ settings: v.record(v.string(), v.unknown()) }),
  v.object({ table: v.picklist(USER_TABLES), rows: v.array(rowSchema) }),
  v.object({ part: v.string() }),
  v.object({
    version: v.object({
      info: datasetInfoSchema,
      importedAt: v.pipe(v.string(), v.isoTimestamp()),
      counts: countsSchema,
      followed: v.exactOptional(v.object({ url: v.string(), sha256: v.string() })),
      isSetAside: v.exactOptional(v.boolean()),
      enabled: v.exactOptional(v.boolean()),
    }),
  }),
  v.object({ kind: v.picklist(RECORD_KINDS), records: v.array(v.unknown()) }),
  v.object({ end: v.object({ lines: v.number() }) }),
]);
type Line = v.InferOutput<typeof lineSchema>;
const blobSchema = v.object({
  $blob: v.union([
    v.object({ type: v.string(), base64: v.string() }),
    v.object({ type: v.string(), parts: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  ]),
});
type VersionLine = Extract<Line, { version: unknown }>["version"];

/** A row of one of the user's tables. */
export type UserRow = v.InferOutput<typeof rowSchema>;

/** A version in the backup, staged. */
export interface RestoredVersion
  extends Pick<VersionLine, "info" | "importedAt" | "followed" | "isSetAside" | "enabled"> {
  staging: Staging;
}

/** The content of a backup: datasets staged, rows in memory. */
export interface ReadBackup {
  settings: Record<string, unknown>;
  tables: Record<UserTable, UserRow[]>;
  versions: RestoredVersion[];
}

/** How a backup is read. */
export interface ReadBackupOptions {
  stage: () => Promise<Staging>;
  onBytes: (done: number, total: number) => void;
}

/**
 * Reads a backup. Where it is incomplete or wrong, rejects with an `InputError` that says where, and discards every
 * staging.
 */
export async function readBackup(source: Source, options: ReadBackupOptions): Promise<ReadBackup> {
  const reader = new BackupReader(source, options);
  try {
    return await reader.read();
  } catch (error) {
    await reader.discard();
    throw error;
  }
}

/** The version that is being read. */
interface Open {
  version: VersionLine;
  staging: Staging;
  intake: Intake;
  next: Record<RecordKind, number>;
}

class BackupReader {
  readonly #source: Source;
  readonly #options: ReadBackupOptions;
  readonly #backup: ReadBackup = {
    settings: {},
    tables: { rejections: [], addedNames: [], decisions: [], drafts: [], texts: [], refusals: [] },
    versions: [],
  };
  /** Files of the rows that come next. */
  #parts: Blob[] = [];
  #open: Open | undefined;

  constructor(source: Source, options: ReadBackupOptions) {
    this.#source = source;
    this.#options = options;
  }

  async read(): Promise<ReadBackup> {
    const { onBytes } = this.#options;
    const { name, content } = this.#source;
    const compression = await compressionOf(this.#source);
    // Browsers unpack some downloads by themselves. Anything else is not even JSON.
    if (compression === "none" && (await content.slice(0, 1).text()) !== "{")
      throw noBackup(this.#source.name);
    const bytes = readBytes(this.#source, compression, {
      limits: BACKUP_LIMITS,
      onBytes: (done) => onBytes(done, content.size),
    });
    let seen = 0;
    let isWhole = false;
    for await (const lines of linesOf(decode(bytes, "utf-8", name), name, BACKUP_LIMITS))
      for (const { text, line } of lines) {
        if (isWhole) throw this.#fault(line, "goes on after its end.");
        if (seen === 0) this.#checkHead(text);
        else {
          const value = this.#parse(text, line);
          if ("end" in value) {
            if (value.end.lines !== seen) throw this.#fault(line, "lacks some of its lines.");
            isWhole = true;
          } else await this.#take(value, line);
        }
        seen += 1;
      }
    if (!isWhole) throw this.#fault(seen, "ends before the backup does.");
    await this.#close();
    return this.#backup;
  }

  async discard(): Promise<void> {
    await this.#open?.staging.discard();
    for (const { staging } of this.#backup.versions) await staging.discard();
  }

  #checkHead(text: string): void {
    if (!v.is(headSchema, jsonOf(text))) throw noBackup(this.#source.name);
  }

  #parse(text: string, line: number): Line {
    const parsed = v.safeParse(lineSchema, jsonOf(text));
    if (!parsed.success) throw this.#fault(line, "holds a line that no backup has.");
    return parsed.output;
  }

  async #take(line: Exclude<Line, { end: unknown }>, number: number): Promise<void> {
    if ("settings" in line) this.#backup.settings = line.settings;
    else if ("table" in line) this.#takeRows(line.table, line.rows, number);
    else if ("part" in line) this.#parts.push(new Blob([this.#bytesOf(line.part, number)]));
    else if ("version" in line) await this.#begin(line.version);
    else await this.#takeRecords(line.kind, line.records, number);
  }

  #takeRows(table: UserTable, rows: readonly UserRow[], line: number): void {
    const schema = ROW_SCHEMAS[table];
    if (schema && !rows.every((row) => v.is(schema, row)))
      throw this.#fault(line, `holds a row of "${table}" that is not right.`);
    this.#backup.tables[table].push(...rows.map((row) => this.#withBlobs(row, line)));
  }

  /** A row with its files restored from JSON. */
  #withBlobs(row: UserRow, line: number): UserRow {
    const entries = Object.entries(row).map(([key, value]): [string, unknown] => [
      key,
      v.is(blobSchema, value) ? this.#blobOf(value, line) : value,
    ]);
    return { ...Object.fromEntries(entries), id: row.id };
  }

  #blobOf({ $blob }: BlobInJson, line: number): Blob {
    const { type } = $blob;
    if ("base64" in $blob) return new Blob([this.#bytesOf($blob.base64, line)], { type });
    const parts = this.#parts.splice(0, $blob.parts);
    if (parts.length < $blob.parts) throw this.#fault(line, "lacks a part of a file.");
    return new Blob(parts, { type });
  }

  #bytesOf(base64: string, line: number): Uint8Array<ArrayBuffer> {
    try {
      return Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
    } catch {
      throw this.#fault(line, "holds a damaged file.");
    }
  }

  async #begin(version: VersionLine): Promise<void> {
    await this.#close();
    const staging = await this.#options.stage();
    const next = perKind(() => 0);
    this.#open = { version, staging, intake: new Intake(), next };
  }

  async #takeRecords(kind: RecordKind, records: readonly unknown[], line: number): Promise<void> {
    const open = this.#open;
    if (!open) throw this.#fault(line, "holds records of no dataset.");
    for (const record of records) {
      const index = open.next[kind]++;
      open.intake.take(kind, record, { file: this.#source.name, index, at: () => ({ line }) });
    }
    for (const event of open.intake.drain()) {
      if (event.type === "records") await open.staging.add<RecordKind>(event.kind, event.records);
      else if (event.type === "problems") throw new InputError(ofDataset(open.version, event.problems));
    }
  }

  /** Ends the version that is being read: it must be complete and consistent. */
  async #close(): Promise<void> {
    const open = this.#open;
    if (!open) return;
    const { version, staging, intake, next } = open;
    const missing = RECORD_KINDS.find((kind) => next[kind] !== version.counts[kind]);
    if (missing) throw this.#fault(undefined, `lacks some of the records of "${version.info.id}".`);
    await takeIn(
      intake.finish(() => version.info),
      staging,
      (problems) => {
        throw new InputError(ofDataset(version, problems));
      },
    );
    this.#backup.versions.push({ ...version, staging });
    this.#open = undefined;
  }

  #fault(line: number | undefined, message: string): InputError {
    return fileError(
      this.#source.name,
      message,
      "It was damaged or cut off: take another copy of the backup.",
      line,
    );
  }
}

/** Problems with the dataset named in each: a backup holds several. */
function ofDataset({ info: { title } }: VersionLine, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({
    ...problem,
    record: [`“${title}”`, problem.record].filter((part) => part !== undefined).join(", "),
  }));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
