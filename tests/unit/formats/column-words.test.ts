/** What columns are called in several languages and sources, and what one is beside the others. */
import { describe, expect, it } from "vitest";
import { guessMapping } from "@/lib/formats/mapping/guess";
import { readHeader } from "@/lib/formats/mapping/header-words";
import { quantityOfCell, scaledUnit, unitInHeader } from "@/lib/formats/mapping/quantity-cells";
import { recognise } from "@/lib/formats/recognise";
import { previewRows } from "@/lib/formats/tables/preview";
import { readAny } from "./read-any";
import { sourceOf } from "./sources";

async function guessed(csv: string): Promise<string[]> {
  const source = sourceOf("t.csv", csv);
  const { columns } = guessMapping(await previewRows(source, await recognise(source)));
  return columns.map(({ field, value, slot }) => [field, value, slot].filter(Boolean).join(" "));
}

describe("a header", () => {
  it.each([
    [
      "agreementId",
      [
        "Vertragsnr.",
        "Auftragsnummer",
        "N° contrat",
        "Nº contrato",
        "Numero contratto",
        "Avtalsnr",
        "合同号",
      ],
    ],
    [
      "quantity",
      ["Auftragswert (Mio. €)", "Wert in TEUR", "Importe", "Inversión", "Importo", "Belopp", "投资总额"],
    ],
    ["quantity", ["Budget", "Deal size ($M)", "Money Raised", "Purchase price", "Leistung (MW)", "预算"]],
    ["quantity", ["Budget 2020", "Budget (Mio. €)", "Budget in TEUR", "预算（万元）"]],
    ["quantity", ["Budgets", "Budgeted cost", "Budgethöhe", "Budgetsumme"]],
    ["effective", ["Entry into force", "In force since", "Valid from"]],
    ["ends", ["Valid until"]],
    ["title", ["Title of the agreement", "Title of MoU", "Name of agreement (English)"]],
    ["parties", ["MoU between", "Agreement between"]],
    ["scopePlaces", ["Host country", "Destination country"]],
    ["scopePlaces", ["Werksort", "Zielort", "Wohnort", "Firmenort", "Ort"]],
    ["quantity", ["Value (in local currency)", "Betrag in Währung", "Montant en devise"]],
    ["unit", ["Money Raised Currency", "Value currency", "Währung", "币种", "单位"]],
    ["scopePlaces", ["Ort", "Veranstaltungsort", "Lieferort", "Produktionsort", "Abschlussort"]],
    ["parties", ["Consortium members", "Konsortialpartner", "Membres du consortium", "Socios", "联合体成员"]],
    [
      "party",
      ["Nom", "Namn", "Raison sociale", "Razón social", "Ragione sociale", "Företag", "Azienda", "合作单位"],
    ],
    [
      "party buyer",
      ["CAE_NAME", "Client", "Customer name", "Auftraggeber", "Acquirente", "Köpare", "采购人"],
    ],
    [
      "party supplier",
      ["WIN_NAME", "Contractor", "Titulaire", "Adjudicatario", "Fornitore", "Leverantör", "中标人"],
    ],
    ["partyCountry", ["WIN_COUNTRY_CODE", "ISO_COUNTRY_CODE", "Nationalität"]],
    ["date", ["DT_AWARD", "Award date", "Acquired on"]],
    ["title", ["Transaction Name", "Contract title"]],
  ])("is understood: %s", (role, headers) => {
    for (const header of headers) {
      const { field, value } = readHeader(header)?.role ?? {};
      expect([header, [field, value].filter(Boolean).join(" ")]).toEqual([header, role]);
    }
  });

  it.each(["Customer segment", "Win rate", "Inversionista", "Värdepapper", "International", "Budget year"])(
    "is not mistaken for its beginning: “%s”",
    (header) => {
      expect(readHeader(header)?.role.field).toBeUndefined();
    },
  );

  it.each(["Budget years", "Budgetjahr", "Budget-Nr.", "Budgetposten"])(
    "is no amount for its beginning: “%s”",
    (header) => {
      expect(readHeader(header)?.role.field).not.toBe("quantity");
    },
  );

  it.each([
    "Confort",
    "Renfort",
    "Escort",
    "Tort",
    "Abort",
    "Kort",
    "Cohort",
    "Comfort",
    "Hort",
    "Transport",
  ])("is no German place: “%s”", (header) => {
    expect(readHeader(header)?.role.field).not.toBe("scopePlaces");
  });

  it.each(["Import", "Sport", "Report", "Support", "Ressort", "Resort", "Antwort", "Stichwort", "Effort"])(
    "is not mistaken for its end: “%s”",
    (header) => {
      expect(readHeader(header)?.role.field).toBeUndefined();
    },
  );
});

