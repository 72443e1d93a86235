/** Reads stored generations, with a small cache of the latest reads. */
import { SameTable } from "@/lib/merging/same-table";
import type { RecordKind, RecordOf } from "@/lib/model";
import { cardDataset, type Facts } from "@/lib/ties/facts";
import { Ties } from "@/lib/ties/ties";
import type { Database, DatasetVersion } from "./database";
import { StaleSnapshotError } from "./errors";
import type { SameView } from "./same/same-view";
import { readChunk, readCompiled, shelvedAt } from "./versions/generation";

/** Chunks are of about 40 kB each. */
const CHUNKS_KEPT = 256;

export class Reader {
  readonly #open: () => Promise<Database>;
  readonly #ties = new Map<string, Promise<Ties>>();
  readonly #chunks = new Map<string, Promise<unknown>>();
  readonly #same = new Map<string, Promise<SameTable>>();
  readonly #views = new Map<string, Promise<SameView>>();

  /** `open` gives the database, whenever something must be read. */
  constructor(open: () => Promise<Database>) {
    this.#open = open;
  }

  /** The facts of a dataset's generation. Rejects with a `StaleSnapshotError` where it is gone. */
  async facts(entry: DatasetVersion): Promise<Facts> {
    const ties = await this.#tiesOf(entry.generation);
    return {
      dataset: cardDataset(entry.info),
      ties,
      records: (kind, rows) => this.#records(entry, kind, rows),
    };
  }

  /** The records that are the same in a merged generation. Rejects with a `StaleSnapshotError` where it is gone. */
  same(merged: string): Promise<SameTable> {
    if (!this.#same.has(merged)) this.#same.clear();
    return remember(this.#same, merged, async () => {
      const bytes = await readCompiled(await this.#open(), merged, "same");
      if (!bytes) throw new StaleSnapshotError();
      return new SameTable(bytes);
    });
  }

  /** The view of the same records in a state of the library, kept for the last state that was asked about. */
  view(key: string, open: () => Promise<SameView>): Promise<SameView> {
    if (!this.#views.has(key)) this.#views.clear();
    return remember(this.#views, key, open);
  }

  /** The bytes of a merged index. Rejects with a `StaleSnapshotError` where it is gone. */
  async merged(generation: string, part: "names" | "search"): Promise<ArrayBuffer> {
    const bytes = await readCompiled(await this.#open(), generation, part);
    if (!bytes) throw new StaleSnapshotError();
    return bytes;
  }

  /** Forgets the tie tables of all but these generations. */
  keepOnly(generations: ReadonlySet<string>): void {
    for (const generation of this.#ties.keys())
      if (!generations.has(generation)) this.#ties.delete(generation);
  }

  #tiesOf(generation: string): Promise<Ties> {
    return remember(this.#ties, generation, async () => {
      const bytes = await readCompiled(await this.#open(), generation, "ties");
      if (!bytes) throw new StaleSnapshotError();
      return new Ties(bytes);
    });
  }

  async #records<K extends RecordKind>(
    entry: DatasetVersion,
    kind: K,
    rows: readonly number[],
  ): Promise<RecordOf[K][]> {
    const { chunkSize } = shelvedAt(entry);
    const numbers = [...new Set(rows.map((row) => Math.floor(row / chunkSize)))];
    const lists = await Promise.all(numbers.map((chunk) => this.#chunk(entry, kind, chunk)));
    const chunks = new Map(numbers.map((chunk, i) => [chunk, lists[i]]));
    return rows.map((row) => {
      const record = chunks.get(Math.floor(row / chunkSize))?.[row % chunkSize];
      if (record === undefined)
        throw new RangeError(`There is no ${kind} at row ${row} of "${entry.info.id}".`);
      return record;
    });
  }

  #chunk<K extends RecordKind>(entry: DatasetVersion, kind: K, chunk: number): Promise<RecordOf[K][]> {
    const key = `${entry.generation}/${kind}/${chunk}`;
    const known = this.#chunks.get(key) as Promise<RecordOf[K][]> | undefined;
    // A chunk moves to the end when it is asked for, so that the first is the least recently used.
    if (known) this.#chunks.delete(key);
    const reading = remember(this.#chunks as Map<string, Promise<RecordOf[K][]>>, key, () => {
      return known ?? this.#readChunk(entry, kind, chunk);
    });
    for (const oldest of this.#chunks.keys()) {
      if (this.#chunks.size <= CHUNKS_KEPT) break;
      this.#chunks.delete(oldest);
    }
    return reading;
  }

  async #readChunk<K extends RecordKind>(
    entry: DatasetVersion,
    kind: K,
    chunk: number,
  ): Promise<RecordOf[K][]> {
    const records = await readChunk(await this.#open(), shelvedAt(entry), kind, chunk);
    if (!records) throw new StaleSnapshotError();
    return records;
  }
}

/** The value of a key, made once; failures are not remembered. */
function remember<T>(memory: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = memory.get(key);
  if (known) return known;
  const made = make();
  memory.set(key, made);
  made.catch(() => {
    if (memory.get(key) === made) memory.delete(key);
  });
  return made;
}
