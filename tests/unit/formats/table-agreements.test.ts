/** Tables of agreements, one row each or one for each participant. */
import { describe, expect, it } from "vitest";
import { guessMapping } from "@/lib/formats/mapping/guess";
import { leftOutColumns } from "@/lib/formats/mapping/left-out";
import { recognise } from "@/lib/formats/recognise";
import { previewRows } from "@/lib/formats/tables/preview";
import type { Dataset } from "@/lib/model";
import { readAny } from "./read-any";
import { sourceOf } from "./sources";

/** What an agreement comes to, by names. */
function told({ agreements, parties, places }: Dataset) {
  const name = new Map([...parties, ...places].map(({ id, names }) => [id, names[0]?.text]));
  return agreements.map(({ form, functions, history, placeSigned, parties: own, ends }) => ({
    form,
    functions,
    history,
    placeSigned: placeSigned && name.get(placeSigned),
    ends,
    parties: own.map(({ party, role, share }) => [name.get(party), role, share]),
  }));
}

describe("a table of agreements", () => {
  it("in German, with a party in each column", async () => {
    const csv =
      "Vertragsnummer;Titel;Vertragsart;Unternehmen 1;Unternehmen 2;Anteil 1;Anteil 2;Unterzeichnet;Ort der Unterzeichnung;Laufzeit bis\n" +
      "V-1;Werk;Gemeinschaftsunternehmen;Maker AG;Bau GmbH;50,5;49,5;20.03.2025;München;31.12.2030\n";
    expect(told(await readAny(sourceOf("v.csv", csv)))).toEqual([
      {
        form: "joint-venture",
        functions: undefined,
        history: [{ status: "signed", date: "2025-03-20" }],
        placeSigned: "München",
        ends: "2030-12-31",
        parties: [
          ["Maker AG", undefined, 50.5],
          ["Bau GmbH", undefined, 49.5],
        ],
      },
    ]);
  });

  it("with a heading for the form in any words, and says which columns it leaves out", async () => {
    const csv =
      "Lfd. Nr.;Firma A;Firma B;Art der Vereinbarung;Unterzeichnet am;Aktenzeichen;Bemerkung\n" +
      "1;Maker AG;Bau GmbH;Absichtserklärung;20.03.2025;;\n2;Maker AG;Quay AS;Liefervertrag;21.03.2025;;Grünstahl\n";
    const source = sourceOf("v.csv", csv);
    const read = await readAny(source);
    expect(read.agreements.map(({ summary }) => summary)).toEqual([undefined, "Grünstahl"]);
    expect(told(read)).toMatchObject([{ form: "letter-of-intent" }, { form: "definitive-contract" }]);
    const recognised = await recognise(source);
    const preview = await previewRows(source, recognised);
    expect(leftOutColumns(preview, guessMapping(preview))).toEqual(["Lfd. Nr."]);
    // A heading that only begins like it is no form: its cells say something else.
    const other = csv.replaceAll("Absichtserklärung", "drei Jahre").replaceAll("Liefervertrag", "fünf Jahre");
    expect(told(await readAny(sourceOf("w.csv", other)))).toMatchObject([
      { form: "other" },
      { form: "other" },
    ]);
  });

  it("in Chinese, with 甲方 and 乙方", async () => {
    const csv =
      "协议名称,协议类型,甲方,乙方,签署日期,签约地\n建厂协议,合资,宁德时代新能源科技股份有限公司,东营市人民政府,2025年3月15日,济南市\n";
    expect(told(await readAny(sourceOf("c.csv", csv)))).toMatchObject([
      {
        form: "joint-venture",
        history: [{ status: "signed", date: "2025-03-15" }],
        placeSigned: "济南市",
        parties: [
          ["宁德时代新能源科技股份有限公司", undefined, undefined],
          ["东营市人民政府", undefined, undefined],
        ],
      },
    ]);
  });

  it("with all parties in one cell, and their countries beside them", async () => {
    const csv =
      'Title,Parties,Nations,Date\nPlant,"Maker\nBuilder","China\nJapan",3/20/2025\nPort,"Maker\nQuay","China\nKorea",12/31/2024\n';
    const dataset = await readAny(sourceOf("l.csv", csv));
    expect(dataset.parties.map(({ names, country }) => [names[0]?.text, country])).toEqual([
      ["Maker", "CN"],
      ["Builder", "JP"],
      ["Quay", "KR"],
    ]);
    expect(dataset.agreements.map(({ history }) => history[0]?.date)).toEqual(["2025-03-20", "2024-12-31"]);
  });

  it("with the roles in the names of the columns", async () => {
    const csv = "Licensor,Licensee,Date of agreement\nMaker,Builder,May 2021\n";
    expect(told(await readAny(sourceOf("r.csv", csv)))[0]?.parties).toEqual([
      ["Maker", "licensor", undefined],
      ["Builder", "licensee", undefined],
    ]);
  });
});

