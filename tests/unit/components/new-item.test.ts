import { expect, test } from "vitest";
import { formProblems } from "@/components/review/form-problems";
import { newItem } from "@/components/review/new-item";
import { sampleReview, TEXT } from "../review/sample";

test.each(["party", "place"] as const)("a %s that is added cannot be saved before it has a name", (kind) => {
  const { item } = newItem(sampleReview(), kind, TEXT, undefined);
  expect(formProblems(kind, item.record)).toEqual(["Name 1: write it, or take it out."]);
});

test("the words that were chosen are the name, whole, and its evidence", () => {
  const { item, evidence } = newItem(sampleReview(), "party", TEXT, " Kestrel  Steel AG ");
  expect(item.record).toMatchObject({ names: [{ text: "Kestrel Steel AG" }] });
  expect(evidence).toMatchObject({ field: "names.0", quote: "Kestrel Steel AG" });
  const long = newItem(sampleReview(), "party", TEXT, `${"a".repeat(299)}😀`).item;
  expect(formProblems("party", long.record)).toEqual([]);
});

test("two that are added to one release are two", () => {
  const [one, two] = [0, 1].map(() => newItem(sampleReview(), "party", TEXT, "Volt").item.id);
  expect(one).not.toBe(two);
});
