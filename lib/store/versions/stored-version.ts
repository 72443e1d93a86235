/** A version of a dataset on disk, read in pieces: for exports and comparisons of any size. */
import type { RecordSource } from "@/lib/formats/record-source";
import type { DatasetInfo, RecordKind, RecordOf } from "@/lib/model";
import type { Database, DatasetVersion } from "../database";
import { piecesOf } from "./pieces";

export class StoredVersion implements RecordSource {
  readonly info: DatasetInfo;
  readonly counts: Readonly<Record<RecordKind, number>>;
  readonly #db: Database;
  readonly #version: DatasetVersion;

  /** Use `Library.version`. */
  constructor(db: Database, version: DatasetVersion) {
    this.#db = db;
    this.#version = version;
    this.info = version.info;
    this.counts = version.counts;
  }

  /** The records of one kind, in the order of the import. Rejects with a `StaleSnapshotError` where they are gone. */
  records<K extends RecordKind>(kind: K): AsyncGenerator<readonly RecordOf[K][]> {
    return piecesOf(this.#db, this.#version, kind);
  }
}
