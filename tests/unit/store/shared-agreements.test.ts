/** Agreements that several datasets report, in search and explorer: they say what the card says. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveAgreements } from "@/entrypoints/explorer/save-agreements";
import type { SameGroup } from "@/lib/merging/same-table";
import type { Dataset, EntityRef, Party } from "@/lib/model";
import { OWN_DATASET } from "@/lib/review/own/own";
import type { AgreementEntry } from "@/lib/search/entry";
import { openSearch } from "@/lib/search/search-index";
import { Library } from "@/lib/store";
import { eachJoinedAgreement } from "@/lib/store/merged/joined-agreements";
import { factsOf } from "@/lib/ties/facts";
import { agreement, batteryDataset, dataset, names, party, place } from "../ties/sample";

let count = 0;
let library: Library;

beforeEach(() => {
  library = new Library(`shared-${count++}`);
});

afterEach(() => library.close());

const inLandia = (id: string, text: string): Party => party(id, text, { country: "LA" });

/** Tells of one contract, announced. */
function first(): Dataset {
  return dataset("first", {
    parties: [inLandia("maker", "Norrel Cells"), inLandia("buyer", "Quist Motors")],
    agreements: [
      agreement("supply", ["maker", "buyer"], "2025-03-20", { functions: ["supply"] }, "announced"),
    ],
  });
}

/** Tells that it was signed on that day too, where, for what, and that it ended. */
function second(): Dataset {
  return dataset("second", {
    // The first dataset has nothing under this id.
    places: [place("town", "Sundhamn", { country: "LA" })],
    parties: [inLandia("p1", "Norrel Cells"), inLandia("p2", "Quist Motors")],
    agreements: [
      agreement("a7", ["p1", "p2"], undefined, {
        functions: ["recycling"],
        fields: ["cathode scrap"],
        summary: "Covers twelve thousand packs.",
        placeSigned: "town",
        history: [
          { status: "signed", date: "2025-03-20" },
          { status: "terminated", date: "2025-10-05" },
        ],
      }),
    ],
  });
}

async function index() {
  return openSearch(await (await library.snapshot()).search());
}

async function selected(query: string): Promise<string[]> {
  return (await index()).select(query).agreements.map(({ ref }) => ref);
}

describe("an agreement that two datasets report", () => {
  beforeEach(async () => {
    await library.import(first());
    await library.import(second());
  });

  it("is shown once, with the status that only the second knows", async () => {
    const { hits } = (await index()).query("norrel quist", 20);
    expect(hits.filter(({ type }) => type === "agreement")).toMatchObject([
      { ref: "first/agreement/supply", detail: expect.stringMatching(/20 Mar 2025 · terminated$/) },
    ]);
    const { agreements, entities } = (await index()).select("norrel");
    expect(agreements).toMatchObject([
      { status: "terminated", functions: ["supply", "recycling"], fields: ["cathode scrap"] },
    ]);
    expect(agreements[0]?.parties.map((number) => entities[number]?.ref)).toEqual([
      "first/party/maker",
      "first/party/buyer",
    ]);
  });

  it.each(["status:terminated", "does:recycling", "in:Sundhamn", "cathode scrap", "twelve thousand packs"])(
    "is found by what only the second says: %s",
    async (query) => {
      expect(await selected(query)).toEqual(["first/agreement/supply"]);
    },
  );

  it("is not found by a status that is over, and is the second's again while the first is off", async () => {
    expect(await selected("status:announced")).toEqual([]);
    await library.setEnabled("first", false);
    await library.settle();
    expect(await selected("status:terminated")).toEqual(["second/agreement/a7"]);
  });

  it("is saved from the explorer with what both say, and of datasets that are on alone", async () => {
    const saved = async () => {
      const files: object[] = [];
      const shown = (await index()).select("").agreements.map(({ ref }) => ref);
      const save = async (parts: object) => void files.push(parts);
      expect(await saveAgreements(library, shown, false, save)).toBe(files.length);
      expect(await saveAgreements(library, shown, true, save)).toBe(1);
      return files;
    };
    const parts = [
      { dataset: "first", agreements: ["supply"] },
      { dataset: "second", agreements: ["a7"] },
    ];
    expect(await saved()).toEqual([[parts[0]], [parts[1]], parts]);
    await library.setEnabled("first", false);
    await library.settle();
    expect(await saved()).toEqual([[parts[1]], [parts[1]]]);
  });

  it.each([true, false])(
    "is not said to be saved once no dataset has it, as one file: %s",
    async (isJoined) => {
      await library.setEnabled("first", false);
      await library.setEnabled("second", false);
      await library.settle();
      const save = () => Promise.reject(new Error("There is nothing to save."));
      await expect(saveAgreements(library, ["first/agreement/supply"], isJoined, save)).rejects.toThrow(
        "The records could not be saved: No dataset has these agreements any more.",
      );
    },
  );

  it("is said to be saved in part where the second file fails", async () => {
    const failing = (file: number) => {
      let tried = 0;
      return saveAgreements(library, ["first/agreement/supply"], false, async () => {
        if (++tried === file) throw new Error("The disk is full.");
      });
    };
    await expect(failing(1)).rejects.toThrow("The records could not be saved: The disk is full.");
    await expect(failing(2)).rejects.toThrow("Only 1 of 2 files could be saved: The disk is full.");
  });

  it("is told by three, too", async () => {
    const third = second();
    await library.import({
      ...third,
      info: { ...third.info, id: "third" },
      agreements: third.agreements.map((one) => ({
        ...one,
        functions: ["licence" as const],
        history: [{ status: "signed" as const, date: "2025-03-20" }],
      })),
    });
    const { agreements } = (await index()).select("norrel");
    expect(agreements).toMatchObject([
      { status: "terminated", functions: expect.arrayContaining(["supply", "recycling", "licence"]) },
    ]);
  });
});

