/** Cuts a small dataset out of a large one: some agreements with everything that they refer to. */
import type { Dataset, DatasetInfo } from "@/lib/model";

/**
 * The agreements with the given ids, their parties and places with all surrounding places, and the releases and
 * evidence of these, in the order of the large dataset.
 */
export function cutDataset(dataset: Dataset, agreementIds: readonly string[], info: DatasetInfo): Dataset {
  const agreements = dataset.agreements.filter(({ id }) => agreementIds.includes(id));
  const partyIds = new Set(agreements.flatMap(({ parties }) => parties.map(({ party }) => party)));
  const parties = dataset.parties.filter(({ id }) => partyIds.has(id));

  const within = new Map(dataset.places.map((place) => [place.id, place.within]));
  const placeIds = new Set<string>();
  for (const place of [
    ...agreements.flatMap(({ placeSigned, projects = [] }) => [
      placeSigned,
      ...projects.map(({ site }) => site),
    ]),
    ...parties.flatMap(({ seat, territory }) => [seat, territory]),
  ])
    for (let at = place; at !== undefined && !placeIds.has(at); at = within.get(at)) placeIds.add(at);

  const evidence = dataset.evidence.filter(
    ({ record }) => record.kind === "agreement" && agreementIds.includes(record.id),
  );
  const releaseIds = new Set(evidence.map(({ release }) => release));
  return {
    info,
    places: dataset.places.filter(({ id }) => placeIds.has(id)),
    // Other sites of the parties are outside the cut.
    parties: parties.map(({ presence, ...party }) => {
      const kept = presence?.filter(({ place }) => placeIds.has(place)) ?? [];
      return kept.length > 0 ? { ...party, presence: kept } : party;
    }),
    releases: dataset.releases.filter(({ id }) => releaseIds.has(id)),
    agreements,
    evidence,
  };
}
