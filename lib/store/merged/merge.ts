/**
 * Compiles the indexes over all enabled datasets: names for the matcher, the search index, records that are the same.
 */
import type { SameDecision } from "@/lib/merging/decision";
import { packSame, type SameGroup, type Sameness } from "@/lib/merging/same-table";
import { SearchTable } from "@/lib/search/compile";
import {
  agreementEntry,
  agreementsByRelease,
  partyEntry,
  placeEntry,
  releaseEntry,
} from "@/lib/search/entries";
import { refOf } from "@/lib/ties/facts";
import { findSame } from "../same/find-same";
import { type NamesByRef, withAdded } from "./added-names";
import { eachJoinedAgreement } from "./joined-agreements";
import { Leads } from "./leads";
import { type MergedNames, mergeNames } from "./merge-names";
import { eachRecord, inOrder, type MergeSource, turn } from "./merge-source";
import { EntriesOfGroups } from "./merged-entries";
import { loadPinyin } from "./pinyin";

/** The merged indexes. */
export interface Merged {
  names: Uint8Array<ArrayBuffer>;
  search: Blob;
  same: Uint8Array<ArrayBuffer>;
}

/** What the user said, as far as the indexes depend on it. */
export interface Said {
  added: NamesByRef;
  decisions: readonly SameDecision[];
}

/**
 * Compiles all of them. Calls back after the names and after the search index; rejects between pieces when the signal
 * aborts. `elsewhere` compiles the names in another context meanwhile.
 */
export async function mergeIndexes(
  unordered: readonly MergeSource[],
  { added, decisions }: Said,
  onDone: (part: "names" | "search") => void,
  signal?: AbortSignal,
  elsewhere?: (same: Sameness) => Promise<MergedNames>,
): Promise<Merged> {
  const sources = inOrder(unordered);
  const same = await findSame(sources, decisions, signal);
  const leads = new Leads(sources, same);
  const naming = (elsewhere?.(same) ?? mergeNames(sources, leads, added, signal)).then((named) => {
    onDone("names");
    return named;
  });
  // A single context compiles one index after the other: the data for both would not fit into memory.
  if (elsewhere) naming.catch(() => undefined);
  else await naming;
  await turn(signal);
  const table = await searchTable(sources, { leads, shared: same.groups.agreement }, added, signal);
  const { names, hasChinese } = await naming;
  const search = table.compile(hasChinese ? await loadPinyin() : undefined);
  onDone("search");
  await turn(signal);
  return { names, search, same: packSame(same) };
}

/** What is the same in several datasets. */
interface Grouped {
  leads: Leads;
  /** The agreements that several report. */
  shared: readonly SameGroup[];
}

async function searchTable(
  sources: readonly MergeSource[],
  { leads, shared }: Grouped,
  added: NamesByRef,
  signal?: AbortSignal,
): Promise<SearchTable> {
  const table = new SearchTable();
  const found = new EntriesOfGroups(leads, (entry) => table.add(entry));
  for (const source of sources) {
    await eachRecord(source, "place", signal, (row, place) => {
      const named = withAdded(place, added.get(refOf(source, { kind: "place", row })));
      found.takeEntity(placeEntry(source, row, named));
    });
    await eachRecord(source, "party", signal, (row, party) => {
      const named = withAdded(party, added.get(refOf(source, { kind: "party", row })));
      found.takeEntity(partyEntry(source, row, named), leads.againOf(source, row));
    });
    await eachRecord(source, "agreement", signal, (row, agreement) => {
      found.takeAgreement(agreementEntry(source, row, agreement));
    });
    const agreements = agreementsByRelease(source);
    await eachRecord(source, "release", signal, (row, release) => {
      found.takeRelease(releaseEntry(source, release, agreements.of(row)));
    });
  }
  await eachJoinedAgreement(sources, shared, (entry) => found.takeShared(entry), signal);
  found.end();
  return table;
}
