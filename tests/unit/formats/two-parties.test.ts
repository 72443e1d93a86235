/** Cells of a table in which two parties stand where one is meant to. */
import { describe, expect, it } from "vitest";
import { guessMapping } from "@/lib/formats/mapping/guess";
import type { ReadEvent } from "@/lib/formats/read-events";
import { readRecords } from "@/lib/formats/read-records";
import { recognise } from "@/lib/formats/recognise";
import { previewRows } from "@/lib/formats/tables/preview";
import type { Problem } from "@/lib/model";
import { sourceOf } from "./sources";

/** The parties of each agreement by name, and what is said of the table. */
async function readTable(
  csv: string,
): Promise<{ agreements: string[][]; names: string[]; warnings: Problem[] }> {
  const source = sourceOf("t.csv", csv);
  const recognised = await recognise(source);
  const preview = await previewRows(source, recognised);
  const events: ReadEvent[] = [];
  for await (const event of readRecords(source, recognised, {
    mapping: guessMapping(preview),
    rows: preview.options,
  }))
    events.push(event);
  expect(events.filter(({ type }) => type === "problems")).toEqual([]);
  const parties = events.flatMap((event) =>
    event.type === "records" && event.kind === "party" ? event.records : [],
  );
  const name = new Map(parties.map(({ id, names }) => [id, names[0]?.text ?? ""]));
  const agreements = events.flatMap((event) =>
    event.type === "records" && event.kind === "agreement" ? event.records : [],
  );
  const end = events.at(-1);
  return {
    agreements: agreements.map((one) => one.parties.map(({ party }) => name.get(party) ?? "")),
    names: [...name.values()],
    warnings: end?.type === "end" ? (end.warnings ?? []) : [],
  };
}

const HEAD = "Date,Party 1,Party 2\n";
const deals = (...cells: string[]) =>
  readTable(HEAD + cells.map((cell, at) => `2024-01-${10 + at},"${cell}",Quay Ltd\n`).join(""));
const doubtful = async (...cells: string[]) =>
  (await deals(...cells)).warnings.map(({ message }) => /"(.*)"/u.exec(message)?.[1]);

describe("a cell that names two parties where one is meant", () => {
  it("is told with file, row, column and what to do, and is taken for one", async () => {
    const { agreements, warnings } = await deals("Orvex Energy and Talmira Motors", "Norvale");
    expect(agreements).toEqual([
      ["Orvex Energy and Talmira Motors", "Quay Ltd"],
      ["Norvale", "Quay Ltd"],
    ]);
    expect(warnings).toEqual([
      {
        file: "t.csv",
        line: 2,
        record: "row 2",
        field: "Party 1",
        message: 'holds "Orvex Energy and Talmira Motors", which was taken for one party and may be two.',
        advice: expect.stringContaining("a column or row of its own"),
      },
    ]);
  });

  it.each([
    ["a semicolon", "Orvex; Talmira"],
    ["a bar", "Orvex | Talmira"],
    ["a slash", "Orvex/Talmira"],
    ["a Chinese mark of lists", "甲能、乙能"],
    ["a word between two registered names", "Orvex AG und Talmira GmbH"],
    ["such a sign between them", "Orvex AG & Talmira GmbH"],
    ["a comma between them", "Orvex AG, Talmira GmbH"],
    ["a dash between them", "Orvex AG – Talmira GmbH"],
    ["a Chinese word between two registered names", "甲能有限公司与乙能有限公司"],
    ["a sign between a registered name and a public body", "Orvex AG & City of Talmira"],
    ["a word between them", "Orvex AG and the Government of Zembla"],
    ["a word between them in another language", "Ville de Talmira et Orvex SA"],
    ["numbers before both", "1) Orvex 2) Talmira"],
    ["three hyphens", "Orvex---Talmira"],
  ])("is doubtful by %s", async (_sign, cell) => {
    expect(await doubtful(cell)).toEqual([cell]);
  });

  it("is doubtful by a word where the table has one of the names elsewhere", async () => {
    expect(await doubtful("Orvex and Sons", "Orvex")).toEqual(["Orvex and Sons"]);
    expect(await doubtful("Orvex & Talmira", "Orvex", "Talmira")).toEqual(["Orvex & Talmira"]);
    expect(await doubtful("Orvex – Talmira", "Orvex", "Talmira")).toEqual(["Orvex – Talmira"]);
  });

  it.each([
    "Orvex and Sons",
    "Orvex & Sons",
    "Orvex Ltd & Orvex Ltd",
    "Ministry of Trade and Industry",
    "Department for Energy and Climate Change",
    "Ministry of Finance and Government Reform",
    "Stadtwerke Orvex und Umland GmbH",
    "Orvex A/S",
    "Orvex Company, Limited",
    "Orvex Co., Ltd.",
    "Orvex – Talmira",
    "Grand Harbour Authority",
    "Orvex Iron and Steel Group",
    "Talmira Science and Technology Parks Corporation",
    "Sociedad Química y Minera del Norte",
    "联合和平大学",
  ])("is not seen in %s", async (cell) => {
    expect(await doubtful(cell)).toEqual([]);
  });

  it("is parted at a semicolon or a bar where the table has all of the names, whatever row they stand in", async () => {
    const { agreements, names, warnings } = await deals(
      "Orvex; Talmira",
      "Talmira",
      "Orvex",
      "Orvex|Norvale",
    );
    expect(agreements.toSorted()).toEqual([
      ["Orvex", "Quay Ltd"],
      ["Orvex", "Talmira", "Quay Ltd"],
      ["Orvex|Norvale", "Quay Ltd"],
      ["Talmira", "Quay Ltd"],
    ]);
    expect(names).toContain("Talmira");
    expect(names).not.toContain("Orvex; Talmira");
    expect(warnings.map(({ line }) => line)).toEqual([5]);
  });

  it("is left as it is where something else is said of it, or its table gives it an id", async () => {
    const rows = ["Orvex; Talmira,PL", "Orvex,PL", "Talmira,PL"].map(
      (row, at) => `2024-01-${10 + at},Quay,${row}\n`,
    );
    const { names, warnings } = await readTable(`Date,Party 2,Party 1,Party 1 country\n${rows.join("")}`);
    expect(names).toContain("Orvex; Talmira");
    expect(warnings).toHaveLength(1);
    const own = await readTable(`Date,Party 2,Party 1,Party 1 id\n${rows.join("")}`);
    expect(own.warnings).toEqual([]);
  });

  it("is parted in rows of participants and in lists of names too", async () => {
    const sdc =
      "Deal Number,Participant,Date\n1,Orvex; Talmira,2024\n1,Quay Ltd,2024\n2,Orvex,2024\n2,Talmira,2024\n";
    expect((await readTable(sdc)).agreements.toSorted()).toEqual([
      ["Orvex", "Talmira"],
      ["Orvex", "Talmira", "Quay Ltd"],
    ]);
    const list = "Company,Country\nOrvex;Talmira,\nOrvex,DE\nTalmira,DE\n";
    expect((await readTable(list)).names.toSorted()).toEqual(["Orvex", "Talmira"]);
  });

  it("is one where it stands in quotes in a list", async () => {
    const csv =
      'Title,Parties,Date\nA,"""Orvex; Talmira""; Quay",2024\nB,"Orvex; Quay",2024\nC,"Talmira; Quay",2024\n';
    const { agreements, warnings } = await readTable(csv);
    expect(agreements[0]).toEqual(["Orvex; Talmira", "Quay"]);
    expect(warnings).toEqual([]);
  });
});
