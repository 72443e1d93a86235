/** The menus of filters: what they offer, and what a choice makes of the query. */
import { describe, expect, it } from "vitest";
import { facetMenus } from "@/lib/explore/facet-counts";
import { hasFilter, toggleFilter } from "@/lib/search/filter-edit";
import { LANDIA, selectionOf, type Tie } from "./made-up";

describe("the filter menus", () => {
  const saysOf = (menus: Awaited<ReturnType<typeof facetMenus>>) =>
    menus.map(({ key, label, choices }) => [
      key,
      label,
      choices.map(({ value, count }) => (count === undefined ? value : `${value} ${count}`)),
    ]);
  const nobodyAsks = () => Promise.reject(new Error("no filter is left out"));

  it("offer those with as many agreements as people order names", async () => {
    const fields = ["phase 10", "Phase 2", "an end"];
    const selection = selectionOf([{ of: ["A"], fields }]);
    const menus = await facetMenus("A", selection, nobodyAsks);
    const [choices] = menus.filter(({ key }) => key === "field").map((menu) => menu.choices);
    expect(choices?.map(({ label }) => label)).toEqual(["an end", "Phase 2", "phase 10"]);
  });

  it("offer what the selection has, with counts", async () => {
    const selection = selectionOf(
      [
        {
          of: ["A"],
          form: "memorandum",
          functions: ["supply"],
          fields: ["storage"],
          days: [20240101, 20240131],
          where: ["Landia"],
        },
        { of: ["A"], form: "memorandum", days: [20230101, 20241231] },
      ],
      LANDIA,
    );
    expect(saysOf(await facetMenus("A with:B", selection, nobodyAsks))).toEqual([
      ["form", "Form", ["memorandum 2"]],
      ["does", "Function", ["supply 1"]],
      ["status", "Status", ["signed 2"]],
      ["field", "Field", ["storage 1"]],
      ["in", "Year", ["2024 1"]],
      ["in", "Place", ["Landia 1"]],
    ]);
  });

  it("count a country by its code, whether or not the dataset has it among a place's containers", async () => {
    const places = {
      ...LANDIA,
      Depot: { sort: "site", country: "LA" },
      Quay: { sort: "city", country: "HU" },
    } as const;
    const where = [["Hill", "Landia"], ["Depot"], ["Quay"], ["Quay", "Depot"]];
    const selection = selectionOf(
      where.map((one) => ({ of: ["A"], where: one })),
      places,
    );
    const menus = saysOf(await facetMenus("", selection, nobodyAsks));
    expect(menus.at(-1)).toEqual(["in", "Place", ["Landia 3", "Hungary 2"]]);
  });

  it("keep the other choices of a filter that is on, as the rest of the query leaves them", async () => {
    const contract: Tie = { of: ["A"], form: "definitive-contract", where: ["Landia"] };
    const memorandum: Tie = { of: ["A"], form: "memorandum", days: [20240101, 20240131] };
    const queries: Record<string, Tie[]> = {
      "A in:2024 in:Landia": [contract, memorandum, memorandum],
      "A form:memorandum in:Landia": [{ ...contract, days: [20230101, 20230131] }, memorandum],
      "A form:memorandum in:2024": [contract],
    };
    const select = async (query: string) => selectionOf(queries[query] ?? [], LANDIA);
    const menus = await facetMenus(
      "A form:memorandum in:2024 in:Landia",
      selectionOf([memorandum], LANDIA),
      select,
    );
    expect(saysOf(menus)).toEqual([
      ["form", "Form", ["memorandum 2", "definitive-contract 1"]],
      ["status", "Status", ["signed 1"]],
      ["in", "Year", ["2024 1", "2023 1"]],
      ["in", "Place", ["Landia 1"]],
    ]);
  });

  it("have what the query has, where nothing is found and where it was typed", async () => {
    const select = async () => selectionOf([]);
    expect(
      saysOf(
        await facetMenus(
          "zzz Form:Memorandum,supply form:memorandum in:2024-Q2,2022 in:Oslo,2023",
          selectionOf([]),
          select,
        ),
      ),
    ).toEqual([
      ["form", "Form", ["Memorandum", "supply"]],
      ["in", "Year", ["2024-Q2", "2023", "2022"]],
      ["in", "Place", ["Oslo"]],
    ]);
  });

  it.each([
    ["", "form", "memorandum", "form:memorandum"],
    ["catl", "in", "South Korea", 'catl in:"South Korea"'],
    ['catl in:"South Korea" x', "in", "South Korea", "catl x"],
    ["FORM:Memorandum", "form", "memorandum", ""],
    ["form:Foo x form:foo", "form", "Foo", "x"],
    ["form:memorandum,acquisition", "form", "memorandum", "form:acquisition"],
    ["", "field", "heat,power", 'field:"heat,power"'],
    ['x field:"heat, power"', "field", "heat, power", "x"],
    ['in:"South Korea', "form", "memorandum", 'in:"South Korea" form:memorandum'],
    ['in:"Seoul" in:"South Korea ', "in", "New Delhi", 'in:"Seoul" in:"South Korea " in:"New Delhi"'],
    ['5" pipe', "form", "memorandum", '5" pipe form:memorandum'],
  ] as const)("turn %s", (query, key, value, next) => {
    expect(toggleFilter(query, key, value)).toBe(next);
    expect(hasFilter(next, key, value)).toBe(!hasFilter(query, key, value));
  });
});
