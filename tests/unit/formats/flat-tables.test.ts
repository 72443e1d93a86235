/** What the tables of agreements, participants and projects bring back of a dataset, and of tables without their later columns. */

import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { parseNativeJson } from "@/lib/formats/native-json";
import { sourceOfDataset } from "@/lib/formats/record-source";
import { writeDataset } from "@/lib/formats/write-dataset";
import type { Dataset } from "@/lib/model";
import { displayName } from "@/lib/model";
import { agreement, dataset, party } from "../ties/sample";
import { readAny } from "./read-any";
import { blobOf, sourceOf } from "./sources";

const DEMO = new URL("../../fixtures/datasets/demo.json", import.meta.url);
const STARTER = new URL("../../../public/starter.json", import.meta.url);
const demo = parseNativeJson(readFileSync(DEMO, "utf8"), "demo.json");

const TABLES = ["csv-agreements", "csv-participants", "csv-projects"] as const;
type Table = (typeof TABLES)[number];

async function rowsOf(given: Dataset, table: Table): Promise<string[][]> {
  const text = await (await blobOf(writeDataset(sourceOfDataset(given), table, { bom: false }))).text();
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}

const readRows = (rows: string[][]) => readAny(sourceOf("table.csv", Papa.unparse(rows)));

/** What both tables tell of parties and of what they agreed. */
function told({ parties, places, agreements }: Dataset) {
  const place = new Map(places.map((one) => [one.id, displayName(one)]));
  const named = new Set(agreements.flatMap((one) => one.parties.map(({ party }) => party)));
  return {
    parties: Object.fromEntries(
      parties
        .filter(({ id }) => named.has(id))
        .map(({ id, kind, country, seat }) => [id, [kind, country, seat && place.get(seat)]]),
    ),
    agreements: agreements.map(({ id, parties: own, history }) => ({
      id,
      parties: own.map(({ party, role, share }) => [party, role, share]),
      history: history.map(({ status, date }) => [status, date]),
    })),
  };
}

const holes = dataset("holes", {
  parties: [
    { ...party("works", "Quuxwerke"), kind: "university", country: "DE", seat: "ulm" },
    { ...party("one", "Zorblax"), kind: "unknown" },
    { ...party("two", "Zorblax"), kind: "public-body", country: "PL" },
    { ...party("three", "Farnham"), kind: "fund", seat: "odd" },
  ],
  places: [
    { id: "ulm", kind: "city", names: [{ text: "Ulm", type: "official" }], country: "DE" },
    { id: "odd", kind: "city", names: [{ text: "Here; there", type: "official" }] },
  ],
  agreements: [
    {
      ...agreement("first", ["one", "two", "three"], "2024"),
      parties: [{ party: "one" }, { party: "two", role: "buyer; user", share: 33.5 }, { party: "three" }],
      history: [
        { status: "rumoured", date: "2023-12" },
        { status: "operating", date: "2024-05-02" },
        { status: "extended", date: "2025" },
        { status: "renegotiated", date: "2026-01" },
      ],
    },
    {
      ...agreement("second", ["works", "one"], "2024"),
      parties: [{ party: "works", role: "host" }, { party: "one" }],
      // In the course of the year in which it was signed.
      history: [
        { status: "signed", date: "2024" },
        { status: "operating", date: "2024-05-02" },
      ],
    },
    agreement("third", ["one"], "2024"),
  ],
});

describe.each(TABLES)("%s", (table) => {
  it.each([
    ["the demo dataset", demo],
    ["a dataset of which not all is known", holes],
  ])("brings back who agreed, in what role, and what became of it: %s", async (_name, given) => {
    expect(told(await readRows(await rowsOf(given, table)))).toEqual(told(given));
  });

  it("is read without the columns that came later, as it was", async () => {
    const rows = await rowsOf(holes, table);
    const later = new Set(
      rows[0]?.flatMap((name, at) =>
        /^Party (kinds|countries|cities|roles|shares %)$|^Date (rumoured|operating|extended|renegotiated)$/.test(
          name,
        )
          ? [at]
          : [],
      ),
    );
    const read = await readRows(rows.map((row) => row.filter((_cell, at) => !later.has(at))));
    expect(later.size).toBe(table === "csv-participants" ? 4 : 9);
    expect(read.agreements.map(({ id, parties }) => [id, parties.map((one) => one.party)])).toEqual([
      ["first", ["one", "two", "three"]],
      ["second", ["works", "one"]],
      ["third", ["one"]],
    ]);
  });
});

