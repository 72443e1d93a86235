import { describe, expect, it } from "vitest";
import type { Dataset, EntityRef } from "@/lib/model";
import { buildEntityCard } from "@/lib/ties/build-card";
import type { EntityCard } from "@/lib/ties/card";
import { factsOf } from "@/lib/ties/facts";
import { agreement, batteryDataset, dataset, party, place } from "./sample";

async function card(
  from: Dataset,
  ref: EntityRef,
  others: EntityRef[] = [],
  limit = 100,
  published?: string,
): Promise<EntityCard> {
  const built = await buildEntityCard(factsOf(from), ref, others, limit, { published });
  if (!built) throw new Error(`no card for ${ref}`);
  return built;
}

/** Sections as ids of agreements, in order. */
function outline(built: EntityCard): Record<string, string[]> {
  return Object.fromEntries(
    built.sections.map(({ id, entries }) => [
      id,
      entries.map(({ agreement: { ref } }) => ref.split("/").at(-1) ?? ""),
    ]),
  );
}

describe("the card of a party", () => {
  it("shows agreements with parties of the same article first, each part newest first", async () => {
    const built = await card(batteryDataset(), "battery/party/volt", ["battery/party/steel"]);
    expect(outline(built)).toEqual({ "in-article": ["volt-steel"], latest: ["volt-city", "volt-cars"] });
    expect(built.totals).toEqual({ agreements: 3, partners: 3 });
    expect(built.dataset).toEqual({ id: "battery", title: "Dataset battery" });
  });

  it("puts what has no date last", async () => {
    expect(outline(await card(batteryDataset(), "battery/party/cars"))).toEqual({
      latest: ["volt-cars", "cars-steel"],
    });
  });

  it("takes a place of the article for its government too", async () => {
    const built = await card(batteryDataset(), "battery/party/volt", [
      "battery/place/harbour",
      "battery/party/volt",
    ]);
    expect(outline(built)["in-article"]).toEqual(["volt-city"]);
  });

  it("passes over names of other datasets and unknown ones", async () => {
    const built = await card(batteryDataset(), "battery/party/volt", [
      "other/party/steel",
      "battery/party/none",
    ]);
    expect(outline(built)).toEqual({ latest: ["volt-steel", "volt-city", "volt-cars"] });
  });

  it("knows who it is: name, name at home, where, country", async () => {
    const { head } = await card(batteryDataset(), "battery/party/volt");
    expect(head).toMatchObject({
      name: "Volt",
      kind: "company",
      partyKind: "company",
      native: { text: "伏特能源", lang: "zh" },
      country: "LA",
    });
    expect(head.where.map(({ name }) => name)).toEqual(["Hillton", "Landia"]);
    expect(head.counterpart).toBeUndefined();
  });

  it("keeps agreements with one partner together, partners in the order of their newest", async () => {
    const from = dataset("d", {
      parties: [party("a", "A"), party("b", "B"), party("c", "C")],
      agreements: [
        agreement("b-2020", ["a", "b"], "2020"),
        agreement("c-2021", ["a", "c"], "2021"),
        agreement("b-2022", ["a", "b"], "2022"),
        agreement("c-2023", ["a", "c"], "2023"),
      ],
    });
    const others: EntityRef[] = ["d/party/b", "d/party/c"];
    expect(outline(await card(from, "d/party/a", others))).toEqual({
      "in-article": ["c-2023", "c-2021", "b-2022", "b-2020"],
    });
    const short = await card(from, "d/party/a", others, 3);
    expect(outline(short)).toEqual({ "in-article": ["c-2023", "c-2021", "b-2022"] });
    expect(short.sections[0]?.total).toBe(4);
    // Before one partner shows a second agreement, each shows its newest.
    expect(outline(await card(from, "d/party/a", others, 2))).toEqual({ "in-article": ["c-2023", "b-2022"] });
  });

  it("shows a partner whose only agreement is shared with one of many, before that one fills the card", async () => {
    const from = dataset("d", {
      parties: [party("a", "A"), party("b", "B"), party("c", "C")],
      agreements: [
        agreement("abc-2015", ["a", "b", "c"], "2015"),
        ...[2020, 2021, 2022, 2023].map((year) => agreement(`b-${year}`, ["a", "b"], String(year))),
      ],
    });
    const others: EntityRef[] = ["d/party/b", "d/party/c"];
    expect(outline(await card(from, "d/party/a", others, 3))).toEqual({
      "in-article": ["b-2023", "b-2022", "abc-2015"],
    });
  });

  it("names partners of the article first", async () => {
    const from = dataset("d", {
      parties: [party("a", "A"), party("b", "B"), party("c", "C")],
      agreements: [agreement("abc", ["a", "b", "c"], "2020")],
    });
    const built = await card(from, "d/party/a", ["d/party/c"]);
    expect(built.sections[0]?.entries[0]?.partners.map(({ name }) => name)).toEqual(["C", "B"]);
  });

  it("counts everything and shows up to the limit", async () => {
    const built = await card(batteryDataset(), "battery/party/volt", [], 1);
    expect(outline(built)).toEqual({ latest: ["volt-steel"] });
    expect(built.sections[0]?.total).toBe(3);
  });

  describe("beside an article of some day", () => {
    const from = dataset("d", {
      parties: ["x", "a", "b", "c", "e"].map((id) => party(id, id.toUpperCase())),
      agreements: [
        agreement("b-2026", ["x", "b"], "2026-02-25"),
        agreement("c-2025", ["x", "c"], "2025-10"),
        agreement("a-reported", ["x", "a"], "2023-02-13"),
        agreement("b-year", ["x", "b"], "2023"),
        agreement("b-about", ["x", "b"], "2024~"),
        agreement("c-announced", ["x", "c"], undefined, {
          history: [
            { status: "announced", date: "2022" },
            { status: "signed", date: "2025-06" },
          ],
        }),
        agreement("a-undated", ["x", "a"]),
        agreement("e-later", ["x", "e"], "2026-01"),
        agreement("e-before", ["x", "e"], "2020"),
      ],
    });
    const all = ["d/party/a", "d/party/b", "d/party/c"] as const;

    it("shows what it can be about first: not later ones, newest first, by partner", async () => {
      const built = await card(from, "d/party/x", [...all], 100, "2023-02-13");
      expect(outline(built)).toEqual({
        "in-article": ["c-announced", "b-about", "b-year", "a-reported", "a-undated", "b-2026", "c-2025"],
        latest: ["e-later", "e-before"],
      });
    });

    it.each([
      [1, ["c-announced"]],
      [3, ["c-announced", "b-about", "a-reported"]],
      [6, ["c-announced", "b-about", "b-year", "a-reported", "a-undated", "b-2026"]],
    ])("cuts later ones first: %i", async (limit, shown) => {
      const built = await card(from, "d/party/x", [...all], limit, "2023-02-13");
      expect(outline(built)["in-article"]).toEqual(shown);
      expect(built.sections[0]?.total).toBe(7);
    });

    it("shows the newest first where all came later, or no day is told", async () => {
      const some = await card(from, "d/party/x", ["d/party/e"], 100, "2019-05-01");
      expect(outline(some)["in-article"]).toEqual(["e-later", "e-before"]);
      for (const day of [undefined, "soon"])
        expect(outline(await card(from, "d/party/x", [...all], 2, day))["in-article"]).toEqual([
          "b-2026",
          "c-2025",
        ]);
    });

    it("finds later ones among very many", async () => {
      const many = Array.from({ length: 250 }, (_, i) => agreement(`new-${i}`, ["x", "b"], "2024-01-01"));
      const built = await card(
        { ...from, agreements: [...many, agreement("old", ["x", "b"], "2023")] },
        "d/party/x",
        [...all],
        1,
        "2023-02-13",
      );
      expect(outline(built)["in-article"]).toEqual(["old"]);
    });
  });

  it("is null for what the dataset does not have", async () => {
    const facts = factsOf(batteryDataset());
    for (const ref of ["battery/party/none", "battery/place/volt", "other/party/volt"] as const)
      expect(await buildEntityCard(facts, ref, [], 10)).toBeNull();
  });
});

