import { describe, expect, it } from "vitest";
import { dateText } from "@/lib/ties/format-date";
import { countryName, countText, sortLabel } from "@/lib/ties/labels";

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

describe("labels", () => {
  it("counts records", () => {
    expect([countText(1, "party"), countText(0, "party"), countText(1_200, "agreement")]).toEqual([
      "1 party",
      "0 parties",
      "1,200 agreements",
    ]);
  });

  it.each([
    ["US", "State"],
    ["IN", "State"],
    ["DE", "State"],
    ["CN", "Province"],
    ["JP", "Prefecture"],
    ["CH", "Canton"],
    ["FR", "Region"],
    ["QQ", "Region"],
    [undefined, "Province or state"],
  ])("calls a first division of %s what it is called there: %s", (country, word) => {
    expect(sortLabel("province", country)).toBe(word);
    expect(sortLabel("city", country)).toBe("City");
  });

  it("names countries, and leaves a code that is none as it is", () => {
    expect([countryName("CN"), countryName("QQ"), countryName("?")]).toEqual(["China", "QQ", "?"]);
  });
});
