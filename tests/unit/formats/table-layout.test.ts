/** How a table is laid out is told by its text: delimiters, ends of lines, titles, headers. */
import { describe, expect, it } from "vitest";
import { recognise } from "@/lib/formats/recognise";
import { previewRows } from "@/lib/formats/tables/preview";
import { sourceOf } from "./sources";

describe("the layout of a table", () => {
  const rows = [
    ["Partner A", "Partner B", "Signed", "Stake %"],
    ["Maker; Ltd.", "Harbour, City", "2025-03-20", "51"],
    ['The "Builder"', "Two\nlines", "2025-03-21", "49"],
  ];
  const written = (delimiter: string, end: string) =>
    rows
      .map((row) =>
        row
          .map((cell) => (/[",;|\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
          .join(delimiter),
      )
      .join(end);

  it.each(
    [",", ";", "\t", "|"].flatMap((delimiter) =>
      ["\n", "\r\n", "\r"].map((end) => [delimiter, end] as const),
    ),
  )("with %j and %j is told", async (delimiter, end) => {
    const source = sourceOf("t.csv", written(delimiter, end), 7);
    const preview = await previewRows(source, await recognise(source));
    expect(preview.options.delimiter).toBe(delimiter);
    expect(preview.header).toEqual(rows[0]);
    expect(preview.rows).toEqual(rows.slice(1));
    expect(preview.lines).toEqual([2, 3]);
  });

  it("may have a title above and a line for Excel", async () => {
    const source = sourceOf(
      "t.csv",
      'sep=;\nExport of alliances 2025;;\n\nPartner 1;Partner 2;Datum\n"A";"B";01.02.2025\nC;D;02.02.2025\n',
    );
    const preview = await previewRows(source, await recognise(source));
    expect(preview.header).toEqual(["Partner 1", "Partner 2", "Datum"]);
    expect(preview.rows[0]).toEqual(["A", "B", "01.02.2025"]);
  });

  const HEADER = "Company,Partner,Country,Date,Type";
  const ROWS = "Maker AG,Quay Ltd,Germany,2024-03-04,MoU\nNorde Oy,Quay Ltd,Finland,2024-11-12,MoU\n";

  it.each([
    [
      "a note of several cells",
      "List of agreements,,,,\nSource: Ministry of Trade,,as of 2024-12-31,,\n,,,,\n",
    ],
    ["a note with commas", "Note: figures, unless stated, in EUR\n"],
    ["a person to ask", "Contact:,A. Clerk,Phone:,0000 1,\n"],
  ])("may have %s above its header", async (_, above) => {
    const source = sourceOf("t.csv", `${above}${HEADER}\n${ROWS}`);
    const preview = await previewRows(source, await recognise(source));
    expect(preview.header.join(",")).toBe(HEADER);
    expect(preview.rows).toHaveLength(2);
  });

  it.each([
    ["Aims,Hopes,Means,Ends up,Luck", ROWS],
    ["Company,Partner,Where,When,How", ROWS],
    ["Aims,Hopes,Means,Ends up,", `Country,Date,Type,Company,Partner\n${ROWS}`],
  ])("begins with a header that fills it: %s", async (header, rows) => {
    const source = sourceOf("t.csv", `${header}\n${rows}`);
    const { options } = await previewRows(source, await recognise(source));
    expect(options.skipRows).toBe(header.endsWith(",") ? 1 : 0);
  });

  it("tells its first rows, and begins in another one where that is chosen", async () => {
    const source = sourceOf("t.csv", `Report,,,,\n,,,,\nWhat we did,where,with whom,,\n${HEADER}\n${ROWS}`);
    const recognised = await recognise(source);
    const { first, options } = await previewRows(source, recognised);
    expect(first.slice(0, 3)).toEqual([
      { above: 0, line: 1, text: "Report" },
      { above: 2, line: 3, text: "What we did · where · with w…" },
      { above: 3, line: 4, text: "Company · Partner · Country…" },
    ]);
    const chosen = await previewRows(source, recognised, { ...options, skipRows: 2 });
    expect(chosen.header).toEqual(["What we did", "where", "with whom", "Column 4", "Column 5"]);
    expect(chosen.first).toEqual(first);
  });

  it("may lack a header", async () => {
    const source = sourceOf("t.csv", "Maker,Harbour City,2025-03-20\nBuilder,Port,2025-03-21\n");
    const preview = await previewRows(source, await recognise(source));
    expect(preview.options.headerRow).toBe(false);
    expect(preview.header).toEqual(["Column 1", "Column 2", "Column 3"]);
  });

  it("is told by the names of its columns where its rows have all sorts of lengths", async () => {
    const text =
      "Agreement id,Title,Date signed,Party 1,Party 2\na1,A\na2,B,2025-03-20,Maker\na3,C,2025-03-21\n";
    expect(await recognise(sourceOf("t.csv", text))).toMatchObject({ format: "table" });
  });

  it("has a fingerprint of its columns, whatever is in them", async () => {
    const of = async (text: string) => {
      const source = sourceOf("t.csv", text);
      return (await previewRows(source, await recognise(source))).fingerprint;
    };
    expect(await of("Party,Date\nA,2025\n")).toBe(await of("party, DATE\nB,2024\nC,2023\n"));
    expect(await of("Party,Date\nA,2025\n")).not.toBe(await of("Date,Party\n2025,A\n"));
  });
});
