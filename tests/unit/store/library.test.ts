import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openNames } from "@/lib/names/name-index";
import { openSearch } from "@/lib/search/search-index";
import {
  Library,
  NewerDatabaseError,
  StaleSnapshotError,
  type StoreProgress,
  UnknownDatasetError,
  withSnapshot,
} from "@/lib/store";
import { agreement, batteryDataset, dataset, names, party } from "../ties/sample";
import { storedRows } from "./rows";

let name = "";
let opened: Library[] = [];
let count = 0;

function open(): Library {
  const library = new Library(name);
  opened.push(library);
  return library;
}

beforeEach(() => {
  name = `library-${count++}`;
});

afterEach(() => {
  for (const library of opened) library.close();
  opened = [];
  vi.unstubAllGlobals();
});

/** A dataset that takes several chunks of most kinds and several transactions. */
function largeDataset(id: string) {
  const parties = Array.from({ length: 9_500 }, (_, i) => party(`p${i}`, `Party ${i}`));
  const agreements = Array.from({ length: 2_001 }, (_, i) =>
    agreement(`a${i}`, ["p0", `p${i + 1}`], `20${10 + (i % 15)}`),
  );
  return dataset(id, { parties, agreements });
}

async function searchIds(library: Library, query: string): Promise<string[]> {
  const index = openSearch(await (await library.snapshot()).search());
  return index.query(query, 50).hits.map(({ ref }) => ref);
}

async function labels(library: Library): Promise<string[]> {
  const { entities } = openNames(await (await library.snapshot()).names());
  return Array.from({ length: entities.count }, (_, i) => entities.label(i));
}

describe("an empty library", () => {
  it("has a snapshot that answers", async () => {
    const library = open();
    expect(await library.list()).toEqual([]);
    const snapshot = await library.snapshot();
    expect(snapshot.revision).toBe(0);
    expect(snapshot.datasets).toEqual([]);
    expect(await snapshot.card("x/party/y", [], 5)).toBeNull();
    expect(await searchIds(library, "volt")).toEqual([]);
    expect(await labels(library)).toEqual([]);
  });

  it("says that it has no such dataset", async () => {
    const library = open();
    await expect(library.read("none")).rejects.toThrow(UnknownDatasetError);
    await expect(library.remove("none")).rejects.toThrow('There is no dataset "none"');
    await expect(library.setEnabled("none", true)).rejects.toThrow(UnknownDatasetError);
  });
});

describe("import", () => {
  it("keeps every record as it is", async () => {
    const library = open();
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
    const library = open();
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
    const library = open();
    await library.import(dataset("empty"));
    expect(await library.read("empty")).toEqual(dataset("empty"));
    await library.sweep();
    expect(await (await library.snapshot()).card("empty/party/x", [], 5)).toBeNull();
  });

  it("tells how far it is, up to the end", async () => {
    const seen: StoreProgress[] = [];
    await open().import(largeDataset("large"), { onProgress: (progress) => seen.push(progress) });
    const writing = seen.filter(({ phase }) => phase === "writing");
    expect(writing.map(({ total }) => total)).toEqual(writing.map(() => 11_501));
    expect(writing.map(({ done }) => done)).toEqual([0, 4_096, 8_192, 9_500, 11_501]);
    expect(seen.filter(({ phase }) => phase === "compiling").map(({ done }) => done)).toEqual([0, 1, 2, 3]);
    expect(seen.at(-1)).toEqual({ phase: "compiling", done: 3, total: 3 });
  });

  it("replaces a dataset of the same id, in its place and as it was switched", async () => {
    const library = open();
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
    const generations = new Set((await storedRows(name)).chunks.map(([, generation]) => generation));
    expect(generations).toEqual(new Set([first.generation, second.generation]));
  });

  it("can be switched off from the start", async () => {
    const library = open();
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
    const library = open();
    await library.import(batteryDataset("large"));
    const before = await storedRows(name);
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
    expect(await storedRows(name)).toEqual(before);
  });
});

