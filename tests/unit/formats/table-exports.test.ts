/** Tables as others export them: registers, Wikidata, deal databases, link lists; and workbooks as people keep them. */
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { guessMapping } from "@/lib/formats/mapping/guess";
import { recognise } from "@/lib/formats/recognise";
import { mergedCells } from "@/lib/formats/tables/merged-cells";
import { previewRows } from "@/lib/formats/tables/preview";
import { zipOf } from "./packages";
import { readAny } from "./read-any";
import { sourceOf } from "./sources";

const read = (csv: string) => readAny(sourceOf("t.csv", csv));
const LEI = ["529900ODI3047E2LIV03", "5493001KJTIIGC8Y1R12"];

describe("exports", () => {
  it("of a register of legal entities: names and their others, seats, none of the rest", async () => {
    const csv =
      "LEI,Entity.LegalName,Entity.LegalName.xmllang,Entity.OtherEntityNames.OtherEntityName.1,Entity.OtherEntityNames.OtherEntityName.1.type,Entity.LegalAddress.FirstAddressLine,Entity.LegalAddress.City,Entity.LegalAddress.Country,Entity.LegalAddress.PostalCode,Entity.LegalForm.EntityLegalFormCode,Entity.EntityStatus\n" +
      `${LEI[0]},Volt Cells AB,sv,Voltbatteri,TRADING_OR_OPERATING_NAME,Storgatan 1,Hillby,SE,75310,XJHM,ACTIVE\n` +
      `${LEI[1]},Quay Mining Ltd.,en,,,1 King St,Perthon,AU,6000,R4KK,ACTIVE\n`;
    const { parties, places, agreements } = await read(csv);
    expect(agreements).toEqual([]);
    expect(
      parties.map(({ names, country, identifiers }) => [names.map(({ text }) => text), country, identifiers]),
    ).toEqual([
      [["Volt Cells AB", "Voltbatteri"], "SE", [{ scheme: "lei", value: LEI[0] }]],
      [["Quay Mining Ltd."], "AU", [{ scheme: "lei", value: LEI[1] }]],
    ]);
    expect(places.map(({ names }) => names[0]?.text)).toEqual(["Hillby", "Perthon"]);
  });

  it("of a register of companies: a status and a day of its own make no agreement of a company", async () => {
    const csv =
      "company_number,jurisdiction_code,name,current_status,company_type,incorporation_date,registered_address_in_full,previous_names,opencorporates_url\n" +
      '556001,se,VOLT CELLS AB,Active,Private Limited,2011-03-01,"Storgatan 1, Hillby",,https://opencorporates.com/companies/se/556001\n' +
      "998877,us_de,QUAY MINING LTD,Active,Public,1987-02-02,,QUAY GOLD LTD,https://opencorporates.com/companies/us_de/998877\n";
    const { parties, agreements } = await read(csv);
    expect(agreements).toEqual([]);
    expect(parties).toMatchObject([
      { kind: "company", country: "SE", names: [{ text: "VOLT CELLS AB" }] },
      { kind: "company", country: "US", names: [{ text: "QUAY MINING LTD" }, { text: "QUAY GOLD LTD" }] },
    ]);
    expect(parties.map(({ identifiers }) => identifiers?.[1])).toEqual([
      { scheme: "opencorporates", value: "se/556001" },
      { scheme: "opencorporates", value: "us_de/998877" },
    ]);
  });

  it("of Wikidata: an item is a party by its label, its address the number", async () => {
    const csv =
      "item,itemLabel,countryLabel,hqLabel,inception,officialName,altLabels\n" +
      "http://www.wikidata.org/entity/Q900001,Volt,Sweden,Hillby,2011-01-01T00:00:00Z,Volt Cells AB,Voltcells|Volt Battery\n" +
      "http://www.wikidata.org/entity/Q900002,Quay,Australia,Perthon,1987-01-01T00:00:00Z,Quay Mining Ltd.,\n";
    const { parties, agreements } = await read(csv);
    expect(agreements).toEqual([]);
    expect(parties.map(({ names, identifiers }) => [names.map(({ text }) => text), identifiers])).toEqual([
      [["Volt", "Volt Cells AB", "Voltcells", "Volt Battery"], [{ scheme: "wikidata", value: "Q900001" }]],
      [["Quay", "Quay Mining Ltd."], [{ scheme: "wikidata", value: "Q900002" }]],
    ]);
  });

  it("of a query service: the value of each variable is its cell, and the header goes on with later results", async () => {
    const value = (text: string) => ({ type: "literal", value: text, "xml:lang": "en" });
    const item = (id: string) => ({ type: "uri", value: `http://www.wikidata.org/entity/${id}` });
    const results = {
      head: { vars: ["item", "itemLabel", "countryLabel"] },
      results: {
        bindings: [
          { item: item("Q900001"), itemLabel: value("Volt"), countryLabel: value("Sweden") },
          { item: item("Q900002"), itemLabel: value("Quay") },
        ],
      },
    };
    for (const text of [JSON.stringify(results), JSON.stringify(results, undefined, 2)]) {
      const source = sourceOf("query.json", text);
      expect(await recognise(source)).toMatchObject({ format: "query-rows", needsMapping: true });
      const { parties } = await readAny(source);
      expect(
        parties.map(({ names, country, identifiers }) => [names[0]?.text, country, identifiers]),
      ).toEqual([
        ["Volt", "SE", [{ scheme: "wikidata", value: "Q900001" }]],
        ["Quay", undefined, [{ scheme: "wikidata", value: "Q900002" }]],
      ]);
    }
  });

  it("of a query service: thousands of results, and a fault on its own line", async () => {
    const bindings = Array.from({ length: 3_000 }, (_, i) => ({
      company: { type: "uri", value: `http://www.wikidata.org/entity/Q${i + 1}` },
      companyLabel: { type: "literal", value: `Party Number ${i}` },
    }));
    const lines = bindings.map((one) => JSON.stringify(one)).join(",\n");
    const text = `{"head": {"vars": ["company", "companyLabel"]},\n"results": {"bindings": [\n${lines}]}}`;
    const { parties } = await readAny(sourceOf("query.json", text));
    expect(parties).toHaveLength(3_000);
    const damaged = sourceOf("query.json", text.replace(JSON.stringify(bindings[2_500]), '"none"'));
    await expect(readAny(damaged)).rejects.toMatchObject({ problems: [{ line: 2_503 }] });
  });

  it("of a database of deals: all participants stand in one cell, under its own name for them", async () => {
    const csv =
      '"Deal Number","Date Announced","Status","Participants in Venture / Alliance (Short Name)","Participant Nation","Joint Venture Flag (Y/N)","Estimated Value ($mil)"\n' +
      '"2001","05/17/23","C","Volt Cells\nQuay Mining","Sweden\nAustralia","Y","120.5"\n';
    const { parties, agreements } = await read(csv);
    expect(parties.map(({ names, country }) => [names[0]?.text, country])).toEqual([
      ["Volt Cells", "SE"],
      ["Quay Mining", "AU"],
    ]);
    expect(agreements).toMatchObject([
      { id: "2001", form: "joint-venture", projects: [{ quantities: [{ value: 120_500_000, unit: "$" }] }] },
    ]);
  });

  it("of a list of links: two entities, days with zeros, an amount and its currency", async () => {
    const csv =
      "id,entity1_id,entity1_name,entity2_id,entity2_name,amount,currency,start_date,end_date\n" +
      "101,11,Volt Cells,12,Quay Mining,1200000,USD,2021-00-00,2024-05-00\n";
    expect((await read(csv)).agreements).toMatchObject([
      {
        parties: [{ party: "11" }, { party: "12" }],
        effective: "2021",
        ends: "2024-05",
        projects: [{ quantities: [{ value: 1_200_000, unit: "USD" }] }],
      },
    ]);
  });
});

