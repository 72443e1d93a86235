/** What a release adds to a party that an imported dataset knows. */
import { describe, expect, it } from "vitest";
import { parseNativeJson, writeNativeJson } from "@/lib/formats/native-json";
import type { Dataset, Party } from "@/lib/model";
import { act, openReview, redo, undo } from "@/lib/review/decide";
import type { PartyItem } from "@/lib/review/draft";
import { additionWith, missingNames, withAddedName } from "@/lib/review/evidence/additions";
import { factsOf } from "@/lib/review/evidence/facts";
import { leftOutOf } from "@/lib/review/evidence/left-out";
import { contributionOf } from "@/lib/review/own/contribution";
import { emptyOwnDataset, type Written, withContribution } from "@/lib/review/own/own-dataset";
import { withoutRelease } from "@/lib/review/own/without-release";
import { progressOf } from "@/lib/review/progress";
import type { Review } from "@/lib/review/state";
import { KNOWN, sampleReview, sliceOf, TEXT } from "./sample";

const CALLED = TEXT.replace("Kestrel Steel AG signed", "Kestrel Steel AG (“KSX”) signed");
const SHORT = { text: "KSX", type: "short" } as const;
const CHINESE = { text: "隼钢", type: "official", lang: "zh" } as const;

function knownIn(review: Review): PartyItem {
  const item = review.state.items.find(
    ({ kind, same }) => kind === "party" && same?.label === "Kestrel Steel",
  );
  if (item?.kind !== "party") throw new Error("Kestrel is not known.");
  return item;
}

/** The review in which a person added this to the known party. */
function adding(review: Review, more: Partial<Party>, text = CALLED): Review {
  const item = knownIn(review);
  const record = { id: item.record.id, kind: "company" as const, names: [], ...more };
  const addition = additionWith(item, record, review.start.release.id, text);
  return act(review, { type: "addTo", id: item.id, ...(addition && { addition }) });
}

const began = (id = "norvale-1") => sampleReview([KNOWN], [], { text: CALLED, id });
const put = (review: Review, own = emptyOwnDataset(), before: Partial<Written> = {}) =>
  withContribution(own, contributionOf(review), before);
const kestrelOf = ({ parties }: Dataset) => parties.find(({ id }) => id === "kestrel");
const namesOf = (dataset: Dataset) => kestrelOf(dataset)?.names.map(({ text }) => text);
const KNOWN_NAMES = KNOWN.parties[0]?.names.map(({ text }) => text) ?? [];

