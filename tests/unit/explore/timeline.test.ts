/** The timeline: agreements counted by month or year, and as a picture. */
import { describe, expect, it } from "vitest";
import { axisText, buildTimeline } from "@/lib/explore/timeline";
import { timelineSvg } from "@/lib/explore/timeline-svg";
import { selectionOf } from "./made-up";

/** So many months, the first of them July 2023. */
const monthsOf = (count: number) =>
  Array.from({ length: count }, (_, i) => new Date(Date.UTC(2023, 6 + i)).toISOString().slice(0, 7));

const yearsFrom = (first: number, count: number) => Array.from({ length: count }, (_, i) => `${first + i}`);

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

  it("draws the years that most agreements are near, and says how many are far from them", () => {
    const { spans, undated, far } = buildTimeline(
      selectionOf([
        { of: ["A"], days: [2020501, 2020501] },
        { of: ["A"], days: [20240110, 20240110] },
        { of: ["A"], days: [20260301, 20260331] },
        { of: ["A"], days: [99990101, 99991231] },
        { of: ["A"] },
      ]),
      "form",
      "year",
    );
    expect(spans.map(({ date }) => date)).toEqual(["2024", "2025", "2026"]);
    expect({ undated, far }).toEqual({ undated: 1, far: 2 });
  });

  it("writes early years with four figures, as filters take them", () => {
    const { spans } = buildTimeline(selectionOf([{ of: ["A"], days: [2020501, 2020501] }]), "form", "year");
    expect(spans.map(({ date }) => date)).toEqual(["0202"]);
  });

  it.each([
    [["2024-05"], ["May 2024"]],
    [
      ["2023-11", "2023-12", "2024-01"],
      ["Nov 2023", "Dec", "Jan 2024"],
    ],
    [monthsOf(7), ["2023", "Aug", "Sep", "Oct", "Nov", "Dec", "2024"]],
    [monthsOf(13), ["2023", ..."ASOND", "2024", ..."FMAMJJ"]],
    [
      ["2023", "2024"],
      ["2023", "2024"],
    ],
    [yearsFrom(1999, 12), yearsFrom(1999, 12)],
    [yearsFrom(1999, 13), ["", "2000", "", "", "", "", "2005", "", "", "", "", "2010", ""]],
  ])("below the bars of %j stands %j", (dates, texts) => {
    const spans = dates.map((date) => ({ date, counts: [1], total: 1 }));
    expect(spans.map((span) => axisText(span, spans))).toEqual(texts);
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
    const long = buildTimeline(between(18000101, 20261231), "form", "month");
    expect(long).toMatchObject({ unit: "year", isTooLong: true });
  });

  it("is empty without dates", () => {
    expect(buildTimeline(selectionOf([{ of: ["A"] }]), "status")).toMatchObject({ spans: [], undated: 1 });
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
