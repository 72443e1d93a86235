/** The map's places, rolled up to sites, cities or countries. */
import { describe, expect, it } from "vitest";
import { buildAtlas, spotName } from "@/lib/explore/atlas";
import { LANDIA, selectionOf } from "./made-up";

describe("the atlas", () => {
  const selection = selectionOf(
    [{ of: ["A"], where: ["Works", "Hill", "Landia"] }, { of: ["B"], where: ["Landia"] }, { of: ["C"] }],
    LANDIA,
  );

  it.each([
    ["site", ["Landia 1", "Works 0"]],
    ["city", ["Hill 0", "Landia 1"]],
    ["country", ["Landia 0,1"]],
  ] as const)("rolls places up to %s", (level, spots) => {
    const atlas = buildAtlas(selection, level);
    expect(atlas.spots.map(({ name, agreements }) => `${name} ${agreements}`)).toEqual(spots);
    expect(atlas.nowhere).toBe(1);
  });

  it("takes a country for one, though only a place in it tells its code", () => {
    const half = selectionOf(
      [
        { of: ["A"], where: ["Hill", "Landia"] },
        { of: ["B"], where: ["Landia"] },
      ],
      {
        Landia: { sort: "country" },
        Hill: { sort: "city", within: ["Landia"], country: "LA" },
      },
    );
    expect(buildAtlas(half, "country").spots).toMatchObject([
      { key: "LA", name: "Landia", agreements: [0, 1] },
    ]);
  });

  it("knows a country by its code where no place stands for it", () => {
    const alone = selectionOf([{ of: ["A"], where: ["Port"] }], { Port: { sort: "city", country: "DE" } });
    expect(buildAtlas(alone, "country").spots).toEqual([
      { key: "DE", name: "DE", country: "DE", agreements: [0] },
    ]);
  });

  it("lists places with as many agreements as people order names, and a country by the name it is shown with", () => {
    const names = ["Town 10", "Ørby", "Town 2", "town 1", "Zell"];
    const cities = Object.fromEntries(names.map((name) => [name, { sort: "city" as const }]));
    const towns = selectionOf(
      [...names, "Zell"].map((name) => ({ of: ["A"], where: [name] })),
      cities,
    );
    expect(buildAtlas(towns, "city").spots.map(spotName)).toEqual([
      "Zell",
      "Ørby",
      "town 1",
      "Town 2",
      "Town 10",
    ]);
    const lands = selectionOf(
      ["Bay", "Cape"].map((name) => ({ of: ["A"], where: [name] })),
      { Bay: { sort: "city", country: "DE" }, Cape: { sort: "city", country: "FR" } },
    );
    expect(buildAtlas(lands, "country").spots.map(spotName)).toEqual(["France", "Germany"]);
  });
});
