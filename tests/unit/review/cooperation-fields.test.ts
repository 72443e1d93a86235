import { describe, expect, it } from "vitest";
import type { Agreement } from "@/lib/model";
import { withCooperationField, withoutCooperationField } from "@/lib/review/cooperation-fields";
import { act, openReview, undo } from "@/lib/review/decide";
import type { AgreementItem, ReviewStart } from "@/lib/review/draft";
import { evidenceOf, factsOf, leftOutOf } from "@/lib/review/evidence/facts";
import { itemOf, type Review } from "@/lib/review/state";

const FIELDS = [
  ["grid storage", 0.8],
  ["attendance", 0.2],
  ["recycling", 0.5],
  ["lunch", 0.49],
] as const;

const RECORD: Agreement = {
  id: "a1",
  form: "memorandum",
  parties: [{ party: "p1" }, { party: "p2" }],
  history: [{ status: "signed" }],
  fields: FIELDS.map(([text]) => text),
};

const START: ReviewStart = {
  release: { id: "r1", title: "A release", url: "https://www.example.com/1" },
  items: [
    { id: "agreement/a1", kind: "agreement", decision: "open", confidence: 0.9, fact: "", record: RECORD },
  ],
  evidence: FIELDS.map(([text, confidence], i) => ({
    id: `e${i}`,
    record: { kind: "agreement", id: "a1" },
    field: `fields.${i}`,
    release: "r1",
    quote: text,
    start: i * 20,
    end: i * 20 + text.length,
    confidence,
  })),
  spans: {},
};

function agreementIn(review: Review): AgreementItem {
  return itemOf(review.state, "agreement/a1") as AgreementItem;
}

function fieldsIn(review: Review): string[] | undefined {
  return agreementIn(review).record.fields;
}

describe("fields of cooperation", () => {
  const review = openReview(START, {});

  it("begin without those that the reading only guesses, which stand beside", () => {
    expect(fieldsIn(review)).toEqual(["grid storage", "recycling"]);
    expect(leftOutOf(review, agreementIn(review)).map(({ text }) => text)).toEqual(["attendance", "lunch"]);
  });

  it("keep their own evidence when others before them are left out", () => {
    const facts = factsOf(review, agreementIn(review)).filter(({ label }) => label === "Field");
    expect(facts.map(({ text, evidence }) => [text, evidence?.id])).toEqual([
      ["grid storage", "e0"],
      ["recycling", "e2"],
    ]);
    expect(leftOutOf(review, agreementIn(review)).map(({ evidence }) => evidence?.id)).toEqual(["e1", "e3"]);
  });

  it("are put back with the evidence that they came with, and that can be undone", () => {
    const record = withCooperationField(agreementIn(review).record, "lunch");
    const after = act(review, { type: "edit", id: "agreement/a1", record });
    expect(fieldsIn(after)).toEqual(["grid storage", "recycling", "lunch"]);
    expect(evidenceOf(after, agreementIn(after)).map(({ id }) => id)).toContain("e3");
    expect(leftOutOf(after, agreementIn(after)).map(({ text }) => text)).toEqual(["attendance"]);
    expect(fieldsIn(undo(after))).toEqual(["grid storage", "recycling"]);
  });

  it("can all be left out, and none is lost", () => {
    const record = withoutCooperationField(
      withoutCooperationField(agreementIn(review).record, "grid storage"),
      "recycling",
    );
    const after = act(review, { type: "edit", id: "agreement/a1", record });
    expect(agreementIn(after).record).not.toHaveProperty("fields");
    expect(leftOutOf(after, agreementIn(after)).map(({ text }) => text)).toEqual(RECORD.fields);
  });

  it("that a person adds stay whatever the reading thinks of them", () => {
    const start = { ...START, evidence: [] };
    expect(fieldsIn(openReview(start, {}))).toEqual(RECORD.fields);
  });
});