describe("the merged indexes", () => {
  it("hold the names of all enabled datasets and of no other", async () => {
    const library = open();
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
    const library = open();
    await library.import(dataset("one", { parties: [party("a", "Alpha")] }));
    await library.import(dataset("two", { parties: [party("b", "Beta")] }));
    const before = (await storedRows(name)).compiled.filter(([, part]) => part !== "ties");
    await library.setEnabled("one", false);
    const snapshot = await library.snapshot();
    expect([snapshot.sees("one/party/a"), snapshot.sees("two/party/b")]).toEqual([false, true]);
    expect(await snapshot.card("one/party/a", [], 5)).toBeNull();
    await library.remove("two");
    expect((await library.snapshot()).sees("two/party/b")).toBe(false);
    expect((await storedRows(name)).compiled.filter(([, part]) => part !== "ties")).toEqual(before);
    await library.setEnabled("one", true);
    expect((await library.snapshot()).sees("one/party/a")).toBe(true);
    await library.settle();
    expect(await labels(library)).toEqual(["Alpha"]);
    const { revision } = await library.snapshot();
    await library.settle();
    expect((await library.snapshot()).revision).toBe(revision);
  });

  it("know who is related", async () => {
    const library = open();
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
    const library = open();
    await library.import(batteryDataset());
    const { compiled } = await storedRows(name);
    await library.import(dataset("off"), { enabled: false });
    expect((await storedRows(name)).compiled).toEqual(expect.arrayContaining(compiled));
    const { revision } = await library.snapshot();
    await library.setEnabled("off", false);
    expect((await library.snapshot()).revision).toBe(revision);
  });

  it("are compiled again, with the ties, after an update that reads another form", async () => {
    const library = open();
    await library.import(batteryDataset());
    await library.import(dataset("off", { parties: [party("x", "X")] }), { enabled: false });
    await new Dexie(name).open().then(async (db) => {
      await db.table("pointers").update("current", { compiled: "of another version" });
      await db
        .table("compiled")
        .toCollection()
        .modify({ bytes: new Blob(["of another version"]) });
      db.close();
    });
    const updated = open();
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
    const library = open();
    await library.import(batteryDataset());
    await library.import(dataset("kept", { parties: [party("a", "Alpha")] }));
    await library.remove("battery");
    expect((await library.list()).map(({ info }) => info.id)).toEqual(["kept"]);
    await library.sweep();
    const { chunks, compiled } = await storedRows(name);
    const [kept] = await library.list();
    expect(new Set(chunks.map(([, generation]) => generation))).toEqual(new Set([kept?.generation]));
    expect(compiled).toHaveLength(3);
    await expect(library.read("battery")).rejects.toThrow(UnknownDatasetError);
  });
});