describe("a column of amounts that names a currency", () => {
  const amounts = async (csv: string) => {
    const { agreements } = await readAny(sourceOf("t.csv", csv));
    return agreements.map(({ projects }) => projects?.[0]?.quantities?.[0]);
  };

  it.each(["Value (in local currency)", "Amount (transaction currency)"])(
    "is one of amounts in the currencies beside it: “%s”",
    async (header) => {
      const csv = `Party 1,Party 2,${header},Currency\nMaker,Quay,1200,EUR\nMaker,Dock,4000,SEK\n`;
      expect(await amounts(csv)).toMatchObject([
        { value: 1200, unit: "EUR" },
        { value: 4000, unit: "SEK" },
      ]);
    },
  );

  it("may have the currency in its cells", async () => {
    const csv = "Party 1,Party 2,Amount (transaction currency)\nMaker,Quay,EUR 1200\n";
    expect(await amounts(csv)).toMatchObject([{ value: 1200, unit: "EUR" }]);
  });

  it.each(["Amount currency", "Reported in currency", "Value in currency", "Value in local currency"])(
    "is one of currencies where its cells have no figures: “%s”",
    async (header) => {
      const csv = `Party 1,Party 2,Amount,${header}\nMaker,Quay,1200,EUR\n`;
      expect(await amounts(csv)).toMatchObject([{ value: 1200, unit: "EUR" }]);
    },
  );
});

it("an amount keeps the currency of its column's name beside another amount with its own", async () => {
  const csv = `Party 1,Party 2,Value (USD),Value in original currency,Original currency
Maker,Quay,5,500,KES
Maker,Dock,7,700,GHS
`;
  const { agreements } = await readAny(sourceOf("t.csv", csv));
  expect(agreements.map(({ projects }) => projects?.[0]?.quantities)).toEqual([
    [{ value: 5, unit: "USD" }],
    [{ value: 7, unit: "USD" }],
  ]);
});

describe("a sum of money", () => {
  it.each([
    ["Wert in TEUR", "EUR", 1e3],
    ["Importe (millones €)", "EUR", 1e6],
    ["Montant (en millions d’euros)", "EUR", 1e6],
    ["Montant (Md€)", "EUR", 1e9],
    ["Importo (mila €)", "EUR", 1e3],
    ["Belopp (TSEK)", "SEK", 1e3],
    ["Valor (mil millones USD)", "USD", 1e9],
    ["AWARD_VALUE_EURO", "EUR", 1],
    ["Deal size ($M)", "$", 1e6],
  ])("has its unit from “%s”", (header, unit, times) => {
    expect(scaledUnit(unitInHeader(header) ?? "")).toEqual({ unit, times });
  });

  it.each([
    ["3 milliards €", { value: 3e9, unit: "EUR" }],
    ["20 millones de euros", { value: 20e6, unit: "EUR" }],
    ["EUR 2 miljarder", { value: 2e9, unit: "EUR" }],
    ["5 T€", { value: 5e3, unit: "EUR" }],
    ["500 miles", { value: 500, unit: "miles" }],
    ["7 T", { value: 7, unit: "T" }],
    ["4 TRY", { value: 4, unit: "TRY" }],
  ])("is read in “%s”, and no length or weight taken for one", (cell, quantity) => {
    expect(quantityOfCell(cell, ",")).toEqual(quantity);
  });
});

