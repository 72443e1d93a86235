/** The map's places, rolled up to sites, cities or countries. */
import { describe, expect, it } from "vitest";
import { buildAtlas } from "@/lib/explore/atlas";
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
});
