/** Which columns of a table are guessed to name parties, and which to say something of them: by headers as people write them. */
import { describe, expect, it } from "vitest";
import { guessMapping } from "@/lib/formats/mapping/guess";
import { recognise } from "@/lib/formats/recognise";
import { previewRows } from "@/lib/formats/tables/preview";
import { readAny } from "./read-any";
import { sourceOf } from "./sources";

/** What each column is guessed to be: its field, value and party. `columns` are headers with a cell for each row. */
async function guessed(columns: Readonly<Record<string, readonly string[]>>): Promise<string[]> {
  const lines = [
    Object.keys(columns),
    ...[0, 1].map((row) => Object.values(columns).map((cells) => cells[row] ?? "")),
  ];
  const source = sourceOf("t.csv", lines.map((line) => line.join(",")).join("\n"));
  const mapping = guessMapping(await previewRows(source, await recognise(source)));
  return mapping.columns.map(({ field, value, slot }) => [field, value, slot].filter(Boolean).join(" "));
}

const NAMES = ["Alpha Works", "Beta Mills"];
const OTHERS = ["Zeta Foods", "Eta Yards"];
const NUMBERS = ["101", "102"];
const DAYS = ["2025-03-20", "2025-03-21"];

describe("a header that begins with a role or a word for parties", () => {
  it.each([
    ["Supplier ID", NUMBERS, "partyId"],
    ["Supplier no.", NUMBERS, "partyId"],
    ["Supplier #", NUMBERS, "partyId"],
    ["Vendor code", ["A-1", "A-2"], "partyId"],
    ["ID supplier", NUMBERS, "partyId"],
    ["Supplier email", ["a@works.example", "b@mills.example"], "ignore"],
    ["Supplier phone", ["+49 30 1", "+49 30 2"], "ignore"],
    ["Supplier address", ["Quay 1", "Quay 2"], "ignore"],
    ["Supplier website", ["https://works.example", "https://mills.example"], "ignore"],
    ["Supplier contact", ["Ada Quill", "Bo Reed"], "ignore"],
    ["Supplier rating", ["Good", "Fair"], "ignore"],
    ["Supplier since", ["2019", "2020"], "ignore"],
    ["Supplier country", ["Norway", "Chile"], "partyCountry"],
    ["Country of supplier", ["Norway", "Chile"], "partyCountry"],
    ["Supplier city", ["Hillby", "Perthon"], "partyCity"],
    ["Supplier type", ["company", "government"], "partyKind"],
    ["Supplier LEI", ["529900ODI3047E2LIV03", "5493001KJTIIGC8Y1R12"], "identifier lei"],
    ["Supplier VAT no.", ["NO1", "CL2"], "identifier vat"],
  ])("“%s” is no other party beside the supplier's name", async (header, cells, role) => {
    const columns = await guessed({ Supplier: NAMES, [header]: cells, Buyer: OTHERS, "Date signed": DAYS });
    expect(columns).toEqual(["party supplier", role, "party buyer 2", "statusDate signed"]);
  });

  it.each([
    ["Company e-mail", ["a@works.example", "b@mills.example"]],
    ["Company website", ["https://works.example", "https://mills.example"]],
    ["Company size", ["large", "small"]],
    ["Company description", ["", ""]],
    ["Number of companies", ["3", "4"]],
  ])("“%s” is no party beside the company", async (header, cells) => {
    const columns = await guessed({ Company: NAMES, [header]: cells, Country: ["Norway", "Chile"] });
    expect([columns[0], columns[2]]).toEqual(["party", "partyCountry"]);
    expect(columns[1]).not.toMatch(/^part/);
  });

  it.each(["Target date", "Target year", "Target market share status"])(
    "“%s” is an aim and no party",
    async (header) => {
      const columns = await guessed({ Company: NAMES, Partner: OTHERS, [header]: ["2030", "2031"] });
      expect(columns).toEqual(["party", "party 2", "ignore"]);
    },
  );

  it.each([
    ["Supplier(s)", "party supplier"],
    ["Supplier name", "party supplier"],
    ["Supplier company", "party supplier"],
    ["Supplier (Europe)", "party supplier"],
    ["Target company", "party target"],
    ["Name of company", "party"],
    ["Counterparty", "party"],
    ["Chinese partner", "party"],
    ["Vertragspartner", "party"],
    ["公司名称", "party"],
  ])("“%s” is one", async (header, role) => {
    expect((await guessed({ [header]: NAMES, Country: ["Norway", "Chile"] }))[0]).toBe(role);
  });

  it("names a party by the name that stands beside its number or short sign", async () => {
    expect(await guessed({ Vendor: ["0000101", "0000102"], "Vendor name": NAMES })).toEqual([
      "partyId",
      "party supplier",
    ]);
    expect(await guessed({ Vendor: ["ALPHA", "BETA"], "Vendor name": NAMES })).toEqual([
      "ignore",
      "party supplier",
    ]);
  });
});

