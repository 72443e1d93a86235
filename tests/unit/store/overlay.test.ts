import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EntityRef } from "@/lib/model";
import { findMentions } from "@/lib/names/find";
import { openNames } from "@/lib/names/name-index";
import { addedNameOf, rejectionOf } from "@/lib/popover/not-this-one";
import { OWN_DATASET } from "@/lib/review/own/own";
import { openSearch } from "@/lib/search/search-index";
import { Library, Overlay } from "@/lib/store";
import { batteryDataset, dataset, party } from "../ties/sample";

const VOLT: EntityRef = "battery/party/volt";
const PAGE = { url: "https://news.example/a", title: "" };

let count = 0;
let library: Library;
let overlay: Overlay;

beforeEach(async () => {
  const name = `overlay-${count++}`;
  library = new Library(name);
  overlay = new Overlay(name);
  await library.import(batteryDataset());
});

afterEach(() => {
  library.close();
  overlay.close();
});

function rejection(surface: string, at: string) {
  const said = rejectionOf({ ref: VOLT, name: "Volt", surface, scope: "site", url: PAGE.url }, new Date(at));
  if (!said) throw new Error("that page can be remembered");
  return said;
}

/** Whom the matcher finds in a text. */
async function found(text: string): Promise<EntityRef[]> {
  const index = openNames(await (await library.snapshot()).names());
  return findMentions(index, PAGE, [text]).map(({ entity }) => index.entities.ref(entity));
}

async function addName(text: string, ref = VOLT): Promise<string> {
  const name = addedNameOf({ ref, name: "Volt", text }, new Date("2026-01-01"));
  await library.addName(name);
  return name.id;
}

describe("rejections", () => {
  it("are kept once, the newest first, and can be taken back", async () => {
    await overlay.reject(rejection("Volt", "2026-01-01"));
    await overlay.reject(rejection("Volt Energy", "2026-01-02"));
    await overlay.reject(rejection("VOLT", "2026-01-03"));
    expect((await overlay.rejections()).map(({ surface }) => surface)).toEqual(["VOLT", "Volt Energy"]);
    await overlay.undoRejection(rejection("volt", "2026-01-04").id);
    await overlay.undoRejection("none");
    expect((await overlay.rejections()).map(({ surface }) => surface)).toEqual(["Volt Energy"]);
  });

  it("outlive the dataset that they are about", async () => {
    await overlay.reject(rejection("Volt", "2026-01-01"));
    await library.remove("battery");
    await library.import(batteryDataset());
    expect(await overlay.rejections()).toHaveLength(1);
  });
});

describe("added names", () => {
  it("mark and are found by search, until they are removed", async () => {
    expect(await found("Voltaria Works opened a plant.")).toEqual([]);
    const id = await addName("Voltaria Works");
    expect(await found("Voltaria Works opened a plant.")).toEqual([VOLT]);
    const search = openSearch(await (await library.snapshot()).search());
    expect(search.query("voltaria", 5).hits[0]?.ref).toBe(VOLT);
    await library.removeName(id);
    expect(await overlay.addedNames()).toEqual([]);
    expect(await found("Voltaria Works opened a plant.")).toEqual([]);
  });

  it("are kept once, and one that is not there is removed without a word", async () => {
    await addName("Voltaria Works");
    await addName("Voltaria Works");
    await library.removeName("none");
    expect((await overlay.addedNames()).map(({ text }) => text)).toEqual(["Voltaria Works"]);
    expect(await found("Voltaria Works opened a plant.")).toEqual([VOLT]);
  });

  it("survive a new version of the dataset, and wait while it is gone", async () => {
    await addName("Voltaria Works");
    const before = await library.snapshot();
    await library.import(batteryDataset());
    expect((await library.snapshot()).revision).toBeGreaterThan(before.revision);
    expect(await found("Voltaria Works opened a plant.")).toEqual([VOLT]);
    await library.remove("battery");
    await library.settle();
    expect(await found("Voltaria Works opened a plant.")).toEqual([]);
    await library.import(batteryDataset());
    expect(await found("Voltaria Works opened a plant.")).toEqual([VOLT]);
  });

  it("mark whichever of the records that are one they were added to", async () => {
    const mine = party("mine", "Volt", { identifiers: [{ scheme: "entente", value: VOLT }] });
    await library.import(dataset(OWN_DATASET, { parties: [mine] }));
    await addName("Voltaria Works");
    await addName("Voltline Mills", `${OWN_DATASET}/party/mine`);
    expect(await found("Voltaria Works opened a plant, and Voltline Mills too.")).toEqual([VOLT, VOLT]);
  });

  it("leave the dataset as it was imported", async () => {
    await addName("Voltaria Works");
    expect(await library.read("battery")).toEqual(batteryDataset());
    expect((await (await library.snapshot()).namesOf(VOLT))?.names).toEqual(
      batteryDataset().parties[0]?.names,
    );
  });

  it("of somebody who is in no dataset do nothing", async () => {
    await addName("Voltaria Works", "battery/party/nobody");
    expect(await found("Voltaria Works opened a plant.")).toEqual([]);
    expect(await (await library.snapshot()).namesOf("battery/party/nobody")).toBeUndefined();
    expect(await (await library.snapshot()).namesOf("other/party/volt")).toBeUndefined();
  });
});

it("a database of the version before keeps its datasets and gets the overlay", async () => {
  const name = `overlay-${count++}`;
  const before = new Dexie(name);
  before.version(1).stores({
    pointers: "id",
    chunks: "[dataset+generation+kind+chunk]",
    compiled: "[generation+part]",
  });
  await before.open();
  await before.table("pointers").put({ id: "current", revision: 7, datasets: [], merged: "", compiled: "" });
  before.close();
  const [old, said] = [new Library(name), new Overlay(name)];
  expect((await old.snapshot()).revision).toBe(7);
  expect(await said.rejections()).toEqual([]);
  old.close();
  said.close();
});
