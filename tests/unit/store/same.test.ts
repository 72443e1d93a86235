import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DecisionMovedError } from "@/lib/merging/change-decisions";
import { type Decided, decisionOf } from "@/lib/merging/decision";
import type { Dataset, EntityRef } from "@/lib/model";
import { findMentions } from "@/lib/names/find";
import { openNames } from "@/lib/names/name-index";
import { openSearch } from "@/lib/search/search-index";
import { Library, Overlay } from "@/lib/store";
import { Backups } from "@/lib/store/backup/backups";
import { agreement, batteryDataset, dataset, evidence, names, party, place, release } from "../ties/sample";

const VOLT: EntityRef = "battery/party/volt";
const OTHER_VOLT: EntityRef = "wire/party/v-1";
const NOW = new Date("2026-01-01");

let count = 0;
let name: string;
let library: Library;

beforeEach(() => {
  name = `same-${count++}`;
  library = new Library(name);
});

afterEach(() => library.close());

/** Volt under another id and name but with its number, one agreement again with another release, and one of its own. */
function wireDataset(version = "1"): Dataset {
  const made = dataset("wire", {
    places: [
      place("hc", "Harbour City", { country: "LA", identifiers: [{ scheme: "geonames", value: "7" }] }),
    ],
    parties: [
      party("v-1", "Volt Energy", { country: "LA", names: names("Volt Energy", "Volt"), ...lei("L1") }),
      party("steel", "Harbour Steel", { country: "LA" }),
      party("quay", "Quay"),
      party("cars", "Fine Cars"),
    ],
    releases: [release("second", { publisher: "Second Wire" })],
    agreements: [
      agreement("one", ["v-1", "steel"], "2025-03-20", { summary: "Told again." }, "terminated"),
      agreement("two", ["v-1", "quay"], "2025-03-25", { placeSigned: "hc" }),
    ],
    evidence: [evidence("w1", "one", "second", { quote: "no more" }), evidence("w2", "two", "second")],
  });
  return { ...made, info: { ...made.info, version } };
}

function lei(value: string) {
  return { identifiers: [{ scheme: "lei", value }] };
}

/** The battery dataset with a number for Volt, a country for its partner, and one for the city. */
function known(): Dataset {
  const made = batteryDataset();
  const more: Record<string, object> = { volt: lei("l1"), steel: { country: "LA" } };
  const cities: Record<string, object> = { harbour: { identifiers: [{ scheme: "GeoNames", value: "7" }] } };
  return {
    ...made,
    parties: made.parties.map((one) => ({ ...one, ...more[one.id] })),
    places: made.places.map((one) => ({ ...one, ...cities[one.id] })),
  };
}

async function both(): Promise<void> {
  await library.import(known());
  await library.import(wireDataset());
}

async function indexed(): Promise<EntityRef[]> {
  const index = openNames(await (await library.snapshot()).names());
  return Array.from({ length: index.entities.count }, (_, entity) => index.entities.ref(entity));
}

async function found(text: string) {
  const index = openNames(await (await library.snapshot()).names());
  return findMentions(index, { url: "https://news.example/a", title: "" }, [text]).map(
    ({ entity, rivals = [] }) => [entity, ...rivals].map((one) => index.entities.ref(one)),
  );
}

async function split(a: EntityRef, b: EntityRef) {
  const decided = (ref: EntityRef): Decided => ({ ref, name: "Volt" });
  return library.decide({ keep: [decisionOf(decided(a), decided(b), false, NOW)], forget: [] });
}

