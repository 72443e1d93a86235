/** FollowTheMoney: what goes out comes back, and what others write is read. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDataset } from "@/lib/formats/check-dataset";
import type { ReadEvent } from "@/lib/formats/read-events";
import { readRecords } from "@/lib/formats/read-records";
import { recognise } from "@/lib/formats/recognise";
import type { Dataset } from "@/lib/model";
import { dataset, party } from "../ties/sample";
import { anyDataset } from "./arbitrary";
import { readAny, readWholeDataset } from "./read-any";
import { sourceOf } from "./sources";
import { written } from "./written";

/** What FollowTheMoney can say of a dataset. */
const essence = ({ parties, agreements }: Dataset) => ({
  parties: parties.map(({ id, kind, names, country, identifiers = [] }) => ({
    id,
    kind,
    country,
    names: new Set(names.map(({ text }) => text)),
    identifiers: identifiers.map(({ value }) => value).sort(),
  })),
  agreements: agreements.map(({ id, title, form, functions = [], parties: own, history }) => ({
    id,
    title,
    form,
    functions,
    history,
    parties: own.map(({ party, role, share }) => ({ party, role, share })),
  })),
});

describe("FollowTheMoney", () => {
  it("comes back with all parties, names, agreements, roles and histories", async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const read = await readWholeDataset(sourceOf("any.ftm.json", await written(dataset, "ftm-lines")));
        expect(essence(read)).toEqual(essence(dataset));
        expect(checkDataset(read)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("is written the same once it has been through", async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const once = await written(dataset, "ftm-lines");
        const first = await readWholeDataset(sourceOf("any.ftm.json", once));
        const second = await readWholeDataset(sourceOf("any.ftm.json", await written(first, "ftm-lines")));
        expect(second).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });

  it("cuts a name that is too long, and no character in half", async () => {
    const maker = { id: "maker", schema: "Company", properties: { name: [`${"n".repeat(299)}🔋`] } };
    const { parties } = await readAny(sourceOf("long.ftm.json", JSON.stringify(maker)));
    expect(parties[0]?.names[0]?.text).toBe("n".repeat(299));
  });

  it("is read where entities stand within one another, and repeat those of other lines", async () => {
    const company = (id: string, more = {}) => ({
      id,
      schema: "Company",
      properties: { name: [id], ...more },
    });
    const address = {
      id: "port",
      schema: "Address",
      properties: { city: ["Harbour City"], country: ["de"] },
    };
    const owns = { owner: [company("quay")], asset: ["maker"], percentage: ["51"] };
    const ownership = { id: "o", schema: "Ownership", properties: owns };
    const project = { id: "p", schema: "Project", properties: { name: ["Plant"] } };
    const part = {
      id: "pp",
      schema: "ProjectParticipant",
      properties: { project: [project], participant: ["maker"] },
    };
    const lines = [
      company("maker", { addressEntity: [address], ownershipAsset: [ownership], projects: [part] }),
      company("quay", { addressEntity: [address], ownershipOwner: [ownership] }),
      part,
      ownership,
    ];
    const text = lines.map((line) => JSON.stringify(line)).join("\n");
    const read = await readAny(sourceOf("nested.ftm.json", text));
    expect(read.parties.map(({ id, seat }) => [id, seat])).toEqual([
      ["maker", "port"],
      ["quay", "port"],
    ]);
    expect(read.places.map(({ id }) => id)).toEqual(["port"]);
    expect(read.agreements.map(({ id, parties }) => [id, parties.map(({ party }) => party)])).toEqual([
      ["o", ["quay", "maker"]],
      ["p", ["maker"]],
    ]);
  });

  it("is read as Aleph and OpenSanctions write it, in a list or on lines; people are left out and counted", async () => {
    const entities = [
      {
        id: "NK-1",
        schema: "Company",
        caption: "Maker",
        properties: {
          name: ["Maker AG"],
          alias: ["Maker"],
          weakAlias: ["MKR"],
          previousName: ["Old Maker"],
          jurisdiction: ["de"],
          leiCode: ["5493001KJTIIGC8Y1R12"],
          addressEntity: ["addr-1"],
          sourceUrl: ["https://register.example/1"],
        },
      },
      {
        id: "NK-2",
        schema: "PublicBody",
        properties: { name: ["City of Ulm"], country: ["de"], topics: ["gov.muni"] },
      },
      { id: "NK-3", schema: "Organization", properties: { name: ["Battery Association"] } },
      { id: "NK-4", schema: "Person", properties: { name: ["Somebody"] } },
      {
        id: "addr-1",
        schema: "Address",
        properties: {
          full: ["1 Main Street, Ulm"],
          city: ["Ulm"],
          country: ["de"],
          latitude: ["48.4"],
          longitude: ["9.98"],
        },
      },
      {
        id: "own-1",
        schema: "Ownership",
        properties: { owner: ["NK-2"], asset: ["NK-1"], percentage: ["25.5"], startDate: ["2020-01-01"] },
      },
      {
        id: "own-2",
        schema: "Ownership",
        properties: { owner: ["NK-4"], asset: ["NK-1"], percentage: ["50"] },
      },
      { id: "mem-1", schema: "Membership", properties: { member: ["NK-1"], organization: ["NK-3"] } },
      {
        id: "link-1",
        schema: "UnknownLink",
        properties: { subject: ["NK-1"], object: ["NK-2"], role: ["Supplier"] },
      },
      {
        id: "proj-1",
        schema: "Project",
        properties: { name: ["Plant"], startDate: ["2024-05"], endDate: ["2030"] },
      },
      {
        id: "part-1",
        schema: "ProjectParticipant",
        properties: { project: ["proj-1"], participant: ["NK-1"], role: ["builder"] },
      },
      {
        id: "part-2",
        schema: "ProjectParticipant",
        properties: { project: ["proj-1"], participant: ["NK-2"] },
      },
    ];
    const source = sourceOf("list.json", JSON.stringify(entities));
    const list = await readAny(source);
    const lines = await readAny(
      sourceOf("lines.json", entities.map((entity) => JSON.stringify(entity)).join("\n")),
    );
    expect({ ...lines, info: undefined }).toEqual({ ...list, info: undefined });
    expect(list.parties.map(({ kind }) => kind)).toEqual(["company", "government", "association"]);
    expect(list.parties[0]).toMatchObject({
      names: [
        { text: "Maker AG", type: "official" },
        { text: "Maker", type: "short" },
        { text: "Old Maker", type: "former" },
        { text: "MKR", weak: true },
      ],
      country: "DE",
      seat: "addr-1",
      identifiers: [{ scheme: "lei", value: "5493001KJTIIGC8Y1R12" }],
    });
    expect(list.places).toMatchObject([{ kind: "city", names: [{ text: "Ulm" }], lat: 48.4, lon: 9.98 }]);
    expect(list.agreements.map(({ id, form, parties }) => [id, form, parties.length])).toEqual([
      ["own-1", "minority-stake", 2],
      ["mem-1", "other", 2],
      ["link-1", "other", 2],
      ["proj-1", "other", 2],
    ]);
    expect(list.releases).toMatchObject([{ url: "https://register.example/1" }]);
    expect(list.evidence).toMatchObject([{ record: { kind: "party", id: "NK-1" } }]);
    let last: ReadEvent | undefined;
    for await (const event of readRecords(source, await recognise(source))) last = event;
    expect(last).toMatchObject({ type: "end", leftOut: { Person: 1 } });
  });

  const entity = (id: string, schema: string, properties: Record<string, string[]>) =>
    JSON.stringify({ id, schema, properties });
  const parties = [
    entity("town", "PublicBody", { name: ["Town of Hillby"] }),
    entity("volt", "Company", { name: ["Volt"] }),
    entity("quay", "Company", { name: ["Quay"] }),
    entity("jo", "Person", { name: ["Jo Roe"] }),
  ];
  const contract = (id: string, more: Record<string, string[]> = {}) =>
    entity(id, "Contract", { title: ["Buses"], authority: ["town"], ...more });
  const award = (id: string, of: string, supplier: string, more: Record<string, string[]> = {}) =>
    entity(id, "ContractAward", { contract: [of], supplier: [supplier], ...more });

  it("a number of shares is no share in per cent", async () => {
    const own = (id: string, more: Record<string, string[]>) =>
      entity(id, "Ownership", { owner: ["volt"], asset: ["quay"], ...more });
    const lines = [...parties, own("o1", { sharesCount: ["100"] }), own("o2", { percentage: ["10"] })];
    const { agreements } = await readAny(sourceOf("shares.json", lines.join("\n")));
    expect(agreements.map(({ form, parties: [owner] }) => [form, owner?.share])).toEqual([
      ["other", undefined],
      ["minority-stake", 10],
    ]);
  });

  it("a contract with its awards is an agreement of who buys with who supplies, for how much", async () => {
    const lines = [
      award("a1", "k1", "volt", { amount: ["600000"], currency: ["EUR"] }),
      award("a2", "k1", "quay", { amountEur: ["150000.5"], date: ["2024-02-03"] }),
      contract("k1"),
      contract("k2", { contractDate: ["2023-05"], amount: ["90"], currency: ["USD"] }),
      award("a3", "k2", "volt", { amount: ["80"], currency: ["USD"] }),
      ...parties,
    ];
    const { agreements } = await readWholeDataset(sourceOf("c.ftm.json", lines.join("\n")));
    const suppliers = (...ids: string[]) => ids.map((party) => ({ party, role: "supplier" }));
    const worth = (value: number, unit: string) => ({ value, unit, what: "contract value" });
    expect(agreements).toEqual([
      {
        id: "k1",
        title: "Buses",
        form: "definitive-contract",
        parties: [{ party: "town", role: "buyer" }, ...suppliers("volt", "quay")],
        history: [{ status: "signed", date: "2024-02-03" }],
        projects: [{ quantities: [worth(600_000, "EUR"), worth(150_000.5, "EUR")] }],
      },
      {
        id: "k2",
        title: "Buses",
        form: "definitive-contract",
        parties: [{ party: "town", role: "buyer" }, ...suppliers("volt")],
        history: [{ status: "signed", date: "2023-05" }],
        projects: [{ quantities: [worth(90, "USD")] }],
      },
    ]);
  });

  it("evidence of a release comes back, and a quarter as its year, which is all that a date can be", async () => {
    const release = { id: "r", title: "Maker grows", published: "2025-Q1" };
    const proof = {
      id: "e",
      record: { kind: "release" as const, id: "r" },
      release: "r",
      quote: "Reprinted.",
    };
    const told = dataset("told", { parties: [party("a", "Maker")], releases: [release], evidence: [proof] });
    const text = await written(told, "ftm-lines");
    expect(text).toContain('"publishedAt":["2025"]');
    const { releases, evidence } = await readAny(sourceOf("t.ftm.json", text));
    expect(releases).toEqual([{ ...release, published: "2025" }]);
    expect(evidence).toEqual([proof]);
  });

  it("all who stand at one end are parties, but those who are left out", async () => {
    const lines = [
      ...parties,
      contract("k1"),
      award("a1", "k1", "volt", { supplier: ["volt", "jo", "quay"] }),
      entity("p1", "Project", { name: ["Depot"] }),
      entity("l1", "ProjectParticipant", { project: ["p1"], participant: ["quay", "town", "jo"] }),
      entity("o1", "Ownership", { owner: ["town", "quay"], asset: ["volt"], percentage: ["40"] }),
    ];
    const { agreements } = await readWholeDataset(sourceOf("several.ftm.json", lines.join("\n")));
    expect(agreements.map(({ id, parties: all }) => [id, ...all.map(({ party }) => party)])).toEqual([
      ["o1", "town", "quay", "volt"],
      ["p1", "quay", "town"],
      ["k1", "town", "volt", "quay"],
    ]);
    expect(agreements[0]?.parties[0]).toEqual({ party: "town", role: "owner" });
  });

  it("a contract without anybody who can supply is left out, an award without its contract is a fault", async () => {
    const left = [
      contract("k1"),
      award("a1", "k1", "jo"),
      contract("k2"),
      award("a2", "k3", "volt"),
      entity("a3", "ContractAward", { supplier: ["volt"] }),
      ...parties,
    ];
    const source = sourceOf("c.ftm.json", left.join("\n"));
    const events: ReadEvent[] = [];
    for await (const event of readRecords(source, await recognise(source))) events.push(event);
    const end = events.find((event) => event.type === "end");
    expect(end).toMatchObject({ leftOut: { Person: 1, Contract: 2 }, counts: { agreement: 0 } });
    const problems = events.flatMap((event) => (event.type === "problems" ? event.problems : []));
    expect(problems.map(({ record, message }) => [record, message])).toEqual([
      ["ContractAward a2", 'names the contract "k3", which is not in the file.'],
      ["ContractAward a3", "names no contract."],
    ]);
  });
});
