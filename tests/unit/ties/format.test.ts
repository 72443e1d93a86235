import { describe, expect, it } from "vitest";
import { dateText } from "@/lib/ties/format-date";
import { quantityText } from "@/lib/ties/format-quantity";
import { countryName, countText } from "@/lib/ties/labels";

describe("dates", () => {
  it.each([
    ["2025-03-20", "20 Mar 2025"],
    ["2025-09-01", "1 Sep 2025"],
    ["2025-03", "Mar 2025"],
    ["2025-Q1", "Q1 2025"],
    ["2025", "2025"],
    ["2025~", "about 2025"],
    ["2025-03-20~", "about 20 Mar 2025"],
    ["0987", "0987"],
    ["soon", "soon"],
  ])("reads %s as %s", (date, text) => {
    expect(dateText(date)).toBe(text);
  });
});

describe("quantities", () => {
  it.each([
    [{ value: 40, unit: "GWh" }, "40 GWh"],
    [{ value: 40, unit: "GWh", per: "year" }, "40 GWh per year"],
    [{ value: 20_000_000_000, unit: "CNY" }, "CNY 20 billion"],
    [{ value: 4_100_000_000, unit: "EUR", per: "year" }, "EUR 4.1 billion per year"],
    [{ value: 250_000, unit: "USD" }, "USD 250,000"],
    [{ value: 1_500_000, unit: "t" }, "1.5 million t"],
    [{ value: 3_000, unit: "jobs" }, "3,000 jobs"],
    [{ value: 49.5, unit: "%" }, "49.5%"],
    [{ value: 0.25, unit: "GW" }, "0.25 GW"],
  ])("reads %o as %s", (quantity, text) => {
    expect(quantityText(quantity)).toBe(text);
  });
});

describe("labels", () => {
  it("counts records", () => {
    expect([countText(1, "party"), countText(0, "party"), countText(1_200, "agreement")]).toEqual([
      "1 party",
      "0 parties",
      "1,200 agreements",
    ]);
  });

  it("names countries, and leaves a code that is none as it is", () => {
    expect([countryName("CN"), countryName("QQ"), countryName("?")]).toEqual(["China", "QQ", "?"]);
  });
});
