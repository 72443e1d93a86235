/** Places of releases: what the gazetteer knows, what stands around them, and who is based there. */
import { describe, expect, it } from "vitest";
import { labelsOf, proposeFrom, readRelease } from "@/lib/releases";
import { newEntity } from "@/lib/releases/entities/entity";
import { placeCues } from "@/lib/releases/entities/places/place-context";
import { byForm } from "@/lib/releases/entities/reading";
import { anyPlace, knownChinesePlace, knownPlace } from "@/lib/releases/places/gazetteer";
import { placeKindOf } from "@/lib/releases/records/kinds";
import { tokenize } from "@/lib/releases/text/tokens";

const DAY = "2024-05-10";

function read(text: string) {
  const labels = labelsOf(readRelease({ text, published: DAY }));
  const nameOf = (id: string) => labels.entities.find((entity) => entity.id === id)?.name ?? id;
  return {
    presence: labels.presence.map(({ entity, place }) => `${nameOf(entity)} @ ${nameOf(place)}`).sort(),
    places: labels.entities.filter(({ type }) => type === "place").map(({ name }) => name),
  };
}

describe("the gazetteer", () => {
  it.each([
    ["Grudziądz", "PL"],
    ["Grudziadz", "PL"],
    ["Xi'an", "CN"],
    ["Xian", "CN"],
    ["Al Khobar", "SA"],
    ["Landsberg am Lech", "DE"],
    ["Côte d'Ivoire", "CI"],
    ["Wiltshire", "GB"],
  ])("knows %s", (name, country) => {
    expect(anyPlace(name)?.country).toBe(country);
  });

  it("takes the largest place of a name", () => {
    expect(knownPlace("Perth")?.country).toBe("AU");
    expect(knownPlace("Birmingham")?.country).toBe("GB");
  });

  it("says which names are words or persons' names too", () => {
    for (const name of ["Enterprise", "Reading", "Victoria"]) expect(anyPlace(name)?.ordinary).toBe(true);
    expect(anyPlace("Nagoya")?.ordinary).toBe(false);
  });

  it("knows small towns, but not by their names alone", () => {
    expect(anyPlace("Landsberg am Lech")?.size).toBe(0);
    expect(knownPlace("Landsberg am Lech")).toBeUndefined();
  });

  it("knows countries by all their names", () => {
    for (const name of ["US", "U.S.", "United States", "America"])
      expect(knownPlace(name)?.country).toBe("US");
  });

  it.each([
    ["中国", "country"],
    ["中國", "country"],
    ["沙特", "country"],
    ["拉美", "region"],
    ["华南", "region"],
    ["加州", "province"],
    ["东京", "city"],
  ])("knows what %s is", (name, kind) => {
    const country = knownChinesePlace(name)?.country ?? "";
    expect(placeKindOf({ ...newEntity(name, "place", "gazetteer", 0), country })).toBe(kind);
  });

  it.each(["定远县", "宁国", "曼谷", "台灣", "沙特"])("knows %s", (name) => {
    expect(knownChinesePlace(name)).toBeDefined();
  });
});

it("a town is not read in a person's name", () => {
  expect(read("副局长张海宁、州长见证岚桐集团与青峰大学签署协议。").places).toEqual([]);
  expect(read("副局长张海宁见证岚桐集团与青峰大学在海宁签署协议。").places).toEqual(["海宁"]);
});

describe("what stands around a place", () => {
  const cues = (text: string, name: string) => {
    const tokens = tokenize(text);
    const from = tokens.findIndex((token) => token.text === name);
    return placeCues(tokens, from, from + 1);
  };
  it.each([
    ["a list of places", "flights to Lusaka, Nairobi and Zarvin", "Zarvin", "list of places"],
    ["a larger place behind it", "a mill at Zarvin in northern Poland", "Zarvin", "within"],
    ["a country behind a comma", "a mill at Zarvin, Poland", "Zarvin", "within"],
    ["a site that bears its name", "at the Zarvin terminal of the firm", "Zarvin", "site"],
    ["a seat in brackets", "(Head Office: Zarvin; President: A. Person)", "Zarvin", "seat"],
    ["a way from one to the other", "the road from Zarvin to Nairobi", "Zarvin", "route"],
  ])("is %s", (_, text, name, cue) => {
    expect(cues(text, name)).toContain(cue);
  });

  it("is nothing beside firms", () => {
    expect(cues("signed with Zarvin, Aldbrook and Penhallow", "Zarvin")).toEqual([]);
  });
});

