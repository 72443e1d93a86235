/** What is left of the part of a dataset that matters for a release, after records of the dataset were removed. */
import type { Dataset } from "@/lib/model";
import type { KnownSlice } from "./known";

/** The records of a slice that the dataset still has, as they are there now. */
export function leftOf(slice: KnownSlice, now: Dataset): KnownSlice {
  return {
    dataset: slice.dataset,
    parties: still(slice.parties, now.parties),
    places: still(slice.places, now.places),
    agreements: still(slice.agreements, now.agreements),
    releases: still(slice.releases, now.releases),
    evidence: still(slice.evidence, now.evidence),
  };
}

function still<R extends { id: string }>(before: readonly R[], now: readonly R[]): R[] {
  const ids = new Set(before.map(({ id }) => id));
  return now.filter(({ id }) => ids.has(id));
}