describe("a table of participants, as SDC Platinum exports it", () => {
  const csv = [
    "Deal Number,Alliance Date Announced,Status,Participant,Participant Nation,Ultimate Parent,Joint Venture Flag,R&D Agreement Flag,Licensing Agreement Flag,Alliance Deal Name",
    "1001,03/20/2020,Completed/Signed,Maker Corp,United States,Maker Holdings,N,Y,Y,Maker/Builder",
    "1001,03/20/2020,Completed/Signed,Builder KK,Japan,Builder KK,N,Y,Y,Maker/Builder",
    "1002,11/02/2021,Terminated,Quay Ltd,United Kingdom,,Y,N,N,Quay/Maker",
    "1002,11/02/2021,Terminated,Maker Corp,United States,Maker Holdings,Y,N,N,Quay/Maker",
    "1001,03/20/2020,Completed/Signed,Late SA,France,,N,Y,Y,Maker/Builder",
  ].join("\n");

  it("comes to one agreement for each deal, whatever the order of the rows", async () => {
    const dataset = await readAny(sourceOf("sdc.csv", csv));
    expect(dataset.agreements.map(({ id, parties }) => [id, parties.length])).toEqual([
      ["1002", 2],
      ["1001", 3],
    ]);
    expect(dataset.agreements[1]).toMatchObject({
      form: "other",
      functions: ["joint-rd", "licence"],
      history: [{ status: "signed" }, { status: "announced", date: "2020-03-20" }].toReversed(),
    });
    const maker = dataset.parties.find(({ names }) => names[0]?.text === "Maker Corp");
    expect(maker).toMatchObject({ country: "US", kind: "company", parent: "maker-holdings" });
  });

  it("keeps the phases of a project apart", async () => {
    const rows = [
      "Agreement id,Parties,Project,Phase,Quantity,Unit",
      "7,Maker; Quay,Plant,1,10,GWh",
      "7,Maker; Quay,Plant,2,30,GWh",
      "7,Maker; Quay,Plant,2,900,jobs",
    ];
    const { agreements } = await readAny(sourceOf("phases.csv", rows.join("\n")));
    expect(agreements[0]?.projects?.map(({ phase, quantities }) => [phase, quantities?.length])).toEqual([
      ["1", 1],
      ["2", 2],
    ]);
  });

  it("takes what a second row says of a party", async () => {
    const rows = [
      "Deal Number,Participant,Role,Share %",
      "7,Maker,investor,",
      "7,Quay,,49",
      "7,Maker,buyer,51",
    ];
    const { agreements } = await readAny(sourceOf("shares.csv", rows.join("\n")));
    expect(agreements[0]?.parties.map(({ role, share }) => [role, share])).toEqual([
      ["investor", 51],
      [undefined, 49],
    ]);
  });

  it("keeps every source that its rows name, each with what is said of it", async () => {
    const rows = [
      "Deal Number,Participant,Source URL,Publisher,Quote",
      "7,Maker Corp,https://a.example/1,,Maker signed.",
      "7,Builder KK,https://b.example/2,Builder News,Builder signed.",
      "7,Quay Ltd,https://a.example/1,Maker News,",
      "8,Maker Corp,https://b.example/2,,",
      "8,Quay Ltd,,Quay News,",
    ];
    const { releases, evidence, agreements } = await readAny(sourceOf("sources.csv", rows.join("\n")));
    expect(agreements.map(({ id }) => id)).toEqual(["7", "8"]);
    expect(releases.map(({ url, publisher }) => [url, publisher])).toEqual([
      ["https://a.example/1", "Maker News"],
      ["https://b.example/2", "Builder News"],
    ]);
    const told = evidence.map(({ record, release, quote }) => [record.id, release, quote]);
    const [a, b] = releases.map(({ id }) => id);
    expect(told).toEqual([
      ["7", a, "Maker signed."],
      ["7", b, "Builder signed."],
      ["8", b, undefined],
    ]);
  });

  it("is guessed as that", async () => {
    const source = sourceOf("sdc.csv", csv);
    const { layout, columns, dates } = guessMapping(await previewRows(source, await recognise(source)));
    expect({ layout, dates }).toEqual({ layout: "participants", dates: "mdy" });
    expect(columns.map(({ field, value }) => value ?? field)).toEqual([
      "agreementId",
      "announced",
      "status",
      "party",
      "partyCountry",
      "partyParent",
      "joint-venture",
      "joint-rd",
      "licence",
      "title",
    ]);
  });
});
