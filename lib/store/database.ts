/** The tables, and how the database is opened. The only file that builds a Dexie database. */
import { Dexie, type Table } from "dexie";
import type { SameDecision } from "@/lib/merging/decision";
import type { DatasetInfo, RecordKind, RecordOf } from "@/lib/model";
import { LAST_RESERVE } from "@/lib/platform/disk-room";
import type { AddedName, Rejection } from "@/lib/popover/corrections";
import type { DraftRow, DraftText, Refusal } from "@/lib/review/draft";
import { NewerDatabaseError, StorageFailedError, storeError } from "./errors";
import { mustHaveRoom } from "./room";

/** The version of the tables. Dexie multiplies it by ten for IndexedDB. */
const SCHEMA_VERSION = 4;

/** One version of a dataset, as it was imported. */
export interface DatasetVersion {
  info: DatasetInfo;
  /** Stays the same as long as the records do. */
  generation: string;
  /** ISO 8601, UTC. */
  importedAt: string;
  counts: Record<RecordKind, number>;
  /** The number of names of its parties and places. */
  names: number;
  /** Records per chunk; 1,000 where absent, as older versions of Entente wrote. */
  chunkSize?: number;
  /** The first part of its chunks' keys; the dataset's id where absent. */
  shelf?: string;
  /** The subscription that it came from; absent where it was imported. */
  followed?: Followed;
  /** Of an earlier version: set aside by an import or by going back, so that the small steps after that leave it. */
  isSetAside?: boolean;
}

/** The origin of a version that a subscription fetched. */
export interface Followed {
  /** The subscription's address. */
  url: string;
  /** SHA-256 of the whole dataset as a file there, in hexadecimal digits. */
  sha256: string;
}

/** A dataset as the library lists it: its current version, and the versions that it can go back to. */
export interface DatasetEntry extends DatasetVersion {
  enabled: boolean;
  /** The versions that were replaced, the last replaced first. */
  earlier?: DatasetVersion[];
}

/** The one row that says what is current. Everything that it does not name is waste. */
export interface Pointer {
  id: "current";
  /** Goes up with every change, from a random start; 0 before the first change. */
  revision: number;
  /** In the order of their first import. */
  datasets: DatasetEntry[];
  /** The generation of the merged indexes. */
  merged: string;
  /**
   * The generations that the merged indexes were compiled from, where these are more than the enabled ones: a dataset
   * that is switched off or removed disappears at once, and leaves the indexes later.
   */
  mergedFrom?: string[];
  /** The versions of the compiled look-ups; see `COMPILED_VERSION`. */
  compiled: string;
}

/**
 * Some records of one kind. Chunk `n` of a generation with chunks of `size` holds the rows from `n * size` on. They are
 * stored as one JSON text: browsers take several times as long to store and read objects.
 */
export interface Chunk<K extends RecordKind = RecordKind> {
  dataset: string;
  generation: string;
  kind: K;
  chunk: number;
  /** A list of records in UTF-8. */
  json?: Uint8Array<ArrayBuffer>;
  /** What older versions of Entente wrote instead of `json`. */
  records?: RecordOf[K][];
}

/** What was compiled from a generation: typed arrays in a Blob, which a browser reads faster than an array in a row. */
export interface Compiled {
  generation: string;
  part: "ties" | "names" | "search" | "same";
  bytes: Blob;
}

export type ChunkKey = [dataset: string, generation: string, kind: RecordKind, chunk: number];
export type CompiledKey = [generation: string, part: Compiled["part"]];

/** The tables whose changes pages follow. */
type FollowedTable = "pointers" | "rejections" | "addedNames" | "drafts" | "decisions";

export class Database extends Dexie {
  declare readonly pointers: Table<Pointer, "current">;
  declare readonly chunks: Table<Chunk, ChunkKey>;
  declare readonly compiled: Table<Compiled, CompiledKey>;
  declare readonly rejections: Table<Rejection, string>;
  declare readonly addedNames: Table<AddedName, string>;
  declare readonly drafts: Table<DraftRow, string>;
  declare readonly texts: Table<DraftText, string>;
  declare readonly refusals: Table<Refusal, string>;
  declare readonly decisions: Table<SameDecision, string>;

