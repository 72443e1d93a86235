import { gzipSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { guessMapping } from "@/lib/formats/mapping/guess";
import { openDateOf } from "@/lib/formats/mapping/open-date";
import { recognise } from "@/lib/formats/recognise";
import { previewRows } from "@/lib/formats/tables/preview";
import type { Dataset } from "@/lib/model";
import { readAny } from "./read-any";
import { sourceOf } from "./sources";

const encodings: [label: string, text: string, bytes: () => Buffer][] = [
  [
    "utf-8",
    "Überlandwerk",
    () => Buffer.from("Partner 1;Partner 2;Datum\nÜberlandwerk;Straßenbau;20.03.2025\n"),
  ],
  [
    "utf-8",
    "Überlandwerk",
    () => Buffer.from("\ufeffPartner 1;Partner 2;Datum\nÜberlandwerk;Straßenbau;20.03.2025\n"),
  ],
  [
    "utf-16le",
    "Überlandwerk",
    () => Buffer.from("\ufeffPartner 1;Partner 2;Datum\nÜberlandwerk;Straßenbau;20.03.2025\n", "utf16le"),
  ],
  [
    "utf-16le",
    "Überlandwerk",
    () => Buffer.from("Partner 1;Partner 2;Datum\nÜberlandwerk;Straßenbau;20.03.2025\n", "utf16le"),
  ],
  [
    "utf-16be",
    "Überlandwerk",
    () =>
      Buffer.from(
        "\ufeffPartner 1;Partner 2;Datum\nÜberlandwerk;Straßenbau;20.03.2025\n",
        "utf16le",
      ).swap16(),
  ],
  [
    "windows-1252",
    "Überlandwerk",
    () =>
      Buffer.from(
        "Partner 1;Partner 2;Datum\n\xdcberlandwerk;Stra\xdfenbau;20.03.2025\nM\xfcller & S\xf6hne;K\xf6ln;21.03.2025\n",
        "latin1",
      ),
  ],
];

/** A text in an encoding of one and two bytes that engines only read: found by reading all that there is. */
function encodedAs(label: string, text: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder(label);
  const bytesOf = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if (sign.length === 1 && !bytesOf.has(sign)) bytesOf.set(sign, [lead, trail]);
    }
  return Uint8Array.from(
    [...text].flatMap((sign) => (sign <= "\u007f" ? [sign.charCodeAt(0)] : (bytesOf.get(sign) ?? [0x3f]))),
  );
}

describe("the encoding of a table", () => {
  it.each(encodings)("%s is told and read", async (label, name, bytes) => {
    const source = sourceOf("t.csv", new Uint8Array(bytes()));
    expect((await recognise(source)).encoding).toBe(label);
    const { parties, agreements } = await readAny(source);
    expect(parties[0]?.names[0]?.text).toBe(name);
    expect(agreements[0]?.history).toEqual([{ status: "announced", date: "2025-03-20" }]);
  });

  it.each([
    [
      "gb18030",
      "合作方1,合作方2,签署日期\n宁德时代,东营市人民政府,2025-03-15\n比亚迪,光伏组件有限公司,2024-03-15\n",
    ],
    [
      "big5",
      "甲方,乙方,簽署日期\n臺灣積體電路製造,高雄市政府,2025-03-15\n鴻海精密工業,聯發科技股份,2024-03-15\n",
    ],
    ["shift_jis", "会社1,会社2,締結日\nトヨタ自動車,パナソニック,2025-03-15\n"],
    ["euc-jp", "会社1,会社2,締結日\nトヨタ自動車,パナソニックエナジー,2025-03-15\n"],
    ["euc-kr", "기업 1,기업 2,날짜\n삼성전자,현대자동차,2025-03-15\n"],
  ])("%s is told and read", async (label, text) => {
    const source = sourceOf("t.csv", encodedAs(label, text));
    expect((await recognise(source)).encoding).toBe(label);
    const { parties, agreements } = await readAny(source);
    expect(parties[0]?.names[0]?.text).toBe(text.split("\n")[1]?.split(",")[0]);
    expect(agreements[0]?.history[0]?.date).toBe("2025-03-15");
  });
});

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

