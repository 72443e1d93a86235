/** Compiles the indexes that run over all enabled datasets: names for the matcher, everything for search. */
import {
  type EntityRef,
  type Party,
  type Place,
  parseEntityRef,
  type RecordKind,
  type RecordOf,
} from "@/lib/model";
import { compileNames, type NameSource } from "@/lib/names/compile";
import { INDEX_VERSION } from "@/lib/names/name-index";
import { copiedFrom, OWN_DATASET } from "@/lib/review/own";
import { compileSearch, SEARCH_VERSION } from "@/lib/search/compile";
import {
  agreementEntry,
  agreementsByRelease,
  partyEntry,
  placeEntry,
  releaseEntry,
} from "@/lib/search/entries";
import type { SearchEntry } from "@/lib/search/entry";
import { TIES_VERSION } from "@/lib/ties/compile-ties";
import { refOf, type TiesOf } from "@/lib/ties/facts";
import { type NamesByRef, withAdded } from "./added-names";
import type { Database, DatasetVersion } from "./database";
import { partySource, placeSource } from "./name-sources";
import { piecesOf } from "./pieces";
import { hasHan, loadPinyin } from "./pinyin";
import { Slimmer } from "./slim";

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
  const { names, hasChinese } = await mergeNames(sources, added, signal);
  onDone("names");
  await turn(signal);
  const entries = await searchEntries(sources, added, signal);
  const search = compileSearch(entries, hasChinese ? await loadPinyin() : undefined);
  onDone("search");
  await turn(signal);
  return { names, search };
}

/** One index after the other, and each from the records anew: what both are compiled from would not fit into memory. */
async function mergeNames(sources: readonly MergeSource[], added: NamesByRef, signal?: AbortSignal) {
  const nameSources: NameSource[] = [];
  for (const source of sources) {
    const isShown = notCopied(sources);
    await eachRecord(source, "place", signal, (row, record) => {
      if (!isShown(record)) return;
      const place = withAdded(record, added.get(refOf(source, { kind: "place", row })));
      nameSources.push(placeSource(source, row, place));
    });
    await eachRecord(source, "party", signal, (row, record) => {
      if (!isShown(record)) return;
      const party = withAdded(record, added.get(refOf(source, { kind: "party", row })));
      nameSources.push(partySource(source, row, party));
    });
  }
  return {
    names: compileNames(nameSources),
    hasChinese: nameSources.some(({ names }) => names.some(({ text }) => hasHan(text))),
  };
}

async function searchEntries(
  sources: readonly MergeSource[],
  added: NamesByRef,
  signal?: AbortSignal,
): Promise<SearchEntry[]> {
  const entries: SearchEntry[] = [];
  const slimmer = new Slimmer();
  const add = (entry: SearchEntry) => entries.push(slimmer.slim(entry));
  for (const source of sources) {
    const isShown = notCopied(sources);
    // What stands for a record of another dataset is found as that one, and so are its agreements.
    const leads = new Map<EntityRef, EntityRef>();
    const lead = (ref: EntityRef) => leads.get(ref) ?? ref;
    await eachRecord(source, "place", signal, (row, record) => {
      const ref = refOf(source, { kind: "place", row });
      if (isShown(record)) add(placeEntry(source, row, withAdded(record, added.get(ref))));
      else leads.set(ref, copiedFrom(record) ?? ref);
    });
    await eachRecord(source, "party", signal, (row, record) => {
      const ref = refOf(source, { kind: "party", row });
      if (isShown(record)) add(partyEntry(source, row, withAdded(record, added.get(ref))));
      else leads.set(ref, copiedFrom(record) ?? ref);
    });
    await eachRecord(source, "agreement", signal, (row, agreement) => {
      if (isCorroboration(source, agreement.id, sources)) return;
      const entry = agreementEntry(source, row, agreement);
      add({ ...entry, parties: entry.parties.map(lead), places: entry.places.map(lead) });
    });
    const agreements = agreementsByRelease(source);
    await eachRecord(source, "release", signal, (row, release) => {
      add(releaseEntry(source, release, agreements.get(row) ?? []));
    });
  }
  return entries;
}

/** Tells of a record whether it is more than a copy of one that another of the datasets has: that one is found, and shows both. */
function notCopied(sources: readonly MergeSource[]): (record: Party | Place) => boolean {
  const byId = new Map(sources.map((source) => [source.dataset.id, source]));
  return (record) => {
    const parts = parseEntityRef(copiedFrom(record) ?? "");
    return !parts || byId.get(parts.dataset)?.ties.entity(parts.kind, parts.id) === undefined;
  };
}

/** Whether an agreement of the user's own dataset only says again what another dataset has. */
function isCorroboration(source: MergeSource, id: string, sources: readonly MergeSource[]): boolean {
  if (source.dataset.id !== OWN_DATASET) return false;
  return sources.some((other) => other !== source && other.ties.agreements.rowOf(id) >= 0);
}

/** A stored generation as a source. Rejects with a `StaleSnapshotError` where it is gone. */
export function storedSource(db: Database, facts: TiesOf, version: DatasetVersion): MergeSource {
  return { ...facts, pieces: (kind) => piecesOf(db, version, kind) };
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
