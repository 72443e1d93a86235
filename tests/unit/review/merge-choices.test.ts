import { expect, it } from "vitest";
import { nextWith } from "@/components/review/items/ChoiceList";
import type { Agreement, Party } from "@/lib/model";
import { openReview } from "@/lib/review/decide";
import type { AgreementItem, PartyItem } from "@/lib/review/draft";
import { mergeChoices } from "@/lib/review/merge-choices";

const base = { decision: "open" as const, confidence: 1, fact: "" };

function party(id: string, name: string): PartyItem {
  const record: Party = { id, kind: "company", names: [{ text: name, type: "official" }] };
  return { ...base, id: `party/${id}`, kind: "party", record };
}

function agreement(id: string, parties: string[], change: Partial<Agreement> = {}): AgreementItem {
  const record: Agreement = {
    id,
    form: "memorandum",
    parties: parties.map((one) => ({ party: one })),
    history: [{ status: "signed" }],
    ...change,
  };
  return { ...base, id: `agreement/${id}`, kind: "agreement", record };
}

/** The ids of what an item can be merged into, in a review of all of them. */
function choicesFor(item: AgreementItem | PartyItem, ...others: (AgreementItem | PartyItem)[]): string[] {
  const parties = ["one", "two", "three"].map((id) => party(id, id));
  const items = [...others, item, ...(item.kind === "agreement" ? parties : [])];
  const { state } = openReview({ release: { id: "r", title: "R" }, items, evidence: [], spans: {} }, {});
  return mergeChoices(state, item).map(({ record }) => record.id);
}

it("offers agreements of the same parties first, then those of the same fields and kind", () => {
  const order = choicesFor(
    agreement("a", ["one", "two"], { fields: ["Cells"] }),
    agreement("none", ["three"]),
    agreement("form", ["one", "two"]),
    agreement("single", ["two", "three"], { fields: ["cells"] }),
    agreement("fields", ["two", "one"], { form: "joint-venture", fields: ["cells"] }),
    agreement("other", ["three"], { form: "other" }),
  );
  expect(order).toEqual(["fields", "form", "single", "none", "other"]);
});

it("offers parties of a like name first, and the others in the order of the text", () => {
  const order = choicesFor(
    party("a", "Kestrel Steel AG"),
    party("first", "Norvale Batteries Inc."),
    party("second", "Port of Hamburg"),
    party("like", "Késtrel Steel"),
    party("third", "Aldbrook"),
  );
  expect(order).toEqual(["like", "first", "second", "third"]);
});

it("finds by letters the next choice that begins with them, else one that holds them", () => {
  const titles = ["norvale", "kestrel", "north steel"];
  expect(nextWith(titles, "nor", 1)).toBe(2);
  expect(nextWith(titles, "n", 3)).toBe(0);
  expect(nextWith(titles, "ste", 0)).toBe(2);
  expect(nextWith(titles, "x", 0)).toBe(-1);
});