describe("a bare name", () => {
  it("is the title beside the parties", async () => {
    const list = 'Name,Partners,Status\nBattery plant,"Maker, Quay",Signed\nWind farm,"Dock, Port",Signed\n';
    expect(await guessed(list)).toEqual(["title", "parties", "status"]);
    expect(await guessed("Nom;Partenaire 1;Partenaire 2\nPont;Maker;Quay\n")).toEqual([
      "title",
      "party 1",
      "party 2",
    ]);
  });

  it("is a party where it has a legal form, where others name it, or where there is one other", async () => {
    expect((await guessed('Name,Partners\nMaker AG,"Quay, Dock"\n'))[0]).toBe("party");
    expect((await guessed('Name,Partners\nMaker,"Quay, Dock"\nQuay,"Maker, Dock"\n'))[0]).toBe("party");
    expect((await guessed("Name,Partner,Date\nMaker,Quay,2024\n"))[0]).toBe("party");
  });
});

describe("a column in the plural", () => {
  it("is a list where its cells are", async () => {
    const csv = 'Company,Investors,Date\nMaker,"Quay Ltd, Alpha Fund",2024\nDock,Beta Fund,2024\n';
    const { agreements } = await readAny(sourceOf("t.csv", csv));
    expect(agreements.map(({ parties }) => parties.map(({ role }) => role))).toEqual([
      [undefined, "investor", "investor"],
      [undefined, "investor"],
    ]);
  });

  it("is one party where its cells have one, where more is said of it, or where another is in the plural", async () => {
    expect((await guessed('Company,Investors\nMaker,"Quay Co., Ltd."\n'))[1]).toBe("party investor 2");
    expect((await guessed("Company,Investors,Investor country\nMaker,Quay; Dock,NO\n"))[1]).toBe(
      "party investor 2",
    );
    expect(await guessed("Buyers,Suppliers\nMaker; Port,Quay; Dock\n")).toEqual([
      "party buyer",
      "party supplier 2",
    ]);
  });
});

describe("a bare number", () => {
  const numbered = async (...numbers: readonly (string | number)[]) => {
    const rows = numbers.map((number, at) => `${number},Maker ${at},Quay,2024`);
    return (await guessed(["ID,Party 1,Party 2,Date", ...rows].join("\n")))[0];
  };

  it("is that of the agreement, or in a list of names of the party", async () => {
    expect(await numbered("8813", "8820")).toBe("agreementId");
    expect(await numbered(100_231, 100_232)).toBe("agreementId");
    expect((await guessed("id,name,country\nNK-a,Maker,NO\nNK-b,Quay,NO\n"))[0]).toBe("partyId");
  });

  it("is none where it counts the rows, or is not each one's own", async () => {
    expect(await numbered(1, 2, 3)).toBe("ignore");
    expect(await numbered(3, 2, 1)).toBe("ignore");
    expect(await numbered(17, 17)).toBe("ignore");
    expect(await numbered(17, "")).toBe("ignore");
  });
});

it("a number that many agreements share is that of what they are lots of", async () => {
  const rows = Array.from({ length: 16 }, (_, at) => `M-${Math.floor(at / 4)},Quill,Maker ${at},2024`);
  const columns = await guessed(["N° marché,Acheteur,Fournisseur,Date", ...rows].join("\n"));
  expect(columns).toEqual(["ignore", "party buyer", "party supplier 2", "date"]);
});

it("lenders, borrowers, donors and recipients are parties, with what is said of them", async () => {
  const csv = "Lender,Borrower,Borrower country\nQuay Bank,Maker AG,DE\n";
  expect(await guessed(csv)).toEqual(["party lender", "party borrower 2", "partyCountry 2"]);
  expect(await guessed("Donor,Recipient\nQuay Fund,Maker AG\n")).toEqual([
    "party donor",
    "party recipient 2",
  ]);
});

it("the country of a host is none of an investor", async () => {
  const csv = "Investor,Host country,Host company,Year\nQuay Bank,Kenya,Maker AG,2021\n";
  expect(await guessed(csv)).toEqual(["party investor", "scopePlaces", "party 2", "date"]);
});

