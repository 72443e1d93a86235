/** Countries as registers, statistics and people write them. */
import { expect, it } from "vitest";
import { countryCode, countryOfPart } from "@/lib/formats/mapping/countries";

it.each([
  ["Korea, Republic of", "KR"],
  ["Korea, Rep.", "KR"],
  ["Korea, Democratic People's Republic of", "KP"],
  ["Congo, Dem. Rep.", "CD"],
  ["Democratic Republic of the Congo", "CD"],
  ["Republic of the Congo", "CG"],
  ["People's Republic of China", "CN"],
  ["Republic of China", "TW"],
  ["Taiwan, Province of China", "TW"],
  ["VR China", "CN"],
  ["Bosnia and Herzegovina", "BA"],
  ["Saint Kitts and Nevis", "KN"],
  ["Tanzania, United Republic of", "TZ"],
  ["Bolivia (Plurinational State of)", "BO"],
  ["Netherlands (the)", "NL"],
  ["Bahamas, The", "BS"],
  ["Virgin Islands (U.S.)", "VI"],
  ["Slovak Republic", "SK"],
  ["Großbritannien", "GB"],
  ["U.A.E.", "AE"],
  ["U.K.", "GB"],
  ["阿联酋", "AE"],
  ["中国香港", "HK"],
])("“%s” is %s", (text, code) => {
  expect(countryCode(text)).toBe(code);
});

it.each(["State of Georgia", "Republic of", "European Union", "Union", "The", "Virginia"])(
  "“%s” is no country",
  (text) => {
    expect(countryCode(text)).toBeUndefined();
  },
);

it("a part of a country is in it", () => {
  expect(["US-DE", "us_de", "CN-31", "XX-1", "us"].map(countryOfPart)).toEqual([
    "US",
    "US",
    "CN",
    undefined,
    "US",
  ]);
});
