/**
 * A backup: everything that the user has, as gzipped JSON lines. The first line says what it is; then the settings, the
 * user's own rows a table at a time, and each version of each dataset with its records; the last line says how many lines
 * came before it, so that a file that was cut off is never taken for whole.
 */
import { blobOf, encoded, streamOf } from "@/lib/formats/stream";
import { RECORD_KINDS, type RecordKind } from "@/lib/model";
import type { Database, DatasetVersion, Followed } from "./database";
import { piecesOf } from "./pieces";

export const BACKUP_FORMAT = "entente-backup/1";

/** The tables of what the user said and began, beside the datasets. */
export const USER_TABLES = ["rejections", "addedNames", "decisions", "drafts", "texts", "refusals"] as const;
export type UserTable = (typeof USER_TABLES)[number];

/** What the first line says. */
export interface BackupHead {
  format: typeof BACKUP_FORMAT;
  /** ISO 8601, UTC. */
  made: string;
}

/** What a line says of a version; its records follow. Of a dataset the oldest version comes first, the current one last. */
export interface BackupVersion {
  info: DatasetVersion["info"];
  importedAt: string;
  counts: Record<RecordKind, number>;
  /** Where it was followed. */
  followed?: Followed;
  /** Only said of the current version. */
  enabled?: boolean;
}

/** What is in a line. */
export type BackupLine =
  | BackupHead
  | { settings: Record<string, unknown> }
  | { table: UserTable; rows: unknown[] }
  | { version: BackupVersion }
  | { kind: RecordKind; records: unknown[] }
  | { end: { lines: number } };

/** Rows and records of one line: lines stay short enough to be read one at a time. */
const ROWS_A_LINE = 128;

/**
 * The lines of a backup. `settings` are those of the browser's own storage. Calls back with how many records were written
 * so far, of all there are. Rejects with the signal's reason when it aborts.
 */
export async function* backupLines(
  db: Database,
  settings: Record<string, unknown>,
  onRecords: (done: number, total: number) => void,
  signal?: AbortSignal,
): AsyncGenerator<BackupLine> {
  let lines = 0;
  const count = (line: BackupLine): BackupLine => {
    lines += 1;
    return line;
  };
  yield count({ format: BACKUP_FORMAT, made: new Date().toISOString() });
  yield count({ settings });
  for (const table of USER_TABLES) {
    const rows = await Promise.all((await db.table(table).toArray()).map(withoutBlobs));
    for (let from = 0; from < rows.length; from += ROWS_A_LINE)
      yield count({ table, rows: rows.slice(from, from + ROWS_A_LINE) });
  }
  const { datasets } = await db.pointer();
  const versions = datasets.flatMap((entry) => [
    ...(entry.earlier ?? []).toReversed().map((version) => ({ version, enabled: undefined })),
    { version: entry, enabled: entry.enabled },
  ]);
  const total = versions.reduce((sum, { version }) => sum + recordsOf(version), 0);
  let done = 0;
  for (const { version, enabled } of versions) {
    const { info, importedAt, counts, followed } = version;
    const more = { ...(followed && { followed }), ...(enabled !== undefined && { enabled }) };
    yield count({ version: { info, importedAt, counts, ...more } });
    for (const kind of RECORD_KINDS)
      for await (const records of piecesOf(db, version, kind))
        for (let from = 0; from < records.length; from += ROWS_A_LINE) {
          signal?.throwIfAborted();
          yield count({ kind, records: records.slice(from, from + ROWS_A_LINE) });
          done += Math.min(ROWS_A_LINE, records.length - from);
          onRecords(done, total);
        }
  }
  yield { end: { lines } };
}

function recordsOf({ counts }: Pick<DatasetVersion, "counts">): number {
  return RECORD_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
}

/** A file in a row, as JSON has it. */
export interface BlobInJson {
  $blob: { type: string; base64: string };
}

/** A row whose files became texts. */
async function withoutBlobs(row: unknown): Promise<unknown> {
  if (typeof row !== "object" || row === null) return row;
  const entries = Object.entries(row).map(async ([key, value]: [string, unknown]) => [
    key,
    value instanceof Blob ? await blobInJson(value) : value,
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

async function blobInJson(blob: Blob): Promise<BlobInJson> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = "";
  // A call takes so many arguments and no more.
  for (let from = 0; from < bytes.length; from += 8_192)
    binary += String.fromCharCode(...bytes.subarray(from, from + 8_192));
  return { $blob: { type: blob.type, base64: btoa(binary) } };
}

/** The lines of a backup as a gzipped file. Rejects with the signal's reason when it aborts. */
export async function writeBackup(lines: AsyncIterable<BackupLine>): Promise<Blob> {
  const texts = streamOf(encoded(jsonLines(lines)));
  return blobOf(texts.pipeThrough(new CompressionStream("gzip")));
}

async function* jsonLines(lines: AsyncIterable<BackupLine>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}
