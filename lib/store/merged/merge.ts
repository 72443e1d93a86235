/**
 * Compiles the indexes over all enabled datasets: names for the matcher, the search index, records that are the same.
 */
import type { SameDecision } from "@/lib/merging/decision";
import { packSame } from "@/lib/merging/same-table";
import { SearchTable } from "@/lib/search/compile";
import { findSame } from "../same/find-same";
import type { NamesByRef } from "./added-names";
import { eachJoinedAgreement } from "./joined-agreements";
import { Leads } from "./leads";
import { mergeNames } from "./merge-names";
import { eachRecord, inOrder, type MergeSource, turn } from "./merge-source";
import { EntriesOfGroups } from "./merged-entries";
import type { OtherWays } from "./other-ways";
import { loadPinyin } from "./pinyin";
import type { SearchState } from "./search-change";
import { takeEntries } from "./search-entries";

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
 * aborts.
 */
export async function mergeIndexes(
  unordered: readonly MergeSource[],
  { added, decisions }: Said,
  onDone: (() => void) | undefined,
  signal?: AbortSignal,
  ways: OtherWays = {},
): Promise<Merged> {
  const sources = inOrder(unordered);
  const same = await findSame(sources, decisions, signal);
  const leads = new Leads(sources, same);
  const state: SearchState = { sources, leads, same };
  const naming = ways.names?.(same) ?? mergeNames(sources, leads, added, signal);
  const pinyin = naming.then(({ hasChinese }) => {
    onDone?.();
    return hasChinese ? loadPinyin() : undefined;
  });
  // Whoever waits for the names hears of a failure.
  pinyin.catch(() => undefined);
  // A single context compiles one index after the other: the data for both would not fit into memory.
  if (!ways.names) await naming;
  await turn(signal);
  const search =
    (await ways.search?.(state, pinyin)) ?? (await searchTable(state, added, signal)).compile(await pinyin);
  onDone?.();
  await turn(signal);
  return { names: (await naming).names, search, same: packSame(same) };
}

async function searchTable(
  { sources, leads, same }: SearchState,
  added: NamesByRef,
  signal?: AbortSignal,
): Promise<SearchTable> {
  const table = new SearchTable();
  const found = new EntriesOfGroups(leads, (entry) => table.add(entry));
  for (const source of sources)
    await takeEntries(source, leads, added, found, (kind, visit) => eachRecord(source, kind, signal, visit));
  await eachJoinedAgreement(sources, same.groups.agreement, (entry) => found.takeShared(entry), signal);
  found.end();
  return table;
}
