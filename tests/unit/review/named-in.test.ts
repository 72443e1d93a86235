/** Whom a stretch of a release names. */
import { expect, it } from "vitest";
import type { PartyItem } from "@/lib/review/draft";
import { namedIn, namesIn } from "@/lib/review/known/named-in";

const item = (id: string, name: string, more: Partial<PartyItem> = {}): PartyItem => ({
  id: `party/${id}`,
  kind: "party",
  decision: "open",
  record: { id, kind: "company", names: [{ text: name, type: "official" }] },
  confidence: 1,
  fact: id,
  ...more,
});
const NORVALE = item("norvale", "Norvale");
const BATTERIES = item("batteries", "Norvale Batteries");
const TEXT = "Norvale Batteries is not Norvale, and Norvale Batteries says so.";
const all = (text: string) => ({ start: 0, end: text.length });

it("a longer name is not also the shorter one within it", () => {
  expect(namesIn(TEXT, [NORVALE, BATTERIES]).map(({ start, item: { id } }) => [start, id])).toEqual([
    [0, "party/batteries"],
    [25, "party/norvale"],
    [38, "party/batteries"],
  ]);
});

it("each is named once, in the order of the text, and none that is rejected or merged into another", () => {
  expect(namedIn(TEXT, [NORVALE, BATTERIES], all(TEXT))).toEqual([BATTERIES, NORVALE]);
  const gone = [
    item("a", "Norvale", { decision: "rejected" }),
    item("b", "Norvale", { merged: "party/norvale" }),
  ];
  expect(namedIn(TEXT, gone, all(TEXT))).toEqual([]);
});
