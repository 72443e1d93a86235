/** The entries of the search index of a dataset's records, one for those that are the same. */
import type { RecordKind, RecordOf } from "@/lib/model";
import {
  agreementEntry,
  agreementsByRelease,
  partyEntry,
  placeEntry,
  releaseEntry,
} from "@/lib/search/entries";
import type { EntityEntry } from "@/lib/search/entry";
import { refOf } from "@/lib/ties/facts";
import type { GroupedRows } from "@/lib/ties/grouped-rows";
import { type NamesByRef, withAdded } from "./added-names";
import type { Leads } from "./leads";
import type { MergeSource } from "./merge-source";
import type { EntriesOfGroups } from "./merged-entries";

/** Visits the records of a kind whose entries are wanted, in the order of their rows. */
export type EachRecord = <K extends RecordKind>(
  kind: K,
  visit: (row: number, record: RecordOf[K]) => void,
) => Promise<void>;

type EntryOf<K extends RecordKind> = (source: MergeSource, row: number, record: RecordOf[K]) => EntityEntry;

/** Has the entries of a source taken. */
export async function takeEntries(
  source: MergeSource,
  leads: Leads,
  added: NamesByRef,
  found: EntriesOfGroups,
  each: EachRecord,
): Promise<void> {
  const takeAll = <K extends "place" | "party">(kind: K, entryOf: EntryOf<K>) =>
    each(kind, (row, record) => {
      const entity = { kind, row };
      const named = withAdded(record, added.get(refOf(source, entity)));
      found.takeEntity(entryOf(source, row, named), leads.reportedOf(source, entity));
    });
  await takeAll("place", placeEntry);
  await takeAll("party", partyEntry);
  await each("agreement", (row, agreement) => {
    found.takeAgreement(agreementEntry(source, row, agreement));
  });
  let agreements: GroupedRows | undefined;
  await each("release", (row, release) => {
    agreements ??= agreementsByRelease(source);
    found.takeRelease(releaseEntry(source, release, agreements.of(row)));
  });
}
