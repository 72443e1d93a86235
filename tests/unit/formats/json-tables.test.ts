/** Tables as services answer with them: objects in objects, lists of objects, and lists within a field. */
import { describe, expect, it } from "vitest";
import { recognise } from "@/lib/formats/recognise";
import { previewRows } from "@/lib/formats/tables/preview";
import { readAny } from "./read-any";
import { sourceOf } from "./sources";

const DEALS = [
  {
    title: "Plant",
    date: "2025-03-20",
    value: { amount: 1_200_000, currency: "EUR" },
    parties: [
      { id: 7, name: "Maker AG", country: "DE", type: "company", role: "buyer" },
      { id: 8, name: "Quay; Dock Ltd", role: "supplier" },
    ],
  },
  {
    title: "Mine",
    date: "2025-03-21",
    value: { amount: 4000.5, currency: "SEK" },
    parties: [
      {
        id: 9,
        name: "Port Ltd",
        country: "SE",
        seat: { city: "Hillby" },
        aliases: ["P1", "P2"],
        share: 50.5,
      },
      { id: 7, name: "Maker AG", share: 49 },
    ],
  },
];
const read = (value: unknown) => readAny(sourceOf("t.json", JSON.stringify(value)));

describe("objects within objects", () => {
  it.each([
    ["in a list", JSON.stringify(DEALS)],
    ["on lines", DEALS.map((deal) => JSON.stringify(deal)).join("\n")],
    ["in a field", JSON.stringify({ count: 2, page: { next: null }, data: DEALS })],
  ])("are parties and amounts, %s", async (_where, text) => {
    const { parties, agreements } = await readAny(sourceOf("t.json", text));
    expect(parties).toMatchObject([
      { id: "7", kind: "company", names: [{ text: "Maker AG" }], country: "DE" },
      { id: "8", names: [{ text: "Quay; Dock Ltd" }] },
      {
        id: "9",
        names: [{ text: "Port Ltd" }, { text: "P1" }, { text: "P2" }],
        country: "SE",
        seat: "hillby-se",
      },
    ]);
    expect(agreements).toMatchObject([
      {
        parties: [
          { party: "7", role: "buyer" },
          { party: "8", role: "supplier" },
        ],
        projects: [{ quantities: [{ value: 1_200_000, unit: "EUR" }] }],
      },
      {
        parties: [
          { party: "9", share: 50.5 },
          { party: "7", share: 49 },
        ],
        projects: [{ quantities: [{ value: 4000.5, unit: "SEK" }] }],
      },
    ]);
  });

  it("stay one text where they are lists within lists, however deep", async () => {
    let inner: unknown = [{ name: "Maker" }];
    for (let depth = 0; depth < 25; depth++) inner = [{ of: inner, name: "a;b" }];
    const source = sourceOf("t.json", JSON.stringify([{ parties: inner }]));
    const { header, rows } = await previewRows(source, await recognise(source));
    expect(header).toEqual(["parties[].of", "parties[].name"]);
    expect(rows[0]?.[0]?.length).toBeLessThan(5_000);
  });
});

/** What is read of one agreement, parties as `name country role`. */
async function dealOf(deal: object) {
  const { parties, agreements } = await read([{ date: "2025-03-20", ...deal }]);
  const of = new Map(parties.map((party) => [party.id, party]));
  const told = agreements[0]?.parties.map(({ party, role }) =>
    [of.get(party)?.names[0]?.text, of.get(party)?.country, role].filter(Boolean).join(" "),
  );
  return { told, agreement: agreements[0] };
}

