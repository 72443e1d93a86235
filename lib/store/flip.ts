/** Moving the pointer: the one way in which the library changes. */
import { compileTies } from "@/lib/ties/compile-ties";
import type { TiesOf } from "@/lib/ties/facts";
import { Ties } from "@/lib/ties/ties";
import { namesByRef } from "./added-names";
import type { Compiled, Database, DatasetEntry, Pointer } from "./database";
import { StaleSnapshotError } from "./errors";
import { compiledRow, type GenerationId, readRecords } from "./generation";
import { withLock } from "./locks";
import { COMPILED_VERSION, type MergeSource, mergeIndexes, storedSource } from "./merge";
import type { Reader } from "./reader";

/** A generation that was written for this change and is still in memory. */
export interface Fresh extends GenerationId {
  /** How many chunks it takes, to be sure that all of them are there when the pointer moves. */
  chunks: number;
  source: MergeSource;
}

interface ChangeOptions {
  fresh?: Fresh;
  /** The merged indexes are compiled anew even where the datasets stay the same: the user's own names changed. */
  recompile?: boolean;
  /** Called after each merged index that was compiled. */
  onCompiled?: () => void;
  signal?: AbortSignal;
}

/** What a change puts beside the pointer in the same transaction. */
interface Prepared {
  merged: string;
  rows: Compiled[];
}

/**
 * Changes the list of datasets: compiles the merged indexes for the new list, then moves the pointer and puts the
 * indexes in place in one transaction. Changes queue behind one another over all contexts; where the browser has no
 * locks, a change that finds the pointer moved under it starts again. Resolves to the new list.
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
      for (;;) {
        const before = await db.pointer();
        const entries = edit(before.datasets);
        if (!options.fresh && !options.recompile && isCurrent(before) && sameState(before.datasets, entries))
          return entries;
        try {
          const prepared = await prepare(db, reader, before, entries, options);
          signal?.throwIfAborted();
          if (await flip(db, before, entries, prepared, options)) return entries;
        } catch (error) {
          const moved =
            error instanceof StaleSnapshotError && (await db.pointer()).revision !== before.revision;
          if (!moved) throw error;
        }
      }
    },
    signal,
  );
}

function isCurrent({ compiled }: Pointer): boolean {
  return compiled === COMPILED_VERSION;
}

function sameState(a: readonly DatasetEntry[], b: readonly DatasetEntry[]): boolean {
  return sameGenerations(a, b) && sameGenerations(enabledOf(a), enabledOf(b));
}

function sameGenerations(a: readonly DatasetEntry[], b: readonly DatasetEntry[]): boolean {
  return a.length === b.length && a.every(({ generation }, i) => generation === b[i]?.generation);
}

function enabledOf(entries: readonly DatasetEntry[]): DatasetEntry[] {
  return entries.filter(({ enabled }) => enabled);
}

/** Compiles what the new list needs. Indexes that would come out the same stay. */
async function prepare(
  db: Database,
  reader: Reader,
  before: Pointer,
  entries: readonly DatasetEntry[],
  { fresh, recompile, onCompiled, signal }: ChangeOptions,
): Promise<Prepared> {
  const rows: Compiled[] = [];
  const sources: MergeSource[] = [];
  if (!recompile && isCurrent(before) && sameGenerations(enabledOf(before.datasets), enabledOf(entries)))
    return { merged: before.merged, rows };
  for (const entry of entries) {
    signal?.throwIfAborted();
    if (entry.generation === fresh?.generation) {
      if (entry.enabled) sources.push(fresh.source);
    } else if (!isCurrent(before)) {
      const { facts, row } = await recompileTies(db, entry);
      rows.push(row);
      if (entry.enabled) sources.push(storedSource(db, facts, entry));
    } else if (entry.enabled) {
      sources.push(storedSource(db, await reader.facts(entry), entry));
    }
  }
  const merged = crypto.randomUUID();
  const added = namesByRef(await db.addedNames.toArray());
  const { names, search } = await mergeIndexes(sources, added, () => onCompiled?.(), signal);
  rows.push(compiledRow(merged, "names", names), compiledRow(merged, "search", search));
  return { merged, rows };
}

/** After an update that reads another form of the tie table, it is made again from the records. */
async function recompileTies(db: Database, entry: DatasetEntry): Promise<{ facts: TiesOf; row: Compiled }> {
  const { id, title } = entry.info;
  const records = await readRecords(db, { dataset: id, generation: entry.generation });
  const bytes = compileTies(records);
  return {
    facts: { dataset: { id, title }, ties: new Ties(bytes.buffer) },
    row: compiledRow(entry.generation, "ties", bytes),
  };
}

/** Moves the pointer, unless somebody else moved it since. Tells whether it did. */
async function flip(
  db: Database,
  before: Pointer,
  entries: DatasetEntry[],
  { merged, rows }: Prepared,
  { fresh }: ChangeOptions,
): Promise<boolean> {
  return db.transaction("rw", db.pointers, db.chunks, db.compiled, async () => {
    const now = await db.pointer();
    if (now.revision !== before.revision) return false;
    if (fresh && !(await isWhole(db, fresh)))
      throw new Error(
        "The import was swept away while it was under way. Nothing was changed. Import it again.",
      );
    await db.compiled.bulkPut(rows);
    await db.pointers.put({
      id: "current",
      revision: before.revision + 1,
      datasets: entries,
      merged,
      compiled: COMPILED_VERSION,
    });
    return true;
  });
}

/** Without locks, another context may have taken an unfinished import for what a crash left. */
async function isWhole(db: Database, { dataset, generation, chunks }: Fresh): Promise<boolean> {
  const ties = await db.compiled.where(":id").equals([generation, "ties"]).count();
  return ties === 1 && (await db.chunksOf({ dataset, generation }).count()) === chunks;
}