describe("the card of a place", () => {
  it("says apart why each agreement is there, and shows none twice", async () => {
    const built = await card(batteryDataset(), "battery/place/harbour");
    expect(outline(built)).toEqual({ "signed-here": ["volt-steel"], "with-government": ["volt-city"] });
    expect(built.totals).toEqual({ agreements: 2, partners: 3 });
  });

  it("shows what lies in places below, however deep, and with their governments", async () => {
    expect(outline(await card(batteryDataset(), "battery/place/land"))).toEqual({
      below: ["volt-steel", "volt-city"],
    });
    expect(outline(await card(batteryDataset(), "battery/place/north"))).toEqual({
      "sited-here": ["volt-city"],
    });
  });

  it("shows first what ties it to a party of the same article, not to its own government alone", async () => {
    const built = await card(batteryDataset(), "battery/place/harbour", [
      "battery/place/harbour",
      "battery/party/volt",
    ]);
    expect(outline(built)).toEqual({ "in-article": ["volt-steel", "volt-city"] });
    const alone = await card(batteryDataset(), "battery/place/harbour", ["battery/place/harbour"]);
    expect(outline(alone)["in-article"]).toBeUndefined();
  });

  it("counts an agreement that is about the place as one that is sited there", async () => {
    const from = dataset("d", {
      places: [place("p", "P")],
      parties: [party("a", "A")],
      agreements: [agreement("about", ["a"], "2020", { scopePlaces: ["p"] })],
    });
    expect(outline(await card(from, "d/place/p"))).toEqual({ "sited-here": ["about"] });
  });

  it("names all parties of an agreement", async () => {
    const built = await card(batteryDataset(), "battery/place/north");
    expect(built.sections[0]?.entries[0]?.partners.map(({ ref }) => ref)).toEqual([
      "battery/party/volt",
      "battery/party/city",
    ]);
  });

  it("is linked with its government both ways", async () => {
    const { head } = await card(batteryDataset(), "battery/place/harbour");
    expect(head).toMatchObject({
      kind: "place",
      placeKind: "city",
      counterpart: { ref: "battery/party/city" },
    });
    const government = await card(batteryDataset(), "battery/party/city");
    expect(government.head).toMatchObject({
      kind: "body",
      partyKind: "government",
      counterpart: { ref: "battery/place/harbour", kind: "place", name: "Harbour City" },
    });
    expect(government.head.where.map(({ name }) => name)).toEqual(["Harbour City", "Landia"]);
    expect(outline(government)).toEqual({ latest: ["volt-city"] });
  });

  it("survives places that contain each other", async () => {
    const from = dataset("d", {
      places: [place("a", "A", { within: "b" }), place("b", "B", { within: "a" })],
    });
    const { head } = await card(from, "d/place/a");
    expect(head.where.map(({ name }) => name)).toEqual(["B"]);
  });
});
