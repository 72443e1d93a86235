import { describe, expect, it } from "vitest";
import { entity, idsOf, indexOf, tie } from "./entries";

const index = indexOf(
  entity("volt", ["Volt", "伏特能源"], 3),
  entity("steel", ["Zenith Steel", "中天钢铁"], 2),
  entity("mine", ["Rio Claro Mining"], 1),
  entity("tonic", ["Tonic"], 1),
  entity("sign", ["—"], 1),
  tie("pact", ["volt", "steel"], ["Strategic cooperation", "green logistics"], "2025-03-20"),
  {
    ...tie("ore", ["mine", "volt"], ["Contract", "Supply"], "2024-02"),
    amounts: [{ value: 30, unit: "kt/year" }],
  },
  tie("soda", ["tonic"], ["Joint venture"], "2025"),
  {
    type: "release",
    ref: "d/release/news",
    title: "Who wins what when steel goes green",
    agreements: ["d/agreement/pact"],
    detail: "",
  },
);
const TALE = "a long tale of woe wind and weather over seven steep and silent hills";
const near = (query: string) => idsOf(index.nearest(query, 5));

describe("what comes nearest", () => {
  it.each([
    ["a headline", "Volt and Zenith Steel team up to clean the skies", ["pact"]],
    ["a sentence", "Volt, which makes cells, will take 30 kt of ore a year from Rio Claro Mining.", ["ore"]],
    ["a question", "did Zenith Steel ever sign anything with Volt?", ["pact"]],
    ["the amount alone of what was asked", "30 kt of sand", ["ore"]],
    ["a line of Chinese, by its pieces", "伏特能源昨日携手中天钢铁造福百姓", ["pact"]],
    ["a headline much like that of a release", "Who wins and loses when steel goes green", ["news", "pact"]],
    ["a name with more behind it", "Zenith Steel Konzern", ["steel", "pact"]],
  ])("is found for %s", (_, query, [first, ...others]) => {
    expect(index.query(query, 9).total).toBe(0);
    expect(near(query)[0]).toBe(first);
    expect(near(query)).toEqual(expect.arrayContaining(others));
  });

  it("is what names whom the headline names, and not what shares some odd words with it", () => {
    const odd = indexOf(
      entity("volt", ["Volt"], 2),
      entity("steel", ["Zenith Steel"], 1),
      tie("pact", ["volt", "steel"]),
      tie("other", ["volt"]),
      ...["hush", "storm", "chief"].map((word) => tie(word, [], ["Contract"])),
      {
        type: "release",
        ref: "d/release/odd",
        title: "Hush before a storm, chief reckons",
        agreements: ["d/agreement/chief"],
        detail: "",
      },
    );
    const found = odd.nearest("Volt, Zenith Steel: chief reckons hush will end", 5);
    expect(idsOf(found)[0]).toBe("pact");
    // By whichever of its names it was met.
    expect(index.nearest("伏特能源造福百姓", 5)[0]).toMatchObject({ name: "Volt", matched: "伏特能源" });
  });

  it("is of the day that is named, and then of a time that may be it", () => {
    expect(near("celebrated in March 2025")).toEqual(["pact"]);
    expect(near("celebrated in May 2025")).toEqual(["soda"]);
  });

  it("keeps to the filters", () => {
    expect(near("kind:agreement Zenith Steel celebrated")).toEqual(["pact"]);
    expect(near("to:2020 Zenith Steel celebrated")).toEqual([]);
  });

  it("has no other amount than a name is asked for with", () => {
    expect(near("mining over 40 kt")).toEqual([]);
    expect(near("Rio Claro digs for more than 30 kt")).toContain("ore");
  });

  it("is no word that only begins as a small one does", () => {
    expect(near("to celebrate")).toEqual([]);
  });

  it("is nothing where one word alone was typed, or where hardly anything is told", () => {
    expect(near("volts")).toEqual([]);
    expect(near(`${TALE} of zenith`)).toEqual([]);
  });

  it.each([
    ["Chinese", "昨日伏特能源发布新一代产品并计划进入更多海外市场"],
    ["Korean", "볼트전지는 내년부터 유럽에서 새로운 제품을 판매한다고 밝혔다"],
  ])("is whoever a long line of %s names in characters that run on", (_, line) => {
    const running = indexOf(
      entity("volt", ["Volt", "伏特能源", "볼트전지"], 1),
      entity("town", ["伏特"]),
      tie("pact", ["volt"]),
    );
    expect(idsOf(running.nearest(line, 5))).toEqual(["volt", "pact"]);
  });

  it("is whom the text names, though others share more of its ordinary words", () => {
    const busy = indexOf(
      entity("volt", ["Volt"], 9),
      ...Array.from({ length: 9 }, (_, i) => tie(`pact${i}`, ["volt"])),
      { ...tie("other", []), told: ["The council approved the site for a new hall"] },
    );
    const found = idsOf(busy.nearest("Volt creates jobs as council has approved site", 12));
    expect(found[0]).toBe("volt");
    expect(found.indexOf("other")).toBe(10);
  });

  it("is nobody whose name is a small word of the text", () => {
    const small = indexOf(
      entity("us", ["United States", "US"], 3),
      entity("volt", ["Volt"], 1),
      ...["a", "b", "c"].map((id) => tie(id, ["us"])),
    );
    expect(idsOf(small.nearest("Volt tells us what it wants", 9))).toEqual(["volt"]);
    expect(idsOf(small.nearest("Volt tells US what it wants", 9))).toContain("us");
  });

  it.each([
    ["a party", "Zenith Steel", ["steel", "pact"]],
    ["a party of one word, with its agreement that has another word", "volt supply", ["volt", "ore"]],
  ])("is %s that a long text names in full, however little else it has", (_, name, ids) => {
    expect(near(`${TALE} of ${name}`).slice(0, ids.length)).toEqual(ids);
  });
});

it("words of questions need not be met", () => {
  expect(idsOf(index.query("what is Zenith Steel?", 9).hits)).toEqual(["steel", "pact"]);
  expect(idsOf(index.query("how are Volt and Zenith Steel connected", 9).hits)[0]).toBe("pact");
  expect(idsOf(index.query("who", 9).hits)).toEqual(["news", "pact"]);
});