describe("a party that two datasets know by one number", () => {
  beforeEach(both);

  it("is one candidate, found by the names of both", async () => {
    expect(await indexed()).toContain(VOLT);
    expect(await indexed()).not.toContain(OTHER_VOLT);
    expect(await found("Volt and Harbour Steel agreed in Landia.")).toContainEqual([VOLT]);
    expect(await found("Volt Energy and Quay agreed.")).toContainEqual([VOLT]);
    const { hits } = openSearch(await (await library.snapshot()).search()).query("volt energy", 20);
    expect(hits.flatMap((hit) => (hit.type === "entity" ? [hit.ref] : []))).toEqual([VOLT]);
  });

  it("has one card with the agreements of both, each told once, and says where it comes from and why", async () => {
    const snapshot = await library.snapshot();
    const card = await snapshot.card(VOLT, [], 10);
    const agreements = card?.sections.flatMap(({ entries }) => entries.map((entry) => entry.agreement));
    expect(agreements?.map(({ ref }) => ref).sort()).toEqual([
      "battery/agreement/volt-cars",
      "battery/agreement/volt-city",
      "battery/agreement/volt-steel",
      "wire/agreement/two",
    ]);
    expect(card?.totals).toEqual({ agreements: 4, partners: 4 });
    const steel = agreements?.find(({ ref }) => ref === "battery/agreement/volt-steel");
    expect(steel?.sources.map(({ publisher }) => publisher)).toEqual(["Wire", "Second Wire"]);
    expect(steel).toMatchObject({
      status: "terminated",
      summary: "Told again.",
      datasets: ["Dataset battery", "Dataset wire"],
    });
    expect(card?.same).toMatchObject([
      { ref: VOLT, dataset: "Dataset battery", name: "Volt" },
      {
        ref: OTHER_VOLT,
        dataset: "Dataset wire",
        because: "rule",
        reasons: [{ text: "The same LEI: L1" }, {}, {}, {}],
      },
    ]);
    expect(card?.dataset.title).toBe("Dataset battery and Dataset wire");
    expect((await snapshot.card(OTHER_VOLT, [], 10))?.head.ref).toBe(VOLT);
  });

  it("is the partner of the others, whichever dataset tells of them, and comes first in an article that names it", async () => {
    const snapshot = await library.snapshot();
    const quay = await snapshot.card("wire/party/quay", [VOLT], 10);
    expect(quay?.sections.map(({ id }) => id)).toEqual(["in-article"]);
    expect(quay?.sections[0]?.entries[0]?.partners[0]?.ref).toBe(VOLT);
    const { agreements, entities } = openSearch(await snapshot.search()).select("with:volt");
    expect(agreements).toHaveLength(4);
    expect(entities.map(({ ref }) => ref)).not.toContain(OTHER_VOLT);
  });

  it("has places that are one too, with what was signed there", async () => {
    const snapshot = await library.snapshot();
    const card = await snapshot.card("wire/place/hc", [], 10);
    expect(card?.head.ref).toBe("battery/place/harbour");
    expect(card?.sections.find(({ id }) => id === "signed-here")?.total).toBe(2);
    expect(card?.head.where.map(({ name: where }) => where)).toEqual(["Landia"]);
  });

  it("is told in the names of both datasets, in the order of the index", async () => {
    const told = await (await library.snapshot()).namesOf(VOLT);
    expect(told?.dataset).toBe("Dataset battery and Dataset wire");
    expect(told?.names.map(({ text }) => text)).toEqual(["Volt", "伏特能源", "Volt Energy"]);
  });

  it("is each dataset's own again while the other is switched off", async () => {
    await library.setEnabled("battery", false);
    const card = await (await library.snapshot()).card(OTHER_VOLT, [], 10);
    expect(card).toMatchObject({ head: { ref: OTHER_VOLT }, totals: { agreements: 2 } });
    expect(card?.same).toBeUndefined();
    await library.settle();
    expect(await indexed()).toContain(OTHER_VOLT);
    await library.setEnabled("battery", true);
    expect(await indexed()).not.toContain(OTHER_VOLT);
  });
});

describe("what may be the same", () => {
  beforeEach(both);

  it("is proposed and not merged", async () => {
    const snapshot = await library.snapshot();
    const view = await snapshot.same();
    const pairs = [...view.proposals()].map(({ members }) => members.map(({ ref }) => ref));
    // Only their name says so: neither has a country.
    expect(pairs).toEqual([["battery/party/cars", "wire/party/cars"]]);
    expect(await indexed()).toEqual(expect.arrayContaining(["battery/party/cars", "wire/party/cars"]));
    expect(view.foundIn("wire")).toEqual({ parties: 2, datasets: ["Dataset battery"], proposed: 1 });
    expect(view.foundIn("unmet")).toBeUndefined();
    // Both datasets call it "cars": one's ties are not the other's.
    expect(await snapshot.slices(["battery/party/cars"])).toHaveLength(1);
  });

  it("is merged when the user says so, and not asked again when they say that it is not", async () => {
    const cars = { ref: "battery/party/cars", name: "Fine Cars" } as const;
    const other = { ref: "wire/party/cars", name: "Fine Cars" } as const;
    const back = await library.decide({ keep: [decisionOf(cars, other, true, NOW)], forget: [] });
    expect(await indexed()).not.toContain(other.ref);
    const card = await (await library.snapshot()).card(cars.ref, [], 10);
    expect(card?.same?.[1]).toMatchObject({ ref: other.ref, because: "user" });
    await library.decide(back);
    expect(await indexed()).toContain(other.ref);
    await library.decide({ keep: [decisionOf(cars, other, false, NOW)], forget: [] });
    expect([...(await (await library.snapshot()).same()).proposals()]).toEqual([]);
  });

  it("stays as another tab decided it meanwhile, where an older decision is taken back", async () => {
    const cars = { ref: "battery/party/cars", name: "Fine Cars" } as const;
    const other = { ref: "wire/party/cars", name: "Fine Cars" } as const;
    const decide = (same: boolean, at: string) =>
      library.decide({ keep: [decisionOf(cars, other, same, new Date(at))], forget: [] });
    const back = await decide(true, "2026-01-01");
    const apart = await decide(false, "2026-01-02");
    await expect(library.decide(back)).rejects.toBeInstanceOf(DecisionMovedError);
    expect([...(await (await library.snapshot()).same()).proposals()]).toEqual([]);
    await library.decide(apart);
    // What was taken back there stands again as it was when this was decided.
    await library.decide(back);
    await expect(library.decide(apart)).rejects.toBeInstanceOf(DecisionMovedError);
    expect([...(await (await library.snapshot()).same()).proposals()]).toHaveLength(1);
  });
});

