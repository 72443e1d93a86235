import { describe, expect, it } from "vitest";
import { parseWatchList } from "@/lib/formats/watch-list";
import { displayName, InputError } from "@/lib/model";

const LIST = {
  entities: [
    {
      id: "orbit-shops",
      type: "company",
      name: "Orbit (retailer)",
      aliases: [{ text: "Orbit", ambiguous: true }, { text: "Orbit Shops" }],
      country: "NL",
      within: "port",
    },
    { id: "maker", type: "company", name: "Maker, Inc.", aliases: [{ text: "Maker", ambiguous: true }] },
    {
      id: "rowers",
      type: "organization",
      name: "Port Rowing Club",
      aliases: [{ text: "Port", ambiguous: true }],
    },
    { id: "works", type: "government", name: "Ministry of Works" },
    {
      id: "nl",
      type: "place",
      name: "Netherlands",
      aliases: [
        { text: "Nederland", lang: "nl" },
        { text: "Netherlands", lang: "en" },
      ],
      country: "NL",
    },
    { id: "north", type: "place", name: "North", aliases: [], country: "NL", within: "nl" },
    {
      id: "port",
      type: "place",
      name: "Port",
      aliases: [
        { text: "Port", ambiguous: true },
        { text: "港", lang: "zh" },
        { text: "港", lang: "ja" },
      ],
      country: "NL",
      within: "north",
    },
    { id: "sea", type: "place", name: "The Sea", aliases: [] },
  ],
};

const text = JSON.stringify(LIST, null, 2);

function refused(change: (list: typeof LIST) => void): [string | undefined, string | undefined, string][] {
  const list = structuredClone(LIST);
  change(list);
  try {
    parseWatchList(JSON.stringify(list, null, 2), "list.json");
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const problem of error.problems) expect(problem.line).toBeGreaterThan(1);
    return error.problems.map(({ record, field, message }) => [record, field, message]);
  }
  return [];
}

describe("a watch list", () => {
  const dataset = parseWatchList(text, "names/list.json");
  const party = (id: string) => dataset.parties.find((record) => record.id === id);
  const place = (id: string) => dataset.places.find((record) => record.id === id);

  it("becomes parties and places without agreements", () => {
    expect(dataset.info).toEqual({ id: "list", title: "list", version: "1" });
    expect(dataset.parties.map(({ id, kind }) => [id, kind])).toEqual([
      ["orbit-shops", "company"],
      ["maker", "company"],
      ["rowers", "association"],
      ["works", "government"],
    ]);
    expect(dataset.places.map(({ id, kind }) => [id, kind])).toEqual([
      ["nl", "country"],
      ["north", "region"],
      ["port", "city"],
      ["sea", "region"],
    ]);
    expect([dataset.agreements, dataset.releases, dataset.evidence]).toEqual([[], [], []]);
  });

  it("puts places into places and gives parties their seat", () => {
    expect(place("port")?.within).toBe("north");
    expect(party("orbit-shops")?.seat).toBe("port");
  });

  it("takes the words in brackets for a note, and the rest for an ambiguous name", () => {
    expect(party("orbit-shops")).toMatchObject({
      names: [
        { text: "Orbit", type: "short", weak: true },
        { text: "Orbit Shops", type: "short" },
      ],
      notes: "retailer",
    });
  });

  it("marks what is ambiguous as weak, and shows a name that is not", () => {
    expect(party("maker")?.names).toEqual([
      { text: "Maker, Inc.", type: "official" },
      { text: "Maker", type: "short", weak: true },
    ]);
    expect(displayName(party("maker") ?? { names: [] })).toBe("Maker, Inc.");
  });

  it("keeps a spelling once a language; a name said to be ambiguous as an alias is ambiguous", () => {
    expect(place("nl")?.names.map((name) => [name.text, name.lang])).toEqual([
      ["Netherlands", "en"],
      ["Nederland", "nl"],
    ]);
    expect(place("port")?.names).toEqual([
      { text: "Port", type: "short", weak: true },
      { text: "港", lang: "zh", type: "short" },
      { text: "港", lang: "ja", type: "short" },
    ]);
  });

  it("may give one spelling to several entities", () => {
    const withPort = [...dataset.parties, ...dataset.places].filter(({ names }) =>
      names.some((name) => name.text === "Port"),
    );
    expect(withPort.map(({ id }) => id)).toEqual(["rowers", "port"]);
  });
});

describe("a faulty watch list", () => {
  it.each<[string, (list: typeof LIST) => void, [string, string, RegExp]]>([
    [
      "an id twice",
      ({ entities }) => Object.assign(entities[1] ?? {}, { id: "orbit-shops" }),
      ["entities[1] (orbit-shops)", "id", /another entity/],
    ],
    [
      "a type that is none",
      ({ entities }) => Object.assign(entities[1] ?? {}, { type: "person" }),
      ["entities[1] (maker)", "type", /"person"/],
    ],
    [
      "no name",
      ({ entities }) => Object.assign(entities[1] ?? {}, { name: undefined }),
      ["entities[1] (maker)", "name", /is missing/],
    ],
    [
      "an unknown field",
      ({ entities }) => Object.assign(entities[1]?.aliases?.[0] ?? {}, { weak: true }),
      ["entities[1] (maker)", "aliases[0].weak", /does not know/],
    ],
    [
      "a container that is missing",
      ({ entities }) => Object.assign(entities[1] ?? {}, { within: "mars" }),
      ["entities[1] (maker)", "within", /"mars".*not in the list/],
    ],
    [
      "a container that is no place",
      ({ entities }) => Object.assign(entities[1] ?? {}, { within: "works" }),
      ["entities[1] (maker)", "within", /a government/],
    ],
    [
      "a country that is none",
      ({ entities }) => Object.assign(entities[1] ?? {}, { country: "UK" }),
      ["entities[1] (maker)", "country", /no country/],
    ],
    [
      "a language that is none",
      ({ entities }) => Object.assign(entities[4]?.aliases?.[0] ?? {}, { lang: "dut" }),
      ["entities[4] (nl)", "aliases[0].lang", /no language/],
    ],
    [
      "half a character",
      ({ entities }) => Object.assign(entities[1] ?? {}, { name: "Maker \ud83d" }),
      ["entities[1] (maker)", "name", /half a character/],
    ],
  ])("with %s is refused", (_what, change, [record, field, message]) => {
    expect(refused(change)).toEqual([[record, field, expect.stringMatching(message)]]);
  });

  it("with a ring of places has each place of it told", () => {
    const problems = refused(({ entities }) => Object.assign(entities[4] ?? {}, { within: "port" }));
    expect(problems.map(([record, field]) => [record, field])).toEqual([
      ["entities[4] (nl)", "within"],
      ["entities[5] (north)", "within"],
      ["entities[6] (port)", "within"],
    ]);
  });
});
