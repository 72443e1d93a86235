/** A contract that follows a memorandum of the same parties: offered as its later step, and what becomes of it then. */
import { describe, expect, it } from "vitest";
import { act } from "@/lib/review/decide";
import { itemOf, type Review } from "@/lib/review/state";
import { sampleReview, sliceOf } from "./sample";
import { agreement, first, written } from "./two-reports";

const CONTRACT = `Norvale Batteries Inc. and Kestrel Steel AG sign contract on storage

HAMBURG, Germany, February 10, 2026 – Norvale Batteries Inc. and Kestrel Steel AG signed a definitive supply contract on February 10, 2026, in Hamburg. Norvale Batteries Inc. will supply Kestrel Steel AG with batteries.
`;
const ID = "agreement/contract-a1";

const read = () =>
  sampleReview([sliceOf(first.dataset)], [], { text: CONTRACT, id: "contract", published: "2026-02-10" });

function maybeOf(review: Review) {
  const item = itemOf(review.state, ID);
  if (item?.kind !== "agreement") throw new Error("No agreement was read.");
  return item;
}

describe("a contract after a memorandum of the same parties", () => {
  it("is proposed as an agreement of its own, and the memorandum is offered with the reason", () => {
    const { same, maybe = [] } = maybeOf(read());
    expect(same).toBeUndefined();
    expect(maybe).toEqual([
      {
        known: expect.objectContaining({ label: "Norvale Batteries – Kestrel Steel", isLater: true }),
        why: expect.stringMatching(/^same parties, memorandum of 14 Mar 2025/),
      },
    ]);
  });

  it("is not offered what it was found to be", () => {
    const again = sampleReview([sliceOf(first.dataset)]);
    const found = again.state.items.flatMap((item) => (item.kind === "agreement" ? [item] : []));
    expect(found.map(({ same, maybe }) => [same?.label, maybe])).toEqual([
      ["Norvale Batteries – Kestrel Steel", undefined],
    ]);
  });

  it("takes its place as a later step where a person says so, and leaves it as it was when that is taken back", () => {
    const review = read();
    const [{ known } = { known: undefined }] = maybeOf(review).maybe ?? [];
    if (!known) throw new Error("Nothing is offered.");
    const said = act(act(review, { type: "same", id: ID, known }), { type: "accept", id: ID });
    const both = written(said, first.dataset);
    expect(agreement(both)).toMatchObject({
      form: "definitive-contract",
      history: [
        { status: "signed", date: "2025-03-14" },
        { status: "signed", date: "2026-02-10" },
      ],
    });
    const undone = written(act(said, { type: "reject", id: ID }), both.dataset, both);
    expect(agreement(undone)).toEqual(agreement(first));
  });

  it("is an agreement beside it where nobody says so", () => {
    const { dataset } = written(act(read(), { type: "accept", id: ID }), first.dataset);
    expect(dataset.agreements.map(({ form }) => form)).toEqual(["memorandum", "definitive-contract"]);
  });
});