  constructor(name: string) {
    super(name, { autoOpen: false, chromeTransactionDurability: "strict" });
    this.version(1).stores({
      pointers: "id",
      chunks: "[dataset+generation+kind+chunk]",
      compiled: "[generation+part]",
    });
    this.version(2).stores({ rejections: "id, at", addedNames: "id, at" });
    this.version(3).stores({
      drafts: "id, at, fingerprint",
      texts: "id",
      refusals: "id, fingerprint",
    });
    this.version(SCHEMA_VERSION).stores({ decisions: "id, at" });
  }

  /**
   * Opens the database if it is not open. Rejects with a `NewerDatabaseError`, before touching anything, where the
   * database is newer, and with an error about the disk where the browser cannot open it.
   */
  async ready(): Promise<this> {
    if (this.isOpen()) return this;
    try {
      // Dexie would open a newer database all the same, and add whatever it finds missing.
      const all = await Dexie.dependencies.indexedDB.databases();
      const found = (all.find(({ name }) => name === this.name)?.version ?? 0) / 10;
      if (found > SCHEMA_VERSION) throw new NewerDatabaseError(found, SCHEMA_VERSION);
      await this.open();
      // Dexie hides an error of its first look at the tables, and would count as open from then on.
      if (!this.core) {
        this.close();
        throw new StorageFailedError("its tables cannot be read", undefined);
      }
    } catch (error) {
      throw storeError(error);
    }
    return this;
  }

  /** Opens the database if it is not open, and works with it. Rejects with the error to show where it fails. */
  async run<T>(work: (db: this) => PromiseLike<T>): Promise<T> {
    try {
      return await work(await this.ready());
    } catch (error) {
      throw storeError(error);
    }
  }

  /** As `run`, for adding rows of this size; begins nothing where the disk has no room for them. */
  add<T>(work: (db: this) => PromiseLike<T>, bytes = 0): Promise<T> {
    return this.run(async (db) => {
      await mustHaveRoom(bytes, LAST_RESERVE);
      return work(db);
    });
  }

  /**
   * Calls back after each change of one of these tables, whoever made it: this context, a worker, another page, the
   * background. Gives the way to stop.
   */
  follow(tables: readonly FollowedTable[], changed: () => void): () => void {
    const starts = tables.map((table) => `idb://${this.name}/${table}/`);
    const hear = (parts: object) => {
      // After a rest in the browser's memory, Dexie says that everything may have changed.
      if ("all" in parts || Object.keys(parts).some((part) => starts.some((start) => part.startsWith(start))))
        changed();
    };
    Dexie.on.storagemutated.subscribe(hear);
    return () => Dexie.on.storagemutated.unsubscribe(hear);
  }

  /** The pointer, or an empty one. Joins the transaction that it is called in. */
  async pointer(): Promise<Pointer> {
    const row = await this.pointers.get("current");
    return row ?? { id: "current", revision: 0, datasets: [], merged: "", compiled: "" };
  }

  /** The chunks of one generation, or those of one kind in it, in order. */
  chunksOf({ dataset, generation }: { dataset: string; generation: string }, kind?: RecordKind) {
    const start = kind === undefined ? [dataset, generation] : [dataset, generation, kind];
    return this.chunks.where(":id").between([...start, Dexie.minKey], [...start, Dexie.maxKey]);
  }

  /** The key of the first chunk after a generation, or of the first chunk of all. */
  async nextChunkKey(after?: { dataset: string; generation: string }): Promise<ChunkKey | undefined> {
    const chunks = after
      ? this.chunks.where(":id").above([after.dataset, after.generation, Dexie.maxKey])
      : this.chunks.orderBy(":id");
    return (await chunks.limit(1).primaryKeys())[0];
  }
}