it("an investment is an amount where its cells are, and no name or number of some", async () => {
  const of = async (header: string, cell: string) =>
    (await guessed(`Party 1,Party 2,${header}\nMaker,Quay,${cell}\n`))[2];
  expect(await of("Investment", "5 million")).toBe("quantity");
  expect(await of("Investments (EUR)", "5")).toBe("quantity EUR");
  expect(await of("Total investment US$", "5")).toBe("quantity US$");
  expect(await of("Investment", "Plant 2")).toBe("ignore");
  expect(await of("Investments", "5")).toBe("ignore");
  expect(await of("Investment type", "5")).toBe("ignore");
});

it("a year beside a date, and a budget beside a value, are not told twice", async () => {
  const csv = "Year,Party 1,Party 2,Budget,Value (EUR),Date signed\n2024,Maker,Quay,5,7,2024-03-01\n";
  expect(await guessed(csv)).toEqual([
    "ignore",
    "party 1",
    "party 2",
    "ignore",
    "quantity EUR",
    "statusDate signed",
  ]);
  expect(await guessed("Year,Party 1,Party 2,Budget (EUR)\n2024,Maker,Quay,5\n")).toEqual([
    "date",
    "party 1",
    "party 2",
    "quantity EUR",
  ]);
});

describe("a year", () => {
  const yearOf = async (header: string, ...dates: string[]) => {
    const rows = dates.map((date, at) => `202${at},Maker,Quay ${at},${date}`);
    return (await guessed([`Year,Party 1,Party 2,${header}`, ...rows].join("\n")))[0];
  };

  it.each([
    ["the day is not told in each row", "Date signed", "2020-03-01", "", ""],
    ["the day is said to be unknown", "Date signed", "2020-03-01", "n/a"],
    ["the other date is that of the end", "Termination date", "2024-03-01", "2025-03-01"],
  ])("is the date where %s", async (_why, header, ...dates) => {
    expect(await yearOf(header, ...dates)).toBe("date");
  });

  it("is told by the day of each row that has one", async () => {
    expect(await yearOf("Date signed", "2020-03-01", "2021-03-01")).toBe("ignore");
  });

  it.each([
    ["Year,Date", "2020,2020-03-01", "announced 2020-03-01"],
    ["Date,Year", "2020-03-01,2020", "announced 2020-03-01"],
    ["Jahr,Datum", "2020,2020-03-01", "announced 2020-03-01"],
    ["日期,年份", "2020-03-01,2020", "announced 2020-03-01"],
    ["Year,Date signed", "2020,2020-03-01", "signed 2020-03-01"],
    ["Date signed,Year", "2020-03-01,2020", "signed 2020-03-01"],
    ["Year,Date announced", "2020,2020-03-01", "announced 2020-03-01"],
    ["Year,Termination date", "2020,2024-03-01", "announced 2020, terminated 2024-03-01"],
  ])("never stands in place of a day or beside it: “%s”", async (header, dates, told) => {
    const undated = header.startsWith("Date") || header.startsWith("日期") ? ",2021" : "2021,";
    const csv = `${header},Party 1,Party 2\n${dates},Maker,Quay\n${undated},Dock,Port\n`;
    const { agreements } = await readAny(sourceOf("t.csv", csv));
    const history = agreements.map((one) => one.history?.map(({ status, date }) => `${status} ${date}`));
    expect(history[0]?.join(", ")).toBe(told);
  });

  it("is none where it is a fiscal one or several", async () => {
    const csv = "Year,Date signed,Party 1,Party 2\nFY2020,2020-03-01,Maker,Quay\nFY2021,,Dock,Port\n";
    expect((await guessed(csv))[0]).toBe("ignore");
  });

  it("is told apart from a date that nobody named, which is none beside that of the end", async () => {
    const header = "Termination date,Snapshot,Party 1,Party 2";
    expect((await guessed(`${header}\n2021-03-01,2024-01-01,Maker,Quay\n`))[1]).toBe("ignore");
  });

  it("is the date of a row without a day", async () => {
    const csv = "Year,Date signed,Party 1,Party 2\n2020,2020-03-01,Maker,Quay\n2021,,Dock,Port\n";
    const { agreements } = await readAny(sourceOf("t.csv", csv));
    expect(agreements[1]?.history).toEqual([{ status: "announced", date: "2021" }]);
  });
});