describe("what a body's name says of it", () => {
  it.each([
    ["Zarvin Chamber", "organization"],
    ["Port of Zarvin Authority", "organization"],
    ["Zarvin Ports Authority", "organization"],
    ["Zarvin University of Science and Technology", "organization"],
    ["Université de Zarvin", "organization"],
    ["Zarvin Rovers", "organization"],
    ["Central Bank of Zarvin", "government"],
    ["Zarvin County School District", "government"],
    ["Zarvin Building Society", "company"],
    ["Universiti Zarvin Selatan", "organization"],
    ["Zarvinsk Polyteknik", "organization"],
    ["Zarvinfonden Norrvik", "organization"],
    ["Küstenforschungsverbund Zarvin", "organization"],
    ["Zarvin 2027 Organising Committee", "organization"],
    ["Zarvin Infrastructure Bank", "organization"],
    ["Harbour Authority of Zarvin", "organization"],
    ["Racing Club de Zarvin", "organization"],
    ["Zarvin Mariners RFC", "organization"],
    ["Zarvinská Pomoc, z.ú.", "organization"],
    ["Zarvin County Public Hospital District No. 3", "government"],
    ["Zarvin Irrigation District", "government"],
    ["Port of Zarvin", "organization"],
    ["Port of Spain", undefined],
    ["Vice-Ministry of Transport", "government"],
    ["Undersecretariat of Energy", "government"],
    ["Zarvin Trading", undefined],
  ])("%s", (name, sort) => {
    expect(byForm(name)).toBe(sort);
  });
});

describe("where a firm is", () => {
  const AND = "Aldbrook Group and Penhallow Ltd signed a supply agreement on 3 May 2024.";
  it.each([
    [
      "its seat in an apposition",
      `${AND} Aldbrook Group, based in Rotterdam, makes cables.`,
      ["Aldbrook Group @ Rotterdam"],
    ],
    [
      "a seat before its name",
      `${AND} Advice came from the Hamburg-based consultancy Penhallow Ltd.`,
      ["Penhallow Ltd @ Hamburg"],
    ],
    [
      "a list of sites",
      `${AND} Aldbrook Group has plants in Nagoya, Osaka and Perth.`,
      ["Aldbrook Group @ Nagoya", "Aldbrook Group @ Osaka", "Aldbrook Group @ Perth"],
    ],
    [
      "sites of two sorts",
      `${AND} Aldbrook Group operates a mill in Leuven as well as warehouses in Antwerp.`,
      ["Aldbrook Group @ Antwerp", "Aldbrook Group @ Leuven"],
    ],
    [
      "whose a site is, not who is named last",
      `Aldbrook Group will buy steel from Penhallow Ltd for ten years, for use at its works in Leuven.`,
      ["Aldbrook Group @ Leuven"],
    ],
    [
      "a site in the genitive",
      `${AND} The cables come from Penhallow Ltd's own factory in Leuven.`,
      ["Penhallow Ltd @ Leuven"],
    ],
  ])("is told by %s", (_, text, expected) => {
    expect(read(text).presence).toEqual(expected);
  });

  it.each([
    ["what is planned", `${AND} Aldbrook Group will open a plant in Leuven.`],
    [
      "an office that served for a signing",
      `The contract was signed at Aldbrook Group's office in Leuven by Penhallow Ltd.`,
    ],
    ["a site that was sold", `${AND} Aldbrook Group has sold its mill in Leuven.`],
  ])("is not told by %s", (_, text) => {
    expect(read(text).presence).toEqual([]);
  });
});

describe("what is no place", () => {
  it.each([
    ["a currency", "Aldbrook Group signed a contract with Penhallow Ltd worth 40 million U.S. dollars."],
    ["an exchange", "Aldbrook Group, listed on Euronext Paris, signed a contract with Penhallow Ltd."],
    ["an adjective", "Aldbrook Group signed a contract with the U.S. start-up Penhallow Ltd."],
  ])("%s", (_, text) => {
    expect(read(text).places).toEqual([]);
  });

  it("a person in office behind a town", () => {
    const text =
      "Following talks in Rome, President Jonas Berg and Prime Minister Katrina Vellamo attended the signing of a contract between Aldbrook Group and Penhallow Ltd.";
    expect(read(text).places).toEqual(["Rome"]);
  });
});

