import { describe, expect, it } from "vitest";
import { closest } from "@/lib/formats/closest";
import { organisationKind, placeKindByWords } from "@/lib/formats/entity-kind";
import { mainNameType, otherNameType, withoutQualifier } from "@/lib/formats/name-type";

describe("the nearest word", () => {
  it.each([
    ["placesigned", ["parties", "placeSigned", "projects"], "placeSigned"],
    ["hitsory", ["history", "parties"], "history"],
    ["from", ["form", "fields"], "form"],
    ["colour", ["kind", "names", "country"], undefined],
    ["x", ["y"], undefined],
    ["a".repeat(500), ["a"], undefined],
  ])("to %s", (word, candidates, expected) => {
    expect(closest(word, candidates)).toBe(expected);
  });
});

describe("the type of a main name", () => {
  it.each([
    ["Harbour Steel Co., Ltd.", [], "official"],
    ["Harbour Steel Corporation of Norway", [], "official"],
    ["AB Hamnstål", [], "official"],
    ["港城钢铁股份有限公司", [], "official"],
    ["Harbour Motor Works Group", ["HMWG"], "official"],
    ["Harbour Motor Works Group", ["XYZ"], "short"],
    ["Harbour Automotive", ["Harbour"], "official"],
    ["Harbour Steel", ["HS"], "short"],
    ["Harbour Municipal Government", ["government of Harbour"], "short"],
  ])("%s with %j is %s", (text, others, type) => {
    expect(
      mainNameType(
        text,
        others.map((other) => ({ text: other })),
      ),
    ).toBe(type);
  });

  it("does not follow from a spelling that proves nothing", () => {
    expect(mainNameType("Harbour Automotive", [{ text: "Harbour", weak: true }])).toBe("short");
  });
});

describe("the type of another name", () => {
  it.each([
    ["Harbour Steel", "Harbour Steel Co., Ltd.", "short"],
    ["港城市人民政府", "Harbour Municipal Government", "official"],
    ["Malmo", "Malmö", "translit"],
    ["Malmø", "Malmö", "short"],
  ])("%s beside %s is %s", (text, main, type) => {
    expect(otherNameType(text, main)).toBe(type);
  });
});

describe("words in brackets after a name", () => {
  it.each([
    ["Orbit (retailer)", { text: "Orbit", qualifier: "retailer" }],
    ["轨道（零售）", { text: "轨道", qualifier: "零售" }],
    ["Port (Group) Co., Ltd.", { text: "Port (Group) Co., Ltd." }],
    ["(nothing before)", { text: "(nothing before)" }],
    ["Plain", { text: "Plain" }],
  ])("%s", (name, expected) => {
    expect(withoutQualifier(name)).toEqual(expected);
  });
});

describe("the kind of an organisation", () => {
  it.each([
    ["University of Harbour", "university"],
    ["Harbour Pension Fund", "fund"],
    ["Harbour Foundation", "ngo"],
    ["Harbour Port Authority", "public-body"],
    ["National Rowing League", "association"],
    ["Harbour Rowers", "association"],
  ])("%s", (name, kind) => {
    expect(organisationKind([name])).toBe(kind);
  });
});

describe("the kind of a place by its words", () => {
  it.each([
    ["Harbour District", "district"],
    ["港城区", "district"],
    ["港城新区", "park"],
    ["Harbour New Area", "park"],
    ["港城州", undefined],
    ["广西自治区", "province"],
    ["Harbour Province", "province"],
    ["Harbour City", "city"],
    ["Salar de Puerto", "site"],
    ["Harbour Bay Area", "region"],
    ["Harbour", undefined],
  ])("%s", (name, kind) => {
    expect(placeKindByWords([name])).toBe(kind);
  });
});
