/** Other ways to the merged indexes than to compile them here from all records. */
import type { Sameness } from "@/lib/merging/same-table";
import type { Pinyin } from "@/lib/search/pinyin";
import type { Database, DatasetEntry, Pointer } from "../database";
import type { Reader } from "../reader";
import type { Said } from "./merge";
import type { MergedNames } from "./merge-names";
import type { SearchState } from "./search-change";

/** Each may be missing. */
export interface OtherWays {
  /** Compiles the names in another context, while this one compiles the rest. */
  names?: (same: Sameness) => Promise<MergedNames>;
  /** Makes the search index from the one before; resolves to `undefined` where it has to be compiled. */
  search?: (now: SearchState, pinyin: Promise<Pinyin | undefined>) => Promise<Blob | undefined>;
}

/** A change that is under way. */
export interface ChangeUnderWay {
  db: Database;
  reader: Reader;
  /** The pointer as it still is. */
  before: Pointer;
  /** The datasets as they will be; all their records are on disk. */
  entries: readonly DatasetEntry[];
  said: Said;
}

/** Gives other ways for a change. */
export type FindWays = (change: ChangeUnderWay) => OtherWays;
