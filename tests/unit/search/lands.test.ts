import { describe, expect, it } from "vitest";
import { COUNTRY_CODES } from "@/lib/model/country-codes";
import { CONTINENTS, REGIONS } from "@/lib/search/continents";
import { placeEntry } from "@/lib/search/entries";
import { factsOf } from "@/lib/ties/facts";
import { dataset, place } from "../ties/sample";
import { entity, find, indexOf, tie } from "./entries";

const of = (country: string, id: string, name: string) => ({ ...entity(id, [name], 1), country });
const index = indexOf(
  of("HU", "volt", "Volt"),
  of("CN", "steel", "Zenith Steel"),
  of("ES", "sol", "Sol"),
  of("NE", "sand", "Sand"),
  of("NG", "oil", "Oil"),
  of("IQ", "salt", "Salt"),
  of("IR", "rug", "Rug"),
  tie("cells", ["volt", "oil"], ["Battery plant"]),
  tie("sun", ["sol", "oil"], ["Solar plant"]),
);

describe("the adjective of a country", () => {
  it.each([
    ["Hungarian", ["volt", "cells"]],
    ["hungarian plant", ["cells", "volt"]],
    ["Hungarian Nigerian", ["cells", "oil", "volt"]],
    ["chinese", ["steel"]],
    ["Spanish", ["sol", "sun"]],
    ["Nigerian solar", ["sun", "oil"]],
    ["Nigerien", []],
    ["iraqi", ["salt"]],
    ["Iran", []],
    ["Swedish", []],
    ["volt with:hungarian", ["cells"]],
    ["oil with:hungarian", ["oil", "cells"]],
  ])("“%s” finds %j", (query, found) => {
    expect(find(index, query)).toEqual(found);
  });

  it("is that of both where two countries have it", () => {
    expect(find(indexOf(of("KR", "han", "Han"), of("KP", "paek", "Paek")), "Korean")).toEqual([
      "han",
      "paek",
    ]);
  });
});

describe("a continent", () => {
  it.each([
    ["African", ["oil", "cells", "sun", "sand"]],
    ["africa plant", ["cells", "sun", "oil"]],
    ["Afrika solar", ["sun", "oil"]],
    ["in:Europe", ["sol", "volt"]],
    ["companies from Asia", ["rug", "salt", "steel"]],
    ["from:Asien", ["rug", "salt", "steel"]],
    ["Oceania", []],
    ["EU", ["cells", "sol", "sun", "volt"]],
    ["European Union plant", ["cells", "sol", "sun", "volt"]],
    ["companies in the EU", ["sol", "volt"]],
    ["from:EU kind:company", ["sol", "volt"]],
    ["Middle Eastern", ["rug", "salt"]],
    ["deals in the Middle East", ["rug", "salt"]],
  ])("“%s” finds %j", (query, found) => {
    expect(find(index, query).toSorted()).toEqual(found.toSorted());
  });

  it.each([
    ["Oceania", ["WS", "SB", "VU", "TO", "KI", "FM", "MH", "PW", "NR", "TV", "PF", "GU", "AU"]],
    ["Africa", ["ST", "RE", "EG"]],
    ["Europa", ["SM", "VA", "FO", "GI", "IM", "JE", "GG", "XK"]],
    ["América del Norte", ["AG", "DM", "GD", "KN", "LC", "VC", "BM", "KY", "CW", "GL"]],
    ["South America", ["FK", "BR"]],
    ["Asien", ["JP"]],
    ["Antarctica", ["AQ"]],
  ])("“from:%s” finds its small countries too", (name, codes) => {
    const small = indexOf(...codes.map((code) => of(code, code.toLowerCase(), `Party ${code}`)));
    expect(find(small, `from:"${name}"`)).toHaveLength(codes.length);
  });

  it.each([
    ["South America", ["bank", "ore", "dig", "loan"]],
    ["South American lithium", ["dig", "ore"]],
    ["lithium in South America", ["dig", "ore"]],
    ["Amérique du Sud", ["ore", "dig", "loan"]],
    ["América del Sur", ["ore", "dig", "loan"]],
    ["south shore", ["shore"]],
    ["Latin American lithium", ["dig", "ore"]],
    ["European Union", ["union", "bank", "loan"]],
    ["European Commission", ["office"]],
  ])("of several words is meant by “%s” beside whoever is called so", (query, found) => {
    const several = indexOf(
      of("BR", "ore", "Ore"),
      of("US", "shore", "South Shore"),
      of("IE", "bank", "Bank of South America"),
      entity("union", ["European Union", "EU"]),
      entity("office", ["European Commission"]),
      tie("dig", ["ore"], ["Lithium mine"]),
      tie("loan", ["bank", "ore"], ["Loan"]),
    );
    const hits = find(several, query);
    expect(hits[0]).toBe(found[0]);
    expect(hits.toSorted()).toEqual(found.toSorted());
  });

  it("has each country, and no two have the same", () => {
    expect(CONTINENTS.flatMap(({ countries }) => countries).toSorted()).toEqual([...new Set(COUNTRY_CODES)]);
    for (const { countries } of REGIONS) for (const code of countries) expect(COUNTRY_CODES).toContain(code);
  });
});

