/** The words of the text that a person gives for what they told by hand. */
import { expect, test } from "vitest";
import type { Agreement } from "@/lib/model";
import { act, undo } from "@/lib/review/decide";
import type { TextSpan } from "@/lib/review/draft";
import { evidenceOf } from "@/lib/review/evidence/facts";
import { quoteAction, quoteAt } from "@/lib/review/evidence/quoted";
import { contributionOf } from "@/lib/review/own/contribution";
import { itemOf, type Review } from "@/lib/review/state";
import { sampleReview, TEXT } from "./sample";

const ID = "agreement/norvale-1-a1";
const spanOf = (words: string): TextSpan => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});
const itemIn = (review: Review) => {
  const item = itemOf(review.state, ID);
  if (item?.kind !== "agreement") throw new Error("The agreement is gone.");
  return item;
};
const edited = (review: Review, change: Partial<Agreement>) =>
  act(review, { type: "edit", id: ID, record: { ...itemIn(review).record, ...change } });

function quoted(review: Review, field: string, words: string, id = "q1"): Review {
  const said = quoteAt(TEXT, spanOf(words));
  if (!said) throw new Error("These are no words.");
  return act(review, quoteAction(itemIn(review), field, said, { id, release: "norvale-1" }));
}

/** The words behind a field, in the review and in what it gives to the dataset. */
function wordsFor(review: Review, field: string) {
  const shown = evidenceOf(review, itemIn(review)).find((one) => one.field === field);
  const given = contributionOf(review).evidence.find(
    (one) => one.record.id === itemIn(review).record.id && one.field === field,
  );
  expect(given?.quote).toBe(shown?.quote);
  expect(given?.method).toBe(shown?.method);
  return shown && [shown.method, shown.quote, shown.start];
}

test("are its evidence, also where it moves in its list, until it is taken out", () => {
  const begun = edited(act(sampleReview(), { type: "accept", id: ID }), {
    ends: "2030",
    fields: ["storage", "grid services"],
  });
  expect(wordsFor(begun, "ends")).toEqual(["entered by hand", undefined, undefined]);

  const words = "will supply the cells";
  const once = quoted(begun, "ends", ` ${words} `);
  expect(wordsFor(once, "ends")).toEqual(["entered by hand", words, TEXT.indexOf(words)]);
  const twice = quoted(once, "fields.1", "storage plant", "q2");
  const moved = edited(twice, { fields: ["grid services"] });
  expect(wordsFor(moved, "fields.0")).toEqual([
    "entered by hand",
    "storage plant",
    TEXT.indexOf("storage plant"),
  ]);
  expect(wordsFor(moved, "ends")?.[1]).toBe(words);

  const { ends: _, ...without } = itemIn(moved).record;
  const gone = act(moved, { type: "edit", id: ID, record: without });
  // No reading told it, so nothing says that it is not so either.
  expect(wordsFor(gone, "ends")).toBeUndefined();
  expect(undo(once).state).toEqual(begun.state);
});

test("take the place of the words that stood behind what was corrected, and later ones of earlier ones", () => {
  const begun = edited(act(sampleReview(), { type: "accept", id: ID }), { form: "cooperation" });
  expect(wordsFor(begun, "form")?.[0]).toBe("corrected by hand");
  const once = quoted(begun, "form", "sign memorandum on storage");
  expect(wordsFor(once, "form")?.[1]).toBe("sign memorandum on storage");
  const again = quoted(once, "form", "The two companies will build", "q2");
  expect(wordsFor(again, "form")?.[1]).toBe("The two companies will build");
});

test("of spaces are none", () => {
  expect(quoteAt("a  b", { start: 1, end: 3 })).toBeUndefined();
});
