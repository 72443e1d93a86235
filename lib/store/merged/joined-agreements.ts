/** Index entries of agreements that several datasets report: one entry each, with what its card shows. */
import type { SameGroup } from "@/lib/merging/same-table";
import { agreementEntry, agreementParties, agreementPlaces, agreementSuppliers } from "@/lib/search/entries";
import type { AgreementEntry } from "@/lib/search/entry";
import type { Facts } from "@/lib/ties/facts";
import { joinReports } from "@/lib/ties/join-reports";
import { atSpots, keyOf } from "../same/at-spots";
import { turn } from "./merge-source";

/**
 * How many agreements have their reports read at once, some 16 MB of them. Fewer would read the pieces of a dataset that
 * has them in another order again and again.
 */
const GROUPS_A_BATCH = 8_192;

/**
 * Calls back with the entry of each group; the spots of the groups count these `sources`. Rejects between batches when
 * the signal aborts.
 */
export async function eachJoinedAgreement(
  sources: readonly Facts[],
  groups: readonly SameGroup[],
  take: (entry: AgreementEntry) => void,
  signal?: AbortSignal,
): Promise<void> {
  for (let from = 0; from < groups.length; from += GROUPS_A_BATCH) {
    await turn(signal);
    const batch = groups.slice(from, from + GROUPS_A_BATCH);
    const found = await atSpots(sources, "agreement", batch.flat());
    for (const group of batch) {
      const reports = group.flatMap((spot) => found.get(keyOf(spot)) ?? []);
      const [first] = reports;
      if (!first) continue;
      const whole = reports.map(({ record }) => record).reduce(joinReports);
      // Each names parties and places by ids of its own dataset.
      const parties = reports.flatMap(({ facts, row }) => agreementParties(facts, row));
      const suppliers = reports.flatMap(({ facts, record }) => agreementSuppliers(facts, record));
      const places = reports.flatMap(({ facts, record }) => agreementPlaces(facts, record));
      take({ ...agreementEntry(first.facts, first.row, whole), parties, suppliers, places });
    }
  }
}