describe("ids that a table gives", () => {
  const HEADER = "Agreement id,Party 1,Party 2,Date signed";

  it("stay apart where they differ only in signs, in case, or far behind", async () => {
    const path = `https://data.example/${"archive/".repeat(12)}`;
    const ids = ["A/1", "a/1", "A 1", "///", `${path}1.htm`, `${path}2.htm`];
    const rows = ids.map((id, at) => `${id},Maker,Partner ${at},2025-03-20`);
    const { agreements } = await readAny(sourceOf("t.csv", [HEADER, ...rows].join("\n")));
    expect(new Set(agreements.map(({ id }) => id)).size).toBe(ids.length);
    const sorted = await readAny(sourceOf("t.csv", [HEADER, ...rows.slice(-2).reverse()].join("\n")));
    expect(sorted.agreements.map(({ id }) => id).reverse()).toEqual(agreements.slice(-2).map(({ id }) => id));
  });

  it.each([
    ["A/1", "a-1"],
    ["a-1", "A/1"],
  ])("stay apart where %s stands before %s", async (...ids) => {
    const rows = ids.map((id, at) => `${id},Maker,Partner ${at},2025-03-20`);
    const { agreements } = await readAny(sourceOf("t.csv", [HEADER, ...rows].join("\n")));
    expect(new Set(agreements.map(({ id }) => id)).size).toBe(2);
  });

  it("stay as they were where they can be kept, or are alone with their letters and digits", async () => {
    const text = `${HEADER}\nMoU 2024/17,Maker,Builder,2025-03-20\nB-2,Maker,Builder,2025-03-21\n`;
    const { agreements } = await readAny(sourceOf("t.csv", text));
    expect(agreements.map(({ id }) => id)).toEqual(["mou-2024-17", "B-2"]);
  });

  it("never make one party of two", async () => {
    const text = "Party id,Party name\n,Maker\nmaker,Shipyard\nX/1,Alpha\nx/1,Beta\nX/1,Alpha Group\n";
    const { parties } = await readAny(sourceOf("t.csv", text));
    expect(parties.map(({ names }) => names.map((name) => name.text))).toEqual([
      ["Maker"],
      ["Shipyard"],
      ["Alpha", "Alpha Group"],
      ["Beta"],
    ]);
  });
});

describe("names that begin alike", () => {
  it("are two parties, however far they do", async () => {
    const ministry =
      "Ministry of Industry, Information Technology, Energy and Natural Resources of the Republic";
    const rows = ["Department of Batteries", "Department of Steel"].map(
      (part) => `"${ministry}, ${part}",DE`,
    );
    const { parties } = await readAny(sourceOf("t.csv", ["Party name,Country", ...rows].join("\n")));
    expect(parties).toHaveLength(2);
    expect(parties.map(({ names }) => names)).toEqual([[expect.anything()], [expect.anything()]]);
  });
});

describe("dates whose order of day and month nothing tells", () => {
  const openIn = async (...dates: string[]) => {
    const rows = dates.map((date) => `Maker,Builder,${date}`);
    const source = sourceOf("t.csv", ["Party 1,Party 2,Date signed", ...rows].join("\n"));
    const preview = await previewRows(source, await recognise(source));
    return openDateOf(preview, guessMapping(preview));
  };

  it("are named", async () => {
    expect(await openIn("1/1/2025", "3/4/2025")).toEqual({ column: "Date signed", text: "3/4/2025" });
    expect(await openIn("03-04-25")).toEqual({ column: "Date signed", text: "03-04-25" });
  });

  it.each([["3/4/2025", "13/4/2025"], ["3.4.2025"], ["4/4/2025"], ["2025-03-04"], ["March 2025"]])(
    "are none in %s",
    async (...dates) => {
      expect(await openIn(...dates)).toBeUndefined();
    },
  );
});

