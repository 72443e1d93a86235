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
const linesOf = (query: string) =>
  index
    .query(query, 9)
    .hits.flatMap((hit) => (hit.type === "agreement" ? [`${hit.title} | ${hit.detail}`] : []));

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

describe("an agreement's line says", () => {
  it.each([
    [
      "the piece that was met",
      "mass",
      "Rio Claro Mining | Rio Claro takes what Volt leaves of black mass · ",
    ],
    ["a text with a tab whole", "north hall", "Rio Claro Mining | Depot\tnorth hall · "],
    ["the field", "zenith rail", "Zenith Steel | rails · "],
    ["the place", "zenith landia", "Zenith Steel | Landia · "],
    ["the title of the release", "hush", "Rio Claro Mining | A hush before the furnace · "],
    ["nothing more where it says all already", "zenith memorandum", "Volt – Zenith Steel | "],
  ])("%s", (_, query, line) => {
    expect(linesOf(query)[0]).toBe(`${line}Memorandum · signed`);
  });
});
