import { expect, it } from "vitest";
import { tableRows } from "@/components/explorer/table-rows";
import { agreementEntry } from "@/lib/search/entries";
import { factsOf } from "@/lib/ties/facts";
import { entity, indexOf, tie } from "../search/entries";
import { agreement, dataset } from "../ties/sample";

it("a row says how much was asked for, and sorts by what its unit measures", () => {
  const index = indexOf(
    entity("volt", ["Volt"], 3),
    { ...tie("cells", ["volt"]), amounts: [{ value: 40, unit: "GWh/year", what: "capacity" }] },
    { ...tie("pilot", ["volt"]), amounts: [{ value: 50_500, unit: "MWh" }] },
    { ...tie("study", ["volt"]), amounts: [{ value: 9, unit: "MW" }] },
  );
  const rows = (query: string) =>
    tableRows(index.select(query))
      .toSorted((a, b) => b.much - a.much)
      .map(({ ref, amount }) => [ref.replace("d/agreement/", ""), amount]);
  expect(rows("over 1 GWh")).toEqual([
    ["pilot", "50,500 MWh"],
    ["cells", "capacity of 40 GWh a year"],
  ]);
  expect(rows("volt").map(([, amount]) => amount)).toEqual(["", "", ""]);
});

it("a row names those first that were asked for, where there are more than two", () => {
  const index = indexOf(
    entity("volt", ["Volt"], 3),
    { ...entity("steel", ["Zenith Steel"], 2), country: "SE" },
    entity("works", ["Zenithal Works"], 1),
    tie("two", ["volt", "steel"]),
    tie("three", ["volt", "works", "steel"], ["Steel for the zenith"]),
  );
  const parties = (query: string) => tableRows(index.select(query)).map((row) => row.parties);
  expect(parties("steel")).toEqual([
    "Steel for the zenith · Zenith Steel – Volt – Zenithal Works",
    "Volt – Zenith Steel",
  ]);
  expect(parties("with:steel with:works")).toEqual(["Zenithal Works – Zenith Steel – Volt"]);
  expect(parties("from:SE")).toEqual(["Zenith Steel – Volt – Zenithal Works", "Volt – Zenith Steel"]);
  expect(parties("-with:steel")).toEqual([]);
  expect(parties("")).toEqual(["Volt – Zenithal Works – Zenith Steel", "Volt – Zenith Steel"]);
});

it.each([
  ["2024-05-03", "3 May 2024"],
  ["2024-05-03~", "about 3 May 2024"],
  ["2024-05~", "about May 2024"],
  ["2024-Q2", "Q2 2024"],
  ["2024", "2024"],
  [undefined, ""],
])("a date of %s is told as %s", (date, words) => {
  const pact = agreement("pact", [], date);
  const entry = agreementEntry(factsOf(dataset("d", { agreements: [pact] })), 0, pact);
  expect(tableRows(indexOf(entry).select("")).map((row) => row.date)).toEqual([words]);
});
