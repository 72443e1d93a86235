/** The part of a dataset that matters for one release: who it names, and what they have with one another. */
import type { KnownSlice } from "@/lib/review/known/known";
import type { Facts } from "@/lib/ties/facts";
import type { EntityRow } from "@/lib/ties/ties";

/** The most agreements to compare with what a release tells, newest first. */
const MOST_AGREEMENTS = 500;

/**
 * The records of the given parties and places, the places that contain them, and the agreements that at least two of
 * the parties share, with their releases and evidence. Reads only these, however large the dataset is.
 */
export async function sliceOf(facts: Facts, entities: readonly EntityRow[]): Promise<KnownSlice> {
  const { ties } = facts;
  const parties = new Set(entities.filter(({ kind }) => kind === "party").map(({ row }) => row));
  const places = new Set<number>();
  const addPlace = (row: number) => {
    for (const place of ties.containersFrom(row)) places.add(place);
  };
  for (const { kind, row } of entities) if (kind === "place") addPlace(row);
  for (const party of parties)
    for (const row of [ties.seatOf(party), ties.territoryOf(party)]) if (row >= 0) addPlace(row);

  const agreements = sharedBy(facts, parties);
  const evidence = agreements.flatMap((row) => [...ties.evidenceOf(row)]);
  const releases = new Set(evidence.map((row) => ties.releaseOf(row)).filter((row) => row >= 0));
  const [partyRecords, placeRecords, agreementRecords, releaseRecords, evidenceRecords] = await Promise.all([
    facts.records("party", [...parties]),
    facts.records("place", [...places]),
    facts.records("agreement", agreements),
    facts.records("release", [...releases]),
    facts.records("evidence", [...new Set(evidence)]),
  ]);
  return {
    dataset: { id: facts.dataset.id, title: facts.dataset.title },
    parties: partyRecords,
    places: placeRecords,
    agreements: agreementRecords,
    releases: releaseRecords,
    evidence: evidenceRecords,
  };
}

function sharedBy({ ties }: Facts, parties: ReadonlySet<number>): number[] {
  const counts = new Map<number, number>();
  for (const party of parties)
    for (const agreement of ties.agreementsOf(party)) counts.set(agreement, (counts.get(agreement) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count >= 2).map(([agreement]) => agreement);
  return ties.newestFirst(shared).slice(0, MOST_AGREEMENTS);
}
