/** What stands among the parties of a table though no dataset has a place for it: it is left out and counted. */
import { describe, expect, it } from "vitest";
import { endOfTable, readAny } from "./read-any";
import { sourceOf } from "./sources";

async function told(csv: string) {
  const { parties, agreements } = await readAny(sourceOf("t.csv", csv));
  const name = new Map(parties.map(({ id, names }) => [id, names[0]?.text]));
  return {
    parties: parties.map(({ names, kind }) => `${names[0]?.text} ${kind}`),
    agreements: agreements.map((one) => one.parties.map(({ party }) => name.get(party))),
    leftOut: (await endOfTable(csv)).leftOut,
  };
}

describe("persons", () => {
  it.each([
    ["Type", "Company", "Person"],
    ["Entity type", "Org", "Person"],
    ["primary_ext", "Org", "Person"],
    ["sdn_type", "-0-", "individual"],
    ["@type", "schema:Organization", "schema:Person"],
    ["instanceOfLabel", "business", "human"],
    ["Type", "Société", "Personne physique"],
    ["Art", "Juristische Person", "Natürliche Person"],
    ["Tipo", "Persona jurídica", "Persona física"],
    ["Typ", "Aktiebolag", "Fysisk person"],
    ["类型", "法人", "自然人"],
  ])("of a list are no parties, also where they are the most: %s = %s, %s", async (header, body, person) => {
    const csv = `Name,${header},Country
Maker AG,${body},DE
Ada Quill,${person},US
Bo Reed,${person},Nowhere
Cy Reed,${person},US
`;
    expect(await told(csv)).toEqual({
      parties: ["Maker AG company"],
      agreements: [],
      leftOut: { Person: 3 },
    });
  });

  it("make no agreements with companies, but leave those of others", async () => {
    const links = `entity1_name,entity1_type,entity2_name,entity2_type,start_date
Maker Ltd,Org,Quay Ltd,Org,2023
Maker Ltd,Org,Ada Quill,Person,2020
`;
    expect(await told(links)).toEqual({
      parties: ["Maker Ltd company", "Quay Ltd company"],
      agreements: [["Maker Ltd", "Quay Ltd"]],
      leftOut: { Person: 1, "Agreement with nobody else": 1 },
    });
    const lists = `Title,Parties,Party kinds,Date
A,Maker Ltd; Ada Quill; Quay Ltd,company; person; company,2024
B,Maker Ltd; Ada Quill,company; person,2024
`;
    const participants = `Deal number,Participant,Participant type,Date
1,Maker Ltd,Company,2024
1,Ada Quill,Person,2024
1,Quay Ltd,Company,2024
2,Maker Ltd,Company,2024
2,Ada Quill,Person,2024
`;
    for (const csv of [lists, participants])
      expect(await told(csv)).toEqual({
        parties: ["Maker Ltd company", "Quay Ltd company"],
        agreements: [["Maker Ltd", "Quay Ltd"]],
        leftOut: { Person: 2, "Agreement with nobody else": 1 },
      });
  });

  it("are told of each party by its own column", async () => {
    const csv = `Company 1,Type 1,Company 2,Type 2,Date
Maker Ltd,company,Quay Ltd,company,2025
Maker Ltd,company,Ada Quill,person,2025
`;
    expect((await told(csv)).agreements).toEqual([["Maker Ltd", "Quay Ltd"]]);
  });
});

it("ships, aircraft and wallets of a list of sanctions are left out as in FollowTheMoney", async () => {
  const csv = `id,schema,name,countries
NK-a,Vessel,Testship,pa
NK-b,Airplane,TX-1,us
NK-c,CryptoWallet,0xabc,
NK-d,LegalEntity,Maker Ltd,no
`;
  expect(await told(csv)).toEqual({
    parties: ["Maker Ltd company"],
    agreements: [],
    leftOut: { Vessel: 1, Airplane: 1, CryptoWallet: 1 },
  });
});

