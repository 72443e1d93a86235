/**
 * A backup: everything that the user has, as gzipped JSON lines. The first line is the head. Then come the settings,
 * the user's own rows, table by table, and each version of each dataset with its records. The last line counts the
 * lines before it, so that a truncated file is never taken for a whole one.
 */
import { blobOf, encoded, streamOf } from "@/lib/formats/stream";
import { RECORD_KINDS, type RecordKind } from "@/lib/model";
import type { Database, DatasetVersion, Followed } from "../database";
import { DamagedDatasetError } from "../errors";
import { shelvedAt } from "../versions/generation";
import { piecesOf } from "../versions/pieces";

export const BACKUP_FORMAT = "entente-backup/1";

/** The tables of the user's own rows, beside the datasets. */
export const USER_TABLES = ["rejections", "addedNames", "decisions", "drafts", "texts", "refusals"] as const;
export type UserTable = (typeof USER_TABLES)[number];

/** The first line. */
export interface BackupHead {
  format: typeof BACKUP_FORMAT;
  /** ISO 8601, UTC. */
  made: string;
}

/** Announces a version; its records follow. A dataset's versions come oldest first, the current one last. */
export interface BackupVersion {
  info: DatasetVersion["info"];
  importedAt: string;
  counts: Record<RecordKind, number>;
  /** The subscription that it came from. */
  followed?: Followed;
  /** As of a version in the library. */
  isSetAside?: boolean;
  /** Set for the current version only. */
  enabled?: boolean;
}

/** One line. */
export type BackupLine =
  | BackupHead
  | { settings: Record<string, unknown> }
  | { table: UserTable; rows: unknown[] }
  /** A part of a large file, in base64. The row that the file belongs to comes after its parts. */
  | { part: string }
  | { version: BackupVersion }
  | { kind: RecordKind; records: unknown[] }
  | { end: { lines: number } };

/** The most rows or records in one line. */
const ROWS_A_LINE = 128;
/** Lines are read whole, so a longer one is split in two unless it holds a single row. In UTF-16 units. */
const LONGEST_LINE = 1_000_000;
/** Larger files are split over lines of their own, since a string cannot be as long as a file. In bytes. */
const PART_BYTES = 600_000;

/**
 * Yields the lines of a backup. `settings` come from the browser's own storage. Calls back with how many records are
 * written so far, of how many.
 */
export async function* backupLines(
  db: Database,
  settings: Record<string, unknown>,
  onRecords: (done: number, total: number) => void,
): AsyncGenerator<string> {
  let lines = 0;
  const told = async function* (): AsyncGenerator<string> {
    yield textOf({ format: BACKUP_FORMAT, made: new Date().toISOString() });
    yield textOf({ settings });
    for (const table of USER_TABLES) yield* tableLines(db, table);
    yield* versionLines(db, onRecords);
  };
  for await (const line of told()) {
    lines += 1;
    yield line;
  }
  yield textOf({ end: { lines } });
}

function textOf(line: BackupLine): string {
  return `${JSON.stringify(line)}\n`;
}

/** Values in as many lines as it takes. */
function* linesOf<T>(values: readonly T[], lineOf: (some: T[]) => BackupLine): Generator<string> {
  for (let from = 0; from < values.length; from += ROWS_A_LINE)
    yield* cutLine(values.slice(from, from + ROWS_A_LINE), lineOf);
}

function* cutLine<T>(values: T[], lineOf: (some: T[]) => BackupLine): Generator<string> {
  const text = textOf(lineOf(values));
  if (text.length <= LONGEST_LINE || values.length === 1) {
    yield text;
    return;
  }
  const half = Math.ceil(values.length / 2);
  yield* cutLine(values.slice(0, half), lineOf);
  yield* cutLine(values.slice(half), lineOf);
}

