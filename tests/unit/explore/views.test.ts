import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { addressOf, parseAddress } from "@/lib/explore/address";
import { buildAtlas } from "@/lib/explore/atlas";
import { selectionCsv, selectionJson } from "@/lib/explore/export-data";
import { facetMenus } from "@/lib/explore/facet-counts";
import { buildTimeline } from "@/lib/explore/timeline";
import { timelineSvg } from "@/lib/explore/timeline-svg";
import { listOf } from "@/lib/formats/tables/list-cell";
import { hasFilter, toggleFilter } from "@/lib/search/filter-edit";
import { type Place, selectionOf, type Tie } from "./made-up";

const there: Record<string, Place> = {
  Landia: { sort: "country", country: "LA", at: [1, 2] },
  Hill: { sort: "city", within: ["Landia"], country: "LA", at: [3, 4] },
  Works: { sort: "site", within: ["Hill", "Landia"], country: "LA" },
};

describe("the timeline", () => {
  it("counts by month, and says which dates are not precise enough", () => {
    const { unit, parts, spans, undated } = buildTimeline(
      selectionOf([
        { of: ["A"], days: [20240110, 20240110], form: "memorandum" },
        { of: ["A"], days: [20240301, 20240331] },
        { of: ["A"], days: [20240310, 20240310] },
        { of: ["A"], days: [20240101, 20241231] },
        { of: ["A"] },
      ]),
      "form",
    );
    expect({ unit, parts, undated }).toEqual({
      unit: "month",
      parts: ["Strategic cooperation", "Memorandum"],
      undated: 2,
    });
    expect(spans).toEqual([
      { date: "2024-01", counts: [0, 1], total: 1 },
      { date: "2024-02", counts: [0, 0], total: 0 },
      { date: "2024-03", counts: [2, 0], total: 2 },
    ]);
  });

  it("counts by year over many years, and puts rare parts together", () => {
    const fields = ["a", "b", "c", "d", "e", "f", "g"];
    const { unit, parts, spans } = buildTimeline(
      selectionOf(
        fields.map((field, i) => ({
          of: ["A"],
          fields: [field],
          days: [20100101 + i * 10_000, 20100101 + i * 10_000],
        })),
      ),
      "field",
    );
    expect(unit).toBe("year");
    expect(parts).toEqual(["a", "b", "c", "d", "e", "all others"]);
    expect(spans.map(({ date, total }) => `${date} ${total}`)).toEqual(fields.map((_, i) => `${2010 + i} 1`));
    expect(spans.at(-1)?.counts).toEqual([0, 0, 0, 0, 0, 1]);
  });

  it("counts by the unit that is asked for, unless it is too many", () => {
    const between = (first: number, last: number) =>
      selectionOf([first, last].map((day) => ({ of: ["A"], days: [day, day] as [number, number] })));
    const few = between(20100501, 20191001);
    expect(buildTimeline(few, "form").unit).toBe("year");
    const months = buildTimeline(few, "form", "month");
    expect(months).toMatchObject({ unit: "month", isTooLong: false });
    expect(months.spans.map(({ date }) => date)).toHaveLength(9 * 12 + 6);
    expect(buildTimeline(between(20240101, 20240301), "form", "year").spans).toEqual([
      { date: "2024", counts: [2], total: 2 },
    ]);
    const long = buildTimeline(between(11001, 99991231), "form", "month");
    expect(long).toMatchObject({ unit: "year", isTooLong: true });
  });

  it("is empty without dates", () => {
    expect(buildTimeline(selectionOf([{ of: ["A"] }]), "status")).toMatchObject({ spans: [], undated: 1 });
  });
});

