import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { EntityRef } from "@/lib/model";
import { Drafts, type Library, Overlay, StaleSnapshotError, withSnapshot } from "@/lib/store";
import { LOOKUPS } from "@/lib/store/versions/commit";
import { batteryDataset, dataset, names, party } from "../ties/sample";
import { labels, largeDataset, libraries, searchIds } from "./libraries";
import { storedRows } from "./rows";

const stored = libraries("contexts");

describe.each([
  ["with the browser's locks", false],
  ["without locks", true],
])("two contexts at once, %s", (_, without) => {
  beforeEach(() => {
    if (without) vi.stubGlobal("navigator", {});
  });

  it("lose no import of one another", async () => {
    const one = stored.open();
    const two = stored.open();
    await Promise.all([
      one.import(batteryDataset("one")),
      two.import(batteryDataset("two")),
      one.import(dataset("three", { parties: [party("a", "Alpha", { names: names("Alpha", "Aleph") })] })),
    ]);
    const listed = (await two.list()).map(({ info }) => info.id);
    expect(listed.sort()).toEqual(["one", "three", "two"]);
    expect(await one.read("two")).toEqual(batteryDataset("two"));
    expect(await searchIds(one, "aleph")).toEqual(["three/party/a"]);
    // Volt is in two of them, and is one.
    const [volt, ...others] = (await searchIds(two, "volt")).filter((ref) => ref.includes("/party/volt"));
    expect(others).toEqual([]);
    const refs = await (await two.snapshot()).everyRef(volt as EntityRef);
    expect([...refs].sort()).toEqual(["one/party/volt", "two/party/volt"]);
    await one.sweep();
    const parts = (await storedRows(stored.name)).compiled.map(([, part]) => part);
    expect(parts.sort()).toEqual(["names", "same", "search", "ties", "ties", "ties"]);
  });

  it("lose no switch of one another", async () => {
    const one = stored.open();
    const two = stored.open();
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
    const one = stored.open();
    const two = stored.open();
    const sweeps: Promise<void>[] = [];
    await one.import(largeDataset("large"), { onProgress: () => sweeps.push(two.sweep()) });
    await Promise.all(sweeps);
    expect(sweeps.length).toBeGreaterThan(4);
    expect(await two.read("large")).toEqual(largeDataset("large"));
  });

  it("keep answering while the other replaces what they read", async () => {
    const one = stored.open();
    const two = stored.open();
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
    const library = stored.open();
    const other = stored.open();
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

// That another context hears of it is seen in browsers: in Node all share one Dexie (tests/e2e/worker.spec.ts).
it("a change is told to who follows what it changed, until they stop, and to nobody else", async () => {
  const [library, overlay, drafts] = [stored.open(), new Overlay(stored.name), new Drafts(stored.name)];
  await library.list();
  const followers = [library, overlay, drafts].map((one) => {
    const changed = vi.fn();
    return { changed, stop: one.follow(changed) };
  });
  const told = () => followers.map(({ changed }) => changed.mock.calls.length);
  await stored.open().import(dataset("a"));
  expect(told()).toEqual([1, 0, 0]);
  await overlay.reject({
    id: "a",
    ref: "a/party/a",
    name: "A",
    surface: "A",
    scope: "everywhere",
    at: "2025",
  });
  expect(told()).toEqual([1, 1, 0]);
  const [id = ""] = await drafts.add([
    { name: "a.txt", origin: "file", content: new Blob(["Quux"]), about: {} },
  ]);
  await drafts.remove(id);
  expect(told()).toEqual([1, 1, 2]);
  for (const { stop } of followers) stop();
  await library.remove("a");
  await overlay.undoRejection("a");
  expect(told()).toEqual([1, 1, 2]);
  overlay.close();
  drafts.close();
});

describe("two contexts that share no locks at all", () => {
  /** A library as another context would load it: its modules are its own. */
  async function elsewhere(): Promise<Library> {
    vi.resetModules();
    return stored.keep(new (await import("@/lib/store")).Library(stored.name));
  }

  beforeEach(() => {
    vi.stubGlobal("navigator", {});
  });

  it("lose no switch of one another", async () => {
    const one = stored.open();
    const two = await elsewhere();
    await one.import(dataset("a", { parties: [party("a", "Alpha")] }));
    await one.import(dataset("b", { parties: [party("b", "Beta")] }));
    // Else the second would only begin to open the database when the first is through.
    await two.list();
    await Promise.all([one.setEnabled("a", false), two.setEnabled("b", false)]);
    expect((await one.list()).map(({ enabled }) => enabled)).toEqual([false, false]);
    await one.settle();
    expect(await labels(one)).toEqual([]);
  });

  it("keep no half of an import that the other swept away", async () => {
    const one = stored.open();
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
    expect(await storedRows(stored.name)).toEqual({ chunks: [], compiled: [], pointer: undefined });
  });

  it("keep no half of an import that the other swept away in the last moment, when all was compiled", async () => {
    const one = stored.open();
    const two = await elsewhere();
    await two.list();
    let sweep: Promise<void> | undefined;
    // What is asked before the pointer moves waits until all is swept.
    const estimate = async () => {
      await sweep;
      return {};
    };
    vi.stubGlobal("navigator", { storage: { estimate } });
    const importing = one.import(batteryDataset(), {
      onProgress: ({ phase, done }) => {
        if (phase === "compiling" && done === LOOKUPS) sweep ??= two.sweep();
      },
    });
    await expect(importing).rejects.toThrow("swept away");
    expect(sweep).toBeDefined();
    expect(await one.list()).toEqual([]);
  });
});
