import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseNativeJson } from "@/lib/formats/native-json";
import { displayName, nativeName, officialName } from "@/lib/model";
import { buildDemo, buildStarter, DEMO, STARTER } from "@/scripts/starter/build";
import { readFacts } from "@/scripts/starter/facts";
import { countryBox } from "@/scripts/starter/gazetteer";

const text = buildStarter();
const dataset = parseNativeJson(text, "starter.json");
const facts = readFacts(
  readFileSync(new URL("../../../scripts/starter/facts.ndjson", import.meta.url), "utf8"),
  "facts.ndjson",
);
const party = (id: string) => dataset.parties.find((record) => record.id === id) ?? { names: [] };

describe("the starter dataset", () => {
  it("that is shipped is what the build gives (npm run starter)", () => {
    expect(readFileSync(STARTER, "utf8") === text).toBe(true);
  });

  it("is the same when it is built again", () => {
    expect(buildStarter() === text).toBe(true);
  });

  it("lends the tests their demo", () => {
    expect(readFileSync(DEMO, "utf8")).toBe(buildDemo(text));
  });

  it("holds every agreement, release and entity of the facts", () => {
    const keys = (type: (type: string) => boolean) =>
      [...facts.entities.values()].filter((entity) => type(entity.type)).map(({ key }) => key);
    expect(dataset.agreements.map(({ id }) => id)).toEqual(
      facts.lines.flatMap(({ agreements }) => agreements.map(({ key }) => key)),
    );
    expect(dataset.releases.map(({ url }) => url)).toEqual(facts.lines.map(({ release }) => release.url));
    expect(dataset.parties.map(({ id }) => id)).toEqual(keys((type) => type !== "place"));
    expect(dataset.places.map(({ id }) => id)).toEqual(
      expect.arrayContaining(keys((type) => type === "place")),
    );
  });

  it("has a source for every agreement and every site of a party", () => {
    const told = new Set(
      dataset.evidence.map(({ record, field }) => `${record.kind} ${record.id} ${field ?? ""}`),
    );
    for (const { id } of dataset.agreements) expect(told).toContain(`agreement ${id} `);
    for (const { id, presence } of dataset.parties)
      for (const index of (presence ?? []).keys()) expect(told).toContain(`party ${id} presence.${index}`);
  });

  it("names its licence and GeoNames", () => {
    expect(dataset.info).toMatchObject({
      licence: "CC-BY-4.0",
      attribution: expect.stringContaining("GeoNames (https://www.geonames.org), CC BY 4.0"),
    });
  });

  it.each([
    ["catl", "CATL", "Contemporary Amperex Technology Co., Limited", "宁德时代"],
    ["zenith-steel", "Zenith Steel", "Zenith Steel Group Company Limited", "中天钢铁"],
    ["dongying-gov", "Dongying Municipal Government", undefined, "东营市人民政府"],
    ["lges", "LG Energy Solution", undefined, "LG에너지솔루션"],
    ["morocco-gov", "Government of Morocco", undefined, undefined],
  ])("shows %s as %s", (id, shown, official, native) => {
    expect(displayName(party(id))).toBe(shown);
    expect(officialName(party(id))).toBe(official);
    expect(nativeName(party(id))?.text).toBe(native);
  });
});

describe("governments and places", () => {
  const governments = dataset.parties.filter(({ kind }) => kind === "government");
  const placeNames = new Map(dataset.places.map(({ id, names }) => [id, names.map((name) => name.text)]));

  it("are two records, linked", () => {
    const withTerritory = governments.filter(({ territory }) => territory !== undefined).map(({ id }) => id);
    expect(withTerritory).toHaveLength(27);
    for (const { id, territory, seat, names } of governments) {
      if (territory === undefined) continue;
      expect(seat, id).toBe(territory);
      const own = names.map((name) => name.text);
      expect(
        placeNames.get(territory)?.some((name) => own.some((text) => text.includes(name))),
        id,
      ).toBe(true);
      expect(
        placeNames.get(territory)?.filter((name) => own.includes(name)),
        id,
      ).toEqual([]);
    }
  });

  it("leave ministries and commissions without a territory", () => {
    expect(governments.filter(({ territory }) => territory === undefined).map(({ id }) => id)).toEqual(
      [
        "nidc",
        "oman-commerce",
        "rcjy",
        "us-dod",
        "turkey-industry-ministry",
        "argentina-production",
        "shanghai-transport",
      ].sort(
        (a, b) => governments.findIndex(({ id }) => id === a) - governments.findIndex(({ id }) => id === b),
      ),
    );
  });
});

describe("the coordinates", () => {
  const placed = dataset.places.filter(({ lat }) => lat !== undefined);

  it("lie in their country", () => {
    expect(placed.length).toBeGreaterThan(120);
    for (const { id, country, lat = 0, lon = 0 } of placed) {
      const [south, west, north, east] = countryBox(country ?? "") ?? [0, 0, 0, 0];
      expect(lat >= south && lat <= north && lon >= west && lon <= east, id).toBe(true);
    }
  });

  it("of a town are near those of its province", () => {
    const byId = new Map(dataset.places.map((place) => [place.id, place]));
    for (const { id, within, lat = 0, lon = 0 } of placed) {
      const province = byId.get(within ?? "");
      if (province?.kind !== "province" || province.lat === undefined || province.lon === undefined) continue;
      expect(
        Math.hypot(lat - province.lat, (lon - province.lon) * Math.cos((lat * Math.PI) / 180)),
        id,
      ).toBeLessThan(8);
    }
  });

  it.each([
    ["yichun", 27.8, 114.4],
    ["changzhou", 31.8, 120],
    ["dongying", 37.5, 118.5],
    ["windsor-ontario", 42.3, -83],
    ["georgia-us", 33.7, -84.4],
    ["jilin", 43.9, 125.3],
  ])("of %s are those of the right namesake", (id, lat, lon) => {
    const place = dataset.places.find((record) => record.id === id);
    expect(place?.lat).toBeCloseTo(lat, 0);
    expect(place?.lon).toBeCloseTo(lon, 0);
  });

  it("are left out where the gazetteer does not tell", () => {
    const readme = readFileSync(new URL("../../../scripts/starter/README.md", import.meta.url), "utf8");
    const listed = readme.replace(/\s+/g, " ");
    const without = dataset.places
      .filter(({ lat }) => lat === undefined)
      .map(({ names }) => names[0]?.text ?? "");
    for (const name of without) expect(listed).toContain(name);
    expect(without).toContain("Kenli District");
  });
});
