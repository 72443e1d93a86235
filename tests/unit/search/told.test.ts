/** What is told of an agreement at length: its summary, what its projects count, the title of its release. */
import { describe, expect, it } from "vitest";
import type { AgreementEntry } from "@/lib/search/entry";
import { entity, find, idsOf, indexOf, tie } from "./entries";

const told = (entry: AgreementEntry, ...pieces: string[]): AgreementEntry => ({ ...entry, told: pieces });
const release = (id: string, title: string, ...agreements: string[]) => ({
  publisher: "Landscape Herald",
  type: "release" as const,
  ref: `d/release/${id}` as const,
  title,
  url: `https://www.example.com/2024/05/02/${id}/?page=1`,
  agreements: agreements.map((one) => `d/agreement/${one}` as const),
  detail: "",
});

const index = indexOf(
  entity("volt", ["Volt", "伏特"], 3),
  entity("steel", ["Zenith Steel", "中天钢铁"], 2),
  entity("mine", ["Rio Claro Mining"], 1),
  { ...entity("land", ["Landia"], 1), ref: "d/place/land", kind: "place", sort: "country" },
  told(
    tie("pact", ["volt", "steel"], ["Memorandum"], "2025"),
    "They look for a route to rails of hydrogen",
    "熔炼厂采用绿电",
  ),
  told(
    tie("ore", ["mine"], ["Contract"], "2024"),
    "Rio Claro takes what Volt leaves of black mass",
    "smelters of a loop",
  ),
  {
    ...tie("rails", ["steel"], ["Contract"], "2020"),
    fields: ["rails", "harvester parts"],
    places: ["d/place/land"],
  },
  tie("hall", ["mine"], ["Contract", "Depot\tnorth hall"], "2019"),
  release("alone", "A hush before the furnace", "ore"),
  release("round-up", "Week of handshakes", "ore", "pact"),
);
const agreementsOf = (query: string) =>
  index.query(query, 9).hits.flatMap((hit) => (hit.type === "agreement" ? [hit] : []));

describe("what is told of an agreement", () => {
  it.each([
    ["words of its summary", "black mass", ["ore"]],
    ["a beginning of four letters", "hydr", ["pact"]],
    ["another ending of a word", "smelting", ["ore"]],
    ["the singular of a short word", "loops", ["ore"]],
    ["a line of Chinese", "采用绿电", ["pact"]],
    ["the title of its release, though not of one that tells of several", "hush furnace", ["alone", "ore"]],
    ["the title of a release that tells of several", "handshakes", ["round-up"]],
  ])("is found by %s", (_, query, ids) => {
    expect(find(index, query)).toEqual(ids);
  });

  it("comes behind what an agreement names", () => {
    expect(find(index, "rails").slice(1)).toEqual(["rails", "pact"]);
  });

  it("is not looked for by who is named: that finds their own agreements", () => {
    for (const query of ["Volt", "伏特"]) expect(find(index, query)).toEqual(["volt", "pact"]);
  });

  it("is not who published its release", () => {
    expect(find(index, "herald")).toEqual(["alone", "round-up"]);
  });

  it("is no field", () => {
    expect(idsOf(index.query("field:harvesting", 9).hits)).toEqual([]);
  });
});

describe("the web address of a release finds it with all that it is evidence for", () => {
  const at = "example.com/2024/05/02/round-up";
  it.each([
    ["as it is kept", `https://www.${at}/?page=1`],
    ["without www. and a slash, in capitals, of http", `HTTP://${at}?page=1`],
    ["as trackers and a place on the page leave it", `https://www.${at}/?utm_source=x&page=1&fbclid=y#top`],
    ["without http", `www.${at}/?page=1`],
    ["behind its title", `Week of handshakes https://${at}?page=1`],
    ["behind words of another language", `Bericht von heute https://${at}?page=1`],
  ])("%s", (_, query) => {
    expect(find(index, query)).toEqual(["round-up", "pact", "ore"]);
    expect(index.select(query).agreements.map(({ ref }) => ref)).toEqual([
      "d/agreement/pact",
      "d/agreement/ore",
    ]);
  });

  it.each(["https://www.volt.com/", "www.volt.com"])("but %s, of a whole site, is words", (query) => {
    expect(idsOf(index.nearest(query, 9))[0]).toBe("volt");
  });

  it("also as a filter, and beside others", () => {
    for (const query of [
      `release:https://${at}?page=1 kind:agreement`,
      `https://${at}?page=1 kind:agreement`,
    ])
      expect(find(index, query)).toEqual(["pact", "ore"]);
  });

  it.each([`https://${at}?page=2`, `https://${at}`, "https://example.com/zenith/steel", "https://"])(
    "and %s finds nothing, neither whole nor by its words",
    (query) => {
      expect([...index.query(query, 9).hits, ...index.nearest(query, 9)]).toEqual([]);
    },
  );
});

describe("what of an agreement met a query is told with the words that did", () => {
  it.each([
    ["a piece of its summary", "mass", "Rio Claro takes what Volt leaves of black mass", ["mass"]],
    ["another ending of a word", "smelting", "smelters of a loop", ["smelters"]],
    ["a line of Chinese", "采用绿电", "熔炼厂采用绿电", ["采用", "用绿", "绿电"]],
    ["a text with a tab whole", "north hall", "Depot\tnorth hall", ["north", "hall"]],
    ["a field", "zenith rail", "rails", ["rails"]],
    ["a place", "zenith landia", "Landia", ["landia"]],
    ["the title of a release", "hush", "A hush before the furnace", ["hush"]],
  ])("%s", (_, query, text, words) => {
    expect(agreementsOf(query)[0]).toMatchObject({ detail: "Memorandum · signed", met: [{ text, words }] });
  });

  it("and not at all where its line says so already", () => {
    expect(agreementsOf("zenith memorandum")[0]).not.toHaveProperty("met");
  });
});
