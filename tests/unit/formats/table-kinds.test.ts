/** Tables of other kinds than delimited text about agreements: workbooks, JSON objects, names, companies. */
import { gzipSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readRecords } from "@/lib/formats/read-records";
import { recognise } from "@/lib/formats/recognise";
import { previewRows } from "@/lib/formats/tables/preview";
import { zipOf } from "./packages";
import { readAny } from "./read-any";
import { sourceOf } from "./sources";

describe("other tables", () => {
  it("a workbook, with dates and numbers as the sheet has them", async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: "Notes", rows: [["Nothing here"]] },
        {
          name: "Deals",
          rows: [
            ["Partner 1", "Partner 2", "Share 1", "Date signed"],
            ["Maker", "Builder", 50.5, new Date(Date.UTC(2025, 2, 20))],
          ],
        },
      ],
    });
    const source = sourceOf("book.xlsx", new Uint8Array(bytes));
    expect((await recognise(source)).format).toBe("workbook");
    const preview = await previewRows(source, await recognise(source), { sheet: "Deals" });
    expect(preview.sheets).toEqual(["Notes", "Deals"]);
    const dataset = await readAny(source, { rows: { sheet: "Deals" } });
    expect(dataset.agreements[0]).toMatchObject({
      history: [{ status: "signed", date: "2025-03-20" }],
      parties: [{ share: 50.5 }, {}],
    });
  });

  describe("numbers of a file that keeps them as numbers", () => {
    const HEADER = ["Partner 1", "Partner 2", "Share 1", "Share 2", "Capacity in GWh", "Invested (USD m)"];
    const ROWS = [
      ["Maker", "Quay", "12,5 %", 87.5, 1.125, 2.5],
      ["Maker", "Dock", "33,3 %", 66.7, "1.500", "1,75"],
    ];
    const objectOf = (row: readonly unknown[]) =>
      Object.fromEntries(HEADER.map((name, at) => [name, row[at]]));
    const bindings = [0, 1].map((index) =>
      Object.fromEntries(
        HEADER.map((name, at) => {
          const value = ROWS[index]?.[at];
          const datatype = "http://www.w3.org/2001/XMLSchema#decimal";
          return [name, { value: String(value), ...(typeof value === "number" && { datatype }) }];
        }),
      ),
    );
    const read = {
      "a workbook": async () =>
        sourceOf(
          "n.xlsx",
          new Uint8Array(await writeXlsx({ sheets: [{ name: "Deals", rows: [HEADER, ...ROWS] }] })),
        ),
      "a list of objects": () => sourceOf("n.json", JSON.stringify(ROWS.map(objectOf))),
      "objects on lines": () =>
        sourceOf("n.ndjson", ROWS.map((row) => JSON.stringify(objectOf(row))).join("\n")),
      "results of a query": () =>
        sourceOf("n.json", JSON.stringify({ head: { vars: HEADER }, results: { bindings } })),
    };

    it.each(Object.entries(read))(
      "of %s have a point, whatever sign its texts have",
      async (_name, source) => {
        const { agreements } = await readAny(await source());
        expect(agreements.map(({ parties }) => parties.map(({ share }) => share))).toEqual([
          [12.5, 87.5],
          [33.3, 66.7],
        ]);
        expect(agreements.map(({ projects }) => projects?.[0]?.quantities?.[0]?.value)).toEqual([
          1.125, 1500,
        ]);
      },
    );

    it("are so in cells that several rows share, and in lists", async () => {
      const book = await writeXlsx({
        sheets: [
          {
            name: "Deals",
            rows: [HEADER, ["Maker", "Quay", "12,5 %", 87.5, 1.125], ["Maker", "Dock", "33,3 %"]],
            merges: [{ startRow: 1, startCol: 4, endRow: 2, endCol: 4 }],
          },
        ],
      });
      const { agreements } = await readAny(sourceOf("n.xlsx", new Uint8Array(book)));
      expect(agreements.map(({ projects }) => projects?.[0]?.quantities?.[0]?.value)).toEqual([1.125, 1.125]);
      const list = [
        { parties: ["Maker", "Quay"], "party shares": [66.667, 33.333], capacity: "12,5 GWh", title: "A" },
      ];
      const listed = await readAny(sourceOf("l.json", JSON.stringify(list)));
      expect(listed.agreements[0]?.parties.map(({ share }) => share)).toEqual([66.667, 33.333]);
    });
  });

  it("JSON objects, in a list and one on each line, packed or not", async () => {
    const objects = [
      {
        title: "Plant",
        party: { one: "Maker" },
        partner: "Builder",
        signed: "2025-03-20",
        functions: ["supply", "r&d"],
      },
      { title: "Port", party: { one: "Maker" }, partner: "Quay", signed: "2025-03-21", functions: [] },
    ];
    const list = await readAny(sourceOf("a.json", JSON.stringify(objects)));
    const lines = await readAny(
      sourceOf("a.ndjson", objects.map((object) => JSON.stringify(object)).join("\n")),
    );
    const packed = await readAny(sourceOf("a.gz", Uint8Array.from(gzipSync(JSON.stringify(objects)))));
    expect(list.agreements.map(({ functions, parties }) => [functions, parties.length])).toEqual([
      [["supply", "joint-rd"], 2],
      [undefined, 2],
    ]);
    expect(lines.agreements).toEqual(list.agreements);
    expect(packed.agreements).toEqual(list.agreements);
  });

  it("in a zip archive, alone or beside what a Mac adds to it", async () => {
    const csv = "Party 1,Party 2,Date signed\nMaker,Quay,2025-03-20\n";
    const read = await readAny(sourceOf("deals.csv", csv));
    const archives = [
      [["deals.csv", csv]],
      [
        ["a/deals.csv", csv],
        ["__MACOSX/a/._deals.csv", "x"],
      ],
      [
        ["a/.DS_Store", "x"],
        ["a/deals.csv", csv],
      ],
    ] as const;
    for (const files of archives) {
      const source = { name: "deals.csv.zip", content: await zipOf(new Map(files)) };
      expect(await recognise(source)).toMatchObject({ format: "table", compression: "zip" });
      expect(await readAny(source)).toEqual(read);
    }
  });

  it("in a zip archive are no archives or documents themselves", async () => {
    const inner = new Uint8Array(await (await zipOf(new Map([["a.csv", "x"]]))).arrayBuffer());
    const packed = async (content: string | Uint8Array) =>
      recognise({ name: "t.zip", content: await zipOf(new Map([["t", content]])) });
    await expect(packed(inner)).rejects.toThrow(/an archive within a zip archive/);
    await expect(packed(Uint8Array.of(0x1f, 0x8b, 8, 0, 0))).rejects.toThrow(
      /a gzip file within a zip archive/,
    );
    await expect(packed("%PDF-1.7\n")).rejects.toThrow(/looks like a PDF document/);
    await expect(packed("")).rejects.toThrow(/is empty/);
  });

  it.each<[name: string, country: string | undefined]>([
    ["中国", "CN"],
    ["미국", "US"],
    ["UK", "GB"],
    ["uae", "AE"],
    ["USA", "US"],
    ["Peru", "PE"],
    // Codes of countries are also towns, companies and initials.
    ["DEU", undefined],
    ["Ho", undefined],
    ["Pau", undefined],
  ])("“%s” in a column of places or a list of names is the country %s", async (name, country) => {
    const table = `Party 1,Party 2,Place signed\nMaker,Builder,${name}\n`;
    const [place] = (await readAny(sourceOf("deals.csv", table))).places;
    expect(place).toMatchObject(country === undefined ? { kind: "city" } : { kind: "country", country });
    expect(place?.country).toBe(country);
    const listed = await readAny(sourceOf("names.txt", `Maker\n${name}\n`));
    expect(listed.places.map((one) => one.country)).toEqual(country === undefined ? [] : [country]);
    expect(listed.parties).toHaveLength(country === undefined ? 2 : 1);
  });

  it("a list of names: companies by their legal form, countries as places", async () => {
    const text =
      "# Watched\nMaker Co., Ltd. | Maker\nBuilder\nGermany | Bundesrepublik\n東営市人民政府\nUniversity of Ulm\n";
    const { parties, places } = await readAny(sourceOf("names.txt", text));
    expect(parties.map(({ kind, names }) => [kind, ...names.map((name) => name.text)])).toEqual([
      ["company", "Maker Co., Ltd.", "Maker"],
      ["unknown", "Builder"],
      ["government", "東営市人民政府"],
      ["university", "University of Ulm"],
    ]);
    expect(places).toMatchObject([{ kind: "country", country: "DE" }]);
    expect(places[0]?.names.map(({ text }) => text)).toEqual(["Germany", "Bundesrepublik"]);
  });

  describe("a column of a spreadsheet", () => {
    const namesIn = async (text: string) =>
      (await readAny(sourceOf("names.csv", text))).parties.map(({ names }) => names[0]?.text);

    it.each([
      "Company",
      "Company name",
      "Supplier",
      "Organisations",
      "Companies",
      "Name",
      "Firma",
      "Société",
      "公司名称",
      "Firmenname",
      "Name of company",
      "Raison sociale",
      "Nom de l'entreprise",
    ])("is a list of names without its own: %s", async (header) => {
      expect(await namesIn(`${header}\nMaker AG\nQuay Ltd\n`)).toEqual(["Maker AG", "Quay Ltd"]);
    });

    it("has its commas in quotes", async () => {
      expect(await namesIn('Company\n"Maker Co., Ltd."\n"The ""Quay"", Inc."\nDock\n')).toEqual([
        "Maker Co., Ltd.",
        'The "Quay", Inc.',
        "Dock",
      ]);
    });

    it("may lack its name, and hold such a word as a name", async () => {
      expect(await namesIn("Maker Company\nSupplier\n")).toEqual(["Maker Company", "Supplier"]);
      expect(await namesIn("Target\nMaker\n")).toEqual(["Target", "Maker"]);
      expect(await namesIn("Company A\nCompany B\nCompany C\n")).toEqual([
        "Company A",
        "Company B",
        "Company C",
      ]);
    });

    it("is told of its name", async () => {
      const source = sourceOf("names.csv", "Company\nMaker\n");
      const events: unknown[] = [];
      for await (const event of readRecords(source, await recognise(source))) events.push(event);
      expect(events.at(-1)).toMatchObject({
        warnings: [{ line: 1, message: expect.stringMatching(/^holds "Company", which was taken/) }],
      });
    });
  });

  it("names that are everyday words are weak", async () => {
    const list = await readAny(
      sourceOf("names.txt", "# Watched\nTarget | Red Dots\nZemtek | Orange\nBolt Works\nGermany\n"),
    );
    const csv = await readAny(
      sourceOf("firms.csv", "Company,Also known as\nTarget,Red Dots\nZemtek,Orange\n"),
    );
    for (const { parties } of [list, csv])
      expect(
        parties.flatMap(({ names }) => names.filter(({ weak }) => weak)).map(({ text }) => text),
      ).toEqual(["Target", "Orange"]);
  });

  it("so are those that are written small, and Chinese ones", async () => {
    const list = await readAny(
      sourceOf("names.txt", "# Watched\ndu\nboAt\n大麦 | 麦集团\nonvo\nPilot\nZemtek\n"),
    );
    const weak = list.parties.flatMap(({ names }) => names.filter((name) => name.weak));
    expect(weak.map(({ text }) => text)).toEqual(["du", "boAt", "大麦", "Pilot"]);
  });

  it("a table of companies, with their numbers", async () => {
    const csv =
      "Company,Also known as,Type,Nation,HQ city,LEI\nMaker Ltd,Mkr; The Maker,company,UK,Leeds,5493001KJTIIGC8Y1R12\n";
    const { parties, places } = await readAny(sourceOf("c.csv", csv));
    expect(parties).toMatchObject([
      { kind: "company", country: "GB", identifiers: [{ scheme: "lei", value: "5493001KJTIIGC8Y1R12" }] },
    ]);
    expect(parties[0]?.names.map(({ text }) => text)).toEqual(["Maker Ltd", "Mkr", "The Maker"]);
    expect(places[0]).toMatchObject({ names: [{ text: "Leeds" }], country: "GB" });
  });
});
