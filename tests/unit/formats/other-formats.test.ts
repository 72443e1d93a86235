import { readFileSync } from "node:fs";
import fc from "fast-check";
import Graph from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { checkDataset } from "@/lib/formats/check-dataset";
import { readDataset } from "@/lib/formats/read-dataset";
import { readWholeDataset } from "@/lib/formats/read-records";
import { sourceOfDataset } from "@/lib/formats/record-source";
import { type WriteOptions, writeDataset } from "@/lib/formats/write-dataset";
import { WRITE_FORMATS, type WriteFormat } from "@/lib/formats/write-formats";
import type { Dataset } from "@/lib/model";
import { agreement, dataset, party } from "../ties/sample";
import { anyDataset } from "./arbitrary";
import { readAny } from "./read-any";
import { blobOf, sourceOf } from "./sources";

const DEMO = new URL("../../fixtures/datasets/demo.json", import.meta.url);
const demo = readDataset(readFileSync(DEMO, "utf8"), "demo.json");
const written = async (dataset: Dataset, format: WriteFormat, options?: WriteOptions) =>
  (await blobOf(writeDataset(sourceOfDataset(dataset), format, options))).text();

/** What FollowTheMoney can say of a dataset. */
const essence = ({ parties, agreements }: Dataset) => ({
  parties: parties.map(({ id, kind, names, country, identifiers = [] }) => ({
    id,
    kind,
    country,
    names: new Set(names.map(({ text }) => text)),
    identifiers: identifiers.map(({ value }) => value).sort(),
  })),
  agreements: agreements.map(({ id, title, form, functions = [], parties: own, history }) => ({
    id,
    title,
    form,
    functions,
    history,
    parties: own.map(({ party, role, share }) => ({ party, role, share })),
  })),
});