describe("a snapshot", () => {
  it("answers look-ups by party, place and pair", async () => {
    const library = open();
    await library.import(batteryDataset());
    const snapshot = await library.snapshot();
    const ids = (refs: string[]) => refs.map((ref) => ref.replace("battery/agreement/", ""));
    expect(ids(await snapshot.agreementsOf("battery/party/volt"))).toEqual([
      "volt-steel",
      "volt-city",
      "volt-cars",
    ]);
    expect(ids(await snapshot.agreementsOf("battery/place/harbour"))).toEqual(["volt-steel", "volt-city"]);
    expect(ids(await snapshot.between("battery/party/volt", "battery/party/cars"))).toEqual(["volt-cars"]);
    expect(ids(await snapshot.between("battery/party/steel", "battery/place/harbour"))).toEqual([
      "volt-steel",
    ]);
    expect(await snapshot.between("battery/party/volt", "other/party/cars")).toEqual([]);
    expect(await snapshot.agreementsOf("battery/party/none")).toEqual([]);
    expect(await snapshot.agreement("battery/agreement/volt-city")).toMatchObject({ date: "2025-03-15" });
    expect(await snapshot.agreement("battery/agreement/none")).toBeNull();
    expect(await snapshot.agreement("none/agreement/volt-city")).toBeNull();
  });

  it("stays as it is while the library changes", async () => {
    const library = open();
    await library.import(batteryDataset());
    const snapshot = await library.snapshot();
    await library.setEnabled("battery", false);
    expect(snapshot.datasets.map(({ info }) => info.id)).toEqual(["battery"]);
    expect((await library.snapshot()).revision).toBeGreaterThan(snapshot.revision);
    expect(await snapshot.card("battery/party/volt", [], 1)).toMatchObject({ head: { name: "Volt" } });
  });

  it("says that it is stale when its dataset was replaced, and a second try succeeds", async () => {
    const library = open();
    const other = open();
    await library.import(batteryDataset());
    const stale = await library.snapshot();
    await other.import(dataset("battery", { parties: [party("volt", "Volt Renamed")] }));
    await other.forgetEarlier("battery");
    await other.sweep();
    await expect(stale.card("battery/party/volt", [], 1)).rejects.toThrow(StaleSnapshotError);
    await expect(stale.names()).rejects.toThrow(StaleSnapshotError);
    await expect(stale.search()).rejects.toThrow(StaleSnapshotError);

    const snapshots = [stale, await library.snapshot()];
    const late = { snapshot: async () => snapshots.shift() ?? stale };
    const card = await withSnapshot(late, (snapshot) => snapshot.card("battery/party/volt", [], 1));
    expect(card?.head.name).toBe("Volt Renamed");
  });

  it("is stale when only the records are gone", async () => {
    const library = open();
    const other = open();
    await library.import(batteryDataset());
    const stale = await library.snapshot();
    // Reads the tie table, but no record.
    await stale.agreementsOf("battery/party/volt");
    await other.import(dataset("battery"));
    await other.forgetEarlier("battery");
    await other.sweep();
    await expect(stale.card("battery/party/volt", [], 1)).rejects.toThrow(StaleSnapshotError);
  });

  it("is retried once and for staleness only", async () => {
    const library = open();
    const run = vi.fn(async () => {
      throw new StaleSnapshotError();
    });
    await expect(withSnapshot(library, run)).rejects.toThrow(StaleSnapshotError);
    expect(run).toHaveBeenCalledTimes(2);
    const fail = vi.fn(async () => {
      throw new Error("something else");
    });
    await expect(withSnapshot(library, fail)).rejects.toThrow("something else");
    expect(fail).toHaveBeenCalledTimes(1);
  });
});

describe("the database", () => {
  it("is refused, untouched, where a newer version wrote it", async () => {
    const newer = new Dexie(name);
    newer.version(99).stores({ pointers: "id", somethingNew: "id" });
    await newer.open();
    newer.close();
    const library = open();
    await expect(library.list()).rejects.toThrow(NewerDatabaseError);
    await expect(library.import(batteryDataset())).rejects.toThrow("Update Entente");
    const after = await new Dexie(name).open();
    expect(after.verno).toBe(99);
    expect(after.tables.map((table) => table.name)).toEqual(["pointers", "somethingNew"]);
    after.close();
  });

  it("is opened again where the browser closed it", async () => {
    // Dexie says in the console that it gives way.
    const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const library = open();
    await library.import(batteryDataset());
    await Dexie.delete(name);
    warned.mockRestore();
    expect(await library.list()).toEqual([]);
  });

  it("is not opened again once the library is closed", async () => {
    const library = open();
    await library.list();
    library.close();
    await expect(library.list()).rejects.toThrow("closed");
  });
});

