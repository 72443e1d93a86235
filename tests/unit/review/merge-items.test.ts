/** Two proposals merged into one: what was decided on, said of and added to either. */
import { describe, expect, it, test } from "vitest";
import type { Party, Place } from "@/lib/model";
import { act } from "@/lib/review/decide";
import type { Action, Item, PartyItem } from "@/lib/review/draft";
import { additionWith } from "@/lib/review/evidence/additions";
import { contributionOf } from "@/lib/review/own/contribution";
import { itemOf, type Review } from "@/lib/review/state";
import { KNOWN, sampleReview } from "./sample";
import { A, ACCEPT, written } from "./two-reports";

const after = (review: Review, ...actions: Action[]) => actions.reduce(act, review);
const merge = (from: string, into: string): Action => ({ type: "merge", from, into });
const recordOf = (review: Review, id: string) => itemOf(review.state, id)?.record;

/** The sample with more items, each like its first of that kind. */
function withMore(review: Review, ...more: (Partial<Party | Place> & { id: string; in?: "place" })[]) {
  return more.reduce((before, { in: kind = "party", ...record }) => {
    const like = before.state.items.find((item) => item.kind === kind);
    const item = {
      ...like,
      id: `${kind}/${record.id}`,
      decision: "open",
      record: { ...like?.record, ...record },
    };
    return act(before, { type: "add", item: item as Item });
  }, review);
}

describe("what was accepted stays accepted when it is merged into one still open", () => {
  it("as an agreement, with its parties", () => {
    const before = sampleReview();
    const item = { ...itemOf(before.state, A), id: "agreement/better", decision: "open" } as Item;
    const better = { ...item, record: { ...item.record, id: "better" } } as Item;
    const review = after(before, ACCEPT, { type: "add", item: better }, merge(A, better.id));
    expect(itemOf(review.state, better.id)?.decision).toBe("accepted");
    expect(contributionOf(review).agreements.map(({ id }) => id)).toEqual(["better"]);
    expect(contributionOf(review).parties).toHaveLength(2);
  });

  it("as a party that stands alone", () => {
    const open = withMore(sampleReview(), { id: "first" }, { id: "second" });
    const accepted = act(open, { type: "accept", id: "party/first" });
    const merged = act(accepted, merge("party/first", "party/second"));
    expect(contributionOf(merged).parties.map(({ id }) => id)).toEqual(["second"]);
    // What neither was accepted is for a person to say.
    expect(contributionOf(act(open, merge("party/first", "party/second"))).parties).toEqual([]);
    expect(itemOf(act(open, merge("party/first", "party/second")).state, "party/second")?.decision).toBe(
      "open",
    );
  });
});

describe("nothing belongs to itself", () => {
  const review = withMore(
    sampleReview(),
    { id: "plant", parent: "works" },
    { id: "works", parent: "group" },
    { id: "group" },
    { in: "place", id: "quay", within: "port" },
    { in: "place", id: "port", within: "county" },
    { in: "place", id: "county" },
  );

  test.each(["plant", "works"])("where it is merged with its owner, %s being left", (into) => {
    const from = into === "plant" ? "works" : "plant";
    const merged = act(review, merge(`party/${from}`, `party/${into}`));
    // It belongs to the owner's owner.
    expect(recordOf(merged, `party/${into}`)).toMatchObject({ parent: "group" });
  });

  test("where its owner was merged into it by another name before", () => {
    const twice = after(review, merge("party/group", "party/plant"), merge("party/works", "party/plant"));
    expect(recordOf(twice, "party/plant")).not.toHaveProperty("parent");
  });

  test.each(["quay", "port"])("nor lies a place within itself, %s being left", (into) => {
    const from = into === "quay" ? "port" : "quay";
    const merged = act(review, merge(`place/${from}`, `place/${into}`));
    expect(recordOf(merged, `place/${into}`)).toMatchObject({ within: "county" });
  });
});

describe("what was added to a known one", () => {
  const SHORT = { text: "KSX", type: "short" } as const;
  const CHINESE = { text: "隼钢", type: "official", lang: "zh" } as const;
  const known = sampleReview([KNOWN]).state.items.find(({ kind, same }) => kind === "party" && same);

  /** Two parties that are the same known one, with what is added to each. */
  function both(first: Partial<Party>, second: Partial<Party>): Review {
    const { same, kind } = known as PartyItem;
    if (!same) throw new Error("The sample's party is not known.");
    return [first, second].reduce(
      (before, added, i) => {
        const id = ["one", "two"][i] ?? "";
        const review = withMore(before, { id, names: [{ text: `Kestrel ${id}`, type: "short" }] });
        const item = itemOf(review.state, `party/${id}`) as PartyItem;
        const addition = additionWith(
          item,
          { id, kind: same.record.kind, names: [], ...added },
          "norvale-1",
          "",
        );
        return after(
          review,
          { type: "same", id: `${kind}/${id}`, known: same },
          { type: "addTo", id: `${kind}/${id}`, ...(addition && { addition }) },
        );
      },
      sampleReview([KNOWN]),
    );
  }

  const additions = (review: Review) =>
    contributionOf(review).additions.map(({ record, evidence }) => ({
      record,
      fields: evidence.map(({ field, record: { id } }) => `${id} ${field}`),
    }));

  it("to both of two merged ones is kept, each with its evidence", () => {
    const merged = act(
      both({ names: [SHORT], country: "AT" }, { names: [CHINESE, SHORT], country: "CH", parent: "x" }),
      merge("party/two", "party/one"),
    );
    expect(additions(merged)).toEqual([
      {
        record: { id: "one", kind: "company", names: [SHORT, CHINESE], country: "AT" },
        fields: ["one names.0", "one country", "one names.1"],
      },
    ]);
    expect(written(merged).dataset.parties.map(({ names }) => names.map(({ text }) => text))).toEqual([
      ["Kestrel Steel AG", "Kestrel Steel", "KSX", "隼钢"],
    ]);
  });

  it("goes where it only said that one belongs to the other", () => {
    for (const [from, into] of [
      ["party/two", "party/one"],
      ["party/one", "party/two"],
    ] as const) {
      const merged = act(both({ parent: "two" }, {}), merge(from, into));
      expect(itemOf(merged.state, into)).not.toHaveProperty("addition");
      expect(additions(act(both({ parent: "two", names: [SHORT] }, {}), merge(from, into)))).toEqual([
        expect.objectContaining({ fields: [`${into.slice(6)} names.0`] }),
      ]);
    }
  });
});