describe("a word for what a company deals in", () => {
  it.each(["Security", "Event", "Asset", "Address", "Position", "Vehicle", "Aircraft"])(
    "leaves no company out: Type = %s",
    async (type) => {
      const csv = `Name,Type,Country\nMaker,${type},DE\nQuay,${type},GB\n`;
      expect(await told(csv)).toMatchObject({ parties: ["Maker unknown", "Quay unknown"], leftOut: {} });
    },
  );

  it("leaves out no name with a legal form", async () => {
    const csv = "Name,Type,Country\nMaker AG,Vessel,DE\nTestship,Vessel,PA\nQuay Ltd,Company,GB\n";
    expect(await told(csv)).toMatchObject({
      parties: ["Maker AG company", "Quay Ltd company"],
      leftOut: { Vessel: 1 },
    });
  });

  it.each([
    ["Type", ["Entity", "Vessel", "Aircraft", "Individual"], ["N0"], { Vessel: 1, Aircraft: 1, Person: 1 }],
    [
      "type",
      ["Company", "Vehicle", "Person", "Security", "Address"],
      ["N0"],
      { Vehicle: 1, Person: 1, Security: 1, Address: 1 },
    ],
    ["Type", ["Company", "Company", "Security", "Asset"], ["N0", "N1"], { Security: 1, Asset: 1 }],
    ["Art", ["Company", "Ship", "Vehicle"], ["N0"], { Ship: 1, Vehicle: 1 }],
    ["Type", ["Organization", "Aircraft"], ["N0"], { Aircraft: 1 }],
    ["type", ["organisation", "Address", "Event"], ["N0"], { Address: 1, Event: 1 }],
  ])(
    "tells a thing where others of its column are persons, ships or bodies: %s = %j",
    async (header, kinds, names, leftOut) => {
      const csv = `Name,Address,${header},Program(s)\n${kinds.map((kind, at) => `N${at},Street 5,${kind},X`).join("\n")}\n`;
      const { parties, leftOut: others } = await told(csv);
      expect(parties.map((party) => party.split(" ")[0])).toEqual(names);
      expect(others).toEqual(leftOut);
    },
  );

  it("leaves out no company of such a column by its legal form", async () => {
    const csv = "Name,Type,Country\nMaker AG,Security,DE\nAda Quill,Person,PA\nQuay,Company,GB\n";
    expect(await told(csv)).toMatchObject({
      parties: ["Maker AG company", "Quay company"],
      leftOut: { Person: 1 },
    });
  });

  it.each([
    ["schema", "Vehicle", "LegalEntity"],
    ["SDN_Type", "aircraft", "-0-"],
    ["Entity type", "Vehicle", "Company"],
    ["schema type", "Vehicle", "Company"],
  ])("does so where %s says what each entry is", async (header, thing, body) => {
    const csv = `Name,${header},Country\nTX-1,${thing},US\nMaker Ltd,${body},NO\n`;
    expect(await told(csv)).toMatchObject({ parties: ["Maker Ltd company"], leftOut: { [thing]: 1 } });
  });
});

it("what is no kind of party is a fault", async () => {
  const csv = "Name,Type,Country\nMaker AG,Company,DE\nQuay Ltd,Real estate,GB\n";
  expect((await endOfTable(csv)).problems).toMatchObject([{ line: 3, field: "Type" }]);
});

describe("an item of Wikidata without a label", () => {
  const item = (id: string) => `http://www.wikidata.org/entity/${id}`;

  it("is no party called by its number or address, and no place", async () => {
    const csv = `company,companyLabel,hqLabel,parentLabel
${item("Q900001")},Maker,Q123456,Q1234567
${item("Q77")},Q77,Hillby,
http://www.wikidata.org/.well-known/genid/0af,0af,,
`;
    expect(await told(csv)).toEqual({
      parties: ["Maker unknown"],
      agreements: [],
      leftOut: { "Item without a label": 2 },
    });
    expect((await readAny(sourceOf("t.csv", csv))).places).toEqual([]);
  });

  it("agrees with nobody", async () => {
    const csv = "companyLabel,partnerLabel,start\nMaker,Q900004,2021\nMaker,Quay,2022\n";
    expect(await told(csv)).toMatchObject({
      agreements: [["Maker", "Quay"]],
      leftOut: { "Item without a label": 1, "Agreement with nobody else": 1 },
    });
  });

  it("is not seen in a name of a letter and a figure", async () => {
    expect((await told("Company,Country\nQ8,KW\nQ5 Works,US\n")).parties).toHaveLength(2);
  });
});
