/** What decides whether two records are one, beyond the scores: contradictions, places, keys, and what is kept of it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Blocking } from "@/lib/merging/blocking";
import { decisionOf, pairsOf } from "@/lib/merging/decision";
import { fingerprintOf, weigh } from "@/lib/merging/evidence";
import { proposeMatches, verdictOf } from "@/lib/merging/match-parties";
import { placeKeys } from "@/lib/merging/place-keys";
import { isSameAgreement } from "@/lib/merging/same-agreements";
import { packSame, type SameGroup, SameTable } from "@/lib/merging/same-table";
import { placePrintOf, weighPlaces } from "@/lib/merging/weigh-places";
import type { Agreement, Party, Place } from "@/lib/model";
import { agreement, party, place } from "../ties/sample";

const numbered = (...numbers: [string, string][]) => ({
  identifiers: numbers.map(([scheme, value]) => ({ scheme, value })),
});

describe("what contradicts", () => {
  const verdict = (a: Party, b: Party) => verdictOf(weigh(fingerprintOf(a), fingerprintOf(b)));

  it.each<[string, Partial<Party>, Partial<Party>]>([
    [
      "one LEI in two countries",
      { country: "CN", ...numbered(["lei", "L1"]) },
      { country: "HK", ...numbered(["lei", "L1"]) },
    ],
    [
      "one LEI, two Wikidata items",
      numbered(["lei", "L1"], ["wikidata", "Q1"]),
      numbered(["LEI", "l1"], ["wikidata", "Q2"]),
    ],
  ])("%s: a person is asked, however well the names fit", (_what, a, b) => {
    expect(verdict(party("a", "Maker", a), party("b", "Maker", b))).toBe("likely");
  });

  it("two legal forms of one name are not one company by themselves", () => {
    const of = (text: string): Party => ({
      ...party("x", "x", { country: "DE" }),
      names: [{ text, type: "official" }],
    });
    expect(verdict(of("Maker AG"), of("Maker GmbH"))).toBe("likely");
    expect(verdict(of("Maker AG"), of("Maker AG"))).toBe("same");
    expect(verdict(of("Maker Ltd."), of("Maker Limited"))).toBe("same");
    expect(verdict(of("Maker Co., Ltd."), of("Maker Company Limited"))).toBe("same");
    expect(verdict(of("Maker Corp."), of("Maker Inc."))).toBe("likely");
  });

  it.each<[string, string, ReturnType<typeof verdict>]>([
    ["株式会社港城製作所", "港城製作所株式会社", "same"],
    ["㈱港城製作所", "港城製作所株式会社", "same"],
    ["株式会社港城製作所", "港城製作所有限会社", "likely"],
    ["PT Maker", "PT Maker", "same"],
    ["주식회사 항구제강", "㈜항구제강", "same"],
  ])("a legal form in front of a name is the one behind it: %s and %s are %s", (one, other, wanted) => {
    const of = (text: string): Party => ({
      ...party("x", "x", { country: "JP" }),
      names: [{ text, type: "official" }],
    });
    expect(verdict(of(one), of(other))).toBe(wanted);
    expect(verdict(of(other), of(one))).toBe(wanted);
    // All that speaks for them: the name, its form, the country and the kind.
    if (wanted === "same") expect(weigh(fingerprintOf(of(one)), fingerprintOf(of(other))).score).toBe(1);
  });

  it("a ticker with its exchange is a number, a bare one is not", () => {
    const of = (ticker: string): Party => party("x", ticker, { names: [{ text: ticker, type: "ticker" }] });
    expect(verdict(of("300750.SZ"), of("300750.sz".toUpperCase()))).toBe("same");
    expect(verdict(of("MKR"), of("MKR"))).toBeUndefined();
  });

  it("a ticker is with its exchange by itself, and not because the party has another one that is", () => {
    const ticker = (value: string) => ({ identifiers: [{ scheme: "ticker", value }] });
    const named: Party["names"] = [{ text: "300750.SZ", type: "ticker" }];
    const score = (a: Party, b: Party) => weigh(fingerprintOf(a), fingerprintOf(b)).score;
    const both = (a: Party, b: Party) => [score(a, b), score(b, a)];
    const bare = party("a", "Maker", ticker("MKR"));
    expect(both({ ...bare, names: named }, party("b", "Quay", ticker("mkr")))).toEqual([0.4, 0.4]);
    const listed = { ...party("a", "Maker"), names: named };
    expect(both(listed, party("b", "Quay", ticker("300750.sz")))).toEqual([1, 1]);
    expect(both(party("a", "Maker", ticker("HKEX: 3750")), party("b", "Quay", ticker("HKEX:3750")))).toEqual([
      1, 1,
    ]);
  });

  it("where two of one dataset fit about as well nothing is merged silently; a number decides", () => {
    const twins = [party("y1", "Maker", { country: "DE" }), party("y2", "Maker", { country: "DE" })];
    const of = (names: Partial<Party>) =>
      party("x", "Maker", { country: "DE", ...numbered(["lei", "L1"]), ...names });
    const match = (parties: Party[], names: Partial<Party> = {}) =>
      proposeMatches([
        { dataset: "x", parties: [of(names)] },
        { dataset: "y", parties },
      ]).map(({ b, verdict: found }) => [b, found]);
    expect(match(twins)).toEqual([
      ["y/party/y1", "likely"],
      ["y/party/y2", "likely"],
    ]);
    const [first, second] = twins as [Party, Party];
    const same = { ...second, ...numbered(["lei", "L1"]) };
    expect(match([first, same])).toContainEqual(["y/party/y2", "same"]);
    // However much else speaks for the other.
    const registered = { names: [{ text: "Maker AG", type: "official" as const }] };
    expect(match([{ ...first, ...registered }, same], registered)).toContainEqual(["y/party/y2", "same"]);
  });
});

describe("two places of one name", () => {
  const verdict = (a: Partial<Place>, b: Partial<Place>, within: [string[], string[]] = [[], []]) =>
    verdictOf(
      weighPlaces(
        placePrintOf(place("a", "Springfield", { country: "US", ...a }), within[0]),
        placePrintOf(place("b", "Springfield", { country: "US", ...b }), within[1]),
      ),
    );

  it.each<[string, ReturnType<typeof verdict>, ReturnType<typeof verdict>]>([
    ["a country", verdict({ kind: "country" }, { kind: "country" }), "same"],
    ["cities, and nothing else known", verdict({}, {}), "likely"],
    [
      "cities a few kilometres apart",
      verdict({ lat: 39.8, lon: -89.65 }, { lat: 39.78, lon: -89.64 }),
      "same",
    ],
    ["cities in two states", verdict({ lat: 39.8, lon: -89.65 }, { lat: 42.1, lon: -72.59 }), undefined],
    [
      "cities in one state",
      verdict({}, {}, [
        ["Illinois", "USA"],
        ["Illinois", "USA"],
      ]),
      "same",
    ],
    ["cities in one country only", verdict({}, {}, [["USA"], ["USA"]]), "likely"],
    ["a city and a district", verdict({}, { kind: "district" }), undefined],
    ["in two countries", verdict({ kind: "region" }, { kind: "region", country: "CA" }), undefined],
    ["with one number", verdict(numbered(["geonames", "1"]), numbered(["GeoNames", "1"])), "same"],
    [
      "with one number of a list that is not known",
      verdict(
        { names: [{ text: "Ulm", type: "short" }], ...numbered(["tax office", "100234"]) },
        numbered(["tax office", "100234"]),
      ),
      "likely",
    ],
    [
      "with one running number",
      verdict({ names: [{ text: "Ulm", type: "short" }], ...numbered(["no", "12"]) }, numbered(["no", "12"])),
      undefined,
    ],
    ["with no number", verdict(numbered(["geonames", "-"]), numbered(["geonames", "-"])), "likely"],
    [
      "with one number, far apart",
      verdict(
        { ...numbered(["geonames", "1"]), lat: 0, lon: 0 },
        { ...numbered(["geonames", "1"]), lat: 9, lon: 9 },
      ),
      "likely",
    ],
  ])("%s", (_what, found, wanted) => {
    expect(found).toBe(wanted);
  });
});

it("a reason tells the number whole, also of a register whose name has two words", () => {
  const of = (id: string) =>
    placePrintOf(place(id, "Springfield", numbered(["Land Office", "AB 100234"])), []);
  expect(weighPlaces(of("a"), of("b")).reasons[0]?.text).toBe("The same Land Office: AB100234");
});

it("a code of letters and figures is no running number of a place", () => {
  const of = (id: string, code: string) =>
    placePrintOf(place(id, "Springfield", numbered(["iso3166-2", code])), []);
  const told = (code: string) => weighPlaces(of("a", code), of("b", code)).reasons.map(({ text }) => text);
  expect(told("FR-75")).toContain("The same iso3166-2: FR75");
  expect(told("75").join()).not.toContain("iso3166-2");
  const keysOf = (code: string) => placeKeys(place("a", "Springfield", numbered(["iso3166-2", code])));
  // Without a key two of other names would never be compared.
  expect(keysOf("FR-75")).toContain("# iso3166-2 FR75");
  expect(keysOf("75")).not.toContain("# iso3166-2 75");
});

describe("one agreement of two datasets", () => {
  const of = (date?: string, more: Partial<Agreement> = {}) => agreement("a", ["x", "y"], date, more);
  const same = (a: Agreement, b: Agreement, urls: [string[], string[]] = [[], []]) =>
    isSameAgreement({ agreement: a, urls: urls[0] }, { agreement: b, urls: urls[1] });

  it("has the same form and day, or the same release and no other date", () => {
    const release: [string[], string[]] = [["https://a.example/1"], ["https://a.example/1"]];
    expect(same(of("2025-03-20"), of("2025-03-20"))).toBe(true);
    expect(same(of("2025-03-20"), of("2025-03-21"))).toBe(false);
    expect(same(of("2025-03"), of("2025-03"))).toBe(false);
    expect(same(of("2025-03"), of("2025-03-20"), release)).toBe(true);
    expect(same(of("2025-02"), of("2025-03-20"), release)).toBe(false);
    expect(same(of("2025-Q1"), of("2025-03-20"), release)).toBe(true);
    expect(same(of("2025-03-20"), of("2025-03~"), release)).toBe(true);
    expect(same(of("2025-Q2"), of("2025-03-20"), release)).toBe(false);
    expect(same(of("2025-03-20"), of("2025-03-20", { form: "acquisition" }), release)).toBe(false);
  });
});

describe("keys", () => {
  it("bring together every two records of different datasets that share one, and no others", () => {
    const key = fc.integer({ min: 0, max: 30 }).map((number) => `key ${number}`);
    const records = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 2 }), fc.uniqueArray(key, { maxLength: 4 })),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(records, (list) => {
        const blocking = new Blocking(1_000);
        list.forEach(([dataset, keys], row) => {
          blocking.add({ dataset, row }, keys);
        });
        const wanted: string[] = [];
        list.forEach(([dataset, keys], row) => {
          list.forEach(([other, others], i) => {
            if (dataset < other && keys.some((one) => others.includes(one))) wanted.push(`${row} ${i}`);
          });
        });
        const found = blocking.pairs().map(([a, b]) => `${a.row} ${b.row}`);
        expect(found.sort()).toEqual(wanted.sort());
      }),
    );
  });

  it("may be many", () => {
    const blocking = new Blocking(3);
    for (let row = 0; row < 5_000; row++)
      for (const dataset of [0, 1]) blocking.add({ dataset, row }, [`key ${row}`]);
    const found = blocking.pairs();
    expect(found).toHaveLength(5_000);
    expect(found.every(([a, b]) => a.row === b.row)).toBe(true);
  });

  it("that too many share tell nothing", () => {
    const blocking = new Blocking(3);
    for (let row = 0; row < 4; row++) blocking.add({ dataset: row % 2, row }, ["government"]);
    blocking.add({ dataset: 0, row: 9 }, ["rare"]);
    blocking.add({ dataset: 1, row: 9 }, ["rare"]);
    expect(blocking.pairs()).toEqual([
      [
        { dataset: 0, row: 9 },
        { dataset: 1, row: 9 },
      ],
    ]);
  });
});

describe("the table", () => {
  const member = fc.record({
    dataset: fc.integer({ min: 0, max: 5 }),
    row: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    because: fc.constantFrom("rule" as const, "user" as const, "copy" as const),
    score: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  });
  const spot = ({ dataset, row }: { dataset: number; row: number }) => `${dataset} ${row}`;
  const groups = fc
    .uniqueArray(member, { selector: spot, maxLength: 60 })
    .map((members): SameGroup[] =>
      Array.from({ length: Math.floor(members.length / 3) }, (_, i) => members.slice(i * 3, i * 3 + 3)),
    );

  it("finds each record's group, says why, and knows no other", () => {
    fc.assert(
      fc.property(groups, groups, (parties, places) => {
        const proposals = parties.flatMap(([a, b]) =>
          a && b ? [{ kind: "place" as const, a: spotOf(a), b: spotOf(b), score: 0.7 }] : [],
        );
        const bytes = packSame({
          generations: ["one", "two"],
          groups: { party: parties, place: places, agreement: [] },
          proposals,
        });
        const table = new SameTable(bytes.buffer);
        expect(table.generations).toEqual(["one", "two"]);
        for (const group of parties)
          for (const one of group) expect(table.groupOf("party", one)).toEqual(group);
        expect([...table.groups("place")]).toEqual(places);
        const known = new Set(places.flat().map(spot));
        for (const one of parties.flat())
          expect(table.groupOf("place", one) !== undefined).toBe(known.has(spot(one)));
        expect([...table.proposals()]).toEqual(proposals);
      }),
    );
  });

  const spotOf = ({ dataset, row }: { dataset: number; row: number }) => ({ dataset, row });
});

describe("a decision", () => {
  it("is the same whichever record comes first", () => {
    const [a, b] = [{ ref: "x/party/a", name: "A" } as const, { ref: "y/party/b", name: "B" } as const];
    const now = new Date("2026-01-01");
    expect(decisionOf(a, b, true, now)).toEqual(decisionOf(b, a, true, now));
    expect(pairsOf([decisionOf(b, a, false, now)])).toEqual({
      joined: [],
      split: [["x/party/a", "y/party/b"]],
    });
  });
});
