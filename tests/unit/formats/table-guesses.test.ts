/** What is guessed of the cells of a table: the order of day and month, the sign between the entries of a list. */
import { describe, expect, it } from "vitest";
import { ofFreeParty } from "@/lib/formats/mapping/check";
import { guessMapping } from "@/lib/formats/mapping/guess";
import { openDateOf } from "@/lib/formats/mapping/open-date";
import { recognise } from "@/lib/formats/recognise";
import { previewRows } from "@/lib/formats/tables/preview";
import { endOfTable, readAny } from "./read-any";
import { sourceOf } from "./sources";

describe("a second column of functions", () => {
  it("is read too, and leaves none of them out", async () => {
    const csv = "Partner 1,Partner 2,Functions,Activities\nMaker,Quay,supply,recycling\n";
    const { agreements } = await readAny(sourceOf("f.csv", csv));
    expect(agreements.map(({ functions }) => functions)).toEqual([["supply", "recycling"]]);
  });
});

describe("dates whose order of day and month nothing tells", () => {
  const openIn = async (...dates: string[]) => {
    const rows = dates.map((date) => `Maker,Builder,${date}`);
    const source = sourceOf("t.csv", ["Party 1,Party 2,Date signed", ...rows].join("\n"));
    const preview = await previewRows(source, await recognise(source));
    return openDateOf(preview, guessMapping(preview));
  };

  const MONTH = { column: "Date signed", or: "month" };

  it("are named", async () => {
    expect(await openIn("1/1/2025", "3/4/2025")).toEqual({ ...MONTH, text: "3/4/2025" });
    expect(await openIn("03-04-25")).toEqual({ ...MONTH, text: "03-04-25" });
    expect(await openIn("c. 3/4/2025")).toEqual({ ...MONTH, text: "c. 3/4/2025" });
    expect(await openIn("2025-10-03", "3/4/2025")).toEqual({ ...MONTH, text: "3/4/2025" });
  });

  it("have the day first beside semicolons, which spreadsheets of Europe write", async () => {
    const read = async (sign: string) => {
      const csv = ["Party 1,Party 2,Date signed", "Maker,Quay,12/05/2021"].join("\n").replaceAll(",", sign);
      return (await readAny(sourceOf("t.csv", csv))).agreements[0]?.history[0]?.date;
    };
    expect(await read(";")).toBe("2021-05-12");
    expect(await read(",")).toBe("2021-12-05");
  });

  it("are named where the year may stand first, and read with it where it varies least", async () => {
    const year = { column: "Date signed", text: "25/03/04", or: "year" };
    expect(await openIn("25/03/04")).toEqual(year);
    expect(await openIn("05/03/04", "25/03/04")).toEqual(year);
    expect(await openIn("25/03/04", "24/11/30")).toEqual(year);
    expect(await openIn("25/03/04", "13/05/99")).toBeUndefined();
    expect(await lastOf("24/11/30,24/12/01", "25/03/04,25/03/05")).toEqual(["2025-03-04", "2025-03-05"]);
    expect(await lastOf("30/11/24,01/12/24", "04/03/25,05/03/25")).toEqual(["2025-03-04", "2025-03-05"]);
  });

  const table = (...rows: string[]) =>
    ["Party 1,Party 2,Date signed,Effective date", ...rows.map((row) => `Maker,Builder,${row}`)].join("\n");
  const lastOf = async (...rows: string[]) => {
    const { agreements } = await readAny(sourceOf("t.csv", table(...rows)));
    return [agreements.at(-1)?.history[0]?.date, agreements.at(-1)?.effective];
  };

  it("are read as without the dates beside them that begin with the year", async () => {
    expect(await lastOf("2025-10-03,2025-10-04", "3/4/2025,2025-03-05")).toEqual([
      "2025-03-04",
      "2025-03-05",
    ]);
    expect(await lastOf("13/4/2025,2025-04-14", "3/4/2025,2025-04-05")).toEqual(["2025-04-03", "2025-04-05"]);
  });

  it("are read as in the other columns, or refused, below many that begin with the year", async () => {
    const many = (row: string) => Array.from({ length: 200 }, () => row);
    expect(await lastOf(...many("3/14/2025,2025-03-15"), "3/4/2025,3/5/2025")).toEqual([
      "2025-03-04",
      "2025-03-05",
    ]);
    const { problems } = await endOfTable(table(...many("2025-03-14,2025-03-15"), "3/4/2025,2025-03-05"));
    expect(problems).toMatchObject([
      { field: "Date signed", advice: expect.stringMatching(/another order/) },
    ]);
  });

  it.each([
    ["3/4/2025", "13/4/2025"],
    ["3/4/2025", "ca. 13/4/2025"],
    ["3.4.2025"],
    ["4/4/2025"],
    ["2025-03-04"],
    ["March 2025"],
  ])("are none in %s", async (...dates) => {
    expect(await openIn(...dates)).toBeUndefined();
  });
});