describe("workbooks", () => {
  const deals = [
    ["Announced", "Partner 1", "Partner 2", "Country 1"],
    ["2025-03-20", "Volt", "Quay", "Sweden"],
    ["2025-03-21", null, "Port", null],
    ["2025-03-22", null, "Bay", null],
    ["2025-03-23", "Zenith", "Bay", "Chile"],
  ];
  const book = async (merges: { startRow: number; startCol: number; endRow: number; endCol: number }[]) => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "About",
          rows: [["Our partnerships"], ["Made by the team", "in 2025"], ["See the next sheet"]],
        },
        { name: "Deals & more", rows: deals, merges },
        { name: "Lists", rows: [["x", "y"]] },
      ],
    });
    return sourceOf("book.xlsx", new Uint8Array(bytes));
  };

  it("are read from the sheet that holds a table", async () => {
    const source = await book([]);
    const preview = await previewRows(source, await recognise(source));
    expect(preview.options.sheet).toBe("Deals & more");
    expect(guessMapping(preview).columns.map(({ field }) => field)).toEqual([
      "statusDate",
      "party",
      "party",
      "partyCountry",
    ]);
  });

  it("give what cells are merged to say to each of their rows", async () => {
    const source = await book([
      { startRow: 1, startCol: 1, endRow: 3, endCol: 1 },
      { startRow: 1, startCol: 3, endRow: 3, endCol: 3 },
    ]);
    const { agreements, parties } = await readAny(source);
    const name = new Map(
      parties.map(({ id, names, country }) => [id, `${names[0]?.text} ${country ?? ""}`.trim()]),
    );
    expect(agreements.map(({ parties: own }) => own.map(({ party }) => name.get(party)))).toEqual([
      ["Volt SE", "Quay"],
      ["Volt SE", "Port"],
      ["Volt SE", "Bay"],
      ["Zenith CL", "Bay"],
    ]);
  });

  it("are all found in a sheet that comes in pieces", async () => {
    const tags = Array.from(
      { length: 20_000 },
      (_, at) => `<mergeCell ref="A${2 * at + 1}:A${2 * at + 2}"/>`,
    );
    const files = new Map([
      ["xl/workbook.xml", '<sheets><sheet name="Deals" r:id="rId1"/></sheets>'],
      ["xl/_rels/workbook.xml.rels", '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/>'],
      ["xl/worksheets/sheet1.xml", tags.join("")],
    ]);
    const merged = await mergedCells(sourceOf("deals.xlsx", await zipOf(files)), "Deals");
    expect(merged).toHaveLength(tags.length);
    expect(merged.at(-1)).toEqual({ column: 0, first: 39_999, last: 40_000 });
  });

  it("are found beside a sheet whose name refers to no character", async () => {
    const files = new Map([
      [
        "xl/workbook.xml",
        '<sheets><sheet name="&#x110000;" r:id="rId2"/><sheet name="D&#69;als" r:id="rId1"/></sheets>',
      ],
      ["xl/_rels/workbook.xml.rels", '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/>'],
      ["xl/worksheets/sheet1.xml", '<mergeCell ref="A1:A2"/>'],
    ]);
    const merged = await mergedCells(sourceOf("deals.xlsx", await zipOf(files)), "DEals");
    expect(merged).toEqual([{ column: 0, first: 1, last: 2 }]);
  });

  it("leave a title that is merged over the columns where it begins", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "Deals",
          rows: [["Partnerships", null, null, null], ...deals],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }],
        },
      ],
    });
    const source = sourceOf("book.xlsx", new Uint8Array(bytes));
    const preview = await previewRows(source, await recognise(source));
    expect(preview.header).toEqual(deals[0]);
  });
});
