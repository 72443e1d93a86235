/** Tables that go out: nothing in them runs in a spreadsheet, and they come back with what they held. */
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { sourceOfDataset } from "@/lib/formats/record-source";
import { streamOf } from "@/lib/formats/stream";
import { writeDataset } from "@/lib/formats/write-dataset";
import { openZip } from "@/lib/formats/zip";
import type { Dataset, Release } from "@/lib/model";
import { agreement, dataset, party } from "../ties/sample";
import { anyDataset } from "./arbitrary";
import { readAny } from "./read-any";
import { blobOf, sourceOf } from "./sources";
import { demo, written } from "./written";

describe("a table that goes out", () => {
  it.each(["csv-agreements", "csv-participants", "csv-projects", "csv-parties"] as const)(
    "as %s runs nothing in a spreadsheet",
    async (format) => {
      await fc.assert(
        fc.asyncProperty(anyDataset, async (dataset) => {
          const { data } = Papa.parse<string[]>(await written(dataset, format, { bom: false }), {
            newline: "\r\n",
            delimiter: ",",
          });
          for (const cell of data.flat())
            expect(cell).not.toMatch(/^[=+@\t\r＝＋－＠]|^-(?!\d+(\.\d+)?(e[-+]?\d+)?$)/);
        }),
        { numRuns: 40 },
      );
    },
  );

  const awkward = dataset("awkward", {
    parties: [
      party("at", "@properties"),
      party("plus", "+Werk AG"),
      party("minus", "-196 Brewing"),
      party("quoted", "'=Quoted"),
      party("list", 'Foo; Bar, Baz & Co "The Best"'),
      party("quotes", '"Zarya"'),
      { ...party("alpha-pl", "Alpha Ltd"), country: "PL" },
      { ...party("alpha-de", "Alpha Ltd"), country: "DE" },
      {
        ...party("two", "Two"),
        names: ["Two", "Two, Inc.", "Too; Two"].map((text) => ({ text, type: "short" as const })),
      },
    ],
    agreements: [
      { ...agreement("x1", ["at", "plus", "minus"], "2024"), fields: ["R&D", "supply chain"] },
      { ...agreement("x2", ["quoted", "list"], "2024"), fields: ["cells, modules and packs"] },
      { ...agreement("x3", ["alpha-pl", "alpha-de"], "2024"), fields: ["steel, copper and nickel"] },
      { ...agreement("x4", ["quotes", "two"], "2024"), fields: ["=cmd|x", "a; b", "a, b"] },
    ],
  });

  it.each(["csv-agreements", "csv-participants", "csv-projects", "csv-parties"] as const)(
    "as %s comes back with its names, whatever signs stand in them",
    async (format) => {
      const read = await readAny(sourceOf("a.csv", await written(awkward, format)));
      const spellings = ({ parties }: Dataset) =>
        new Map(parties.map(({ id, names }) => [id, names.map(({ text }) => text)]));
      const expected = spellings(awkward);
      // Only the table of parties has a column for further names.
      if (format !== "csv-parties") expected.set("two", ["Two"]);
      expect(spellings(read)).toEqual(expected);
      if (format === "csv-parties") return;
      const told = ({ agreements }: Dataset) =>
        agreements.map(({ id, parties, fields }) => [id, parties.map((one) => one.party), fields]);
      expect(told(read)).toEqual(told(awkward));
    },
  );

  it("as a data package runs nothing either, whatever ids its records have, which come back", async () => {
    const ids = ["=1+1", "@sum", "'=quoted", "-x"];
    const own = dataset("ids", {
      parties: ids.map((id) => party(id, id)),
      agreements: ids.map((id) => ({ ...agreement(id, ids, "2024"), fields: [] })),
    });
    const zip = await blobOf(writeDataset(sourceOfDataset(own), "data-package", { bom: false }));
    for (const [name, entry] of await openZip({ name: "ids.zip", content: zip })) {
      if (!name.endsWith(".csv")) continue;
      const text = await blobOf(streamOf(entry.bytes())).then((blob) => blob.text());
      for (const cell of Papa.parse<string[]>(text, { newline: "\r\n", delimiter: "," }).data.flat())
        expect(cell).not.toMatch(/^[=@-]/);
    }
    expect(await readAny(sourceOf("ids.zip", zip))).toEqual(own);
  });

  it("keeps a field with a comma whole where no list has two entries", async () => {
    const [first] = awkward.agreements;
    if (!first) throw new Error("There is no agreement.");
    const one = { ...awkward, agreements: [{ ...first, fields: ["cells, modules and packs"] }] };
    const read = await readAny(sourceOf("a.csv", await written(one, "csv-participants")));
    expect(read.agreements[0]?.fields).toEqual(["cells, modules and packs"]);
  });

  it("tells where parties are based, and the first release that proves an agreement with its own quote", async () => {
    const releases: Release[] = ["a", "b", "copy"].map((id) => ({
      id,
      title: `Told by ${id}`,
      url: `https://${id}.example/`,
      ...(id === "copy" && { copyOf: "b" }),
    }));
    const proof = (id: string, release: string) => ({
      id,
      record: { kind: "agreement" as const, id: "x1" },
      release,
      quote: `Words of ${release}`,
    });
    const proved: Dataset = {
      ...awkward,
      places: [{ id: "leeds", kind: "city", names: [{ text: "Leeds", type: "short" }] }],
      parties: awkward.parties.map((one) => ({
        ...one,
        country: "GB",
        ...(one.id === "plus" && { seat: "leeds" }),
      })),
      releases,
      // A copy, and what proves a single field, come after all others.
      evidence: [
        proof("e4", "copy"),
        { ...proof("e3", "b"), field: "form", quote: "Words of a field" },
        proof("e2", "b"),
        proof("e1", "a"),
      ],
    };
    const text = await written(proved, "csv-agreements");
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, delimiter: "," });
    expect(data[0]).toMatchObject({
      "Source URL": "https://b.example/",
      Quote: "Words of b",
      "Party countries": "GB; GB; GB",
      "Party cities": "; Leeds; ",
    });
  });

  it("of participants comes back with its agreements, parties and roles", async () => {
    const read = await readAny(sourceOf("p.csv", await written(demo, "csv-participants")));
    const ids = demo.agreements.filter(({ parties }) => parties.length > 0).map(({ id }) => id);
    expect(read.agreements.map(({ id }) => id)).toEqual(ids);
    for (const [index, { parties, form, functions = [] }] of demo.agreements.entries()) {
      const again = read.agreements[index];
      expect(again?.form).toBe(form);
      expect(again?.functions ?? []).toEqual(functions);
      expect(again?.parties.map(({ party, role }) => [party, role])).toEqual(
        parties.map(({ party, role }) => [party, role]),
      );
    }
  });
});