describe("a column whose name tells nothing", () => {
  const guessed = async (header: string, ...cells: string[]) => {
    const rows = cells.map((cell, at) => `Maker,Quay,${cell},2025-03-0${at + 1}`);
    const source = sourceOf("t.csv", [`Party 1,Party 2,${header},Signed`, ...rows].join("\n"));
    return guessMapping(await previewRows(source, await recognise(source))).columns[2]?.field;
  };

  it.each([
    ["Nameplate", "40 MW", "25 MW"],
    ["Tamaño", "12 kg", "13 kg"],
    ["Clock", "10:00am", "11:30am"],
    ["Rechtsform", "AG", "SE"],
    ["State", "CA", "DE"],
    ["Lang", "de", "it"],
    ["Renewed?", "No", "No"],
    ["Cy", "US$", "US$"],
    ["International code", "DE123", "SE456"],
  ])("is no country: “%s” with %s", async (...column) => {
    expect(await guessed(...column)).toBe("ignore");
  });

  it.each([
    ["Where from", "Norway", "Chile"],
    ["ISO", "NO", "CL"],
    ["Country ISO2", "NO", "CL"],
    ["Herkunft", "NO", "CL"],
  ])("is one by names, or as it is called so: “%s”", async (...column) => {
    expect(await guessed(...column)).toBe("partyCountry");
  });

  it("is no date of the agreement beside a column that is called so, nor where it tells when a row was written", async () => {
    const times = ["2025-04-01 10:00am", "4/2/2025 11:00pm"];
    expect(await guessed("Seen on desk", ...times)).toBe("ignore");
    const source = sourceOf("t.csv", `Party 1,Party 2,Created\nMaker,Quay,${times[0]}\n`);
    const { columns } = guessMapping(await previewRows(source, await recognise(source)));
    expect(columns[2]?.field).toBe("ignore");
  });
});

describe("the decimal sign", () => {
  const valuesIn = async (delimiter: string, ...figures: string[]) => {
    const rows = figures.map((figure) => ["Maker", "Quay", "20.03.2025", `"${figure}"`].join(delimiter));
    const header = ["Partner 1", "Partner 2", "Datum", "Investition (EUR)"].join(delimiter);
    const { agreements } = await readAny(sourceOf("t.csv", [header, ...rows].join("\n")));
    return agreements.map(({ projects }) => projects?.[0]?.quantities?.[0]?.value);
  };

  it.each([
    ["a comma beside semicolons", ";", ["1.500", "20.250"], [1500, 20_250]],
    ["a comma where points part millions", ",", ["1.500.000", "2.000"], [1_500_000, 2000]],
    ["a point that cannot part thousands", ";", ["1.500", "12.5"], [1.5, 12.5]],
    ["a point, as no thousands begin with 0", ";", ["0.500"], [0.5]],
    ["a comma, as no thousands begin with 0", ",", ["0,500", "1,500"], [0.5, 1.5]],
    ["a point where commas part millions", ",", ["1,500,000", "2,000"], [1_500_000, 2000]],
    ["a comma where spaces part thousands", ";", ["12 345,67 €", "1 234,00 €"], [12_345.67, 1234]],
    ["a comma where narrow spaces do", ",", ["1\u202f234,5\u00a0€", "500 €"], [1234.5, 500]],
    ["a comma where apostrophes do", ";", ["1’234’567,50 EUR", "500 EUR"], [1_234_567.5, 500]],
    ["a point where they do", ",", ["CHF 1'234'567.50", "CHF 500"], [1_234_567.5, 500]],
    ["a point where spaces do", ",", ["1 234.50", "2 000"], [1234.5, 2000]],
    ["a comma in the second figure of a range", ";", ["1 000 - 2 000,5 €"], [1000]],
    ["that of the amount, not of a rate behind it", ";", ["1.500 (2.5 % p.a.)", "2.000"], [1500, 2000]],
    ["not that of the years behind an amount", ";", ["1.500 EUR", "2.000 EUR (in 2.5 years)"], [1500, 2000]],
    ["that of an amount behind it", ",", ["100 MW (102,5 MWp)", "1.500 MW"], [100, 1500]],
    ["that of the amount in another currency", ",", ["SEK 1.500 (EUR 130,50)", "SEK 3.000"], [1500, 3000]],
    ["a comma in a share behind it, if nothing tells", ",", ["1.500 t (ca. 37,5 %)"], [1500]],
    ["a comma behind a long dash", ",", ["10 — 12,5 MW", "1.500 MW"], [10, 1500]],
    ["a comma behind a tilde", ",", ["10 ~ 12,5 MW", "1.500 MW"], [10, 1500]],
    ["a comma in a further amount", ",", ["1.500 MW + 12,5 MW"], [1500]],
    ["a point beside the thousands of India", ",", ["12,34,567", "1,50,000.5"], [1_234_567, 150_000.5]],
  ])("is %s", async (_name, delimiter, figures, values) => {
    expect(await valuesIn(delimiter, ...figures)).toEqual(values);
  });
});