describe("what is said of parties", () => {
  it("is of the one that the header names, wherever it stands", async () => {
    expect(
      await guessed({
        "Buyer country": ["Chile", "Peru"],
        Supplier: NAMES,
        "Buyer ID": NUMBERS,
        "Supplier ID": ["1", "2"],
        Purchaser: OTHERS,
        "Country of the vendor": ["Norway", "Sweden"],
      }),
    ).toEqual(["partyCountry 2", "party supplier", "partyId 2", "partyId", "party buyer 2", "partyCountry"]);
    expect(
      await guessed({
        Company: NAMES,
        Partner: OTHERS,
        "Company country": ["Norway", "Sweden"],
        "Partner country": ["Chile", "Peru"],
      }),
    ).toEqual(["party", "party 2", "partyCountry", "partyCountry 2"]);
  });

  it("is so in other languages", async () => {
    expect(
      await guessed({
        Lieferant: NAMES,
        "Lieferanten-Nr.": NUMBERS,
        Käufer: OTHERS,
        Käufernummer: ["1", "2"],
        "Land Lieferant": ["Norway", "Sweden"],
        "Land des Käufers": ["Chile", "Peru"],
      }),
    ).toEqual(["party supplier", "partyId", "party buyer 2", "partyId 2", "partyCountry", "partyCountry 2"]);
  });

  it("is so where the word for one holds that for the other", async () => {
    expect(
      await guessed({
        Käufer: NAMES,
        "Käufer Land": ["Norway", "Sweden"],
        Verkäufer: OTHERS,
        "Land des Verkäufers": ["Chile", "Peru"],
      }),
    ).toEqual(["party buyer", "partyCountry", "party supplier 2", "partyCountry 2"]);
    expect(
      await guessed({
        许可方: NAMES,
        许可方国家: ["Norway", "Sweden"],
        被许可方: OTHERS,
        被许可方国家: ["Chile", "Peru"],
      }),
    ).toEqual(["party licensor", "partyCountry", "party licensee 2", "partyCountry 2"]);
  });

  it("is another party where the header only says where or of what sort it is", async () => {
    for (const header of ["Partner (local)", "Partner in China", "Partner subsidiary"])
      expect(await guessed({ Partner: NAMES, [header]: OTHERS })).toEqual(["party", "party 2"]);
    expect(await guessed({ Supplier: NAMES, "Supplier parent": OTHERS })).toEqual([
      "party supplier",
      "partyParent",
    ]);
  });

  it("is not what is said of a partnership", async () => {
    expect(
      await guessed({
        "Partnership name": ["Plant", "Port"],
        "Partnership type": ["MoU", "Joint venture"],
        "Partnership date": DAYS,
        "Partnership status": ["signed", "announced"],
        Company: NAMES,
        Partner: OTHERS,
      }),
    ).toEqual(["title", "form", "date", "status", "party", "party 2"]);
  });

  it("is left out where the table does not have that party", async () => {
    const columns = { Company: NAMES, Partner: OTHERS, "Supplier ID": NUMBERS };
    expect((await guessed(columns))[2]).toBe("ignore");
    expect((await guessed({ Company: NAMES, "Target number": NUMBERS }))[1]).toBe("ignore");
    expect((await guessed({ Name: NAMES, "Supplier ID": NUMBERS }))[1]).toBe("partyId");
  });

  it.each(["Parent ID", "Parent country", "Ultimate Parent CUSIP", "Parent LEI"])(
    "“%s” is neither a parent nor of the party itself",
    async (header) => {
      const columns = await guessed({ Company: NAMES, Parent: OTHERS, [header]: ["Chile", "Peru"] });
      expect(columns).toEqual(["party", "partyParent", "ignore"]);
    },
  );
});

