/** What is one and what is two in a table: the ids that it gives, and names that begin alike. */
import { describe, expect, it } from "vitest";
import { endOfTable, readAny } from "./read-any";
import { sourceOf } from "./sources";

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

  it("are made of what an agreement is about where there are none, whatever the order of the rows", async () => {
    const rows = ["Plant", "Mine", "Plant"].map((title) => `${title},Maker,Builder,2025-03-20`);
    const idsOf = async (some: readonly string[]) => {
      const text = ["Title,Party 1,Party 2,Date signed", ...some].join("\n");
      const { agreements } = await readAny(sourceOf("t.csv", text));
      return Object.fromEntries(agreements.map(({ id, title }) => [id, title]));
    };
    expect(await idsOf(rows.slice(0, 2))).toEqual(await idsOf(rows.slice(1)));
    expect(Object.keys(await idsOf(rows))).toHaveLength(3);
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

describe("a party that a table names before it gives its id", () => {
  const told = async (csv: string) => {
    const { parties, agreements } = await readAny(sourceOf("t.csv", csv));
    return {
      parties: parties.map(({ id, names, country, parent }) => [id, names[0]?.text, country, parent]),
      agreements: agreements.map((agreement) => agreement.parties.map(({ party }) => party)),
    };
  };

  it("is the parent in whatever order the rows stand", async () => {
    const [header, ...rows] = [
      "Party id,Party name,Party country,Parent",
      "a,Alpha Cells,DE,Zeta Holding",
      "b,Beta Cells,FR,Outside Group",
      "z,Zeta Holding,CH,",
    ];
    const one = await told([header, ...rows].join("\n"));
    expect(one.parties).toEqual([
      ["a", "Alpha Cells", "DE", "z"],
      ["b", "Beta Cells", "FR", "outside-group"],
      ["z", "Zeta Holding", "CH", undefined],
      ["outside-group", "Outside Group", undefined, undefined],
    ]);
    const other = await told([header, ...rows.toReversed()].join("\n"));
    expect(other.parties.toSorted()).toEqual(one.parties.toSorted());
  });

  it("is one with the row that gives it", async () => {
    const csv = `Party 1,Party 1 id,Party 1 country,Party 2,Date signed
Alpha Works,1,DE,Zeta Foods,2025-03-20
Zeta Foods,2,CH,Beta Mills,2025-03-21
Zeta Foods,3,CH,Beta Mills,2025-03-22
`;
    expect(await told(csv)).toEqual({
      parties: [
        ["1", "Alpha Works", "DE", undefined],
        ["zeta-foods", "Zeta Foods", "CH", undefined],
        ["beta-mills", "Beta Mills", undefined, undefined],
        ["3", "Zeta Foods", "CH", undefined],
      ],
      agreements: [
        ["1", "zeta-foods"],
        ["zeta-foods", "beta-mills"],
        ["3", "beta-mills"],
      ],
    });
  });

  it("is another where its country is another", async () => {
    const csv = "Party id,Party name,Country\n,Alpha Works,DE\n1,Alpha Works,FR\n";
    expect((await told(csv)).parties.map(([id]) => id)).toEqual(["alpha-works-de", "1"]);
  });
});

describe("an id that two rows have", () => {
  const doubtsIn = async (csv: string) => (await endOfTable(csv)).doubts;
  const LEI = ["529900ODI3047E2LIV03", "5493001KJTIIGC8Y1R12"];
  const named = async (csv: string) =>
    (await readAny(sourceOf("t.csv", csv))).parties.map(({ names }) =>
      names.map(({ text }) => text).join("/"),
    );

  it("finds the party of a name by its number, however many have that name", async () => {
    const lei = (at: number) => `5299${String(at).padStart(14, "0")}03`;
    const rows = Array.from({ length: 60 }, (_, at) => `Maker,DE,${lei(at % 30)}`);
    const csv = ["Company,Country,LEI", ...rows].join("\n");
    const { parties } = await readAny(sourceOf("t.csv", csv));
    expect(parties.map(({ identifiers }) => identifiers?.map(({ value }) => value))).toEqual(
      Array.from({ length: 30 }, (_, at) => [lei(at)]),
    );
  });

  it("joins no parties whose numbers in a register differ, and this is told", async () => {
    const csv = `Party 1,Party 1 id,Party 1 LEI,Party 2,Party 2 id,Date signed
Alpha,1,${LEI[0]},Zeta,9,2025-03-20
Beta,1,${LEI[1]},Zeta,9,2025-03-21
Beta,1,,Alpha,1,2025-03-22
`;
    expect(await named(csv)).toEqual(["Alpha", "Zeta", "Beta"]);
    const { agreements } = await readAny(sourceOf("t.csv", csv));
    expect(agreements.map(({ parties }) => parties.map(({ party }) => party))).toEqual([
      ["1", "9"],
      ["1-2", "9"],
      ["1-2", "1"],
    ]);
    expect(await doubtsIn(csv)).toEqual([
      expect.objectContaining({
        line: 3,
        field: "Party 1 id",
        message: expect.stringMatching(/^holds "1" for "Beta", and above for "Alpha": .* as two parties/),
      }),
    ]);
  });

  it("joins no parties of other names and countries, but those of one group", async () => {
    const csv = (second: string) => `Company ID,Company,Country\n1,Alpha AG,DE\n1,${second},US\n`;
    expect(await named(csv("Beta AG"))).toEqual(["Alpha AG", "Beta AG"]);
    expect(await doubtsIn(csv("Beta AG"))).toHaveLength(1);
    expect(await named(csv("Alpha Inc"))).toEqual(["Alpha AG/Alpha Inc"]);
    expect(await doubtsIn(csv("Alpha Inc"))).toEqual([]);
  });

  it("is none of a party where very many have it", async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `A1,Maker${at},Q90${at}`);
    const csv = ["Company ID,Company,Wikidata", ...rows, "A1,Maker39,Q9039"].join("\n");
    expect(await named(csv)).toHaveLength(40);
    expect((await doubtsIn(csv)).length).toBeLessThan(20);
  });

  it("is no number of an authority's register, which is kept as one", async () => {
    const csv = `LEI,Entity.LegalName,Entity.RegistrationAuthority.RegistrationAuthorityEntityID
${LEI[0]},Alpha AG,123456
${LEI[1]},Beta AG,123456
`;
    const { parties } = await readAny(sourceOf("t.csv", csv));
    expect(parties.map(({ identifiers }) => identifiers?.[1])).toEqual([
      { scheme: "registration", value: "123456" },
      { scheme: "registration", value: "123456" },
    ]);
    expect(await doubtsIn(csv)).toEqual([]);
  });
});