describe("FollowTheMoney", () => {
  it("comes back with all parties, names, agreements, roles and histories", async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const read = await readWholeDataset(sourceOf("any.ftm.json", await written(dataset, "ftm-lines")));
        expect(essence(read)).toEqual(essence(dataset));
        expect(checkDataset(read)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("is written the same once it has been through", async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const once = await written(dataset, "ftm-lines");
        const first = await readWholeDataset(sourceOf("any.ftm.json", once));
        const second = await readWholeDataset(sourceOf("any.ftm.json", await written(first, "ftm-lines")));
        expect(second).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });

  it("is read as Aleph and OpenSanctions write it, in a list or on lines; people are left out and counted", async () => {
    const entities = [
      {
        id: "NK-1",
        schema: "Company",
        caption: "Maker",
        properties: {
          name: ["Maker AG"],
          alias: ["Maker"],
          weakAlias: ["MKR"],
          previousName: ["Old Maker"],
          jurisdiction: ["de"],
          leiCode: ["5493001KJTIIGC8Y1R12"],
          addressEntity: ["addr-1"],
          sourceUrl: ["https://register.example/1"],
        },
      },
      {
        id: "NK-2",
        schema: "PublicBody",
        properties: { name: ["City of Ulm"], country: ["de"], topics: ["gov.muni"] },
      },
      { id: "NK-3", schema: "Organization", properties: { name: ["Battery Association"] } },
      { id: "NK-4", schema: "Person", properties: { name: ["Somebody"] } },
      {
        id: "addr-1",
        schema: "Address",
        properties: {
          full: ["1 Main Street, Ulm"],
          city: ["Ulm"],
          country: ["de"],
          latitude: ["48.4"],
          longitude: ["9.98"],
        },
      },
      {
        id: "own-1",
        schema: "Ownership",
        properties: { owner: ["NK-2"], asset: ["NK-1"], percentage: ["25.5"], startDate: ["2020-01-01"] },
      },
      {
        id: "own-2",
        schema: "Ownership",
        properties: { owner: ["NK-4"], asset: ["NK-1"], percentage: ["50"] },
      },
      { id: "mem-1", schema: "Membership", properties: { member: ["NK-1"], organization: ["NK-3"] } },
      {
        id: "link-1",
        schema: "UnknownLink",
        properties: { subject: ["NK-1"], object: ["NK-2"], role: ["Supplier"] },
      },
      {
        id: "proj-1",
        schema: "Project",
        properties: { name: ["Plant"], startDate: ["2024-05"], endDate: ["2030"] },
      },
      {
        id: "part-1",
        schema: "ProjectParticipant",
        properties: { project: ["proj-1"], participant: ["NK-1"], role: ["builder"] },
      },
      {
        id: "part-2",
        schema: "ProjectParticipant",
        properties: { project: ["proj-1"], participant: ["NK-2"] },
      },
    ];
    const list = await readAny(sourceOf("list.json", JSON.stringify(entities)));
    const lines = await readAny(
      sourceOf("lines.json", entities.map((entity) => JSON.stringify(entity)).join("\n")),
    );
    expect({ ...lines, info: undefined }).toEqual({ ...list, info: undefined });
    expect(list.parties.map(({ kind }) => kind)).toEqual(["company", "government", "association"]);
    expect(list.parties[0]).toMatchObject({
      names: [
        { text: "Maker AG", type: "official" },
        { text: "Maker", type: "short" },
        { text: "Old Maker", type: "former" },
        { text: "MKR", weak: true },
      ],
      country: "DE",
      seat: "addr-1",
      identifiers: [{ scheme: "lei", value: "5493001KJTIIGC8Y1R12" }],
    });
    expect(list.places).toMatchObject([{ kind: "city", names: [{ text: "Ulm" }], lat: 48.4, lon: 9.98 }]);
    expect(list.agreements.map(({ id, form, parties }) => [id, form, parties.length])).toEqual([
      ["own-1", "minority-stake", 2],
      ["mem-1", "other", 2],
      ["link-1", "other", 2],
      ["proj-1", "other", 2],
    ]);
    expect(list.releases).toMatchObject([{ url: "https://register.example/1" }]);
    expect(list.evidence).toMatchObject([{ record: { kind: "party", id: "NK-1" } }]);
  });
});

describe("a graph", () => {
  it.each([
    ["graphml", (text: string) => graphml.parse(Graph, text)],
    ["gexf", (text: string) => gexf.parse(Graph, text)],
  ] as const)("as %s is read by a graph library with all nodes and edges", async (format, parse) => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const graph = parse(await written(dataset, format));
        expect(graph.order).toBe(dataset.parties.length + dataset.agreements.length);
        const ties = dataset.agreements.flatMap(({ id, parties }) =>
          parties.map(({ party }) => `${id} ${party}`),
        );
        expect(graph.size).toBe(ties.length);
        for (const { id, kind } of dataset.parties)
          expect(graph.getNodeAttribute(`party.${id}`, "kind")).toBe(kind);
      }),
      { numRuns: 25 },
    );
  });

  it("of parties alone ties any two that agreed", async () => {
    const graph = graphml.parse(Graph, await written(demo, "graphml", { graph: "parties" }));
    const pairs = demo.agreements.reduce(
      (sum, { parties }) => sum + (parties.length * (parties.length - 1)) / 2,
      0,
    );
    expect([graph.order, graph.size]).toEqual([demo.parties.length, pairs]);
  });
});

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

  it("keeps a field with a comma whole where no list has two entries", async () => {
    const [first] = awkward.agreements;
    if (!first) throw new Error("There is no agreement.");
    const one = { ...awkward, agreements: [{ ...first, fields: ["cells, modules and packs"] }] };
    const read = await readAny(sourceOf("a.csv", await written(one, "csv-participants")));
    expect(read.agreements[0]?.fields).toEqual(["cells, modules and packs"]);
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

describe("citations", () => {
  it("have a key of their own each, and as CSL-JSON are one list", async () => {
    const [release] = demo.releases;
    if (!release) throw new Error("The demo has no release.");
    const many = {
      ...demo,
      releases: Array.from({ length: 2_500 }, (_, at) => ({ ...release, id: `r${at}` })),
    };
    const items: { id: string }[] = JSON.parse(await written(many, "csl-json"));
    expect(new Set(items.map(({ id }) => id)).size).toBe(2_500);
    expect((await written(many, "bibtex")).match(/^@misc\{/gm)).toHaveLength(2_500);
    expect((await written(many, "ris")).match(/^ER {2}- \r$/gm)).toHaveLength(2_500);
  });

  it("of nothing are an empty list", async () => {
    expect(JSON.parse(await written({ ...demo, releases: [], evidence: [] }, "csl-json"))).toEqual([]);
  });
});

describe("every format", () => {
  it.each(WRITE_FORMATS.map(({ id }) => id))(
    "%s is refused for a record that is none, and stops when it is told to",
    async (format) => {
      const stop = new AbortController();
      const stream = writeDataset(sourceOfDataset(demo), format, { signal: stop.signal });
      stop.abort(new Error("stopped"));
      await expect(blobOf(stream)).rejects.toThrow("stopped");
    },
  );
});
