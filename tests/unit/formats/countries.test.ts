/** Countries as registers, statistics and people write them. */
import { expect, it } from "vitest";
import { countryCode, countryOfName, countryOfPart } from "@/lib/formats/mapping/countries";

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
  ["Cyprus 2", "CY"],
  ["Norway²", "NO"],
  ["Kosovo [1]", "XK"],
  ["中国1", "CN"],
])("“%s” is %s", (text, code) => {
  expect(countryCode(text)).toBe(code);
});

it.each(["State of Georgia", "Republic of", "European Union", "Union", "The", "Virginia"])(
  "“%s” is no country",
  (text) => {
    expect(countryCode(text)).toBeUndefined();
  },
);

it.each([
  "40 MW",
  "12 kg",
  "1.5 tn",
  "10:00am",
  "2025-04-01 11:00am",
  "No. 5",
  "1st",
  "5 to",
  "km²",
  "DE123",
  "US$",
  "9 Australia",
])("the amount, time or number “%s” is no country", (text) => {
  expect(countryOfPart(text)).toBeUndefined();
});

it("a name with a number is none", () => {
  expect(["9 Australia", "Peru 24", "Peru", "USA"].map(countryOfName)).toEqual([
    undefined,
    undefined,
    "PE",
    "US",
  ]);
});

it("a part of a country is in it", () => {
  expect(["US-DE", "us_de", "CN-31", "XX-1", "us"].map(countryOfPart)).toEqual([
    "US",
    "US",
    "CN",
    undefined,
    "US",
  ]);
});
