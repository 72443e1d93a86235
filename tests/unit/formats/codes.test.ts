import countries from "i18n-iso-countries";
import languages from "iso-639-1";
import { describe, expect, it } from "vitest";
import { countryFault, languageFault } from "@/lib/formats/codes";

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

describe("country codes", () => {
  it("are those of the register, no more and no fewer", () => {
    const known = PAIRS.filter((code) => countryFault(code) === undefined);
    expect(known).toEqual(Object.keys(countries.getAlpha2Codes()).sort());
  });

  it.each([
    ["UK", "GB"],
    ["SU", "RU"],
  ])("%s is refused with what is meant", (code, meant) => {
    expect(countryFault(code)?.advice).toContain(`Did you mean ${meant}?`);
  });

  it("that mean nothing are refused without a guess", () => {
    expect(countryFault("XX")?.advice).toBe(
      "Write an ISO 3166-1 alpha-2 code such as CN, or leave the field out.",
    );
  });
});

describe("language tags", () => {
  it("of two letters are those of the register, no more and no fewer", () => {
    const known = PAIRS.map((pair) => pair.toLowerCase()).filter((tag) => languageFault(tag) === undefined);
    expect(known).toEqual(languages.getAllCodes().sort());
  });

  it.each(["en-GB", "zh-Hant", "zh-Hans-CN", "sr-Latn", "yue", "gsw", "de-1996"])("%s passes", (tag) => {
    expect(languageFault(tag)).toBeUndefined();
  });

  it.each([
    ["eng", 'Write "en" for this language.'],
    ["ger", 'Write "de" for this language.'],
    ["iw", 'Write "he" for this language.'],
    ["cn", "Write a BCP 47 tag such as en, zh or zh-Hant, or leave the field out."],
    ["en-x", "Write a BCP 47 tag such as en, zh or zh-Hant, or leave the field out."],
  ])("%s is refused", (tag, advice) => {
    expect(languageFault(tag)?.advice).toBe(advice);
  });
});
