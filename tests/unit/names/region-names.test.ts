import { describe, expect, it } from "vitest";
import { COUNTRY_CODES } from "@/lib/model/country-codes";
import { homeOf } from "@/lib/names/ambiguity/page-home";
import { regionNames } from "@/lib/names/ambiguity/region-names";

describe("regionNames", () => {
  it("are those of the Unicode data", () => {
    const unicode = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    const expected = COUNTRY_CODES.map((code) => [code, unicode.of(code)]);
    expect([...regionNames()]).toEqual(expected);
  });
});

describe("the country of a page", () => {
  it.each([
    ["https://www.ledger.example.co.uk/a", "en-US", "GB"],
    ["https://ledger.example.io/a", "de-AT", "AT"],
    ["https://ledger.example.com/a", "zh-Hant-TW", "TW"],
    ["https://ledger.example.com/a", "en-US", undefined],
  ])("of %s in %s is %s", (url, lang, country) => {
    expect(homeOf({ url, title: "", lang })).toBe(country);
  });
});