/** The rows of a table, a few in memory at a time, since each may hold a file. */
async function* tableLines(db: Database, table: UserTable): AsyncGenerator<string> {
  const keys = await db.table(table).toCollection().primaryKeys();
  for (let from = 0; from < keys.length; from += ROWS_A_LINE) {
    const found: unknown[] = await db.table(table).bulkGet(keys.slice(from, from + ROWS_A_LINE));
    const rows: unknown[] = [];
    // A row that was deleted meanwhile is missing.
    for (const row of found) if (row !== undefined) rows.push(yield* withoutBlobs(row));
    yield* linesOf(rows, (some) => ({ table, rows: some }));
  }
}

async function* versionLines(
  db: Database,
  onRecords: (done: number, total: number) => void,
): AsyncGenerator<string> {
  const { datasets } = await db.pointer();
  const versions: { version: DatasetVersion; enabled?: boolean }[] = [];
  for (const entry of datasets) {
    // An earlier version of which the browser has lost a part must not keep the rest from being saved.
    for (const version of (entry.earlier ?? []).toReversed())
      if (await isWhole(db, version)) versions.push({ version });
    if (!(await isWhole(db, entry))) throw new DamagedDatasetError(entry.info.title);
    versions.push({ version: entry, enabled: entry.enabled });
  }
  const total = versions.reduce((sum, { version }) => sum + recordsOf(version), 0);
  let done = 0;
  for (const { version, enabled } of versions) {
    const { info, importedAt, counts, followed, isSetAside } = version;
    const more = {
      ...(followed && { followed }),
      ...(isSetAside && { isSetAside }),
      ...(enabled !== undefined && { enabled }),
    };
    yield textOf({ version: { info, importedAt, counts, ...more } });
    for (const kind of RECORD_KINDS)
      for await (const records of piecesOf(db, version, kind)) {
        yield* linesOf(records, (some) => ({ kind, records: some }));
        done += records.length;
        onRecords(done, total);
      }
  }
}

/** Whether all records of a version are there. */
async function isWhole(db: Database, version: DatasetVersion): Promise<boolean> {
  const { chunkSize, ...id } = shelvedAt(version);
  const chunks = RECORD_KINDS.reduce((sum, kind) => sum + Math.ceil(version.counts[kind] / chunkSize), 0);
  return (await db.chunksOf(id).count()) === chunks;
}

function recordsOf({ counts }: Pick<DatasetVersion, "counts">): number {
  return RECORD_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
}

/** A file of a row in JSON: whole, or as the number of its parts in the lines before. */
export interface BlobInJson {
  $blob: { type: string; base64: string } | { type: string; parts: number };
}

/** A row with its files turned into texts; yields the parts of large files. */
async function* withoutBlobs(row: unknown): AsyncGenerator<string, unknown> {
  if (typeof row !== "object" || row === null) return row;
  const entries: [string, unknown][] = [];
  for (const [key, value] of Object.entries(row) as [string, unknown][])
    entries.push([key, value instanceof Blob ? yield* blobInJson(value) : value]);
  return Object.fromEntries(entries);
}

async function* blobInJson(blob: Blob): AsyncGenerator<string, BlobInJson> {
  const { type, size } = blob;
  if (size <= PART_BYTES) return { $blob: { type, base64: await base64Of(blob) } };
  let parts = 0;
  for (let from = 0; from < size; from += PART_BYTES, parts += 1)
    yield textOf({ part: await base64Of(blob.slice(from, from + PART_BYTES)) });
  return { $blob: { type, parts } };
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = "";
  // A call takes a limited number of arguments.
  for (let from = 0; from < bytes.length; from += 8_192)
    binary += String.fromCharCode(...bytes.subarray(from, from + 8_192));
  return btoa(binary);
}

/** Writes the lines of a backup into a gzipped file. */
export async function writeBackup(lines: AsyncIterable<string>): Promise<Blob> {
  return blobOf(streamOf(encoded(lines)).pipeThrough(new CompressionStream("gzip")));
}
