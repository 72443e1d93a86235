import { expect, test } from "vitest";
import { endCalled, endLabels, endOf, labelsWith } from "@/lib/explore/end-labels";
import type { SelectedEntity } from "@/lib/search/selection";

function entity(id: string, name: string, country?: string): SelectedEntity {
  return {
    ref: `set/party/${id}`,
    kind: "company",
    sort: "company",
    name,
    within: [],
    agreements: 1,
    country,
    at: undefined,
  };
}

const labels = endLabels([
  entity("volt", "Volt"),
  entity("pl", "Alphawerke", "PL"),
  entity("de", "ALPHAWERKE", "DE"),
  entity("one", "Twin", "FR"),
  entity("two", "Twin", "FR"),
  entity("three", "Twin"),
]);

test("names that several have say what tells them apart, and no label is there twice", () => {
  expect(labels.map(({ label }) => label)).toEqual([
    "Volt",
    "Alphawerke (Company, Poland)",
    "ALPHAWERKE (Company, Germany)",
    "Twin (set/party/one)",
    "Twin (set/party/two)",
    "Twin (Company)",
  ]);
});

test("what is typed means one, whatever its case, or none", () => {
  expect(endOf(labels, " volt ")).toBe("set/party/volt");
  expect(endOf(labels, "alphawerke (company, germany)")).toBe("set/party/de");
  expect(endOf(labels, "Alphawerke")).toBeUndefined();
});

test("of several names the first counts that means one", () => {
  expect(endCalled(labels, ["Nobody", "Alphawerke", "VOLT", "Twin (Company)"])).toEqual({
    ref: "set/party/volt",
    label: "Volt",
  });
  expect(endCalled(labels, ["Nobody"])).toBeUndefined();
});

test("of very many the first that hold what is typed are offered", () => {
  const offered = (typed: string, most: number) => labelsWith(labels, typed, most).map(({ ref }) => ref);
  expect(offered("werke", 9)).toEqual(["set/party/pl", "set/party/de"]);
  expect(offered("WERKE", 1)).toEqual(["set/party/pl"]);
  expect(offered("", 2)).toEqual(["set/party/volt", "set/party/pl"]);
});