describe("Georgia", () => {
  const placesOf = (where: string) =>
    proposeFrom({
      id: "release",
      text: `Aldbrook Group and Penhallow Ltd have signed a contract to build a battery plant in ${where}. The plant will employ 300 people.`,
      published: DAY,
    }).places.map(({ names, country, kind }) => `${names[0]?.text}: ${country} ${kind}`);

  it.each([
    ["Atlanta, Georgia", ["Atlanta, Georgia: US city", "Georgia: US province"]],
    ["Savannah, Georgia", ["Savannah, Georgia: US city", "Georgia: US province"]],
    ["the U.S. state of Georgia", ["Georgia: US province"]],
    ["Tbilisi, Georgia", ["Tbilisi, Georgia: GE city", "Georgia: GE country"]],
    ["Georgia", ["Georgia: GE country"]],
  ])("%s", (where, expected) => {
    expect(placesOf(where)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ["Georgia, the United States and Ukraine signed a memorandum on ports in Tbilisi.", []],
    ["Georgia, the United States and Ukraine signed a memorandum on ports.", []],
    ["Georgia, U.S. sign a pact on ports.", []],
    [
      "Aldbrook Ports, a US company from Boston, signed a contract with Penhallow Ltd to build a port in Anaklia, Georgia. The Georgian government supports it.",
      ["Anaklia, Georgia: GE city"],
    ],
    [
      "Aldbrook Ports, a US company from Boston, signed a contract with Penhallow Ltd to build a port in Anaklia, Georgia. Officials in Tbilisi support it.",
      ["Anaklia, Georgia: GE city"],
    ],
  ])("is the country: %s", (text, towns) => {
    const { places } = proposeFrom({ id: "release", text, published: DAY });
    const found = places.map(({ names, country, kind }) => `${names[0]?.text}: ${country} ${kind}`);
    expect(found).toEqual(expect.arrayContaining(["Georgia: GE country", ...towns]));
  });

  it.each([
    "They signed a contract to build a plant in Georgia, USA, Orvex said.",
    "They signed a contract to build a plant in Georgia, USA, Aldbrook Ports said.",
    "They signed a contract to build a plant in Georgia, U.S., and Orvex will run it.",
    "They signed a contract to build plants in Georgia, USA, and Alabama, USA.",
    "They signed a contract to build plants in Atlanta, Georgia, USA, and Hamburg, Germany.",
    "They signed a contract to build plants in Atlanta, Georgia, USA, and Toronto, Canada.",
    "They signed a contract to build plants in Atlanta, Georgia, USA, and the European Union.",
    "They signed a contract to build plants in Atlanta, Georgia, USA, and other locations.",
    "They signed a contract to build a plant in Georgia, USA, other parties said.",
    "They signed a contract to build a plant in Georgia, USA, where markets grow.",
  ])("is the state where its country is told, or a town of it: %s", (text) => {
    const { places } = proposeFrom({
      id: "release",
      text: `Aldbrook Group and Penhallow Ltd are partners. ${text}`,
      published: DAY,
    });
    expect(places.map(({ country }) => country)).not.toContain("GE");
  });

  it.each([
    "Georgia, the United States and other countries",
    "Georgia, the United States, and other countries",
    "Georgia, the United States and several European states",
    "Armenia, Georgia, the United States and elsewhere",
    "Georgia, the United States and the European Union",
    "Georgia, the United States, the European Union and Canada",
    "Georgia, the United States or elsewhere",
    "Georgia, the United States and three more markets",
    "Georgia, the United States, and three more markets",
    "Georgia, the United States and the rest of the world",
    "Georgia, USA, and Canada",
    "Georgia, the United States, Republic of Moldova and Ukraine",
    "Georgia, the United States, Bosnia and Herzegovina and Ukraine",
    "Georgia, the U.S., U.K. and Canada",
    "Georgia, the United States, NATO and Ukraine",
    "Georgia, the United States, and international partners",
    "Georgia, USA and Canada",
    "Georgia, the United States, Ukraine and Japan",
  ])("is the country in a list: %s", (where) => {
    expect(placesOf(where)).toContain("Georgia: GE country");
  });

  it.each(["Georgia, USA", "Georgia, United States"])("lies in the United States: %s", (where) => {
    expect(placesOf(where)[0]).toMatch(/^Georgia, U.*: US /u);
  });
});
