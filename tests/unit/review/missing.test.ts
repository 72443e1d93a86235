import { expect, it } from "vitest";
import { act } from "@/lib/review/decide";
import { contributionOf } from "@/lib/review/own/contribution";
import { isMissing } from "@/lib/review/own/missing";
import { emptyOwnDataset, withContribution } from "@/lib/review/own/own-dataset";
import { KNOWN, sampleReview } from "./sample";

const ACCEPT = { type: "accept", id: "agreement/norvale-1-a1" } as const;

it("what was accepted is missing from a dataset that was removed or is of before, and from no other", () => {
  const review = act(sampleReview([KNOWN]), ACCEPT);
  const { dataset, ids } = withContribution(emptyOwnDataset(), contributionOf(review));
  expect(isMissing(dataset, review, ids)).toBe(false);
  expect(isMissing(undefined, review, ids)).toBe(true);
  expect(isMissing(emptyOwnDataset(), review, ids)).toBe(true);
  expect(isMissing({ ...dataset, agreements: [] }, review, ids)).toBe(true);
});

it("nothing is missing where nothing was accepted", () => {
  expect(isMissing(undefined, sampleReview([KNOWN]), {})).toBe(false);
});