describe("the atlas", () => {
  const selection = selectionOf(
    [{ of: ["A"], where: ["Works", "Hill", "Landia"] }, { of: ["B"], where: ["Landia"] }, { of: ["C"] }],
    there,
  );

  it.each([
    ["site", ["Landia 1", "Works 0"]],
    ["city", ["Hill 0", "Landia 1"]],
    ["country", ["Landia 0,1"]],
  ] as const)("rolls places up to %s", (level, spots) => {
    const atlas = buildAtlas(selection, level);
    expect(atlas.spots.map(({ name, agreements }) => `${name} ${agreements}`)).toEqual(spots);
    expect(atlas.nowhere).toBe(1);
  });

  it("takes a country for one, though only a place in it tells its code", () => {
    const half = selectionOf(
      [
        { of: ["A"], where: ["Hill", "Landia"] },
        { of: ["B"], where: ["Landia"] },
      ],
      {
        Landia: { sort: "country" },
        Hill: { sort: "city", within: ["Landia"], country: "LA" },
      },
    );
    expect(buildAtlas(half, "country").spots).toMatchObject([
      { key: "LA", name: "Landia", agreements: [0, 1] },
    ]);
  });

  it("knows a country by its code where no place stands for it", () => {
    const alone = selectionOf([{ of: ["A"], where: ["Port"] }], { Port: { sort: "city", country: "DE" } });
    expect(buildAtlas(alone, "country").spots).toEqual([
      { key: "DE", name: "DE", country: "DE", agreements: [0] },
    ]);
  });
});

