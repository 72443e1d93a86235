import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { describe, expect, it, vi } from "vitest";
import { openNames } from "@/lib/names/name-index";
import { type StoreProgress, UnknownDatasetError } from "@/lib/store";
import { batteryDataset, dataset, party } from "../ties/sample";
import { labels, largeDataset, libraries, searchIds } from "./libraries";
import { storedRows } from "./rows";

const stored = libraries("library");

describe("an empty library", () => {
  it("has a snapshot that answers", async () => {
    const library = stored.open();
    expect(await library.list()).toEqual([]);
    const snapshot = await library.snapshot();
    expect(snapshot.revision).toBe(0);
    expect(snapshot.datasets).toEqual([]);
    expect(await snapshot.card("x/party/y", [], 5)).toBeNull();
    expect(await searchIds(library, "volt")).toEqual([]);
    expect(await labels(library)).toEqual([]);
  });

  it("is never taken for the one that was there before it was deleted", async () => {
    const library = stored.open();
    await library.import(batteryDataset());
    const { revision } = await library.snapshot();
    await Dexie.delete(stored.name);
    expect((await library.snapshot()).revision).not.toBe(revision);
    await library.import(dataset("other"));
    expect((await library.snapshot()).revision).not.toBe(revision);
  });

  it("says that it has no such dataset", async () => {
    const library = stored.open();
    await expect(library.read("none")).rejects.toThrow(UnknownDatasetError);
    await expect(library.remove("none")).rejects.toThrow('There is no dataset "none"');
    await expect(library.setEnabled("none", true)).rejects.toThrow(UnknownDatasetError);
  });
});

describe("import", () => {
  it("keeps every record as it is", async () => {
    const library = stored.open();
    const entry = await library.import(batteryDataset());
    expect(await library.read("battery")).toEqual(batteryDataset());
    expect(await library.list()).toEqual([entry]);
    expect(entry).toMatchObject({
      info: { id: "battery" },
      enabled: true,
      counts: { place: 4, party: 4, release: 3, agreement: 4, evidence: 3 },
      names: 9,
    });
    expect(new Date(entry.importedAt).toISOString()).toBe(entry.importedAt);
  });

  it("keeps the order over many chunks, and finds records in all of them", async () => {
    const library = stored.open();
    await library.import(largeDataset("large"));
    expect(await library.read("large")).toEqual(largeDataset("large"));
    const snapshot = await library.snapshot();
    expect(await snapshot.card("large/party/p2001", [], 5)).toMatchObject({
      head: { name: "Party 2001" },
      totals: { agreements: 1, partners: 1 },
    });
    const first = await snapshot.card("large/party/p0", [], 3);
    expect(first?.totals).toEqual({ agreements: 2_001, partners: 2_001 });
    expect(first?.sections[0]?.entries.map(({ agreement: { date } }) => date)).toEqual([
      "2024",
      "2024",
      "2024",
    ]);
  });

  it("keeps an empty dataset", async () => {
    const library = stored.open();
    await library.import(dataset("empty"));
    expect(await library.read("empty")).toEqual(dataset("empty"));
    await library.sweep();
    expect(await (await library.snapshot()).card("empty/party/x", [], 5)).toBeNull();
  });

  it("tells how far it is, up to the end", async () => {
    const seen: StoreProgress[] = [];
    await stored.open().import(largeDataset("large"), { onProgress: (progress) => seen.push(progress) });
    const writing = seen.filter(({ phase }) => phase === "writing");
    expect(writing.map(({ total }) => total)).toEqual(writing.map(() => 11_501));
    expect(writing.map(({ done }) => done)).toEqual([0, 4_096, 8_192, 9_500, 11_501]);
    expect(seen.filter(({ phase }) => phase === "compiling").map(({ done }) => done)).toEqual([0, 1, 2, 3]);
    expect(seen.at(-1)).toEqual({ phase: "compiling", done: 3, total: 3 });
  });

  it("replaces a dataset of the same id, in its place and as it was switched", async () => {
    const library = stored.open();
    const first = await library.import(batteryDataset());
    await library.import(dataset("other"));
    await library.setEnabled("battery", false);
    const newer = dataset("battery", { parties: [party("only", "Only One")] });
    const second = await library.import(newer);
    expect(second.generation).not.toBe(first.generation);
    expect((await library.list()).map(({ info, enabled }) => [info.id, enabled])).toEqual([
      ["battery", false],
      ["other", true],
    ]);
    expect(await library.read("battery")).toEqual(newer);
    const generations = new Set((await storedRows(stored.name)).chunks.map(([, generation]) => generation));
    expect(generations).toEqual(new Set([first.generation, second.generation]));
  });

  it("can be switched off from the start", async () => {
    const library = stored.open();
    await library.import(batteryDataset(), { enabled: false });
    expect((await library.snapshot()).datasets).toEqual([]);
    expect(await searchIds(library, "volt")).toEqual([]);
    await library.setEnabled("battery", true);
    expect(await searchIds(library, "volt")).toContain("battery/party/volt");
  });

  it.each([
    ["before it starts", undefined],
    ["while it writes", { phase: "writing", done: 8_192 }],
    ["when all is written", { phase: "writing", done: 11_501 }],
    ["before it compiles", { phase: "compiling", done: 0 }],
    ["with the ties compiled", { phase: "compiling", done: 1 }],
    ["with the names compiled", { phase: "compiling", done: 2 }],
    ["with all compiled", { phase: "compiling", done: 3 }],
  ])("cancelled %s leaves what was there and nothing else", async (_, when) => {
    const library = stored.open();
    await library.import(batteryDataset("large"));
    const before = await storedRows(stored.name);
    const abort = new AbortController();
    const reason = new Error("cancelled by the user");
    if (!when) abort.abort(reason);
    const importing = library.import(largeDataset("large"), {
      signal: abort.signal,
      onProgress: ({ phase, done }) => {
        if (phase === when?.phase && done === when.done) abort.abort(reason);
      },
    });
    await expect(importing).rejects.toBe(reason);
    expect(await library.read("large")).toEqual(batteryDataset("large"));
    expect(await storedRows(stored.name)).toEqual(before);
  });
});