describe("a list of parties", () => {
  const two = [
    { name: "Maker AG", country: "DE" },
    { name: "Quay; Dock Ltd", country: "GB" },
  ];
  it.each<[string, object, string[]]>([
    ["suppliers", { suppliers: two }, ["Maker AG DE supplier", "Quay; Dock Ltd GB supplier"]],
    [
      "suppliers beside a buyer",
      { buyer: { name: "Ulm", country: "FR" }, suppliers: two },
      ["Ulm FR buyer", "Maker AG DE supplier", "Quay; Dock Ltd GB supplier"],
    ],
    [
      "investors beside a company",
      { company: "Zed AG", country: "NO", investors: two },
      ["Zed AG NO", "Maker AG DE investor", "Quay; Dock Ltd GB investor"],
    ],
    [
      "in Chinese",
      {
        合作方: [
          { 名称: "Maker AG", 国家: "德国" },
          { 名称: "Quay Ltd", 国家: "英国" },
        ],
      },
      ["Maker AG DE", "Quay Ltd GB"],
    ],
    [
      "beside another of one",
      { buyers: [{ name: "Port; Pier AG", country: "FR" }], suppliers: two },
      ["Port; Pier AG FR buyer", "Maker AG DE supplier", "Quay; Dock Ltd GB supplier"],
    ],
    [
      "of one beside another of one",
      { buyers: [{ name: "Port; Pier AG" }], suppliers: [{ name: "Quay; Dock Ltd" }] },
      ["Port; Pier AG buyer", "Quay; Dock Ltd supplier"],
    ],
    [
      "none without names",
      { buyer: { name: "Ulm" }, supplier: "Zed", suppliers: [{ country: "DE" }, { country: "GB" }] },
      ["Ulm buyer", "Zed supplier"],
    ],
    [
      "with addresses before their names",
      { parties: two.map((party) => ({ address: "Street 5", amount: 5, ...party })) },
      ["Maker AG DE", "Quay; Dock Ltd GB"],
    ],
  ])("has each with what is said of it: %s", async (_which, deal, parties) => {
    const { told, agreement } = await dealOf(deal);
    expect(told).toEqual(parties);
    expect(agreement?.projects).toBeUndefined();
  });

  it("keeps what is said of each where the user chooses it", async () => {
    const deal = { buyers: two.slice(0, 1), suppliers: two.slice(1) };
    const { parties } = await readAny(sourceOf("t.json", JSON.stringify([deal])), {
      change: (mapping) => ({
        ...mapping,
        columns: mapping.columns.map((role) => {
          if (role.field === "parties") return { field: "party", slot: 2 };
          return role.field === "party" ? { field: "parties" } : role;
        }),
      }),
    });
    expect(parties.map(({ names, country }) => [names[0]?.text, country])).toEqual([
      ["Quay; Dock Ltd", "GB"],
      ["Maker AG", "DE"],
    ]);
  });

  it("keeps what is said of each where one has no name", async () => {
    const parties = [
      { name: null, country: "FR", role: "buyer" },
      { name: "Maker AG", country: "DE", role: "supplier" },
      { name: "Quay; Dock Ltd" },
    ];
    expect((await dealOf({ parties })).told).toEqual(["Maker AG DE supplier", "Quay; Dock Ltd"]);
    const buyers = [{ country: "FR" }, { name: "Port AG", country: "NO" }];
    expect((await dealOf({ buyers, suppliers: two })).told).toEqual([
      "Port AG NO buyer",
      "Maker AG DE supplier",
      "Quay; Dock Ltd GB supplier",
    ]);
  });

  it("may be empty in the first entries", async () => {
    const { agreements } = await readAny(
      sourceOf(
        "t.json",
        JSON.stringify([
          { company: "Zed", investors: [] },
          { company: "Zed", investors: two },
        ]),
      ),
    );
    expect(agreements.map(({ parties }) => parties.length)).toEqual([1, 3]);
  });

  it("is refused where others of its name are texts", async () => {
    await expect(read([{ suppliers: ["Zed", "Port"] }, { suppliers: two }])).rejects.toThrow(
      /as is "suppliers/,
    );
  });

  it("is refused beside a second one of several", async () => {
    await expect(read([{ buyers: two, suppliers: two }])).rejects.toThrow(/as is "buyers\[\]\.name"/);
  });

  it("is refused where one was seen and a later entry has more", async () => {
    const deals = Array.from({ length: 60 }, (_, at) => ({
      buyers: at === 55 ? two : two.slice(0, 1),
      suppliers: [{ name: "Zed" }],
    }));
    await expect(read(deals)).rejects.toThrow(/Quay/);
  });
});

it.each([
  ["title", ['"Green" plant; steel', "Plant"], '"Green" plant; steel; Plant'],
  ["notes", ["Signed in Hillby; renewed", "Valid"], "Signed in Hillby; renewed; Valid"],
  ["project", ["Dam; North", "Dam; South"], "Dam; North; Dam; South"],
])("a list in a field of one text is that text: %s", async (field, texts, text) => {
  const { agreement } = await dealOf({ buyer: "Maker", seller: "Quay", [field]: texts });
  expect([agreement?.title, agreement?.summary, agreement?.projects?.[0]?.name]).toContain(text);
});

it("a list of places keeps its entries", async () => {
  const deal = { date: "2025-03-20", buyer: "Maker", seller: "Quay", regions: ["Ulm; Donau", "Hull"] };
  expect((await read([deal])).places.map(({ names }) => names[0]?.text)).toEqual(["Ulm; Donau", "Hull"]);
});