describe("the timeline as a file", () => {
  const style = {
    paper: "#fff",
    ink: "#000",
    parts: [
      { fill: "red", opacity: 1 },
      { fill: "blue", opacity: 0.5 },
    ],
  };
  const draw = (days: number[], field = "steel") =>
    timelineSvg(
      buildTimeline(
        selectionOf([
          ...days.map((day) => ({ of: ["A"], days: [day, day] as [number, number], fields: ["rail"] })),
          { of: ["A"], days: [20240101, 20240101], fields: [field] },
        ]),
        "field",
        "year",
      ),
      style,
      "Agreements: a < b",
    );

  it("draws a piece for each part of each bar, with its number, its years and a legend", () => {
    const svg = draw([20220101, 20220301, 20240101]);
    expect(svg.match(/fill="red"/g)).toHaveLength(3);
    expect(svg.match(/fill="blue" fill-opacity="0.5"/g)).toHaveLength(2);
    expect(svg.match(/<g><title>[^<]*/g)).toEqual([
      "<g><title>2022: 2",
      "<g><title>2023: 0",
      "<g><title>2024: 2",
    ]);
    expect([...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual([
      "Agreements: a &lt; b",
      "rail",
      "steel",
      "2",
      "2",
      "2022",
      "2023",
      "2024",
    ]);
  });

  it("lets no text out of its place, and leaves out years that would lie on one another", () => {
    expect(draw([20240101], '<script>"&')).toContain("&lt;script&gt;&quot;&amp;");
    const years = [...draw([19000101]).matchAll(/>(\d{4})<\/text>/g)];
    expect(years.length).toBeGreaterThan(5);
    expect(years.length).toBeLessThan(40);
  });
});

describe("an address", () => {
  it.each([
    [{ view: "graph", query: "" }, "#/graph"],
    [{ view: "timeline", query: "", by: "field", unit: "month" }, "#/timeline?by=field&unit=month"],
    [
      { view: "map", query: 'with:"China Mobile"', level: "country", focus: "d/place/x" },
      "#/map?q=with%3A%22China+Mobile%22&focus=d/place/x&level=country",
    ],
    [
      { view: "graph", query: "", focus: "d/party/a", steps: 2, to: "d/party/b" },
      "#/graph?focus=d/party/a&steps=2&to=d/party/b",
    ],
    [{ view: "table", query: "量产", sort: "-date" }, "#/table?q=%E9%87%8F%E4%BA%A7&sort=-date"],
    [{ view: "timeline", query: "", by: "status" }, "#/timeline?by=status"],
  ] as const)("says %j", (place, hash) => {
    expect(addressOf(place)).toBe(hash);
    expect(parseAddress(hash)).toEqual(place);
  });

  it.each(["", "#", "#/nowhere?focus=nobody&steps=-3&by=x&level=y&sort=", "#/graph?focus=a/b"])(
    "takes nonsense for the graph of everything: %s",
    (hash) => {
      expect(parseAddress(hash)).toEqual({ view: "graph", query: "" });
    },
  );

  it("goes no further than is of use", () => {
    expect(parseAddress("#/graph?steps=99").steps).toBe(3);
  });
});

describe("the filter menus", () => {
  const saysOf = (menus: Awaited<ReturnType<typeof facetMenus>>) =>
    menus.map(({ key, label, choices }) => [
      key,
      label,
      choices.map(({ value, count }) => (count === undefined ? value : `${value} ${count}`)),
    ]);
  const nobodyAsks = () => Promise.reject(new Error("no filter is left out"));

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
      there,
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

  it("keep the other choices of a filter that is on, as the rest of the query leaves them", async () => {
    const contract: Tie = { of: ["A"], form: "definitive-contract", where: ["Landia"] };
    const memorandum: Tie = { of: ["A"], form: "memorandum", days: [20240101, 20240131] };
    const queries: Record<string, Tie[]> = {
      "A in:2024 in:Landia": [contract, memorandum, memorandum],
      "A form:memorandum in:Landia": [{ ...contract, days: [20230101, 20230131] }, memorandum],
      "A form:memorandum in:2024": [contract],
    };
    const select = async (query: string) => selectionOf(queries[query] ?? [], there);
    const menus = await facetMenus(
      "A form:memorandum in:2024 in:Landia",
      selectionOf([memorandum], there),
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
        await facetMenus("zzz Form:Memorandum form:memorandum in:2024-Q2 in:Oslo", selectionOf([]), select),
      ),
    ).toEqual([
      ["form", "Form", ["Memorandum"]],
      ["in", "Year", ["2024-Q2"]],
      ["in", "Place", ["Oslo"]],
    ]);
  });

  it.each([
    ["", "form", "memorandum", "form:memorandum"],
    ["catl", "in", "South Korea", 'catl in:"South Korea"'],
    ['catl in:"South Korea" x', "in", "South Korea", "catl x"],
    ["FORM:Memorandum", "form", "memorandum", ""],
    ["form:Foo x form:foo", "form", "Foo", "x"],
  ] as const)("turn %s", (query, key, value, next) => {
    expect(toggleFilter(query, key, value)).toBe(next);
    expect(hasFilter(next, key, value)).toBe(!hasFilter(query, key, value));
  });
});

describe("the selection as data", () => {
  const selection = selectionOf(
    [{ of: ["=A", "B"], where: ["Hill", "Landia"], days: [20240101, 20240131], fields: ["x", "y"] }],
    there,
  );

  it("is a table that no spreadsheet runs", () => {
    expect(selectionCsv(selection).split("\r\n")).toEqual([
      "id,first day,last day,parties,form,functions,status,fields,places",
      "d/agreement/0,2024-01-01,2024-01-31,'=A; B,cooperation,,signed,x; y,Hill; Landia",
      "",
    ]);
  });

  it("is a table in which a name with a semicolon stays one name", () => {
    const odd = selectionOf([{ of: ["A; B", "C"], fields: ["x; y", "z"] }]);
    const [, row = ""] = selectionCsv(odd).split("\r\n");
    const [cells] = Papa.parse<string[]>(row).data;
    expect([cells?.[3], cells?.[7]].map((cell) => listOf(cell ?? "", ";"))).toEqual([
      ["A; B", "C"],
      ["x; y", "z"],
    ]);
  });

  it("is JSON by references", () => {
    expect(JSON.parse(selectionJson("q", selection))).toMatchObject({
      query: "q",
      agreements: [
        {
          ref: "d/agreement/0",
          parties: ["d/party/=A", "d/party/B"],
          places: ["d/place/Hill", "d/place/Landia"],
          days: ["2024-01-01", "2024-01-31"],
        },
      ],
    });
  });
});
