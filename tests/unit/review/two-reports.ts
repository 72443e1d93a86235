/** Two reviews of one agreement, and the dataset that both were written into. */
import { expect } from "vitest";
import { parseNativeJson, writeNativeJson } from "@/lib/formats/native-json";
import type { Agreement, Dataset } from "@/lib/model";
import { act } from "@/lib/review/decide";
import { contributionOf } from "@/lib/review/own/contribution";
import { type Changed, emptyOwnDataset, type Written, withContribution } from "@/lib/review/own/own-dataset";
import { itemOf, type Review } from "@/lib/review/state";
import { sampleReview, sliceOf } from "./sample";

export const A = "agreement/norvale-1-a1";
export const B = "agreement/second-a1";
/** Accepts the agreement of the sample. */
export const ACCEPT = { type: "accept", id: A } as const;

/** Another report of the agreement of the sample, two days later. */
export const SECOND = `Kestrel Steel AG and Norvale Batteries Inc. to build storage plant

BERLIN, Germany, March 16, 2025 – Kestrel Steel AG and Norvale Batteries Inc. signed a memorandum of understanding on March 14, 2025. The plant will have an output of 20 MW.
`;

/** The dataset after a review was written into it, where `before` is what that review had put into it. */
export function written(
  review: Review,
  own: Dataset = emptyOwnDataset(),
  before: Partial<Written> = {},
): Changed {
  const changed = withContribution(own, contributionOf(review), before);
  // Whatever was decided, the dataset can be written and read again.
  const again = parseNativeJson(writeNativeJson(changed.dataset), "own.json");
  expect(again.agreements).toEqual(changed.dataset.agreements);
  return changed;
}

/** The agreement as a review tells it. */
export const told = (review: Review, id: string) => itemOf(review.state, id)?.record as Agreement;

/** The review after the fields of its agreement were set by hand. */
export function edited(review: Review, id: string, change: Partial<Agreement>): Review {
  return act(review, {
    type: "edit",
    id,
    record: { ...told(review, id), ...change },
  });
}

/** Both accepted, and the dataset after the first and after both. */
export const one = act(sampleReview(), ACCEPT);
export const first = written(one);
export const two = act(sampleReview([sliceOf(first.dataset)], [], { text: SECOND, id: "second" }), {
  type: "accept",
  id: B,
});
export const both = written(two, first.dataset);

/** The only agreement of a dataset. */
export const agreement = ({ dataset }: { dataset: Dataset }) => {
  expect(dataset.agreements).toHaveLength(1);
  return dataset.agreements[0] as Agreement;
};
/** The releases behind a field of an agreement, and how they tell it. */
export const behind = ({ dataset }: { dataset: Dataset }, wanted: string) =>
  dataset.evidence
    .filter(({ record, field }) => record.kind === "agreement" && field === wanted)
    .map(({ release, method }) => `${release} ${method?.replace(/^rule: .*/, "read")}`);