it("a number that is only understood with the other sign is reported with the choice that reads it", async () => {
  const csv = 'Partner 1,Partner 2,Amount (EUR)\nMaker,Quay,12.5\nMaker,Dock,13.5\nMaker,Port,"1 234,50"\n';
  expect((await endOfTable(csv)).problems).toMatchObject([
    { line: 4, advice: expect.stringMatching(/^Choose that numbers look like 1\.234,5, or write/) },
  ]);
});

describe("lists in cells", () => {
  const separatorOf = async (...lists: string[]) => {
    const rows = lists.map((list, index) => `${index},"${list.replaceAll('"', '""')}"`);
    const source = sourceOf("t.csv", ["Deal number,Parties", ...rows].join("\n"));
    return guessMapping(await previewRows(source, await recognise(source))).separator;
  };

  it.each([
    [";", ["Maker Co., Ltd.; Quay", "Builder Co., Ltd.", "Wharf Co., Ltd."]],
    [",", ["Maker, Quay", "Builder/Wharf, Quay"]],
    ["、", ["甲公司、乙公司, Inc.", "丙公司, Inc.、乙公司"]],
    [";", ["Maker", "Quay"]],
    [" – ", ["Maker AG - Quay Ltd", "Builder — Wharf", "Dock"]],
    [" / ", ["Maker AG / Quay A/S", "Builder / Wharf"]],
    [";", [...Array.from({ length: 9 }, () => "Maker"), "Port of Quill – North"]],
    [",", ["Maker, Quay", "Builder – North, Wharf"]],
    [";", ["Maker AG - Werk Ulm", "Quay Ltd", "Dock Ltd"]],
    [",", ["Maker A / S, Quay AG"]],
    [" / ", ["Maker A/S / Quay", "Port", "Dock"]],
    [" / ", ["Maker / Quay", "Port", "Dock", "Crane", "Wharf", "Pier"]],
    ["/", ["Maker/Quay", "Port / Pier", "Dock"]],
    [" – ", ["Maker AG – Quay Ltd", "Dock Ltd", "Crane Ltd", "Port of Quill"]],
    [" – ", ["Maker Co., Ltd. – Quay Ltd", "Dock Ltd"]],
    [" – ", ["Kenya – Ghana", "India - Nepal", "Dock", "Crane", "Wharf"]],
    [" – ", ["University of Quill - Hillby College", "Dock", "Crane", "Wharf"]],
    [";", ["Kenya - Ministry of Energy", "Dock", "Crane"]],
    [",", ["Dock; Harbour, Crane", ...Array.from({ length: 9 }, () => "Maker, Quay")]],
  ])("are parted by %s where that is the likelier sign", async (sign, lists) => {
    expect(await separatorOf(...lists)).toBe(sign);
  });

  it.each([
    ["–", "supply, research"],
    ["/", "supply, research"],
    ["–", "supply – research"],
  ])("beside names parted by %s have signs of their own: “%s”", async (sign, functions) => {
    const csv = `Parties,Functions,Party countries\nMaker AG ${sign} Quay Ltd,"${functions}",NO; SE\n`;
    const { agreements, parties } = await readAny(sourceOf("t.csv", csv));
    expect(agreements.map((one) => one.functions)).toEqual([["supply", "joint-rd"]]);
    expect(parties.map(({ country }) => country)).toEqual(["NO", "SE"]);
  });

  it.each([
    ["–", "Party share", "99,5", "50,5 – 49,5", [99.5]],
    ["/", "Party share", "99,5", "50,5 / 49,5", [99.5]],
    ["–", "Party share", "99.5", "50.5; 49.5", [99.5]],
    ["–", "Party city", "Ulm, Germany", "Hull – Oslo", ["Ulm, Germany"]],
    ["–", "Party parent", "Crane Co., Ltd.", "Hull – Oslo", ["Crane Co., Ltd."]],
    ["–", "Party country", "NO", "DE, GB", ["NO"]],
    ["–", "Sector", "Energy, oil and gas", "steel; ships", ["Energy, oil and gas"]],
    ["/", "Place", "Ulm, Germany", "Hull; Oslo", ["Ulm, Germany"]],
  ])(
    "beside names parted by %s leave one party what it has: %s “%s”",
    async (sign, header, one, two, said) => {
      const rows = [`Maker AG ${sign} Quay Ltd|${two}`, `Han Ltd|${one}`];
      const { agreements, parties, places } = await readAny(
        sourceOf("t.csv", [`Parties|${header}`, ...rows].join("\n")),
      );
      const han = parties.find(({ names }) => names[0]?.text === "Han Ltd");
      const deal = agreements.find((agreement) => agreement.parties[0]?.party === han?.id);
      const nameOf = (id: string) =>
        [...parties, ...places].find((record) => record.id === id)?.names[0]?.text ?? id;
      const all = [
        deal?.parties[0]?.share,
        han?.country,
        ...[han?.seat, han?.parent, ...(deal?.scopePlaces ?? [])].map((id) => id && nameOf(id)),
        ...(deal?.fields ?? []),
      ];
      expect(all.filter((one) => one !== undefined)).toEqual(said);
    },
  );

  it.each([
    ["Party city", "Ulm, Germany"],
    ["Party share", "50,5"],
  ])("beside two parties are no list for a comma within: %s “%s”", async (header, cell) => {
    const csv = `Parties|${header}\nMaker AG – Quay Ltd|${cell}\n`;
    await expect(readAny(sourceOf("t.csv", csv))).rejects.toThrow(/It has 1 entry beside 2 parties/);
  });

  it.each([
    ["Maker Co., Ltd., Quay AG", ["Maker Co., Ltd.", "Quay AG"]],
    ["Maker, Inc., Dock S.A.", ["Maker, Inc.", "Dock S.A."]],
    ["Maker, s.r.o., Quay, a.s.", ["Maker, s.r.o.", "Quay, a.s."]],
    ["Maker, Quay, Ltd., Dock", ["Maker", "Quay, Ltd.", "Dock"]],
  ])("parted by commas leave a legal form to its name in “%s”", async (list, names) => {
    const { parties } = await readAny(sourceOf("t.csv", `Deal number,Parties\n1,"${list}"\n`));
    expect(parties.map((party) => party.names[0]?.text)).toEqual(names);
  });
});

