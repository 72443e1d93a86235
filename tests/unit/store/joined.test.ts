import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Dataset } from "@/lib/model";
import { openNames } from "@/lib/names/name-index";
import { OWN_DATASET } from "@/lib/review/own/own";
import { openSearch } from "@/lib/search/search-index";
import { Library } from "@/lib/store";
import { agreement, batteryDataset, dataset, evidence, names, party, release } from "../ties/sample";

let count = 0;
let library: Library;

beforeEach(async () => {
  library = new Library(`joined-${count++}`);
  await library.import(batteryDataset());
  await library.import(ownDataset());
});

afterEach(() => library.close());

/** What a reader accepted: Volt and Harbour Steel are copies, `volt-steel` is corroborated, Osprey is new. */
function ownDataset(): Dataset {
  const copy = (id: string) => ({ identifiers: [{ scheme: "entente", value: `battery/party/${id}` }] });
  return dataset(OWN_DATASET, {
    parties: [
      party("volt", "Volt", { names: names("Volt", "伏特能源"), ...copy("volt") }),
      party("steel-2", "Harbour Steel", copy("steel")),
      party("osprey", "Osprey Works"),
      party("ghost", "Ghost Ltd", copy("gone")),
    ],
    releases: [release("second", { publisher: "Second Wire" })],
    agreements: [
      agreement("volt-osprey", ["volt", "osprey"], "2025-03-18", {
        related: [{ agreement: "volt-steel", type: "amends" }],
      }),
      agreement("volt-steel", ["volt", "steel-2"], "2025-03-20", {}, "terminated"),
    ],
    evidence: [
      evidence("o1", "volt-osprey", "second", { quote: "Volt and Osprey" }),
      evidence("o2", "volt-steel", "second", { quote: "no more" }),
    ],
  });
}

const agreementsIn = (card: Awaited<ReturnType<Awaited<ReturnType<Library["snapshot"]>>["card"]>>) =>
  card?.sections.flatMap(({ id, entries }) => entries.map((entry) => [id, entry.agreement.ref]));

describe("a party of two datasets", () => {
  it("has what came after the article last, whichever dataset tells of it", async () => {
    const snapshot = await library.snapshot();
    const others = ["battery/party/steel", "battery/party/cars", `${OWN_DATASET}/party/osprey`] as const;
    const card = await snapshot.card("battery/party/volt", others, 10, "2025-03-01");
    expect(agreementsIn(card)?.slice(0, 3)).toEqual([
      ["in-article", "battery/agreement/volt-cars"],
      ["in-article", "battery/agreement/volt-steel"],
      ["in-article", `${OWN_DATASET}/agreement/volt-osprey`],
    ]);
  });

  it("has one card: what was accepted stands among what its dataset knows, newest first", async () => {
    const snapshot = await library.snapshot();
    const card = await snapshot.card("battery/party/volt", [], 10);
    expect(card?.head).toMatchObject({ ref: "battery/party/volt", name: "Volt" });
    expect(agreementsIn(card)).toEqual([
      ["latest", "battery/agreement/volt-steel"],
      ["latest", `${OWN_DATASET}/agreement/volt-osprey`],
      ["latest", "battery/agreement/volt-city"],
      ["latest", "battery/agreement/volt-cars"],
    ]);
    expect(card?.sections[0]?.entries.map(({ partners: [one] }) => one?.name)).toEqual([
      "Harbour Steel",
      "Osprey Works",
      "Government of Harbour City",
      "Fine Cars",
    ]);
    expect(card?.totals).toEqual({ agreements: 4, partners: 4 });
    expect(card?.sections[0]?.total).toBe(4);
    expect(card?.dataset.title).toBe(`Dataset battery and Dataset ${OWN_DATASET}`);
  });

  it("counts both releases for an agreement that both have, and tells the later step", async () => {
    const snapshot = await library.snapshot();
    const card = await snapshot.agreement("battery/agreement/volt-steel");
    expect(card?.sources.map(({ publisher }) => publisher)).toEqual(["Wire", "Second Wire"]);
    expect(card?.status).toBe("terminated");
  });

  it("puts partners that the article names first, whichever dataset names them", async () => {
    const snapshot = await library.snapshot();
    const card = await snapshot.card("battery/party/volt", [`${OWN_DATASET}/party/osprey`], 10);
    expect(agreementsIn(card)?.[0]).toEqual(["in-article", `${OWN_DATASET}/agreement/volt-osprey`]);
    const other = await snapshot.card(`${OWN_DATASET}/party/osprey`, ["battery/party/volt"], 10);
    expect(agreementsIn(other)).toEqual([["in-article", `${OWN_DATASET}/agreement/volt-osprey`]]);
    // From there on leads the original, which knows more.
    expect(other?.sections[0]?.entries[0]?.partners[0]?.ref).toBe("battery/party/volt");
  });

  it("is found once, and shown as the original when the copy is asked for", async () => {
    const snapshot = await library.snapshot();
    const index = openNames(await snapshot.names());
    const refs = Array.from({ length: index.entities.count }, (_, i) => index.entities.ref(i));
    expect(refs).toContain("battery/party/volt");
    expect(refs).not.toContain(`${OWN_DATASET}/party/volt`);
    // What its original has lost stands for itself.
    expect(refs).toContain(`${OWN_DATASET}/party/ghost`);
    const { hits } = openSearch(await snapshot.search()).query("volt steel", 20);
    expect(hits.filter(({ type }) => type === "agreement").map(({ ref }) => ref)).toEqual([
      "battery/agreement/volt-steel",
    ]);
    const card = await snapshot.card(`${OWN_DATASET}/party/volt`, [], 10);
    expect(card?.head.ref).toBe("battery/party/volt");
  });

  it("leads from an agreement to a related one as that is shown", async () => {
    const snapshot = await library.snapshot();
    const card = await snapshot.agreement(`${OWN_DATASET}/agreement/volt-osprey`);
    expect(card?.related).toEqual([{ ref: "battery/agreement/volt-steel", type: "amends" }]);
  });

  it("is searched and explored with the agreements of both", async () => {
    const index = openSearch(await (await library.snapshot()).search());
    const { hits } = index.query("volt osprey", 20);
    expect(hits.find(({ type }) => type === "agreement")).toMatchObject({ title: "Volt – Osprey Works" });
    const { agreements, entities } = index.select("with:volt");
    const named = agreements.map(({ parties }) => parties.map((party) => entities[party]?.ref));
    expect(named).toContainEqual(["battery/party/volt", `${OWN_DATASET}/party/osprey`]);
  });

  it("stands for itself once its original is switched off", async () => {
    await library.setEnabled("battery", false);
    await library.settle();
    const snapshot = await library.snapshot();
    const index = openNames(await snapshot.names());
    const refs = Array.from({ length: index.entities.count }, (_, i) => index.entities.ref(i));
    expect(refs).toContain(`${OWN_DATASET}/party/volt`);
    const card = await snapshot.card(`${OWN_DATASET}/party/volt`, [], 10);
    expect(card?.totals.agreements).toBe(2);
  });
});