it("what a reader accepted of a known agreement changes its status", async () => {
  await library.import(batteryDataset());
  const copy = (id: string) => ({ identifiers: [{ scheme: "entente", value: `battery/party/${id}` }] });
  await library.import(
    dataset(OWN_DATASET, {
      parties: [
        party("volt", "Volt", { names: names("Volt"), ...copy("volt") }),
        party("steel-2", "Harbour Steel", copy("steel")),
      ],
      agreements: [agreement("volt-steel", ["volt", "steel-2"], "2025-06-01", {}, "terminated")],
    }),
  );
  expect(await selected("status:terminated")).toEqual(["battery/agreement/volt-steel"]);
});

describe("an agreement for which a reader accepted a third party", () => {
  const copy = (kind: string, id: string) => ({
    identifiers: [{ scheme: "entente", value: `base/${kind}/${id}` }],
  });

  beforeEach(async () => {
    const places = [
      place("land", "Landia", { kind: "country", country: "LA" }),
      place("town", "Sundhamn", { country: "LA", within: "land" }),
    ];
    const about = { scopePlaces: ["town"] };
    await library.import(
      dataset("base", {
        places,
        parties: [inLandia("a", "Alder Works"), inLandia("b", "Birch Steel")],
        agreements: [
          agreement("a1", ["a", "b"], "2025-03-20", about),
          agreement("a2", ["a", "b"], "2024-05-06", about),
        ],
      }),
    );
    await library.import(
      dataset(OWN_DATASET, {
        places: places.map((one) => ({ ...one, ...copy("place", one.id) })),
        parties: [
          inLandia("c1", "Alder Works"),
          inLandia("c2", "Birch Steel"),
          inLandia("c3", "Cedar Cells"),
        ].map((one) => (one.id === "c3" ? one : { ...one, ...copy("party", one.id === "c1" ? "a" : "b") })),
        agreements: [agreement("a1", ["c1", "c2", "c3"], "2025-03-20", about)],
      }),
    );
  });

  it.each(['with:"Cedar Cells"', "cedar alder"])("is found by the third: %s", async (query) => {
    expect(await selected(query)).toEqual(["base/agreement/a1"]);
    const [one] = (await index()).select(query).agreements;
    expect(one?.parties).toHaveLength(3);
  });

  it("is counted once for each party and place, by the search as on the card", async () => {
    const snapshot = await library.snapshot();
    const counts: [EntityRef, string, number][] = [
      ["base/party/a", "Alder Works", 2],
      ["base/party/b", "Birch Steel", 2],
      [`${OWN_DATASET}/party/c3`, "Cedar Cells", 1],
      ["base/place/town", "Sundhamn", 2],
      ["base/place/land", "Landia", 2],
    ];
    for (const [ref, name, agreements] of counts) {
      const found = (await index()).query(name, 20).hits.find((hit) => hit.type === "entity");
      expect(found).toMatchObject({ ref, agreements });
      expect((await snapshot.card(ref, [], 5))?.totals).toMatchObject({ agreements });
    }
  });

  it("lists the third among the partners on the card of the others", async () => {
    const card = await (await library.snapshot()).card("base/party/a", [], 5);
    expect(card?.totals).toEqual({ agreements: 2, partners: 2 });
    const partners = card?.sections[0]?.entries.map((entry) => entry.partners.map(({ name }) => name));
    expect(partners).toEqual([["Birch Steel", "Cedar Cells"], ["Birch Steel"]]);
  });
});

