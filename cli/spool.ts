/**
 * Records on their way through a conversion, kept in a temporary folder: a file for each kind. The writers ask for the records
 * several times and kind by kind, so without this a dataset would have to fit into memory.
 */
import { once } from "node:events";
import { createReadStream, createWriteStream, type WriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import type { RecordsEvent } from "@/lib/formats/read-events";
import type { RecordSource } from "@/lib/formats/record-source";
import { type Repairs, repaired } from "@/lib/formats/repairs";
import { type DatasetInfo, RECORD_KINDS, type RecordKind, type RecordOf } from "@/lib/model";
import { jsonLines } from "./lines";

const BATCH = 1_000;

export class Spool {
  readonly #folder: string;
  readonly #files: Map<RecordKind, WriteStream>;

  /** What kept the disk from taking a record. */
  #failure: Error | undefined;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#files = new Map(RECORD_KINDS.map((kind) => [kind, createWriteStream(join(folder, kind))]));
    for (const file of this.#files.values())
      file.on("error", (error) => {
        this.#failure ??= error;
      });
  }

  /** Makes the folder. `remove` has to be called in the end. */
  static async open(): Promise<Spool> {
    return new Spool(await mkdtemp(join(tmpdir(), "entente-")));
  }

  /** Adds records; waits where the disk is slower than the reader. */
  async add({ kind, records }: RecordsEvent): Promise<void> {
    const file = this.#files.get(kind);
    const text = records.map((record) => `${JSON.stringify(record)}\n`).join("");
    if (this.#failure) throw this.#failure;
    if (file && !file.write(text)) await once(file, "drain");
  }

  /** The records as a source, without what the repairs take out. Nothing can be added after this. */
  async source(info: DatasetInfo, repairs: Repairs | undefined): Promise<RecordSource> {
    await Promise.all(
      [...this.#files.values()].map((file) => {
        file.end();
        return finished(file);
      }),
    );
    const read = this.#read.bind(this);
    // What is dropped has to be known before the kinds that depend on it are asked for, in whatever order that is.
    if (repairs) for (const kind of RECORD_KINDS) for await (const _ of read(kind, repairs));
    return { info, records: (kind) => read(kind, repairs) };
  }

  async remove(): Promise<void> {
    const ended = [...this.#files.values()].map((file) => finished(file.end()).catch(() => undefined));
    await Promise.all(ended);
    await rm(this.#folder, { recursive: true, force: true });
  }

  async *#read<K extends RecordKind>(kind: K, repairs: Repairs | undefined): AsyncGenerator<RecordOf[K][]> {
    let records: RecordOf[K][] = [];
    for await (const { text } of jsonLines(createReadStream(join(this.#folder, kind)))) {
      const record: RecordOf[K] = JSON.parse(text);
      const kept = repairs ? repaired(kind, record, repairs) : record;
      if (kept) records.push(kept);
      if (records.length < BATCH) continue;
      yield records;
      records = [];
    }
    if (records.length > 0) yield records;
  }
}
