/** Moves the pointer: the only way in which the library changes. */
import type { SameDecision } from "@/lib/merging/decision";
import { RECORD_KINDS, type RecordKind } from "@/lib/model";
import { LAST_RESERVE } from "@/lib/platform/disk-room";
import type { AddedName } from "@/lib/popover/corrections";
import { TieTable } from "@/lib/ties/compile-ties";
import { cardDataset, type TiesOf } from "@/lib/ties/facts";
import { Ties } from "@/lib/ties/ties";
import type { Compiled, Database, DatasetEntry, DatasetVersion, Pointer } from "../database";
import { DamagedDatasetError, StaleSnapshotError, StorageFailedError } from "../errors";
import { withLock } from "../locks";
import { namesByRef } from "../merged/added-names";
import { type MergeSource, storedSource } from "../merged/merge-source";
import type { FindWays } from "../merged/other-ways";
import type { Reader } from "../reader";
import { mustHaveRoom } from "../room";
import { COMPILED_VERSION } from "./compiled-version";
import { compiledRow, type GenerationId } from "./generation";
import { piecesOf } from "./pieces";

/** A generation that was written for a change. */
export interface Fresh extends GenerationId {
  /** How many chunks it has, to check that all of them are there when the pointer moves. */
  chunks: number;
  ties: Ties;
}

/** What a change does, and how. */
export interface ChangeOptions {
  fresh?: readonly Fresh[];
  /** The user's new names, from those before, where they change too. */
  added?: (before: readonly AddedName[]) => readonly AddedName[];
  /** The user's new decisions on records of several datasets, from those before, where they change too. */
  decisions?: (before: readonly SameDecision[]) => readonly SameDecision[];
  /** Changes the user's own rows in the same transaction of the given database. */
  beside?: (db: Database) => Promise<void>;
  /** Compiles the merged indexes again though the datasets stay the same: the user's own names or decisions changed. */
  recompile?: boolean;
  /** The revision that has lost a compiled look-up: while it is current, everything is compiled from the records. */
  rebuilds?: number;
  /** Leaves what is switched off or removed in the merged indexes until the next change, so that this one is quick. */
  later?: boolean;
  /** Finds other ways to the indexes, while no look-up is lost. */
  findWays?: FindWays;
  /** Called after each merged index. */
  onCompiled?: () => void;
  signal?: AbortSignal;
}

/** What a change stores beside the pointer, in the same transaction. */
interface Prepared {
  merged: string;
  rows: Compiled[];
  mergedFrom?: string[];
}

/**
 * Changes the list of datasets: compiles the merged indexes for the new list, then moves the pointer and stores the
 * indexes in one transaction. Changes queue up across all contexts; where the browser has no locks, a change starts
 * again when the pointer has moved meanwhile. Where a compiled look-up is lost, everything is compiled from the
 * records. Resolves to the new list.
 */
export async function changePointer(
  db: Database,
  reader: Reader,
  edit: (entries: readonly DatasetEntry[]) => DatasetEntry[],
  options: ChangeOptions = {},
): Promise<DatasetEntry[]> {
  const { signal } = options;
  return withLock(
    `${db.name}/pointer`,
    async () => {
      let isLost = false;
      for (;;) {
        const before = await db.pointer();
        const entries = edit(before.datasets);
        isLost ||= before.revision === options.rebuilds;
        if (!isLost && !isDue(before, entries, options)) return entries;
        try {
          const prepared = await prepare(db, reader, before, entries, isLost, options);
          signal?.throwIfAborted();
          // Removing datasets is never refused for lack of room, nor is compiling lost look-ups again.
          const isMore = prepared.rows.length > 0 && bringsIn(before.datasets, entries);
          if (options.fresh || options.recompile || isMore)
            await mustHaveRoom(
              prepared.rows.reduce((sum, { bytes }) => sum + bytes.size, 0),
              options.fresh ? undefined : LAST_RESERVE,
            );
          if (await flip(db, before, entries, prepared, options)) return entries;
        } catch (error) {
          if (!isOfGone(error)) throw error;
          for (const fresh of options.fresh ?? []) await mustBeWhole(db, fresh);
          if ((await db.pointer()).revision !== before.revision) continue;
          // Nothing was replaced: what is gone is lost.
          if (isLost) throw error;
          isLost = true;
        }
      }
    },
    signal,
  );
}

/** Whether a change failed because something stored is gone. */
function isOfGone(error: unknown): boolean {
  return error instanceof StaleSnapshotError || error instanceof DamagedDatasetError;
}

/** Whether there is anything to do. */
function isDue(before: Pointer, entries: readonly DatasetEntry[], options: ChangeOptions): boolean {
  if (options.fresh || options.recompile || !isCurrent(before)) return true;
  if (before.mergedFrom && !options.later) return true;
  return stateOf(before.datasets) !== stateOf(entries);
}

function isCurrent({ compiled }: Pointer): boolean {
  return compiled === COMPILED_VERSION;
}

/** The versions that there are, and which are enabled, as a text to compare. */
function stateOf(entries: readonly DatasetEntry[]): string {
  return JSON.stringify(
    entries.map(({ generation, enabled, earlier = [] }) => [
      generation,
      enabled,
      earlier.map((version) => version.generation),
    ]),
  );
}

function enabledGenerations(entries: readonly DatasetEntry[]): string[] {
  return entries.filter(({ enabled }) => enabled).map(({ generation }) => generation);
}

