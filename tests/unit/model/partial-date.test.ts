import { describe, expect, it } from "vitest";
import { canBeOneDay, earliestDay, isMorePrecise, latestDay, parsePartialDate } from "@/lib/model";

describe("partial dates", () => {
  it.each([
    ["2025-03-20", { precision: "day", approximate: false, year: 2025, month: 3, day: 20 }, "2025-03-20"],
    ["2024-02-29", { precision: "day", approximate: false, year: 2024, month: 2, day: 29 }, "2024-02-29"],
    ["2025-03", { precision: "month", approximate: false, year: 2025, month: 3 }, "2025-03-31"],
    ["2023-02", { precision: "month", approximate: false, year: 2023, month: 2 }, "2023-02-28"],
    ["2025-Q1", { precision: "quarter", approximate: false, year: 2025, quarter: 1 }, "2025-03-31"],
    ["2025-Q4", { precision: "quarter", approximate: false, year: 2025, quarter: 4 }, "2025-12-31"],
    ["2025", { precision: "year", approximate: false, year: 2025 }, "2025-12-31"],
    ["2025-11~", { precision: "month", approximate: true, year: 2025, month: 11 }, "2025-11-30"],
    ["0000", { precision: "year", approximate: false, year: 0 }, "0000-12-31"],
  ])("reads %s", (text, parts, latest) => {
    expect(parsePartialDate(text)).toEqual(parts);
    expect(latestDay(text)).toBe(latest);
  });

  it.each([
    ["2025-03-20", "2025-03-20"],
    ["2025-03~", "2025-03-01"],
    ["2025-Q1", "2025-01-01"],
    ["2025-Q4", "2025-10-01"],
    ["2025", "2025-01-01"],
    ["2025-Q5", undefined],
  ])("the first day of %s is %s", (text, earliest) => {
    expect(earliestDay(text)).toBe(earliest);
  });

  it.each([
    "",
    "2025-13",
    "2025-00",
    "2025-02-29",
    "1900-02-29",
    "2025-04-31",
    "2025-3-2",
    "2025-Q5",
    "2025-Q0",
    "25-03-20",
    "20 March 2025",
    "2025-03-20T10:00",
    "2025~~",
    "２０２５",
  ])("refuses %j", (text) => {
    expect(parsePartialDate(text)).toBeUndefined();
    expect(latestDay(text)).toBeUndefined();
  });

  it("knows the leap years of the Gregorian calendar", () => {
    expect([1600, 1900, 2000, 2023, 2024].map((year) => latestDay(`${year}-02`)?.slice(-2))).toEqual([
      "29",
      "28",
      "29",
      "28",
      "29",
    ]);
  });

  it.each<[string, string, together: boolean, precise: "first" | "second" | undefined]>([
    ["2025-03-20", "2025-03", true, "first"],
    ["2025-03-20", "2025-Q1", true, "first"],
    ["2025-03", "2025-Q1", true, "first"],
    ["2025-03-20", "2025-03~", true, "first"],
    ["2025-03-20~", "2025-03", true, "first"],
    ["2025-03-20", "2025-03-20~", true, "first"],
    ["2025-Q1~", "2025", true, "first"],
    ["2025-03", "2025-03", true, undefined],
    ["2025-04-01", "2025-Q1", false, undefined],
    ["2025", "2026-03-20~", false, undefined],
    ["2025-03-20", "2025-03-21", false, undefined],
    ["soon", "2025", false, undefined],
  ])("%s and %s can be one day: %s; more precise is the %s", (one, other, together, precise) => {
    expect([canBeOneDay(one, other), canBeOneDay(other, one)]).toEqual([together, together]);
    expect([isMorePrecise(one, other), isMorePrecise(other, one)]).toEqual([
      precise === "first",
      precise === "second",
    ]);
  });
});