describe("parties of one word, of which the first has no number", () => {
  it.each([
    ["Company, Partner, Partner 2, Partner 3", ["", "2", "3", "4"]],
    ["Company, Partner, Second partner", ["", "2", "3"]],
    ["Company, Partner name, Partner name 2", ["", "2", "3"]],
    ["Buyer, Seller, Seller 2", ["buyer", "supplier 2", "supplier 3"]],
    ["Company, Partner, Partner 2, Client", ["", "2", "3", "buyer 4"]],
    ["Company, Partner 1, Partner 2", ["", "2", "3"]],
    ["Company, Partner1, Partner2, Client", ["", "2", "3", "buyer 4"]],
    ["Partner A, Partner B, Company", ["1", "2", "3"]],
    ["Partner A, Party 3, Partner B", ["1", "3", "2"]],
    ["Company, Company 2, Partner, Partner 2", ["", "2", "3", "4"]],
    ["公司, 合作方, 合作方2", ["", "2", "3"]],
    ["Party, Party 2", ["", "2"]],
    ["Party, Party 2, Supplier", ["", "2", "supplier 3"]],
    ["Party 1, Party 2", ["1", "2"]],
  ])("stand behind those before them: %s", async (header, roles) => {
    const names = header.split(", ");
    const rows = ["Works", "Mills"].map((end) => names.map((_, at) => `Maker ${at} ${end}`).join(","));
    const source = sourceOf("t.csv", [names.join(","), ...rows].join("\n"));
    const { columns } = guessMapping(await previewRows(source, await recognise(source)));
    expect(columns).toEqual(columns.map((role) => ({ ...role, field: "party" })));
    expect(columns.map(({ value, slot }) => [value, slot].filter(Boolean).join(" "))).toEqual(roles);
  });

  it("have what is said of each", async () => {
    const columns = {
      Company: NAMES,
      Partner: OTHERS,
      "Partner 2": ["Iota Docks", "Kappa Farms"],
      "Company country": ["Norway", "Sweden"],
      "Partner country": ["Chile", "Peru"],
      "Partner 2 country": ["Kenya", "Ghana"],
      "City of partner 2": ["Hillby", "Perthon"],
    };
    expect((await guessed(columns)).slice(3)).toEqual([
      "partyCountry",
      "partyCountry 2",
      "partyCountry 3",
      "partyCity 3",
    ]);
  });

  it("have what is said by their number alone, beside a party without one", async () => {
    const columns = {
      Company: NAMES,
      Country: ["Norway", "Sweden"],
      "Partner 1": OTHERS,
      "Country 1": ["Chile", "Peru"],
      "Partner 2": ["Iota Docks", "Kappa Farms"],
      "Country 2": ["Kenya", "Ghana"],
    };
    const guess = await guessed(columns);
    expect(guess.filter((role) => role.startsWith("partyCountry"))).toEqual([
      "partyCountry",
      "partyCountry 2",
      "partyCountry 3",
    ]);
  });
});

describe("numbers of parties", () => {
  const LONG = ["00123456", "HRB 12345"];

  it.each([
    ["Company ID", LONG, "partyId"],
    ["Company code", LONG, "partyId"],
    ["Company key", LONG, "partyId"],
    ["Party no", LONG, "partyId"],
    ["公司编号", LONG, "partyId"],
    ["Company no.", ["1", "2"], "partyId"],
    ["Company number", LONG, "identifier registration"],
    ["Organisation number", LONG, "identifier registration"],
    ["Company reg. no.", LONG, "identifier registration"],
    ["Registration number", LONG, "identifier registration"],
    ["Organisationsnummer", LONG, "identifier registration"],
    ["N° SIREN", LONG, "identifier registration"],
    ["注册号", LONG, "identifier registration"],
    ["CIK", LONG, "identifier cik"],
    ["Entity identifier", LONG, "partyId"],
    ["Codice fiscale", LONG, "identifier tax"],
    ["Tax ID", LONG, "identifier tax"],
    ["Tax registration number", LONG, "identifier tax"],
    ["Steuernummer", LONG, "identifier tax"],
    ["VAT number", LONG, "identifier vat"],
    ["VAT registration no.", LONG, "identifier vat"],
    ["USt-IdNr.", LONG, "identifier vat"],
    ["N° TVA", LONG, "identifier vat"],
  ])("“%s” with %j is a number of its own sort: %s", async (header, cells, role) => {
    expect(await guessed({ Company: NAMES, [header]: cells })).toEqual(["party", role]);
  });
});

it("a table of suppliers and buyers with their numbers has two parties for each agreement", async () => {
  const csv = `Supplier,Supplier ID,Buyer,Buyer ID,Date signed,Form
Alpha Works,101,Zeta Foods,202,2025-03-20,MoU
Beta Mills,103,Zeta Foods,202,2025-03-21,MoU
`;
  const { parties, agreements } = await readAny(sourceOf("s.csv", csv));
  expect(parties.map(({ id, names }) => [id, names[0]?.text])).toEqual([
    ["101", "Alpha Works"],
    ["202", "Zeta Foods"],
    ["103", "Beta Mills"],
  ]);
  expect(agreements.map((agreement) => agreement.parties)).toEqual([
    [
      { party: "101", role: "supplier" },
      { party: "202", role: "buyer" },
    ],
    [
      { party: "103", role: "supplier" },
      { party: "202", role: "buyer" },
    ],
  ]);
});
