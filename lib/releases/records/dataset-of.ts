/** Combines the proposals of several releases into one dataset. */

import type { Dataset, Party, Place } from "@/lib/model";
import type { Proposal } from "../proposal";
import { keptApart } from "./apart";

/**
 * The proposals of several releases as one dataset, with the known records that they refer to. Give each release an id of its
 * own: of several with one id, the first counts.
 */
export function datasetOfProposals(
  given: readonly Proposal[],
  info: Dataset["info"],
  known?: Dataset,
): Dataset {
  const proposals = keptApart(given);
  const out: Dataset = { info, places: [], parties: [], releases: [], agreements: [], evidence: [] };
  const places = new Map<string, Place>();
  const parties = new Map<string, Party>();
  const take = <T extends { id: string }>(map: Map<string, T>, record: T | undefined) => {
    if (record && !map.has(record.id)) map.set(record.id, record);
  };
  for (const id of proposals.flatMap((proposal) => proposal.known.parties))
    take(
      parties,
      known?.parties.find((party) => party.id === id),
    );
  for (const id of proposals.flatMap((proposal) => proposal.known.places))
    take(
      places,
      known?.places.find((place) => place.id === id),
    );
  for (const { parties: more } of proposals) for (const party of more) take(parties, party);
  for (const { places: more } of proposals) for (const place of more) take(places, place);
  for (const place of known?.places ?? [])
    if ([...parties.values()].some((party) => refersTo(party, place.id))) take(places, place);
  out.places.push(...withContainers(places, known));
  out.parties.push(
    ...[...parties.values()].map((party) =>
      withoutStrangers(party, new Set(out.places.map(({ id }) => id)), parties),
    ),
  );
  const texts = new Set<string>();
  for (const { release, agreements, evidence } of proposals) {
    if (texts.has(release.id)) continue;
    texts.add(release.id);
    const { copyOf: copied, ...rest } = release;
    out.releases.push(
      copied && proposals.some((proposal) => proposal.release.id === copied) ? release : rest,
    );
    out.agreements.push(...agreements);
    out.evidence.push(...evidence);
  }
  return out;
}

/** Whether a place is a party's seat, its territory or one of its sites. */
function refersTo({ seat, territory, presence = [] }: Party, place: string): boolean {
  return seat === place || territory === place || presence.some((site) => site.place === place);
}

function withContainers(places: Map<string, Place>, known: Dataset | undefined): Place[] {
  for (const place of [...places.values()]) {
    let up = place.within;
    while (up !== undefined && !places.has(up)) {
      const larger = known?.places.find(({ id }) => id === up);
      if (!larger) break;
      places.set(larger.id, larger);
      up = larger.within;
    }
  }
  return [...places.values()].map((place) => {
    const { within, ...rest } = place;
    return within !== undefined && places.has(within) ? place : rest;
  });
}

/** A known party, without references to records that are left out. */
function withoutStrangers(
  party: Party,
  places: ReadonlySet<string>,
  parties: ReadonlyMap<string, Party>,
): Party {
  const { seat, territory, parent, presence, ...rest } = party;
  const sites = presence?.filter(({ place }) => places.has(place)) ?? [];
  return {
    ...rest,
    ...(seat !== undefined && places.has(seat) ? { seat } : {}),
    ...(territory !== undefined && places.has(territory) ? { territory } : {}),
    ...(parent !== undefined && parties.has(parent) ? { parent } : {}),
    ...(sites.length > 0 ? { presence: sites } : {}),
  };
}
