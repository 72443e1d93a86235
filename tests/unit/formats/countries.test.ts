/** Countries as registers, statistics and people write them. */
import { expect, it } from "vitest";
import { countryAlone, countryCode, countryOfName, countryOfPart } from "@/lib/formats/mapping/countries";

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
  ["China (50%)", "CN"],
  ["1. China", "CN"],
  ["Serbia (2006-)", "RS"],
  ["China, 2020", "CN"],
  ["CHN/156", "CN"],
  ["UK1", "GB"],
  ["US 2", "US"],
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
  "1st",
  "5 to",
  "No. 5",
  "Nr. 5",
  "IL 60601",
])("the amount or time “%s” is no country, whatever its column is called", (text) => {
  expect(countryOfPart(text)).toBeUndefined();
});

it.each(["km²", "DE 12", "US$", "CH 4", "9 Australia", "Peru 24", "China 50%"])(
  "“%s” is none where nothing says that it is a country",
  (text) => {
    expect(countryOfName(text)).toBeUndefined();
  },
);

it("a name without a number is one, and so are the letters that people write for one", () => {
  expect(["Peru", "Norway²", "USA"].map(countryOfName)).toEqual(["PE", "NO", "US"]);
});

it.each([
  ["Norway 1", "NO"],
  ["Norway²", "NO"],
  ["Kosovo [1]", "XK"],
  ["NO", "NO"],
  ["km²", undefined],
  ["m³", undefined],
  ["CH 4", undefined],
  ["US$", undefined],
  ["China 50%", undefined],
])("in a column without a name, “%s” is %s", (text, code) => {
  expect(countryAlone(text)).toBe(code);
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