describe("a list of objects that are no parties", () => {
  it.each([
    { projects: [{ capacity: 5 }, { capacity: 7 }] },
    {
      amounts: [
        { amount: 5, currency: "EUR" },
        { amount: 7, currency: "EUR" },
      ],
    },
    { documents: [{ url: "https://a.example/x" }, { url: "https://a.example/y" }] },
    { addresses: [{ city: "Ulm" }, { city: "Hull" }] },
    { locations: [{ city: "Ulm", country: "DE" }] },
    { sectors: [{ code: 1, name: "steel" }] },
  ])("is left out: %o", async (others) => {
    const parties = [{ name: "Maker AG" }, { name: "Quay Ltd" }];
    const { told, agreement } = await dealOf({ parties, ...others });
    expect(told).toEqual(["Maker AG", "Quay Ltd"]);
    expect(agreement).toEqual((await dealOf({ parties })).agreement);
  });
});

describe("a list that is not called so", () => {
  const rows = [{ company: "Maker", country: "NO" }];

  it.each([
    { data: rows },
    { count: 1, next: null, data: rows },
    { success: true, data: rows },
    { status: "ok", code_version: 2, _links: { next: "x" }, results: rows },
    { updated_at: "2025-01-01", warnings: ["none"], companies: rows },
    {
      "@odata.context": "x",
      "@odata.count": 1,
      totalPages: 1,
      totalNoticeCount: 1,
      per_page: 50,
      hasMore: false,
      value: rows,
    },
  ])("may stand in an object that tells of it: %o", async (value) => {
    expect((await read(value)).parties).toMatchObject([{ names: [{ text: "Maker" }], country: "NO" }]);
  });

  it.each([
    { id: 7, title: "Plant", date: "2025-03-20", members: rows },
    { id: 7, members: rows },
    { company: "Zed AG", deals: [{ partner: "Quay" }] },
    { supplier: { name: "Zed AG" }, deals: [{ partner: "Quay" }] },
    { status: "signed", members: rows },
    { success: false, members: rows },
    { meta: { currency: "EUR" }, data: rows },
    { columns: [{ name: "a", type: "text" }], rows: [["x"]] },
    { releases: [{ buyer: { name: "Ulm" }, awards: [{ suppliers: [{ name: "Quay" }] }] }] },
    { agreements: [{ id: "a", parties: [{ party: "m" }] }] },
    { data: rows, 2024: { company: "Zed" } },
    { ministry: "Ministry of Quill", deals: [{ partner: "Quay", date: "2024-01-02" }] },
    { university: { name: "University of Quill" }, deals: [{ partner: "Quay" }] },
    { multiplier: 1_000_000, deals: [{ buyer: "Maker", seller: "Quay", value: 5 }] },
    { scale: "millions", deals: [{ buyer: "Maker", seller: "Quay", value: 5 }] },
    { day: "2024-01-02", deals: [{ buyer: "Maker", seller: "Quay" }] },
    { category: "joint venture", deals: [{ buyer: "Maker", seller: "Quay" }] },
    { 2024: { company: "Maker" }, 2025: { company: "Quay" } },
  ])("is no table where the object says more: %o", async (value) => {
    await expect(read(value)).rejects.toThrow(/not a dataset/);
  });

  it("may be numbered, and name its companies by titles beside their numbers", async () => {
    const { parties, agreements } = await read({
      0: { cik: 1234567, ticker: "MK", title: "Maker Inc." },
      1: { cik: 7654321, ticker: "QU", title: "Quay Corp" },
    });
    expect(parties).toMatchObject([
      { names: [{ text: "Maker Inc." }], identifiers: [{ scheme: "cik", value: "1234567" }, {}] },
      { names: [{ text: "Quay Corp" }], identifiers: [{ scheme: "cik", value: "7654321" }, {}] },
    ]);
    expect(agreements).toEqual([]);
  });

  it("is none beside another, nor in GeoJSON or a package's description", async () => {
    const lists = { deals: [{ party: "Maker" }], people: [{ name: "Ada" }] };
    await expect(read(lists)).rejects.toThrow(/with the fields "deals", "people": not a dataset/);
    await expect(read({ features: [{ type: "Feature" }] })).rejects.toThrow(/GeoJSON/);
    await expect(read({ resources: [{ path: "a.csv" }] })).rejects.toThrow(/Data Package/);
    await expect(read({ a: { name: "Maker" }, b: { name: "Quay" } })).rejects.toThrow(/not a dataset/);
  });

  it.each([
    ["errors", [{ code: 1 }]],
    ["company", "Zed"],
  ])("has a fault where what says more comes too late to be seen: %s", async (key, value) => {
    const deals = Array.from({ length: 8_000 }, (_, at) => ({ company: `Maker ${at}`, country: "Norway" }));
    await expect(read({ deals, [key]: value })).rejects.toThrow(
      `${key}: stands beside the list "deals" and would be lost`,
    );
  });

  it("has objects only", async () => {
    await expect(read({ data: [{ company: "Maker" }, "Quay"] })).rejects.toThrow(
      /an entry that is no object/,
    );
  });
});
