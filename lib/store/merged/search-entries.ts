/** The entries of the search index of a dataset's records, one for those that are the same. */
import type { RecordKind, RecordOf } from "@/lib/model";
import {
  agreementEntry,
  agreementsByRelease,
  partyEntry,
  placeEntry,
  releaseEntry,
} from "@/lib/search/entries";
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

/** Has the entries of a source taken. */
export async function takeEntries(
  source: MergeSource,
  leads: Leads,
  added: NamesByRef,
  found: EntriesOfGroups,
  each: EachRecord,
): Promise<void> {
  await each("place", (row, place) => {
    const named = withAdded(place, added.get(refOf(source, { kind: "place", row })));
    found.takeEntity(placeEntry(source, row, named));
  });
  await each("party", (row, party) => {
    const named = withAdded(party, added.get(refOf(source, { kind: "party", row })));
    found.takeEntity(partyEntry(source, row, named), leads.againOf(source, row));
  });
  await each("agreement", (row, agreement) => {
    found.takeAgreement(agreementEntry(source, row, agreement));
  });
  let agreements: GroupedRows | undefined;
  await each("release", (row, release) => {
    agreements ??= agreementsByRelease(source);
    found.takeRelease(releaseEntry(source, release, agreements.of(row)));
  });
}
