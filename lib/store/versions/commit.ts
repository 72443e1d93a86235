/** Commits a staged dataset: what was written beside the library becomes a version of it. */
import type { DatasetInfo } from "@/lib/model";
import { Ties } from "@/lib/ties/ties";
import type { Database, DatasetEntry, DatasetVersion, Followed } from "../database";
import { DatasetMovedError } from "../errors";
import type { FindWays } from "../merged/other-ways";
import type { Reader } from "../reader";
import { changePointer } from "./flip";
import type { Staging } from "./staging";
import { mustHave, putVersion } from "./versions";

/** How far an import is: records written so far, then look-ups compiled. */
export interface StoreProgress {
  phase: "writing" | "compiling";
  done: number;
  total: number;
}

/** How to put a staged dataset in place. */
export interface CommitOptions {
  /** Whether it is switched on. By default as the dataset that it replaces was, else on. */
  enabled?: boolean;
  /**
   * The generation that it must replace, `null` for none: where another is there by now, the commit rejects with a
   * `DatasetMovedError`. By default it replaces whatever is there.
   */
  replaces?: string | null;
  /** Cancels: the commit rejects with the signal's reason. */
  signal?: AbortSignal;
  onProgress?: (progress: StoreProgress) => void;
  /** Finds other ways to the indexes than to compile them here: `byNamesJob`, `wovenSearch`. */
  findWays?: FindWays;
  /** The subscription that it came from. */
  followed?: Followed;
  /** It is the version before with a small change, as a review makes many: others of these need not be kept for long. */
  isStep?: boolean;
  /** Changes the user's own rows in the transaction in which the dataset is put in place. */
  beside?: (db: Database) => Promise<void>;
}

/** The look-ups of an import: the table of ties, the merged names, the merged search index. */
export const LOOKUPS = 3;

/**
 * Finishes a staging and moves the pointer to it. Where it rejects, the library is unchanged, and the staging must
 * still be discarded.
 */
export async function putInPlace(
  db: Database,
  reader: Reader,
  staging: Staging,
  info: DatasetInfo,
  options: CommitOptions,
): Promise<DatasetEntry> {
  const { signal, onProgress } = options;
  let lookups = 0;
  const report = () => onProgress?.({ phase: "compiling", done: lookups, total: LOOKUPS });
  const onCompiled = () => {
    lookups += 1;
    report();
  };
  report();
  const { staged, chunks, ties } = await staging.finish();
  onCompiled();
  signal?.throwIfAborted();
  const version: DatasetVersion = {
    info,
    importedAt: new Date().toISOString(),
    ...staged,
    ...(options.followed && { followed: options.followed }),
  };
  const entries = await changePointer(
    db,
    reader,
    (before) => {
      const current = before.find((entry) => entry.info.id === info.id)?.generation ?? null;
      if (options.replaces !== undefined && options.replaces !== current)
        throw new DatasetMovedError(info.title);
      return putVersion(before, version, options);
    },
    {
      ...options,
      fresh: [{ ...staging.id, chunks, ties: new Ties(ties.buffer) }],
      onCompiled,
    },
  );
  while (lookups < LOOKUPS) onCompiled();
  return mustHave(entries, info.id);
}