it.each([
  ["a second name", { field: "party", slot: 1 }, { field: "party", slot: 2 }],
  [
    "a country, which no column has yet",
    { field: "partyCountry", slot: 1 },
    { field: "partyCountry", slot: 1 },
  ],
  [
    "another name of somebody, of whom several columns may tell",
    { field: "alias", slot: 1 },
    { field: "alias", slot: 1 },
  ],
] as const)("a column that is chosen as %s is about the first party without one", (_, chosen, role) => {
  expect(ofFreeParty(chosen, [{ field: "party" }, { field: "alias" }, { field: "ignore" }], 2)).toEqual(role);
});

describe("parties in a column that is not called so", () => {
  const readDeals = async (header: string, ...cells: string[]) => {
    const csv = [`Date,${header}`, ...cells.map((cell) => `2025-03-20,${cell}`)].join("\n");
    const { agreements, parties } = await readAny(sourceOf("t.csv", csv));
    const name = new Map(parties.map(({ id, names }) => [id, names[0]?.text]));
    return agreements.map((one) => one.parties.map(({ party }) => name.get(party)));
  };

  it("are told by the sign between them", async () => {
    expect(await readDeals("Deal", "Maker AG – Quay Ltd", "Dock AG - City of Quill")).toEqual([
      ["Maker AG", "Quay Ltd"],
      ["Dock AG", "City of Quill"],
    ]);
    expect(await readDeals("Title", "Maker AG / Quay A/S", "Dock / Crane")).toEqual([
      ["Maker AG", "Quay A/S"],
      ["Dock", "Crane"],
    ]);
  });

  it("are not a company and what is said of it", async () => {
    await expect(readDeals("Deal", "Maker AG – Annual report", "Quay Ltd – Sale")).rejects.toThrow(
      /No column holds/,
    );
  });
});

