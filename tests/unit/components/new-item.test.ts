import { expect, test } from "vitest";
import { formProblems } from "@/components/review/forms/form-problems";
import { newItem } from "@/components/review/text/new-item";
import type { TextSpan } from "@/lib/review/draft";
import { sampleReview, TEXT } from "../review/sample";

/** The name stands earlier in the text as well. */
const SPACED = `${TEXT} Ask Kestrel  Steel AG for it.`;
const LONG = `${"a".repeat(299)}😀`;

function wordsIn(text: string, words: string): TextSpan {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

test.each(["party", "place"] as const)("a %s that is added cannot be saved before it has a name", (kind) => {
  const { item } = newItem(sampleReview(), kind, TEXT, undefined);
  expect(formProblems(kind, item.record)).toEqual(["Name 1: write it, or take it out."]);
});

test("the words that were chosen are the name, whole, and its evidence", () => {
  const { item, evidence } = newItem(sampleReview(), "party", SPACED, wordsIn(SPACED, " Kestrel  Steel AG "));
  expect(item.record).toMatchObject({ names: [{ text: "Kestrel Steel AG" }] });
  expect(evidence).toMatchObject({
    field: "names.0",
    quote: "Kestrel  Steel AG",
    start: SPACED.indexOf("Kestrel  "),
  });
  const long = newItem(sampleReview(), "party", LONG, wordsIn(LONG, LONG)).item;
  expect(formProblems("party", long.record)).toEqual([]);
});

test("words that name nobody tell of no party, and the form asks for one", () => {
  const { record } = newItem(
    sampleReview(),
    "agreement",
    TEXT,
    wordsIn(TEXT, "a battery storage plant"),
  ).item;
  expect(record).toMatchObject({ parties: [] });
  expect(formProblems("agreement", record)).toEqual(["Parties: name at least one."]);
  const named = newItem(sampleReview(), "agreement", TEXT, wordsIn(TEXT, "Kestrel Steel will provide")).item;
  expect(named.record).toMatchObject({ parties: [{}] });
  expect(newItem(sampleReview(), "agreement", TEXT, undefined).item.record).toMatchObject({
    parties: [{}, {}],
  });
});

test("two that are added to one release are two", () => {
  const [one, two] = [0, 1].map(
    () => newItem(sampleReview(), "party", TEXT, wordsIn(TEXT, "Kestrel")).item.id,
  );
  expect(one).not.toBe(two);
});