describe("what is added to a known party", () => {
  it("stands in its copy, beside what its dataset says, with the words that tell it or as entered by hand", () => {
    const before = structuredClone(KNOWN);
    const number = { scheme: "wikidata", value: "Q42" };
    const review = adding(began(), {
      names: [SHORT, CHINESE],
      parent: "norvale-batteries-inc",
      identifiers: [number],
    });
    const { dataset } = put(review);
    const kestrel = kestrelOf(dataset);
    expect(namesOf(dataset)).toEqual([...KNOWN_NAMES, "KSX", "隼钢"]);
    expect(kestrel).toMatchObject({ country: "DE", seat: "bremen", parent: "norvale-batteries-inc" });
    expect(kestrel?.identifiers).toContainEqual(number);
    expect(kestrel?.identifiers).toContainEqual({ scheme: "entente", value: "base/party/kestrel" });
    const fields = dataset.evidence.filter(
      ({ record, field }) => record.id === "kestrel" && field !== undefined,
    );
    expect(fields.map(({ field, method, quote }) => [field, method, quote])).toEqual([
      ["names.2", "entered by hand", "KSX"],
      ["names.3", "entered by hand", undefined],
      ["parent", "entered by hand", undefined],
      [expect.stringMatching(/^identifiers\./), "entered by hand", undefined],
    ]);
    expect(KNOWN).toEqual(before);
    // The file that a backup is made of says the same.
    const { parties } = parseNativeJson(writeNativeJson(dataset), "own.json");
    expect(parties).toEqual(dataset.parties);
  });

  it("counts as accepted, and needs no agreement", () => {
    const review = adding(began(), { names: [SHORT] });
    expect(progressOf(review.state).accepted).toBe(progressOf(began().state).accepted + 1);
    const { dataset } = put(review);
    expect(dataset.parties.map(({ id }) => id)).toEqual(["kestrel"]);
    expect(dataset.releases).toHaveLength(1);
  });

  it("goes with undo, comes with redo, and is nothing where nothing is left of it", () => {
    const review = adding(began(), { names: [SHORT] });
    const first = put(review);
    const undone = undo(review);
    const empty = put(undone, first.dataset, first);
    expect([...empty.dataset.parties, ...empty.dataset.releases, ...empty.dataset.evidence]).toEqual([]);
    expect(namesOf(put(redo(undone), empty.dataset, empty).dataset)).toContain("KSX");
    expect(knownIn(adding(review, {}))).not.toHaveProperty("addition");
  });

  it("leaves a copy that another release tells of as its dataset has it", () => {
    const accept = (id: string) => ({ type: "accept", id: `agreement/${id}-a1` }) as const;
    const other = put(act(began("second"), accept("second")));
    const review = adding(act(began(), accept("norvale-1")), {
      names: [SHORT, CHINESE],
      parent: "norvale-batteries-inc",
    });
    const both = put(review, other.dataset);
    expect(kestrelOf(both.dataset)?.parent).toBeDefined();
    for (const left of [
      withoutRelease(both.dataset, "norvale-1"),
      put(undo(review), both.dataset, both).dataset,
    ]) {
      expect(namesOf(left)).toEqual(KNOWN_NAMES);
      expect(kestrelOf(left)).not.toHaveProperty("parent");
    }
    // The other one takes nothing of it along.
    expect(namesOf(withoutRelease(both.dataset, "second"))).toEqual([...KNOWN_NAMES, "KSX", "隼钢"]);
  });

  it("of two releases stays as long as one of them adds it", () => {
    const first = put(adding(began(), { names: [SHORT], country: "AT" }));
    const both = put(adding(began("second"), { names: [SHORT] }), first.dataset);
    expect(namesOf(withoutRelease(both.dataset, "norvale-1"))).toContain("KSX");
    expect(namesOf(withoutRelease(both.dataset, "second"))).toContain("KSX");
  });

  it("is kept when the release is read again, also beside the copies that the own dataset has by then", () => {
    const review = adding(began(), { names: [SHORT] });
    const accepted = act(began("second"), { type: "accept", id: "agreement/second-a1" });
    const own = sliceOf(put(accepted).dataset);
    const more = {
      id: "aster",
      kind: "company" as const,
      names: [{ text: "Norvale", type: "short" as const }],
    };
    for (const slices of [[own, KNOWN], [{ ...KNOWN, parties: [more, ...KNOWN.parties] }]]) {
      const { start, about } = sampleReview(slices, [], { text: CALLED });
      expect(knownIn(openReview(start, about, review.log)).addition?.record.names).toEqual([SHORT]);
    }
  });

  it("is dropped where it turns out to be another, and is back when that is undone", () => {
    const review = adding(began(), { names: [SHORT] });
    const { id } = knownIn(review);
    const another = act(review, { type: "same", id });
    expect(contributionOf(another).additions).toEqual([]);
    expect(knownIn(undo(another)).addition?.record.names).toEqual([SHORT]);
  });

  it("is among the facts of its card, each with its evidence", () => {
    const review = adding(began(), { names: [SHORT, CHINESE] });
    const facts = factsOf(review, knownIn(review)).filter(({ field }) => field.startsWith("added."));
    expect(facts.map(({ label, text }) => `${label}: ${text}`)).toEqual(["Also: KSX", "Also: 隼钢"]);
    expect(facts[0]?.evidence).toMatchObject({ quote: "KSX" });
  });
});

describe("names by which a release calls a known party", () => {
  it("are offered where its dataset lacks them, until they are added", () => {
    const review = began();
    const item = knownIn(review);
    expect(missingNames(item).map(({ text }) => text)).toEqual(["KSX"]);
    expect(leftOutOf(review, item).map(({ text }) => text)).toEqual(["KSX"]);
    const added = adding(review, { names: withAddedName(item, "KSX").names });
    expect(missingNames(knownIn(added))).toEqual([]);
    expect(namesOf(put(added).dataset)).toEqual([...KNOWN_NAMES, "KSX"]);
  });

  it("are those that stand there: a headline that has but a part of a known name is pointed at no further", () => {
    const official = KNOWN.parties.map((party) => ({ ...party, names: party.names.slice(0, 1) }));
    const text = CALLED.replace(/^.*/u, "Norvale and Kestrel plan battery storage");
    const review = sampleReview([{ ...KNOWN, parties: official }], [], { text });
    const item = review.state.items.find(({ kind, same }) => kind === "party" && same !== undefined);
    expect(item?.kind === "party" && item.record.names).toEqual([{ text: "Kestrel", type: "short" }]);
  });

  it("are none where it calls it as the dataset does", () => {
    expect(missingNames(knownIn(sampleReview([KNOWN])))).toEqual([]);
  });
});

it("a copy that went is made anew as the copy of what it was", () => {
  const own = put(act(began("second"), { type: "accept", id: "agreement/second-a1" })).dataset;
  const review = act(sampleReview([sliceOf(own)], [], { text: CALLED }), {
    type: "accept",
    id: "agreement/norvale-1-a1",
  });
  const { dataset } = put(review, withoutRelease(own, "second"));
  expect(kestrelOf(dataset)?.identifiers).toContainEqual({ scheme: "entente", value: "base/party/kestrel" });
});