it("two companies of one name and country are two where their numbers in a register differ", async () => {
  const csv = "Company,Wikidata,Country\nApex,Q900001,DE\nApex,Q900002,DE\nApex,Q900001,DE\nApex,,DE\n";
  const { parties } = await readAny(sourceOf("t.csv", csv));
  expect(parties.map(({ identifiers }) => identifiers?.map(({ value }) => value))).toEqual([
    ["Q900001"],
    ["Q900002"],
  ]);
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

describe("a country in brackets behind a name", () => {
  const partiesOf = async (csv: string) =>
    (await readAny(sourceOf("t.csv", csv))).parties.map(({ names, country, notes }) => ({
      names: names.map(({ text, weak = false }) => (weak ? `${text} (weak)` : text)),
      country,
      notes,
    }));

  it("is the party's country, and tells it from its namesakes", async () => {
    const rows = [
      "Ministry of Tides (Kenya),Maker",
      "Ministry of Tides (Uganda),Maker",
      "Orbit (retailer),Maker",
    ];
    const parties = await partiesOf(
      ["Party 1,Party 2,Date signed", ...rows.map((row) => `${row},2025-03-20`)].join("\n"),
    );
    expect(parties.filter(({ names }) => names[0] !== "Maker")).toEqual([
      { names: ["Ministry of Tides", "Ministry of Tides (Kenya)"], country: "KE", notes: undefined },
      { names: ["Ministry of Tides", "Ministry of Tides (Uganda)"], country: "UG", notes: undefined },
      { names: ["Orbit (weak)"], country: undefined, notes: "retailer" },
    ]);
  });

  it("stays in the name of a party with an id", async () => {
    const header = "agreement_id,date,party_id,party,party_country";
    const rows = ["a,2025-03-20,kestrel,Kestrel Energy (Kenya),KE", "a,2025-03-20,maker,Maker,SE"];
    expect((await partiesOf([header, ...rows].join("\n")))[0]).toEqual({
      names: ["Kestrel Energy (Kenya)"],
      country: "KE",
      notes: undefined,
    });
  });
});