it("a continent is not completed to a place or party in it", () => {
  expect(index.complete("with:Europe")).toEqual([]);
  expect(index.complete("with:African").map(({ label }) => label)).toEqual(["with:Oil", "with:Sand"]);
});

describe("the word for a kind", () => {
  const kinds = indexOf(
    { ...of("HU", "bay", "Bay School"), sort: "university" },
    { ...of("HU", "town", "Chengdu"), kind: "place", sort: "city" },
    of("HU", "volt", "Volt"),
    of("CN", "park", "City Parks"),
    tie("study", ["bay", "volt"], ["Joint R&D"]),
    tie("cells", ["volt"], ["Contract"]),
  );

  it.each([
    ["universities", ["bay", "study"]],
    ["university partnerships", ["bay", "study"]],
    ["hungarian companies", ["volt", "cells", "study", "bay"]],
    ["city of Chengdu", ["town"]],
    ["company Volt contract", ["cells", "volt"]],
    ["volt with:university", ["volt", "study"]],
    ["univ", []],
  ])("“%s” finds %j", (query, found) => {
    expect(find(kinds, query)).toEqual(found);
  });
});

describe("a country", () => {
  const record = place("hu", "Landia", { kind: "country", country: "HU" });
  const from = dataset("d", { places: [record, place("town", "Town", { country: "HU" })] });
  const entries = from.places.map((one, row) => placeEntry(factsOf(from), row, one));

  it.each(["Landia", "Hungary", "Ungarn", "hongrie", "匈牙利", "Macaristan"])("is found as %s", (name) => {
    expect(find(indexOf(...entries), name)).toEqual(["hu"]);
  });

  it("is shown as the dataset calls it, with the name that was met", () => {
    expect(indexOf(...entries).query("ungarn", 1).hits).toMatchObject([
      { name: "Landia", matched: "Ungarn" },
    ]);
  });

  it("is found by no slip for the name that it has elsewhere", () => {
    const lands = dataset("d", {
      places: [
        place("cn", "China", { kind: "country", country: "CN" }),
        place("cl", "Chile", { kind: "country", country: "CL" }),
      ],
    });
    const found = indexOf(...lands.places.map((one, row) => placeEntry(factsOf(lands), row, one)));
    expect(find(found, "Chile")).toEqual(["cl"]);
    expect(find(found, "chine")).toContain("cn");
  });

  it.each([
    ["GB", "Great Britain"],
    ["US", "America"],
    ["NL", "Holland"],
  ])("%s is %s to many", (country, name) => {
    const land = dataset("d", { places: [place("land", "Land", { kind: "country", country })] });
    const found = land.places.map((one, row) => placeEntry(factsOf(land), row, one));
    expect(find(indexOf(...found), name)).toEqual(["land"]);
  });
});
