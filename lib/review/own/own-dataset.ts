/**
 * The user's own dataset as a value: what a release gave can be put in, replaced and taken out again, so that every
 * decision of its review can be undone after it was stored.
 */

import type { Dataset } from "@/lib/model";
import { type Hand, withoutHands } from "../evidence/hands";
import type { Contribution } from "./contribution";
import { ContributionWriter } from "./contribution-writer";
import { OWN_DATASET } from "./own";
import { toldBefore } from "./told-before";
import { withoutRelease } from "./without-release";

/** An empty dataset of the user's own. */
export function emptyOwnDataset(): Dataset {
  return {
    info: {
      id: OWN_DATASET,
      title: "My agreements",
      version: "0",
      description: "Read from releases and accepted by hand.",
    },
    places: [],
    parties: [],
    releases: [],
    agreements: [],
    evidence: [],
  };
}

/** What became of a contribution: the dataset holds it under these ids, and these fields were told by hand. */
export interface Written {
  ids: Record<string, string>;
  hands: Record<string, Hand>;
}

/** A dataset after a change. */
export interface Changed extends Written {
  dataset: Dataset;
}

/**
 * Replaces what a release gave before by what it gives now; nothing is left of it where nothing is accepted. `before`
 * is what became of its earlier contribution, whose records keep their ids.
 */
export function withContribution(
  own: Dataset,
  contribution: Contribution,
  { ids = {}, hands = {} }: Partial<Written> = {},
): Changed {
  const { id } = contribution.release;
  // Overruled values are put back first, before what only this release tells is taken out.
  const { dataset: putBack, hands: said } = withoutHands(own, withoutRelease(own, id), hands);
  const rest = withoutRelease(putBack, id);
  const { agreements, parties, places } = contribution;
  const version = String((Number.parseInt(own.info.version, 10) || 0) + 1);
  const dataset: Dataset = {
    info: { ...own.info, version },
    places: [...rest.places],
    parties: [...rest.parties],
    releases: [...rest.releases],
    agreements: [...rest.agreements],
    evidence: [...rest.evidence],
  };
  if (agreements.length + parties.length + places.length === 0) return { dataset, ids, hands: {} };
  const told = toldBefore(own, id);
  const writer = new ContributionWriter(dataset, { ids, hands: said }, told);
  writer.write(contribution);
  return { dataset, ids: { ...ids, ...writer.ids }, hands: writer.hands };
}