it("a year beside a column of days is not that of a later status", async () => {
  const csv = `Year,Date signed,Status,Party 1,Party 2
2019,2019-05-06,in force,Maker,Quay
2020,,terminated,Dock,Port
2021,2021-03-04,terminated,Dock,Quay
2022,,signed,Crane,Quay
`;
  const { agreements } = await readAny(sourceOf("t.csv", csv));
  expect(agreements.map(({ history }) => history)).toMatchObject([
    [{ status: "signed", date: "2019-05-06" }, { status: "operating" }],
    [{ status: "signed", date: "2020" }, { status: "terminated" }],
    [{ status: "signed", date: "2021-03-04" }, { status: "terminated" }],
    [{ status: "signed", date: "2022" }],
  ]);
  expect(agreements.flatMap(({ history = [] }) => history.slice(1)).filter(({ date }) => date)).toEqual([]);
});

it.each([
  "Title,Date signed,Item\nTreaty of Ulm,1920-01-01,Q12345\n",
  "Contract title,Supplier registration number,Date signed\nRoad,HRB 12345,2024-01-01\n",
  "Title,LEI,Date signed\nPlant,529900T8BM49AURSDO55,2024-01-01\n",
  "Title,Registration number,Status\nPlant,HRB 12345,signed\n",
  "title,isbn,wikidata\nThe Sea,12345,Q12345\n",
  "Title,Registration no.,Country\nMoU on steel,MOU-2024-1,Kenya\n",
  "Title,Company number\nSale of shares,08209948\n",
])("a title is no name of a company beside what tells of something else: %j", async (csv) => {
  expect(await guessed(csv)).toContain("title");
  await expect(readAny(sourceOf("t.csv", csv))).rejects.toThrow(/No column holds/);
});

it.each([
  ["Parties number", "ignore"],
  ["Companies no", "ignore"],
  ["Parties ids", "partyId"],
  ["Party no", "partyId"],
])("a number of parties is no number of one: “%s”", async (header, field) => {
  const rows = "X,2,Maker,Quay\nY,2,Dock,Port\nZ,3,Dock,Quay\n";
  expect((await guessed(`Deal,${header},Buyer,Seller\n${rows}`))[1]).toBe(field);
});

it("a word for an amount that also means a service is one only with figures", async () => {
  expect((await guessed("Unternehmen;Partner;Leistung\nMaker;Quay;Planung\n"))[2]).toBe("ignore");
});

it("an export of contract awards has buyer and winner with their numbers, towns and countries", async () => {
  const csv = `YEAR,CAE_NAME,CAE_NATIONALID,CAE_TOWN,ISO_COUNTRY_CODE,TITLE,WIN_NAME,WIN_NATIONALID,WIN_TOWN,WIN_COUNTRY_CODE,AWARD_VALUE_EURO,DT_AWARD
2023,Town of Quill,DE123,Quill,DE,Bridge,Maker AG,AT999,Hillby,AT,125000.5,15-DEC-22
`;
  const { parties, agreements } = await readAny(sourceOf("t.csv", csv));
  expect(parties).toMatchObject([
    {
      names: [{ text: "Town of Quill" }],
      country: "DE",
      seat: "quill-de",
      identifiers: [{ value: "DE123" }],
    },
    { names: [{ text: "Maker AG" }], country: "AT", seat: "hillby-at", identifiers: [{ value: "AT999" }] },
  ]);
  expect(agreements).toMatchObject([
    {
      title: "Bridge",
      parties: [{ role: "buyer" }, { role: "supplier" }],
      history: [{ date: "2022-12-15" }],
      projects: [{ quantities: [{ value: 125_000.5, unit: "EUR" }] }],
    },
  ]);
});
