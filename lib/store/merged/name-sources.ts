/** What the name index needs to know of a dataset's parties and places. */
import type { EntityRef, Party, Place } from "@/lib/model";
import type { NameSource } from "@/lib/names/compile";
import { refOf, type TiesOf } from "@/lib/ties/facts";
import type { EntityRow } from "@/lib/ties/ties";

/** A party with its partners, its seat and the place that it governs. */
export function partySource(facts: TiesOf, row: number, party: Party): NameSource {
  const { ties } = facts;
  const seat = ties.seatOf(row);
  const territory = ties.territoryOf(row);
  const partners = partiesOf(facts, ties.agreementsOf(row));
  partners.delete(row);
  return source(facts, { kind: "party", row }, party, ties.containersFrom(seat >= 0 ? seat : territory), [
    ...refs(facts, "party", partners),
    ...refs(facts, "place", new Set([seat, territory].filter((place) => place >= 0))),
  ]);
}

/** A place with its government and with those who agreed something there. */
export function placeSource(facts: TiesOf, row: number, place: Place): NameSource {
  const { ties } = facts;
  const parties = new Set([...ties.governmentsOf(row), ...partiesOf(facts, ties.agreementsAt(row))]);
  const containers = ties.containersFrom(row).slice(1);
  return {
    ...source(facts, { kind: "place", row }, place, containers, refs(facts, "party", parties)),
    sort: place.kind,
  };
}

function source(
  facts: TiesOf,
  entity: EntityRow,
  record: Party | Place,
  containers: readonly number[],
  related: readonly EntityRef[],
): NameSource {
  return {
    ref: refOf(facts, entity),
    kind: facts.ties.markKind(entity),
    label: facts.ties.name(entity),
    names: record.names,
    ...(record.country !== undefined && { country: record.country }),
    within: refs(facts, "place", containers),
    related,
  };
}

function partiesOf({ ties }: TiesOf, agreements: Iterable<number>): Set<number> {
  const parties = new Set<number>();
  for (const agreement of agreements) for (const party of ties.partiesOf(agreement)) parties.add(party);
  return parties;
}

function refs(facts: TiesOf, kind: EntityRow["kind"], rows: Iterable<number>): EntityRef[] {
  return [...rows].map((row) => refOf(facts, { kind, row }));
}
