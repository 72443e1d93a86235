import { describe, expect, it } from "vitest";
import type { Agreement, Party } from "@/lib/model";
import { act, openReview, redo, undo } from "@/lib/review/decide";
import type { Action, Item, KnownEntity } from "@/lib/review/draft";
import { progressOf } from "@/lib/review/progress";
import { itemOf, needsDecision, partiesOf, type Review, resolve, titleOf } from "@/lib/review/state";
import { KNOWN, sampleReview } from "./sample";

const NORVALE = "party/norvale-batteries-inc";
const AGREEMENT = "agreement/norvale-1-a1";

const KNOWN_PLACE: KnownEntity = {
  ref: "base/place/x",
  label: "X",
  dataset: "Base",
  record: { id: "x", kind: "city", names: [{ text: "X", type: "short" }] },
  places: [],
};

function decided(review: Review, id: string): Item["decision"] | undefined {
  return itemOf(review.state, id)?.decision;
}

function itemNamed(review: Review, name: RegExp): Item {
  const item = review.state.items.find((one) => name.test(titleOf(review.state, one)));
  if (!item) throw new Error(`No item is called ${name}.`);
  return item;
}

describe("deciding", () => {
  it("begins with everything open, and known parties that need no decision", () => {
    const review = sampleReview([KNOWN]);
    expect(progressOf(review.state)).toMatchObject({ decided: 0, accepted: 0 });
    const kestrel = itemNamed(review, /^Kestrel Steel$/);
    expect(kestrel).toMatchObject({ kind: "party", same: { ref: "base/party/kestrel", dataset: "Base" } });
    expect(needsDecision(kestrel)).toBe(false);
  });

  it("accepts an agreement together with the parties and places that it names", () => {
    const review = act(sampleReview(), { type: "accept", id: AGREEMENT });
    expect(decided(review, AGREEMENT)).toBe("accepted");
    for (const party of partiesOf(review.state, itemOf(review.state, AGREEMENT)?.record as Agreement))
      expect(party.decision).toBe("accepted");
  });

  it("accepts nothing that is known, and takes up again what was left out of the agreements", () => {
    const review = sampleReview([KNOWN]);
    const { id } = itemNamed(review, /^Kestrel Steel$/);
    expect(act(review, { type: "accept", id })).toBe(review);
    const rejected = act(review, { type: "reject", id });
    expect(titleOf(rejected.state, itemOf(rejected.state, AGREEMENT) as Item)).not.toMatch(/Kestrel/);
    expect(decided(act(rejected, { type: "accept", id }), id)).toBe("open");
  });

  it("leaves what was rejected out of what an agreement brings along", () => {
    const rejected = act(sampleReview(), { type: "reject", id: NORVALE });
    const review = act(rejected, { type: "accept", id: AGREEMENT });
    expect(decided(review, NORVALE)).toBe("rejected");
    expect(titleOf(review.state, itemOf(review.state, AGREEMENT) as Item)).not.toMatch(/Norvale/);
  });

  it("refuses an agreement none of whose parties is left", () => {
    let review = sampleReview();
    for (const { id, kind } of review.state.items)
      if (kind === "party") review = act(review, { type: "reject", id });
    expect(act(review, { type: "accept", id: AGREEMENT })).toBe(review);
  });

  it("accepts everything that is sure enough, and nothing that was decided", () => {
    const rejected = act(sampleReview(), { type: "reject", id: NORVALE });
    const review = act(rejected, { type: "acceptAbove", confidence: 0.9 });
    expect(decided(review, NORVALE)).toBe("rejected");
    for (const item of review.state.items)
      if (item.decision === "open") expect(item.confidence).toBeLessThan(0.9);
  });

  it.each<[string, Action]>([
    ["an item that is not there", { type: "accept", id: "party/nobody" }],
    ["the same again", { type: "reopen", id: NORVALE }],
    ["a merge with itself", { type: "merge", from: NORVALE, into: NORVALE }],
    ["a merge of a party into an agreement", { type: "merge", from: NORVALE, into: AGREEMENT }],
    ["a place that a party is said to be", { type: "same", id: NORVALE, known: KNOWN_PLACE }],
    ["an edit with another record's id", { type: "edit", id: NORVALE, record: KNOWN.parties[0] as Party }],
  ])("keeps nothing of %s", (_, action) => {
    const review = sampleReview();
    expect(act(review, action)).toBe(review);
  });
});