describe("what a reader accepted of one of two known agreements with one id", () => {
  const numbered = (id: string, one: string, other: string, date: string): Dataset =>
    dataset(id, {
      parties: [inLandia("p1", one), inLandia("p2", other)],
      agreements: [agreement("1", ["p1", "p2"], date)],
    });
  const copy = (id: string) => ({ identifiers: [{ scheme: "entente", value: `second/party/${id}` }] });

  beforeEach(async () => {
    await library.import(numbered("first", "Norrel Cells", "Quist Motors", "2019-01-02"));
    await library.import(numbered("second", "Norrel Cells", "Tarn Mines", "2025-03-20"));
    await library.import(
      dataset(OWN_DATASET, {
        parties: [party("c1", "Norrel Cells", copy("p1")), party("c2", "Tarn Mines", copy("p2"))],
        agreements: [agreement("1", ["c1", "c2"], "2025-10-05", {}, "terminated")],
      }),
    );
  });

  it("belongs to the one of these parties", async () => {
    expect(await selected("status:terminated")).toEqual(["second/agreement/1"]);
    const card = await (await library.snapshot()).agreement("first/agreement/1");
    expect(card).toMatchObject({ status: "signed" });
    expect(card?.datasets).toBeUndefined();
  });

  it("belongs to the one that the user said is the same, though one party has another name", async () => {
    await library.import(
      dataset(OWN_DATASET, {
        parties: [party("c2", "Tarn Mines", copy("p2")), party("c3", "Norrel Holding")],
        agreements: [agreement("1", ["c2", "c3"], "2025-10-05", {}, "terminated")],
      }),
    );
    expect(await selected("status:terminated")).toEqual(["second/agreement/1"]);
  });

  it.each([
    ["first", "second"],
    ["second", "first"],
  ])("belongs to none where another has one of its parties too: %s, %s", async (...order) => {
    await library.close();
    library = new Library(`shared-${count++}`);
    const told = {
      first: numbered("first", "Norrel Cells", "Quist Motors", "2019-01-02"),
      second: numbered("second", "Norrel Cells", "Tarn Mines", "2025-03-20"),
    };
    for (const id of order) await library.import(told[id as keyof typeof told]);
    await library.import(
      dataset(OWN_DATASET, {
        parties: [party("c2", "Tarn Mines", copy("p2")), inLandia("c3", "Quist Motors")],
        agreements: [agreement("1", ["c2", "c3"], "2025-10-05", {}, "terminated")],
      }),
    );
    expect(await selected("status:terminated")).toEqual([`${OWN_DATASET}/agreement/1`]);
  });

  it("stands by itself while that is switched off", async () => {
    await library.setEnabled("second", false);
    await library.settle();
    expect(await selected("status:terminated")).toEqual([`${OWN_DATASET}/agreement/1`]);
  });
});

it("each of many is joined with its own report, whatever the order of the second dataset", async () => {
  // More than are read at once.
  const many = 8_200;
  const report = (i: number, more: object) => agreement(`a${i}`, ["maker", "buyer"], "2024-05-06", more);
  const numbers = Array.from({ length: many }, (_, i) => i);
  const { parties } = first();
  const backwards = numbers.toReversed().map((i) => report(i, { fields: [`field ${i}`] }));
  const sources = [
    factsOf(dataset("one", { parties, agreements: numbers.map((i) => report(i, {})) })),
    factsOf(dataset("two", { parties, agreements: backwards })),
  ];
  const groups = numbers.map((i): SameGroup => {
    const why = { because: "rule", score: 1 } as const;
    return [
      { dataset: 0, row: many - 1 - i, ...why },
      { dataset: 1, row: i, ...why },
    ];
  });
  const entries: AgreementEntry[] = [];
  await eachJoinedAgreement(sources, groups, (entry) => entries.push(entry));
  expect(entries.map(({ ref, fields }) => [ref, fields])).toEqual(
    numbers.toReversed().map((i) => [`one/agreement/a${i}`, [`field ${i}`]]),
  );
});

it("joining many ends when it is no longer wanted", async () => {
  const ended = AbortSignal.abort(new Error("enough"));
  const groups: SameGroup[] = [[{ dataset: 0, row: 0, because: "rule", score: 1 }]];
  const joining = eachJoinedAgreement([factsOf(first())], groups, () => undefined, ended);
  await expect(joining).rejects.toThrow("enough");
});
