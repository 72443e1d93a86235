/** Parties and places that a form names and the review lacks. */
import { expect, test } from "vitest";
import { addNamed } from "@/components/review/forms/add-named";
import { formOf, recordOf } from "@/components/review/forms/agreement-form";
import { formProblems } from "@/components/review/forms/form-problems";
import type { Agreement, Party } from "@/lib/model";
import { act, undo } from "@/lib/review/decide";
import type { Item } from "@/lib/review/draft";
import { knownWorld } from "@/lib/review/known/known";
import { refByName } from "@/lib/review/known/named";
import { namesOf } from "@/lib/review/known/named-in";
import { contributionOf } from "@/lib/review/own/contribution";
import { itemOf, type Review } from "@/lib/review/state";
import { KNOWN, sampleReview, TEXT } from "./sample";

const AGREEMENT = "agreement/norvale-1-a1";
const GERMANY = {
  type: "entity",
  ref: "base/place/germany",
  kind: "place",
  name: "Germany",
  matched: "Germany",
  detail: "",
  agreements: 0,
} as const;
const api = {
  search: async (query: string) => (/germany/i.test(query) ? [GERMANY] : []),
  known: async () => knownWorld([KNOWN]).entityOf("base/place/germany"),
};

const agreementOf = (review: Review) => itemOf(review.state, AGREEMENT)?.record as Agreement;
const called = (review: Review, name: string) =>
  review.state.items.filter(
    (item): item is Exclude<Item, { kind: "agreement" }> =>
      item.kind !== "agreement" && namesOf(item).includes(name),
  );

/** The review after its agreement was saved with what a person wrote into the form. */
async function saved(review: Review, change: Partial<ReturnType<typeof formOf>>): Promise<Review> {
  const before = agreementOf(review);
  const written = recordOf(before, { ...formOf(before), ...change }) as Agreement;
  const { record, read } = await addNamed(api, { review, text: TEXT }, "agreement", written);
  expect(formProblems("agreement", record)).toEqual([]);
  return act(review, { type: "edit", id: AGREEMENT, record, ...(read && { read }) });
}

test("what a form names is added with the record, with the words of the text, and goes with one undo", async () => {
  const begun = act(sampleReview(), { type: "accept", id: AGREEMENT });
  const { parties } = formOf(agreementOf(begun));
  const review = await saved(begun, {
    parties: [...parties, { party: refByName(" Orvex  Energy "), role: "guarantor", share: "" }],
    placeSigned: refByName("rolling mill"),
    scopePlaces: [refByName("Rolling mill"), ""],
  });
  const [orvex] = called(review, "Orvex Energy");
  const [mill, ...others] = called(review, "rolling mill");
  expect(others).toEqual([]);
  expect(agreementOf(review).parties.at(-1)).toEqual({ party: orvex?.record.id, role: "guarantor" });
  expect(agreementOf(review)).toMatchObject({
    placeSigned: mill?.record.id,
    scopePlaces: [mill?.record.id],
  });
  // The agreement is accepted already, so they are too.
  expect([orvex?.decision, mill?.decision]).toEqual(["accepted", "accepted"]);
  expect(contributionOf(review).parties).toContainEqual(orvex?.record);

  expect(undo(review).state).toEqual(begun.state);
});

test("a name of the review, or of a known one, adds no second one", async () => {
  const review = await saved(sampleReview([KNOWN]), {
    parties: [{ party: refByName("kestrel steel ag"), role: "", share: "" }],
    placeSigned: refByName("Bremen"),
    scopePlaces: [refByName("Germany")],
  });
  expect(review.state.items).toHaveLength(sampleReview([KNOWN]).state.items.length + 1);
  const [germany] = called(review, "Germany");
  expect(germany?.same?.ref).toBe("base/place/germany");
  const { parties, placeSigned, scopePlaces } = agreementOf(review);
  expect([parties.map(({ party }) => party), placeSigned]).toEqual([
    [called(review, "Kestrel Steel AG")[0]?.record.id],
    called(review, "Bremen")[0]?.record.id,
  ]);
  expect(scopePlaces).toEqual([germany?.record.id]);
});

test("a name in the text has its words as evidence, and a country is known as one", async () => {
  const review = await saved(sampleReview(), { placeSigned: refByName("Germany") });
  const [germany] = called(review, "Germany");
  const proof = review.state.evidence.find(({ record }) => record.id === germany?.record.id);
  expect(proof).toMatchObject({ field: "names.0", quote: "Germany", start: TEXT.indexOf("Germany") });
  expect(germany?.record).toMatchObject({ country: "DE" });
});

test("another that was not named cannot be saved", async () => {
  const written = recordOf(agreementOf(sampleReview()), {
    ...formOf(agreementOf(sampleReview())),
    placeSigned: refByName(" "),
  }) as Agreement;
  const { record } = await addNamed(api, { review: sampleReview(), text: TEXT }, "agreement", written);
  expect(formProblems("agreement", record)).toEqual(["Signed in: write its name, or choose from the list."]);
});

test("where the search fails, what is named is new", async () => {
  const failing = { ...api, search: () => Promise.reject(new Error("lost")) };
  const party: Party = {
    id: "p",
    kind: "company",
    names: [{ text: "P", type: "short" }],
    parent: refByName("Orvex"),
  };
  const { read } = await addNamed(failing, { review: sampleReview(), text: TEXT }, "party", party);
  expect(read?.entities).toMatchObject([{ kind: "party", record: { names: [{ text: "Orvex" }] } }]);
});
