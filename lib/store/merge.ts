/** Compiles the indexes that run over all enabled datasets: names for the matcher, everything for search. */
import type { Dataset, RecordKind, RecordOf } from "@/lib/model";
import { compileNames, type NameSource } from "@/lib/names/compile";
import { INDEX_VERSION } from "@/lib/names/name-index";
import { compileSearch, SEARCH_VERSION, type SearchEntry } from "@/lib/search/compile";
import { agreementEntry, partyEntry, placeEntry } from "@/lib/search/entries";
import { TIES_VERSION } from "@/lib/ties/compile-ties";
import { refOf, type TiesOf } from "@/lib/ties/facts";
import { type NamesByRef, withAdded } from "./added-names";
import type { Database, DatasetEntry } from "./database";
import { StaleSnapshotError } from "./errors";
import { CHUNK_SIZE, readChunk } from "./generation";
import { partySource, placeSource } from "./name-sources";

/** Says which versions of the compiled forms the code reads; where the pointer says another, all is compiled again. */
export const COMPILED_VERSION = `ties ${TIES_VERSION}, names ${INDEX_VERSION}, search ${SEARCH_VERSION}`;

/** A dataset to merge: its ties, and its records in the order of their rows, a piece at a time. */
export interface MergeSource extends TiesOf {
  pieces<K extends RecordKind>(kind: K): AsyncIterable<readonly RecordOf[K][]>;
}

/** The merged indexes. */
export interface Merged {
  names: Uint8Array<ArrayBuffer>;
  search: Uint8Array<ArrayBuffer>;
}

/** Compiles both, with the names that the user added. Calls back after each; rejects between pieces when the signal aborts. */
export async function mergeIndexes(
  sources: readonly MergeSource[],
  added: NamesByRef,
  onDone: (part: keyof Merged) => void,
  signal?: AbortSignal,
): Promise<Merged> {
  const nameSources: NameSource[] = [];
  const entries: SearchEntry[] = [];
  for (const source of sources) {
    await eachRecord(source, "place", signal, (row, record) => {
      const place = withAdded(record, added.get(refOf(source, { kind: "place", row })));
      nameSources.push(placeSource(source, row, place));
      entries.push(placeEntry(source, row, place));
    });
    await eachRecord(source, "party", signal, (row, record) => {
      const party = withAdded(record, added.get(refOf(source, { kind: "party", row })));
      nameSources.push(partySource(source, row, party));
      entries.push(partyEntry(source, row, party));
    });
    await eachRecord(source, "agreement", signal, (row, agreement) => {
      entries.push(agreementEntry(source, row, agreement));
    });
  }
  const names = compileNames(nameSources);
  onDone("names");
  await turn(signal);
  const search = compileSearch(entries);
  onDone("search");
  await turn(signal);
  return { names, search };
}

/** A dataset in memory as a source. */
export function memorySource(facts: TiesOf, dataset: Dataset): MergeSource {
  const lists: { [K in RecordKind]: readonly RecordOf[K][] } = {
    place: dataset.places,
    party: dataset.parties,
    release: dataset.releases,
    agreement: dataset.agreements,
    evidence: dataset.evidence,
  };
  return {
    ...facts,
    async *pieces<K extends RecordKind>(kind: K) {
      yield lists[kind];
    },
  };
}

/** A stored generation as a source. Rejects with a `StaleSnapshotError` where it is gone. */
export function storedSource(db: Database, facts: TiesOf, entry: DatasetEntry): MergeSource {
  const id = { dataset: entry.info.id, generation: entry.generation };
  return {
    ...facts,
    async *pieces<K extends RecordKind>(kind: K) {
      for (let chunk = 0; chunk * CHUNK_SIZE < entry.counts[kind]; chunk++) {
        const records = await readChunk(db, id, kind, chunk);
        if (!records) throw new StaleSnapshotError();
        yield records;
      }
    },
  };
}

async function eachRecord<K extends RecordKind>(
  source: MergeSource,
  kind: K,
  signal: AbortSignal | undefined,
  visit: (row: number, record: RecordOf[K]) => void,
): Promise<void> {
  let row = 0;
  for await (const records of source.pieces(kind)) {
    signal?.throwIfAborted();
    for (const record of records) visit(row++, record);
  }
}

/** Lets the context's other work run, then looks whether to go on. */
async function turn(signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => setTimeout(resolve, 0));
  signal?.throwIfAborted();
}