describe("adding", () => {
  const id = "agreement/new";
  const item: Item = {
    kind: "agreement",
    id,
    decision: "accepted",
    confidence: 1,
    fact: id,
    record: {
      id: "new",
      form: "other",
      parties: [{ party: "norvale-batteries-inc" }],
      history: [{ status: "announced" }],
    },
  };

  it("accepts what is added together with what it names, and undo takes that back", () => {
    const before = sampleReview();
    const review = act(before, { type: "add", item });
    expect(decided(review, id)).toBe("accepted");
    expect(decided(review, NORVALE)).toBe("accepted");
    expect(decided(review, AGREEMENT)).toBe("open");
    expect(undo(review).state).toEqual(before.state);
    expect(redo(undo(review)).state).toEqual(review.state);
  });

  it("leaves open what an older version added, and what none of its parties is left of", () => {
    const before = sampleReview();
    expect(decided(act(before, { type: "add", item: { ...item, decision: "open" } }), id)).toBe("open");
    const rejected = act(before, { type: "reject", id: NORVALE });
    expect(decided(act(rejected, { type: "add", item }), id)).toBe("open");
  });
});

describe("merging", () => {
  it("makes one of two: names are gathered, and agreements name the one that is left", () => {
    const before = sampleReview();
    const kestrel = itemNamed(before, /^Kestrel/);
    const review = act(before, { type: "merge", from: NORVALE, into: kestrel.id });
    const into = itemOf(review.state, kestrel.id) as Item;
    expect((into.record as Party).names.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["Norvale Batteries Inc."]),
    );
    expect(resolve(review.state, "party", "norvale-batteries-inc")).toBe(into);
    expect(partiesOf(review.state, itemOf(review.state, AGREEMENT)?.record as Agreement)).toEqual([into]);
    expect(needsDecision(itemOf(review.state, NORVALE) as Item)).toBe(false);
  });

  it("takes no decision on what was merged away", () => {
    const before = sampleReview();
    const kestrel = itemNamed(before, /^Kestrel/);
    const review = act(before, { type: "merge", from: NORVALE, into: kestrel.id });
    expect(act(review, { type: "accept", id: NORVALE })).toBe(review);
  });
});

describe("undo and redo", () => {
  const actions: Action[] = [
    { type: "accept", id: AGREEMENT },
    { type: "reject", id: NORVALE },
    { type: "about", about: { title: "Another" } },
    {
      type: "edit",
      id: NORVALE,
      record: { id: "norvale-batteries-inc", kind: "fund", names: [{ text: "Norvale", type: "official" }] },
    },
    {
      type: "same",
      id: NORVALE,
      known: {
        ref: "base/party/x",
        label: "X",
        dataset: "Base",
        record: KNOWN.parties[0] as Party,
        places: [],
      },
    },
    { type: "reopen", id: AGREEMENT },
    { type: "acceptAbove", confidence: 0 },
    {
      type: "add",
      item: {
        kind: "party",
        id: "party/new",
        decision: "open",
        confidence: 1,
        fact: "party new",
        record: { id: "new", kind: "company", names: [{ text: "New", type: "official" }] },
      },
    },
  ];

  it("takes every kind of decision back, one after the other, and does it again", () => {
    const states = [sampleReview()];
    for (const action of actions) states.push(act(states.at(-1) as Review, action));
    for (const [i, { cursor }] of states.entries()) expect(cursor).toBe(i);
    let review = states.at(-1) as Review;
    for (const before of states.slice(0, -1).reverse()) {
      review = undo(review);
      expect(review.state).toEqual(before.state);
    }
    expect(undo(review)).toBe(review);
    for (const after of states.slice(1)) {
      review = redo(review);
      expect(review.state).toEqual(after.state);
    }
    expect(redo(review)).toBe(review);
  });

  it("forgets what was undone once something else is decided", () => {
    const review = act(undo(act(sampleReview(), actions[0] as Action)), actions[1] as Action);
    expect(review.log).toEqual([actions[1]]);
    expect(redo(review)).toBe(review);
  });

  it("comes back as it was from what is stored", () => {
    let review = sampleReview();
    for (const action of actions) review = act(review, action);
    review = undo(review);
    const { start, about, log, cursor } = structuredClone(review);
    expect(openReview(start, about, log, cursor).state).toEqual(review.state);
  });
});

describe("what was rejected when the text was read before", () => {
  it("begins as rejected, whatever the order of the items", () => {
    const first = act(sampleReview(), { type: "reject", id: AGREEMENT });
    const fact = itemOf(first.state, AGREEMENT)?.fact ?? "";
    const again = sampleReview([], [{ fact }]);
    expect(itemOf(again.state, AGREEMENT)).toMatchObject({ decision: "rejected", refused: true });
    expect(decided(again, NORVALE)).toBe("open");
  });

  it("is recognised where a dataset knows a party by now", () => {
    const first = act(sampleReview(), { type: "reject", id: NORVALE });
    const fact = itemOf(first.state, NORVALE)?.fact ?? "";
    expect(decided(sampleReview([KNOWN], [{ fact }]), NORVALE)).toBe("rejected");
  });
});