describe("a split", () => {
  beforeEach(both);

  it("makes two of one, in doubt where their names are the same, and can be taken back", async () => {
    const back = await split(VOLT, OTHER_VOLT);
    expect(await indexed()).toEqual(expect.arrayContaining([VOLT, OTHER_VOLT]));
    const card = await (await library.snapshot()).card(VOLT, [], 10);
    expect(card?.same).toBeUndefined();
    expect(card?.totals.agreements).toBe(3);
    expect((await found("Volt agreed.")).flat().sort()).toEqual([VOLT, OTHER_VOLT]);
    expect(await library.decide(back)).toMatchObject({ keep: [{ a: VOLT, b: OTHER_VOLT }], forget: [] });
    expect(await indexed()).not.toContain(OTHER_VOLT);
  });

  it("holds for new versions of both datasets, and while one is gone", async () => {
    await split(OTHER_VOLT, VOLT);
    await library.import(wireDataset("2"));
    await library.import({ ...known(), info: { ...known().info, version: "2" } });
    expect(await indexed()).toEqual(expect.arrayContaining([VOLT, OTHER_VOLT]));
    await library.remove("wire");
    await library.settle();
    await library.import(wireDataset("3"));
    expect(await indexed()).toEqual(expect.arrayContaining([VOLT, OTHER_VOLT]));
  });

  it("is in the backup, and holds where that is restored", async () => {
    await split(VOLT, OTHER_VOLT);
    const from = new Backups(name);
    const file = await from.backUp({}, () => undefined);
    from.close();
    const to = new Backups(`${name}-restored`);
    await to.restore({ name: "backup", content: file }, () => undefined);
    to.close();
    const restored = new Library(`${name}-restored`);
    const overlay = new Overlay(`${name}-restored`);
    expect(await overlay.decisions()).toMatchObject([{ a: VOLT, b: OTHER_VOLT, same: false }]);
    const view = await (await restored.snapshot()).same();
    expect(view.members(VOLT)).toEqual([]);
    restored.close();
    overlay.close();
  });

  it("is refused as a whole where the disk is full", async () => {
    const before = await indexed();
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name === "decisions") throw new DOMException("full", "QuotaExceededError");
      return put.apply(this, args);
    };
    await expect(split(VOLT, OTHER_VOLT)).rejects.toThrow("no more space");
    IDBObjectStore.prototype.put = put;
    expect(await indexed()).toEqual(before);
    const overlay = new Overlay(name);
    expect(await overlay.decisions()).toEqual([]);
    overlay.close();
  });
});

it("records side by side say what each dataset has, and what speaks for it", async () => {
  await both();
  const records = await (await library.snapshot()).compare(["battery/party/cars", "wire/party/cars"]);
  expect(records.map(({ dataset: of, sort }) => [of, sort])).toEqual([
    ["Dataset battery", "company"],
    ["Dataset wire", "company"],
  ]);
  expect(records[0]?.reasons[0]?.text).toBe("The same name: “Fine Cars”");
});

it("three datasets with one party make one card, and one of them can be split off", async () => {
  await both();
  const third = dataset("third", {
    parties: [party("volt", "Volt", { country: "LA", ...lei("L1") }), party("p", "Pier")],
    agreements: [agreement("x", ["volt", "p"], "2025-01-01")],
  });
  await library.import(third);
  const card = await (await library.snapshot()).card(VOLT, [], 10);
  expect(card?.same?.map(({ ref }) => ref)).toEqual([VOLT, OTHER_VOLT, "third/party/volt"]);
  expect(card?.totals.agreements).toBe(5);
  await split("third/party/volt", VOLT);
  // It is still the same as the other: a chain does not bring together what was split.
  const view = await (await library.snapshot()).same();
  expect(view.members(VOLT).map(({ ref }) => ref)).not.toContain("third/party/volt");
});
