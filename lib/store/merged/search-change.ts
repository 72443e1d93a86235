/** What becomes of the search index where the user's own dataset has another version, and all others are as before. */
import { SAME_KINDS, type SameKind, type SameMember, type Sameness } from "@/lib/merging/same-table";
import type { RecordKind, RecordOf } from "@/lib/model";
import { OWN_DATASET } from "@/lib/review/own/own";
import type { SearchEntry } from "@/lib/search/entry";
import type { SearchChange } from "@/lib/search/weave/weave";
import type { NamesByRef } from "./added-names";
import { eachJoinedAgreement } from "./joined-agreements";
import { type Leads, referenceOf } from "./leads";
import { eachRecord, type MergeSource } from "./merge-source";
import { EntriesOfGroups } from "./merged-entries";
import { type EachRecord, takeEntries } from "./search-entries";

/** The enabled datasets, in the order in which they lead, and what is the same in them. */
export interface SearchState {
  sources: readonly MergeSource[];
  leads: Leads;
  same: Pick<Sameness, "groups">;
}

/**
 * Compares the entries of the user's own records, and those of records elsewhere that one of these is or was the same as: no
 * others depend on them. `undefined` where others may have changed.
 */
export async function searchChange(
  before: SearchState,
  now: SearchState,
  added: NamesByRef,
): Promise<SearchChange | undefined> {
  if (othersOf(before) !== othersOf(now) || !areLedAlike(before, now)) return undefined;
  const shared = sharedRows(before, now);
  const [old, fresh] = [await entriesOf(before, added, shared), await entriesOf(now, added, shared)];
  const isAsBefore = (entry: SearchEntry) => JSON.stringify(old.get(entry.ref)) === JSON.stringify(entry);
  const entries = [...fresh.values()].filter((entry) => !isAsBefore(entry));
  const changed = new Set<string>(entries.map(({ ref }) => ref));
  return { entries, gone: new Set([...old.keys()].filter((ref) => changed.has(ref) || !fresh.has(ref))) };
}

/** The generations of the other datasets, as a text to compare. */
function othersOf({ sources }: SearchState): string {
  return sources.flatMap((source) => (isOwn(source) ? [] : source.generation)).join();
}

function isOwn({ dataset }: MergeSource): boolean {
  return dataset.id === OWN_DATASET;
}

/** Whether the records of the other datasets are indexed under the same references in both states. */
function areLedAlike(before: SearchState, now: SearchState): boolean {
  return [before, now].every(({ sources, same: { groups } }) =>
    SAME_KINDS.every((kind) =>
      groups[kind].flat().every(({ dataset, row }) => {
        const source = sources[dataset];
        if (!source || isOwn(source)) return true;
        const ref = referenceOf(kind, source, row);
        return before.leads.lead(ref) === now.leads.lead(ref);
      }),
    ),
  );
}

type Rows = Record<SameKind, Set<number>>;

/** For each other dataset, the rows of what is the same as a record of the user's own in one of two states. */
function sharedRows(...states: readonly SearchState[]): Rows[] {
  const shared: Rows[] = [];
  for (const { sources, same } of states) {
    const own = sources.findIndex(isOwn);
    for (const kind of SAME_KINDS)
      for (const group of same.groups[kind]) {
        if (!group.some(({ dataset }) => dataset === own)) continue;
        for (const { dataset, row } of group) {
          shared[dataset] ??= { place: new Set(), party: new Set(), agreement: new Set() };
          shared[dataset][kind].add(row);
        }
      }
  }
  return shared;
}

async function entriesOf(
  { sources, leads, same }: SearchState,
  added: NamesByRef,
  shared: readonly Rows[],
): Promise<Map<string, SearchEntry>> {
  const entries = new Map<string, SearchEntry>();
  const found = new EntriesOfGroups(leads, (entry) => entries.set(entry.ref, entry));
  for (const [number, source] of sources.entries()) {
    const each: EachRecord = isOwn(source)
      ? (kind, visit) => eachRecord(source, kind, undefined, visit)
      : (kind, visit) => eachOf(source, kind, shared[number], visit);
    await takeEntries(source, leads, added, found, each);
  }
  const isWanted = ({ dataset, row }: SameMember) => shared[dataset]?.agreement.has(row) === true;
  const joined = same.groups.agreement.filter((group) => group.some(isWanted));
  await eachJoinedAgreement(sources, joined, (entry) => found.takeShared(entry));
  found.end();
  return entries;
}

async function eachOf<K extends RecordKind>(
  source: MergeSource,
  kind: K,
  shared: Rows | undefined,
  visit: (row: number, record: RecordOf[K]) => void,
): Promise<void> {
  const isKind = (one: RecordKind): one is SameKind => one !== "release" && one !== "evidence";
  const wanted = isKind(kind) ? shared?.[kind] : undefined;
  if (!wanted) return;
  const rows = [...wanted].sort((a, b) => a - b);
  const records = await source.records(kind, rows);
  records.forEach((record, i) => {
    visit(rows[i] ?? -1, record);
  });
}
