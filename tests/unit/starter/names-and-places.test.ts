/** How the starter names an entity and where it puts it. */
import { describe, expect, it } from "vitest";
import type { FactEntity } from "@/scripts/starter/facts";
import { cityPosition, countryPosition, divisionCode, divisionPosition } from "@/scripts/starter/gazetteer";
import { governedPlaceName } from "@/scripts/starter/governments";
import { namesOf } from "@/scripts/starter/names";
import { entity } from "./made-facts";

describe("the place in a government's title", () => {
  it.each([
    ["Harbour Municipal Government", "Harbour"],
    ["Harbour District Government", "Harbour District"],
    ["People's Government of Harbour County", "Harbour County"],
    ["Government of Norway", "Norway"],
    ["Province of Harbour", "Harbour"],
    ["Harbour New Area Management Committee", "Harbour New Area"],
    ["Administrative Committee of the Harbour Zone", "Harbour Zone"],
    ["Ministry of Commerce of Norway", undefined],
    ["Harbour Municipal Transport Commission", undefined],
  ])("%s", (title, place) => {
    expect(governedPlaceName(title)).toBe(place);
  });
});

describe("the gazetteer", () => {
  it("takes a town only in the province that is named", () => {
    const inJiangxi = cityPosition("CN", ["Yichun"], divisionCode("CN", ["Jiangxi"]));
    const inHeilongjiang = cityPosition("CN", ["Yichun"], divisionCode("CN", ["Heilongjiang"]));
    expect(inJiangxi?.lat).toBeCloseTo(27.8, 1);
    expect(inHeilongjiang?.lat).toBeCloseTo(47.7, 1);
  });

  it("takes none of several towns where no province is named", () => {
    expect(cityPosition("CN", ["Yichun"], undefined)).toBeUndefined();
  });

  it("knows no town in another country or of another name", () => {
    expect(cityPosition("DE", ["Changzhou"], undefined)).toBeUndefined();
    expect(cityPosition("CN", ["No Such Town"], undefined)).toBeUndefined();
  });

  it("puts a country at its capital and a province at its seat", () => {
    expect(countryPosition("HU")).toEqual({ lat: 47.4984, lon: 19.0405 });
    expect(divisionPosition("US", ["Michigan"])).toEqual({ lat: 42.7325, lon: -84.5555 });
    expect(countryPosition("XX")).toBeUndefined();
  });
});

describe("the names of an entity", () => {
  it("lose words in brackets that tell a namesake, and are then weak", () => {
    expect(namesOf(entity("Orbit (Norway)", []))).toEqual([{ text: "Orbit", type: "short", weak: true }]);
    expect(namesOf(entity("Orbit (Norway)", [{ text: "Orbit", lang: "en" }]))).toEqual([
      { text: "Orbit", type: "short" },
    ]);
  });

  it("are not weak where the brackets hold another name", () => {
    expect(namesOf(entity("Orbit Energy (Orbiten)", [{ text: "Orbiten", lang: "no" }]))).toEqual([
      { text: "Orbit Energy", type: "short" },
      { text: "Orbiten", lang: "no", type: "short" },
    ]);
  });

  it("stand once, with language and weakness", () => {
    const aliases: FactEntity["aliases"] = [
      { text: "OBT", lang: "en", weak: true },
      { text: "OBT", lang: "es", weak: true },
    ];
    expect(namesOf(entity("Orbit Ltd", aliases))).toEqual([
      { text: "Orbit Ltd", type: "official" },
      { text: "OBT", lang: "en", type: "short", weak: true },
    ]);
  });
});