it("a list with too few entries is told, and what to write", async () => {
  const [header = [], first = []] = await rowsOf(holes, "csv-agreements");
  const kinds = header.indexOf("Party kinds");
  await expect(readRows([header, first.with(kinds, "fund; company")])).rejects.toThrow(
    /2 entries beside 3 parties: write one for each party, in the same order; a place may be left empty/,
  );
});

describe("a table of projects", () => {
  const starter = parseNativeJson(readFileSync(STARTER, "utf8"), "starter.json");
  const planned = dataset("planned", {
    parties: [party("works", "Quuxwerke"), party("one", "Zorblax")],
    places: [{ id: "ulm", kind: "city", names: [{ text: "Ulm", type: "official" }] }],
    agreements: [
      {
        ...agreement("first", ["works", "one"], "2024"),
        projects: [
          {
            name: "Line; two",
            site: "ulm",
            phase: "2",
            product: "=cells",
            quantities: [
              { value: 1.5, unit: "GWh", what: "cells", per: "year", qualifier: "target" },
              { value: -1e-7, unit: "%", qualifier: "actual" },
            ],
          },
          // The same again, told apart by its number alone.
          { name: "Line; two", site: "ulm", phase: "2", product: "=cells" },
          { quantities: [{ value: 480_000_000, unit: "USD", qualifier: "planned" }] },
        ],
      },
      agreement("second", ["one"], "2024"),
    ],
  });

  it.each([
    ["the demo dataset", demo],
    ["the starter dataset", starter],
    ["projects of every sort", planned],
  ])("brings back all projects with their quantities: %s", async (_name, given) => {
    expect(projectsOf(await readRows(await rowsOf(given, "csv-projects")))).toEqual(projectsOf(given));
  });

  it("has a row for each quantity, with the number in a cell of its own", async () => {
    const [header = [], ...rows] = await rowsOf(planned, "csv-projects");
    const columns = [
      "Agreement id",
      "Project number",
      "Quantity",
      "Unit",
      "Quantity per",
      "Planned or actual",
    ];
    expect(rows.map((row) => columns.map((name) => row[header.indexOf(name)]))).toEqual([
      ["first", "1", "1.5", "GWh", "year", "target"],
      ["first", "1", "-1e-7", "%", "", "actual"],
      ["first", "2", "", "", "", ""],
      ["first", "3", "480000000", "USD", "", "planned"],
      ["second", "", "", "", "", ""],
    ]);
  });

  it("is understood without numbers too: rows that call it the same are one project", async () => {
    const read = await readRows([
      ["Agreement id", "Parties", "Project", "Product", "Quantity", "Unit"],
      ["a", "Quuxwerke; Zorblax", "Line 1", "cells", "20", "GWh"],
      ["a", "Quuxwerke; Zorblax", "Line 1", "cells", "300", "jobs"],
      ["a", "Quuxwerke; Zorblax", "Line 2", "packs", "5", "GWh"],
      ["b", "Quuxwerke; Zorblax", "", "", "", ""],
    ]);
    expect(read.agreements.map(({ projects }) => projects)).toEqual([
      [
        {
          name: "Line 1",
          product: "cells",
          quantities: [
            { value: 20, unit: "GWh" },
            { value: 300, unit: "jobs" },
          ],
        },
        { name: "Line 2", product: "packs", quantities: [{ value: 5, unit: "GWh" }] },
      ],
      undefined,
    ]);
  });

  it("tells a word that is none of planned, target and actual", async () => {
    const [header = [], first = []] = await rowsOf(planned, "csv-projects");
    const firm = header.indexOf("Planned or actual");
    await expect(readRows([header, first.with(firm, "maybe")])).rejects.toThrow(/planned, target or actual/);
  });
});

/** All projects by agreement, with their sites by name. */
function projectsOf({ places, agreements }: Dataset) {
  const names = new Map(places.map((one) => [one.id, displayName(one)]));
  return Object.fromEntries(
    agreements.map(({ id, projects }) => [
      id,
      projects?.map(({ site, ...project }) => ({ ...project, site: site && names.get(site) })),
    ]),
  );
}