describe.each([
  ["with the browser's locks", false],
  ["without locks", true],
])("two contexts at once, %s", (_, without) => {
  beforeEach(() => {
    if (without) vi.stubGlobal("navigator", {});
  });

  it("lose no import of one another", async () => {
    const one = open();
    const two = open();
    await Promise.all([
      one.import(batteryDataset("one")),
      two.import(batteryDataset("two")),
      one.import(dataset("three", { parties: [party("a", "Alpha", { names: names("Alpha", "Aleph") })] })),
    ]);
    const listed = (await two.list()).map(({ info }) => info.id);
    expect(listed.sort()).toEqual(["one", "three", "two"]);
    expect(await one.read("two")).toEqual(batteryDataset("two"));
    expect(await searchIds(one, "aleph")).toEqual(["three/party/a"]);
    expect((await searchIds(two, "volt")).filter((ref) => ref.includes("/party/volt"))).toHaveLength(2);
    await one.sweep();
    const parts = (await storedRows(name)).compiled.map(([, part]) => part);
    expect(parts.sort()).toEqual(["names", "search", "ties", "ties", "ties"]);
  });

  it("lose no switch of one another", async () => {
    const one = open();
    const two = open();
    await one.import(dataset("a", { parties: [party("a", "Alpha")] }));
    await one.import(dataset("b", { parties: [party("b", "Beta")] }));
    await Promise.all([one.setEnabled("a", false), two.setEnabled("b", false), two.import(dataset("c"))]);
    expect((await one.list()).map(({ info, enabled }) => [info.id, enabled])).toEqual([
      ["a", false],
      ["b", false],
      ["c", true],
    ]);
    expect(await labels(two)).toEqual([]);
  });

  it("do not sweep what the other is writing", async () => {
    const one = open();
    const two = open();
    const sweeps: Promise<void>[] = [];
    await one.import(largeDataset("large"), { onProgress: () => sweeps.push(two.sweep()) });
    await Promise.all(sweeps);
    expect(sweeps.length).toBeGreaterThan(4);
    expect(await two.read("large")).toEqual(largeDataset("large"));
  });

  it("keep answering while the other replaces what they read", async () => {
    const one = open();
    const two = open();
    await one.import(batteryDataset());
    let done = false;
    const replacing = (async () => {
      for (let i = 0; i < 8; i++) await two.import(batteryDataset());
      done = true;
    })();
    let answers = 0;
    while (!done) {
      const card = await withSnapshot(one, (snapshot) => snapshot.card("battery/party/volt", [], 5)).catch(
        (error: unknown) => {
          // Two replacements within one question: the caller may ask again.
          expect(error).toBeInstanceOf(StaleSnapshotError);
          return undefined;
        },
      );
      if (card) expect(card.totals.agreements).toBe(3);
      if (card) answers++;
    }
    await replacing;
    expect(answers).toBeGreaterThan(0);
  });
});

describe("a sweep", () => {
  it("spares an import that became current after the sweep had listed it as left over", async () => {
    const library = open();
    const other = open();
    const locks = navigator.locks;
    let imported: Promise<unknown> = Promise.resolve();
    let sweep: Promise<void> | undefined;
    const request = async (lock: string, options: LockOptions, run: LockGrantedCallback<unknown>) => {
      if (options.ifAvailable) await imported;
      return locks.request(lock, options, run);
    };
    imported = library.import(batteryDataset(), {
      onProgress: ({ phase, done }) => {
        if (phase !== "compiling" || done !== 1) return;
        vi.stubGlobal("navigator", { locks: { request } });
        sweep = other.sweep();
      },
    });
    await library.list();
    await vi.waitFor(() => expect(sweep).toBeDefined());
    vi.unstubAllGlobals();
    await imported;
    await sweep;
    expect(await library.read("battery")).toEqual(batteryDataset());
    expect(await (await other.snapshot()).card("battery/party/volt", [], 1)).not.toBeNull();
  });
});

describe("two contexts that share no locks at all", () => {
  /** A library as another context would load it: its modules are its own. */
  async function elsewhere(): Promise<Library> {
    vi.resetModules();
    const library = new (await import("@/lib/store")).Library(name);
    opened.push(library);
    return library;
  }

  beforeEach(() => {
    vi.stubGlobal("navigator", {});
  });

  it("lose no switch of one another", async () => {
    const one = open();
    const two = await elsewhere();
    await one.import(dataset("a", { parties: [party("a", "Alpha")] }));
    await one.import(dataset("b", { parties: [party("b", "Beta")] }));
    await Promise.all([one.setEnabled("a", false), two.setEnabled("b", false)]);
    expect((await one.list()).map(({ enabled }) => enabled)).toEqual([false, false]);
    await one.settle();
    expect(await labels(one)).toEqual([]);
  });

  it("keep no half of an import that the other swept away", async () => {
    const one = open();
    const two = await elsewhere();
    let sweep: Promise<void> | undefined;
    const importing = one.import(largeDataset("large"), {
      onProgress: ({ phase, done }) => {
        if (phase === "writing" && done > 0) sweep ??= two.sweep();
      },
    });
    await expect(importing).rejects.toThrow("swept away");
    await sweep;
    expect(await one.list()).toEqual([]);
    await one.sweep();
    expect(await storedRows(name)).toEqual({ chunks: [], compiled: [], pointer: undefined });
  });
});
