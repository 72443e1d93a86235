/** Tables as services answer with them: objects in objects, lists of objects, and lists within a field. */
import { describe, expect, it } from "vitest";
import { recognise } from "@/lib/formats/recognise";
import { previewRows } from "@/lib/formats/tables/preview";
import { readAny } from "./read-any";
import { sourceOf } from "./sources";

const DEALS = [
  {
    title: "Plant",
    date: "2025-03-20",
    value: { amount: 1_200_000, currency: "EUR" },
    parties: [
      { id: 7, name: "Maker AG", country: "DE", type: "company", role: "buyer" },
      { id: 8, name: "Quay; Dock Ltd", role: "supplier" },
    ],
  },
  {
    title: "Mine",
    date: "2025-03-21",
    value: { amount: 4000.5, currency: "SEK" },
    parties: [
      {
        id: 9,
        name: "Port Ltd",
        country: "SE",
        seat: { city: "Hillby" },
        aliases: ["P1", "P2"],
        share: 50.5,
      },
      { id: 7, name: "Maker AG", share: 49 },
    ],
  },
];
const read = (value: unknown) => readAny(sourceOf("t.json", JSON.stringify(value)));

describe("objects within objects", () => {
  it.each([
    ["in a list", JSON.stringify(DEALS)],
    ["on lines", DEALS.map((deal) => JSON.stringify(deal)).join("\n")],
    ["in a field", JSON.stringify({ count: 2, tags: ["a"], page: { next: null }, data: DEALS })],
  ])("are parties and amounts, %s", async (_where, text) => {
    const { parties, agreements } = await readAny(sourceOf("t.json", text));
    expect(parties).toMatchObject([
      { id: "7", kind: "company", names: [{ text: "Maker AG" }], country: "DE" },
      { id: "8", names: [{ text: "Quay; Dock Ltd" }] },
      {
        id: "9",
        names: [{ text: "Port Ltd" }, { text: "P1" }, { text: "P2" }],
        country: "SE",
        seat: "hillby-se",
      },
    ]);
    expect(agreements).toMatchObject([
      {
        parties: [
          { party: "7", role: "buyer" },
          { party: "8", role: "supplier" },
        ],
        projects: [{ quantities: [{ value: 1_200_000, unit: "EUR" }] }],
      },
      {
        parties: [
          { party: "9", share: 50.5 },
          { party: "7", share: 49 },
        ],
        projects: [{ quantities: [{ value: 4000.5, unit: "SEK" }] }],
      },
    ]);
  });

  it("stay one text where they are lists within lists, however deep", async () => {
    let inner: unknown = [{ name: "Maker" }];
    for (let depth = 0; depth < 25; depth++) inner = [{ of: inner, name: "a;b" }];
    const source = sourceOf("t.json", JSON.stringify([{ parties: inner }]));
    const { header, rows } = await previewRows(source, await recognise(source));
    expect(header).toEqual(["parties.of", "parties.name"]);
    expect(rows[0]?.[0]?.length).toBeLessThan(5_000);
  });
});

describe("a list that is not called so", () => {
  it("may be numbered, and name its companies by titles beside their numbers", async () => {
    const { parties, agreements } = await read({
      0: { cik: 1234567, ticker: "MK", title: "Maker Inc." },
      1: { cik: 7654321, ticker: "QU", title: "Quay Corp" },
    });
    expect(parties).toMatchObject([
      { names: [{ text: "Maker Inc." }], identifiers: [{ scheme: "cik", value: "1234567" }, {}] },
      { names: [{ text: "Quay Corp" }], identifiers: [{ scheme: "cik", value: "7654321" }, {}] },
    ]);
    expect(agreements).toEqual([]);
  });

  it("is none beside another, nor in GeoJSON or a package's description", async () => {
    const lists = { deals: [{ party: "Maker" }], people: [{ name: "Ada" }] };
    await expect(read(lists)).rejects.toThrow(/with the fields "deals", "people": not a dataset/);
    await expect(read({ features: [{ type: "Feature" }] })).rejects.toThrow(/GeoJSON/);
    await expect(read({ resources: [{ path: "a.csv" }] })).rejects.toThrow(/Data Package/);
    await expect(read({ a: { name: "Maker" }, b: { name: "Quay" } })).rejects.toThrow(/not a dataset/);
  });

  it("is the first of two where the second comes too late to be seen, and this is a fault", async () => {
    const deals = Array.from({ length: 8_000 }, (_, at) => ({ company: `Maker ${at}`, country: "Norway" }));
    await expect(read({ deals, errors: [{ code: 1 }] })).rejects.toThrow(
      /errors: is a second list of objects, beside "deals"/,
    );
  });

  it("has objects only", async () => {
    await expect(read({ data: [{ company: "Maker" }, "Quay"] })).rejects.toThrow(
      /an entry that is no object/,
    );
  });
});