/** Whether the new list enables a version that was not enabled before. */
function bringsIn(before: readonly DatasetEntry[], entries: readonly DatasetEntry[]): boolean {
  const seen = enabledGenerations(before);
  return enabledGenerations(entries).some((generation) => !seen.includes(generation));
}

/** The present indexes, where they are good enough for the new list. */
function reusable(before: Pointer, entries: readonly DatasetEntry[], later: boolean): Prepared | undefined {
  if (!isCurrent(before)) return undefined;
  const have = before.mergedFrom ?? enabledGenerations(before.datasets);
  const wanted = enabledGenerations(entries);
  const kept = { merged: before.merged, rows: [] };
  if (wanted.join() === have.join()) return kept;
  return later && wanted.every((generation) => have.includes(generation))
    ? { ...kept, mergedFrom: have }
    : undefined;
}

/** Compiles what the new list needs. Indexes that would not change are kept, unless something `isLost`. */
async function prepare(
  db: Database,
  reader: Reader,
  before: Pointer,
  entries: readonly DatasetEntry[],
  isLost: boolean,
  { fresh = [], added, decisions, recompile, later = false, onCompiled, findWays, signal }: ChangeOptions,
): Promise<Prepared> {
  const ready = recompile || isLost ? undefined : reusable(before, entries, later);
  if (ready) return ready;
  const tiesAreThere = isCurrent(before) && !isLost;
  const rows: Compiled[] = [];
  const sources: MergeSource[] = [];
  for (const entry of entries) {
    signal?.throwIfAborted();
    const written = fresh.find(({ generation }) => generation === entry.generation);
    if (written) {
      if (entry.enabled)
        sources.push(storedSource(db, { dataset: cardDataset(entry.info), ties: written.ties }, entry));
    } else if (!tiesAreThere) {
      const { facts, row } = await recompileTies(db, entry);
      rows.push(row);
      if (entry.enabled) sources.push(storedSource(db, facts, entry));
      // The earlier versions need tie tables in the new form too.
      for (const version of entry.earlier ?? []) {
        const recompiled = await recompileTies(db, version).catch(unlessDamaged);
        if (recompiled) rows.push(recompiled.row);
      }
    } else if (entry.enabled) {
      sources.push(storedSource(db, await reader.facts(entry), entry));
    }
  }
  const merged = crypto.randomUUID();
  const names = await db.addedNames.toArray();
  const decided = await db.decisions.toArray();
  const said = {
    added: namesByRef(added?.(names) ?? names),
    decisions: decisions?.(decided) ?? decided,
  };
  // Pages that only read the library do not load what compiles it.
  const { mergeIndexes } = await import("../merged/merge");
  // Other contexts read tie tables from disk, and new ones are not there yet.
  const ways = tiesAreThere ? findWays?.({ db, reader, before, entries, said }) : undefined;
  const indexes = await mergeIndexes(sources, said, onCompiled, signal, ways);
  for (const part of ["names", "search", "same"] as const)
    rows.push(compiledRow(merged, part, indexes[part]));
  return { merged, rows };
}

/**
 * Compiles a tie table from the records, where it is lost or an update reads another form of it. Rejects with a
 * `DamagedDatasetError` where the records are lost.
 */
async function recompileTies(
  db: Database,
  version: DatasetVersion,
): Promise<{ facts: TiesOf; row: Compiled }> {
  const table = new TieTable();
  try {
    for (const kind of RECORD_KINDS)
      for await (const piece of piecesOf(db, version, kind)) table.add<RecordKind>(kind, piece);
  } catch (error) {
    const isGone = error instanceof StaleSnapshotError || error instanceof StorageFailedError;
    throw isGone ? new DamagedDatasetError(version.info.title, error) : error;
  }
  const bytes = table.compile();
  return {
    facts: { dataset: cardDataset(version.info), ties: new Ties(bytes.buffer) },
    row: compiledRow(version.generation, "ties", bytes),
  };
}

/** A damaged earlier version must not stop the others. */
function unlessDamaged(error: unknown): undefined {
  if (!(error instanceof DamagedDatasetError)) throw error;
}

/** Moves the pointer, unless another context moved it since. Tells whether it did. */
async function flip(
  db: Database,
  before: Pointer,
  entries: DatasetEntry[],
  { merged, rows, mergedFrom }: Prepared,
  { fresh = [], beside }: ChangeOptions,
): Promise<boolean> {
  const tables = beside ? db.tables : [db.pointers, db.chunks, db.compiled];
  return db.transaction("rw", tables, async () => {
    const now = await db.pointer();
    if (now.revision !== before.revision) return false;
    for (const one of fresh) await mustBeWhole(db, one);
    await beside?.(db);
    await db.compiled.bulkPut(rows);
    await db.pointers.put({
      id: "current",
      revision: before.revision === 0 ? firstRevision() : before.revision + 1,
      datasets: entries,
      merged,
      ...(mergedFrom && { mergedFrom }),
      compiled: COMPILED_VERSION,
    });
    return true;
  });
}

/** A random start, so that a new database is never taken for the one that the browser dropped. */
function firstRevision(): number {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return random + 1;
}

/** Checks that a generation is complete: without locks, another context may have swept it as the remains of a crash. */
async function mustBeWhole(db: Database, { dataset, generation, chunks }: Fresh): Promise<void> {
  const ties = await db.compiled.where(":id").equals([generation, "ties"]).count();
  if (ties !== 1 || (await db.chunksOf({ dataset, generation }).count()) !== chunks)
    throw new Error(
      "The import was swept away while it was under way. Nothing was changed. Import it again.",
    );
}