describe("other tables", () => {
  it("a workbook, with dates and numbers as the sheet has them", async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: "Notes", rows: [["Nothing here"]] },
        {
          name: "Deals",
          rows: [
            ["Partner 1", "Partner 2", "Share 1", "Date signed"],
            ["Maker", "Builder", 50.5, new Date(Date.UTC(2025, 2, 20))],
          ],
        },
      ],
    });
    const source = sourceOf("book.xlsx", new Uint8Array(bytes));
    expect((await recognise(source)).format).toBe("workbook");
    const preview = await previewRows(source, await recognise(source), { sheet: "Deals" });
    expect(preview.sheets).toEqual(["Notes", "Deals"]);
    const dataset = await readAny(source, { rows: { sheet: "Deals" } });
    expect(dataset.agreements[0]).toMatchObject({
      history: [{ status: "signed", date: "2025-03-20" }],
      parties: [{ share: 50.5 }, {}],
    });
  });

  it("JSON objects, in a list and one on each line, packed or not", async () => {
    const objects = [
      {
        title: "Plant",
        party: { one: "Maker" },
        partner: "Builder",
        signed: "2025-03-20",
        functions: ["supply", "r&d"],
      },
      { title: "Port", party: { one: "Maker" }, partner: "Quay", signed: "2025-03-21", functions: [] },
    ];
    const list = await readAny(sourceOf("a.json", JSON.stringify(objects)));
    const lines = await readAny(
      sourceOf("a.ndjson", objects.map((object) => JSON.stringify(object)).join("\n")),
    );
    const packed = await readAny(sourceOf("a.gz", Uint8Array.from(gzipSync(JSON.stringify(objects)))));
    expect(list.agreements.map(({ functions, parties }) => [functions, parties.length])).toEqual([
      [["supply", "joint-rd"], 2],
      [undefined, 2],
    ]);
    expect(lines.agreements).toEqual(list.agreements);
    expect(packed.agreements).toEqual(list.agreements);
  });

  it("a list of names: companies by their legal form, countries as places", async () => {
    const text = "# Watched\nMaker Co., Ltd. | Maker\nBuilder\nGermany\n東営市人民政府\nUniversity of Ulm\n";
    const { parties, places } = await readAny(sourceOf("names.txt", text));
    expect(parties.map(({ kind, names }) => [kind, ...names.map((name) => name.text)])).toEqual([
      ["company", "Maker Co., Ltd.", "Maker"],
      ["unknown", "Builder"],
      ["government", "東営市人民政府"],
      ["university", "University of Ulm"],
    ]);
    expect(places).toMatchObject([{ kind: "country", country: "DE" }]);
  });

  it("a table of companies, with their numbers", async () => {
    const csv =
      "Company,Also known as,Type,Nation,HQ city,LEI\nMaker Ltd,Mkr; The Maker,company,UK,Leeds,5493001KJTIIGC8Y1R12\n";
    const { parties, places } = await readAny(sourceOf("c.csv", csv));
    expect(parties).toMatchObject([
      { kind: "company", country: "GB", identifiers: [{ scheme: "lei", value: "5493001KJTIIGC8Y1R12" }] },
    ]);
    expect(parties[0]?.names.map(({ text }) => text)).toEqual(["Maker Ltd", "Mkr", "The Maker"]);
    expect(places[0]).toMatchObject({ names: [{ text: "Leeds" }], country: "GB" });
  });
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
    [",", ["Dock; Harbour, Crane", ...Array.from({ length: 9 }, () => "Maker, Quay")]],
  ])("are parted by %s where that is the likelier sign", async (sign, lists) => {
    expect(await separatorOf(...lists)).toBe(sign);
  });
});
