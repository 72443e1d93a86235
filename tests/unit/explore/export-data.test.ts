/** A selection that is taken away as data. */
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { selectionCsv, selectionJson } from "@/lib/explore/export-data";
import { listOf } from "@/lib/formats/tables/list-cell";
import { LANDIA, selectionOf } from "./made-up";

describe("the selection as data", () => {
  const selection = selectionOf(
    [
      {
        of: ["=A", "B"],
        where: ["Hill", "Landia"],
        days: [20240101, 20240131],
        detail: "Cooperation · about Jan 2024 · signed",
        fields: ["x", "y"],
      },
    ],
    LANDIA,
  );

  it("is a table that no spreadsheet runs", () => {
    const details = [{ ends: "2030", quantities: ["40 MWh"], sources: ["https://a.example", "-b"] }];
    expect(selectionCsv(selection, details).split("\r\n")).toEqual([
      "id,first day,last day,date,parties,form,functions,status,fields,places,party ids,place ids,lies within,runs until,quantities,sources",
      "d/agreement/0,2024-01-01,2024-01-31,about Jan 2024,'=A; B,cooperation,,signed,x; y,Hill,d/party/=A; d/party/B,d/place/Hill,Landia,2030,40 MWh,https://a.example; -b",
      "",
    ]);
  });

  it("is a table in which places that contain others stand apart, wherever they are told", () => {
    const where = selectionOf(
      [
        { of: ["A"], where: ["Works", "Hill", "Landia"] },
        { of: ["B"], where: ["Landia"] },
      ],
      LANDIA,
    );
    const { data } = Papa.parse<Record<string, string>>(selectionCsv(where, []), { header: true });
    expect(data.slice(0, 2).map((row) => [row.places, row["place ids"], row["lies within"]])).toEqual([
      ["Works", "d/place/Works", "Hill; Landia"],
      ["Landia", "d/place/Landia", ""],
    ]);
  });

  it("is a table in which a name with a semicolon stays one name", () => {
    const odd = selectionOf([{ of: ["A; B", "C"], fields: ["x; y", "z"] }]);
    const [, row = ""] = selectionCsv(odd, []).split("\r\n");
    const [cells] = Papa.parse<string[]>(row).data;
    expect([cells?.[4], cells?.[8]].map((cell) => listOf(cell ?? "", ";"))).toEqual([
      ["A; B", "C"],
      ["x; y", "z"],
    ]);
  });

  it("is JSON by references", () => {
    const agreements = selection.agreements.map((agreement) => ({ ...agreement, asked: [1] }));
    expect(JSON.parse(selectionJson("q", { ...selection, agreements }))).toMatchObject({
      query: "q",
      agreements: [
        {
          ref: "d/agreement/0",
          parties: ["d/party/=A", "d/party/B"],
          asked: ["d/party/B"],
          places: ["d/place/Hill", "d/place/Landia"],
          days: ["2024-01-01", "2024-01-31"],
          date: "about Jan 2024",
        },
      ],
    });
  });
});