it("the pointer moves in a transaction that waits for the disk, where the browser has a choice", async () => {
  const library = stored.open();
  const waits: unknown[] = [];
  const { transaction } = IDBDatabase.prototype;
  const begun = vi.spyOn(IDBDatabase.prototype, "transaction");
  begun.mockImplementation(function (this: IDBDatabase, names, mode, options) {
    if (mode === "readwrite" && [names].flat().includes("pointers")) waits.push(options?.durability);
    return transaction.call(this, names, mode, options);
  });
  await library.import(batteryDataset());
  begun.mockRestore();
  expect(waits.length).toBeGreaterThan(0);
  expect(new Set(waits)).toEqual(new Set(["strict"]));
});

describe("the merged indexes", () => {
  it("hold the names of all enabled datasets and of no other", async () => {
    const library = stored.open();
    await library.import(dataset("one", { parties: [party("a", "Alpha")] }));
    await library.import(dataset("two", { parties: [party("b", "Beta")] }));
    expect(await labels(library)).toEqual(["Alpha", "Beta"]);
    await library.setEnabled("one", false);
    await library.settle();
    expect(await labels(library)).toEqual(["Beta"]);
    expect(await searchIds(library, "alpha")).toEqual([]);
    await library.setEnabled("one", true);
    expect(await labels(library)).toEqual(["Alpha", "Beta"]);
    await library.remove("two");
    await library.settle();
    expect(await labels(library)).toEqual(["Alpha"]);
  });

  it("are not compiled for what only goes out of sight: that shows at once, and is settled later", async () => {
    const library = stored.open();
    await library.import(dataset("one", { parties: [party("a", "Alpha")] }));
    await library.import(dataset("two", { parties: [party("b", "Beta")] }));
    const before = (await storedRows(stored.name)).compiled.filter(([, part]) => part !== "ties");
    await library.setEnabled("one", false);
    const snapshot = await library.snapshot();
    expect([snapshot.sees("one/party/a"), snapshot.sees("two/party/b")]).toEqual([false, true]);
    expect(await snapshot.card("one/party/a", [], 5)).toBeNull();
    await library.remove("two");
    expect((await library.snapshot()).sees("two/party/b")).toBe(false);
    expect((await storedRows(stored.name)).compiled.filter(([, part]) => part !== "ties")).toEqual(before);
    await library.setEnabled("one", true);
    expect((await library.snapshot()).sees("one/party/a")).toBe(true);
    await library.settle();
    expect(await labels(library)).toEqual(["Alpha"]);
    const { revision } = await library.snapshot();
    await library.settle();
    expect((await library.snapshot()).revision).toBe(revision);
  });

  it("know who is related", async () => {
    const library = stored.open();
    await library.import(batteryDataset());
    const { entities } = openNames(await (await library.snapshot()).names());
    const all = Array.from({ length: entities.count }, (_, i) => entities.ref(i));
    const refsOf = (rows: Uint32Array) => [...rows].map((row) => entities.ref(row)).sort();
    const volt = all.indexOf("battery/party/volt");
    expect(refsOf(entities.related(volt))).toEqual([
      "battery/party/cars",
      "battery/party/city",
      "battery/party/steel",
      "battery/place/hill",
    ]);
    expect([...entities.within(volt)].map((row) => entities.ref(row))).toEqual([
      "battery/place/hill",
      "battery/place/land",
    ]);
    expect(refsOf(entities.related(all.indexOf("battery/place/harbour")))).toEqual([
      "battery/party/city",
      "battery/party/steel",
      "battery/party/volt",
    ]);
  });

  it("are not compiled again where they would come out the same", async () => {
    const library = stored.open();
    await library.import(batteryDataset());
    const { compiled } = await storedRows(stored.name);
    await library.import(dataset("off"), { enabled: false });
    expect((await storedRows(stored.name)).compiled).toEqual(expect.arrayContaining(compiled));
    const { revision } = await library.snapshot();
    await library.setEnabled("off", false);
    expect((await library.snapshot()).revision).toBe(revision);
  });

  it("are compiled again, with the ties, after an update that reads another form", async () => {
    const library = stored.open();
    await library.import(batteryDataset());
    await library.import(dataset("off", { parties: [party("x", "X")] }), { enabled: false });
    await new Dexie(stored.name).open().then(async (db) => {
      await db.table("pointers").update("current", { compiled: "of another version" });
      await db
        .table("compiled")
        .toCollection()
        .modify({ bytes: new Blob(["of another version"]) });
      db.close();
    });
    const updated = stored.open();
    const card = await (await updated.snapshot()).card("battery/party/volt", [], 5);
    expect(card?.totals.agreements).toBe(3);
    expect(await searchIds(updated, "volt")).toContain("battery/party/volt");
    await updated.setEnabled("off", true);
    expect(await (await updated.snapshot()).card("off/party/x", [], 5)).toMatchObject({
      head: { name: "X" },
    });
  });
});

describe("remove", () => {
  it("takes the dataset away and then its records", async () => {
    const library = stored.open();
    await library.import(batteryDataset());
    await library.import(dataset("kept", { parties: [party("a", "Alpha")] }));
    await library.remove("battery");
    expect((await library.list()).map(({ info }) => info.id)).toEqual(["kept"]);
    await library.sweep();
    const { chunks, compiled } = await storedRows(stored.name);
    const [kept] = await library.list();
    expect(new Set(chunks.map(([, generation]) => generation))).toEqual(new Set([kept?.generation]));
    expect(compiled).toHaveLength(4);
    await expect(library.read("battery")).rejects.toThrow(UnknownDatasetError);
  });
});
