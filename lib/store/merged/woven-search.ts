/** Makes the search index for a small change of the user's own dataset from the index before. */
import { weaveSearch } from "@/lib/search/weave/weave";
import { StaleSnapshotError } from "../errors";
import { Leads } from "./leads";
import { inOrder, storedSource } from "./merge-source";
import type { ChangeUnderWay, FindWays } from "./other-ways";
import { type SearchState, searchChange } from "./search-change";

/**
 * Weaves the change into the index where nothing but the user's own dataset has changed; where more has, or the index before is
 * lost, it is compiled.
 */
export const wovenSearch: FindWays = (change) => ({
  search: async (now, pinyin) => {
    try {
      const state = await stateBefore(change);
      const found = state && (await searchChange(state, now, change.said.added));
      if (!found) return undefined;
      const index = await change.reader.merged(change.before.merged, "search");
      return weaveSearch(index, found, await pinyin);
    } catch (error) {
      if (error instanceof StaleSnapshotError) return undefined;
      throw error;
    }
  },
});

/** What the index before was compiled from; `undefined` where that is not what is enabled. */
async function stateBefore({ db, reader, before }: ChangeUnderWay): Promise<SearchState | undefined> {
  if (before.merged === "" || before.mergedFrom) return undefined;
  const enabled = before.datasets.filter((entry) => entry.enabled);
  const sources = inOrder(
    await Promise.all(enabled.map(async (entry) => storedSource(db, await reader.facts(entry), entry))),
  );
  const table = await reader.same(before.merged);
  if (table.generations.join() !== sources.map(({ generation }) => generation).join()) return undefined;
  const groups = {
    party: [...table.groups("party")],
    place: [...table.groups("place")],
    agreement: [...table.groups("agreement")],
  };
  return { sources, same: { groups }, leads: new Leads(sources, { groups }) };
}
