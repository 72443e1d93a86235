/** What the tables of agreements and participants bring back of a dataset, and of tables without their later columns. */
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { readDataset } from "@/lib/formats/read-dataset";
import { sourceOfDataset } from "@/lib/formats/record-source";
import { writeDataset } from "@/lib/formats/write-dataset";
import type { Dataset } from "@/lib/model";
import { displayName } from "@/lib/model";
import { agreement, dataset, party } from "../ties/sample";
import { readAny } from "./read-any";
import { blobOf, sourceOf } from "./sources";

const DEMO = new URL("../../fixtures/datasets/demo.json", import.meta.url);
const demo = readDataset(readFileSync(DEMO, "utf8"), "demo.json");

const TABLES = ["csv-agreements", "csv-participants"] as const;
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
    expect(later.size).toBe(table === "csv-agreements" ? 9 : 4);
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