it("a slash without spaces parts the lists beside names with slashes between spaces", async () => {
  const csv = `Date,Parties,Functions,Fields,Regions
2025-03-20,Maker AG / Quay,research/production,steel/oil,Kenya/Ghana
2025-03-21,Dock / Crane,sales/production,gas/oil,India/Nepal
`;
  const { agreements } = await readAny(sourceOf("t.csv", csv));
  expect(agreements).toMatchObject([
    {
      functions: ["joint-rd", "manufacturing"],
      fields: ["steel", "oil"],
      scopePlaces: ["kenya-ke", "ghana-gh"],
    },
    { fields: ["gas", "oil"], scopePlaces: ["india-in", "nepal-np"] },
  ]);
});

describe("a table of Wikidata's queries", () => {
  const item = (id: number) => `http://www.wikidata.org/entity/Q${id}`;

  it("has its parties by their labels, each with its own item", async () => {
    const csv = `company,companyLabel,partner,partnerLabel\n${item(900001)},Maker,${item(900002)},Quay\n`;
    const { parties, agreements } = await readAny(sourceOf("q.csv", csv));
    expect(parties.map(({ names, identifiers }) => [names[0]?.text, identifiers?.[0]?.value])).toEqual([
      ["Maker", "Q900001"],
      ["Quay", "Q900002"],
    ]);
    expect(agreements).toHaveLength(1);
  });

  it("is a list of names where each row has one item", async () => {
    const csv = `company,companyLabel,countryLabel\n${item(900001)},Maker,Norway\n`;
    const { parties, agreements } = await readAny(sourceOf("q.csv", csv));
    expect(parties).toMatchObject([{ names: [{ text: "Maker" }], country: "NO" }]);
    expect(agreements).toEqual([]);
  });
});

describe("a watch list as a table", () => {
  it("has no agreements for its dates, no persons, and of several countries the first", async () => {
    const csv = `id,schema,name,birth_date,countries,aliases,first_seen
1,Company,Maker LLC,,no;se,Quay;Hafen,2023-01-01T00:00:00
2,Person,Ada Quill,1970-01-01,no,,2023-01-01T00:00:00
3,PublicBody,Bureau of Quays,,,,2023-01-01T00:00:00
4,LegalEntity,Quayside,,zz;no,,2023-01-01T00:00:00
`;
    const { parties, agreements } = await readAny(sourceOf("w.csv", csv.replace("zz;", "")));
    expect(parties.map(({ names, kind, country }) => [names[0]?.text, kind, country])).toEqual([
      ["Maker LLC", "company", "NO"],
      ["Bureau of Quays", "public-body", undefined],
      ["Quayside", "unknown", "NO"],
    ]);
    expect(agreements).toEqual([]);
    await expect(readAny(sourceOf("w.csv", csv))).rejects.toThrow(/row 5, countries: holds "zz;no"/);
  });
});

describe("types of deals that say what a deal is for", () => {
  const readTypes = async (...types: string[]) => {
    const rows = types.map((type) => `Maker,Quay,${type}`);
    const { agreements } = await readAny(
      sourceOf("t.csv", ["Party 1,Party 2,Deal type", ...rows].join("\n")),
    );
    return agreements.map(({ form, functions = [] }) => [form, ...functions]);
  };

  it("are its functions, also where no cell names a form", async () => {
    expect(await readTypes("MoU", "Supply", "投资协议")).toEqual([
      ["memorandum"],
      ["other", "supply"],
      ["other", "funding"],
    ]);
    expect(await readTypes("Offtake", "R&D")).toEqual([
      ["other", "supply"],
      ["other", "joint-rd"],
    ]);
    await expect(readTypes("MoU", "Handshake")).rejects.toThrow(/row 3, Deal type: holds "Handshake"/);
  });
});
