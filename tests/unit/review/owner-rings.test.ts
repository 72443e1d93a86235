/** Releases that contradict one another on who belongs to whom. */
import { expect, it } from "vitest";
import { act, undo } from "@/lib/review/decide";
import { contributionOf } from "@/lib/review/own/contribution";
import { emptyOwnDataset } from "@/lib/review/own/own-dataset";
import { itemOf, type Review } from "@/lib/review/state";
import { sampleReview } from "./sample";
import { written } from "./two-reports";

/** An accepted review of a release by which `one` belongs to `other`. */
function belonging(one: string, other: string, id: string): Review {
  const text = `${one} and Norvale Batteries sign supply agreement

BERLIN, March 16, 2025 – ${one}, a subsidiary of ${other}, signed a supply agreement with Norvale Batteries Inc. on March 14, 2025.
`;
  return act(sampleReview([], [], { text, id }), { type: "accept", id: `agreement/${id}-a1` });
}

const [kestrel, borrow, orvex] = ["Kestrel Steel AG", "Borrow Group plc", "Orvex Energy AG"];

function owners({ dataset }: ReturnType<typeof written>): string[] {
  return dataset.parties
    .flatMap(({ id, parent }) => (parent === undefined ? [] : [`${id} < ${parent}`]))
    .sort();
}

it("a party that is above another by one release is not below it by the next", () => {
  const first = written(belonging(kestrel, borrow, "first"), emptyOwnDataset());
  const told = ["kestrel-steel-ag < borrow-group-plc"];
  expect(owners(first)).toEqual(told);
  const second = belonging(borrow, kestrel, "second");
  const both = written(second, first.dataset);
  expect(owners(both)).toEqual(told);
  const behind = both.dataset.evidence.filter(({ field }) => field === "parent");
  expect(behind.map(({ release }) => release)).toEqual(["first"]);
  expect(owners(written(undo(second), both.dataset, both))).toEqual(told);
});

it("nor is it over a third", () => {
  const first = written(belonging(kestrel, borrow, "first"), emptyOwnDataset());
  const second = written(belonging(borrow, orvex, "second"), first.dataset);
  const third = written(belonging(orvex, kestrel, "third"), second.dataset);
  expect(owners(third)).toEqual([
    "borrow-group-plc < orvex-energy-ag",
    "kestrel-steel-ag < borrow-group-plc",
  ]);
});

it("two that a person says belong to one another are both written, for whoever corrects it", () => {
  const review = belonging(kestrel, borrow, "first");
  const above = itemOf(review.state, "party/borrow-group-plc")?.record;
  if (!above) throw new Error("no such party");
  const record = { ...above, parent: "kestrel-steel-ag" };
  const ring = act(review, { type: "edit", id: "party/borrow-group-plc", record });
  const ids = contributionOf(ring).parties.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(["borrow-group-plc", "kestrel-steel-ag"]));
});
