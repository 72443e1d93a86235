/** Every change, with the database failing at its first operation, its second, and so on to the last. */
import "fake-indexeddb/auto";
import { IDBDatabase, IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import { openNames } from "@/lib/names/name-index";
import { Library, StorageFullError } from "@/lib/store";
import { StorageClosedError, storeError } from "@/lib/store/errors";
import { batteryDataset, dataset, party } from "../ties/sample";
import { storedRows } from "./rows";

/** How an operation fails: at once, as a full disk does, or with its whole transaction, as a crash or a commit does. */
type Fault = "throw" | "full" | "abort";

const OPERATIONS = [
  "add",
  "put",
  "delete",
  "get",
  "getAll",
  "getAllKeys",
  "count",
  "openCursor",
  "openKeyCursor",
] as const;

/** Runs with the k-th database operation failing (from 0). Tells whether there was a k-th. */
async function withFault(k: number, fault: Fault, run: () => Promise<void>): Promise<boolean> {
  let left = k;
  let struck = false;
  const strike = () => {
    if (left-- !== 0) return false;
    struck = true;
    if (fault === "throw") throw new DOMException("The disk failed.", "UnknownError");
    if (fault === "full") throw new DOMException("The disk is full.", "QuotaExceededError");
    return true;
  };
  const restore: (() => void)[] = [];
  for (const operation of OPERATIONS) {
    const original: unknown = Reflect.get(IDBObjectStore.prototype, operation);
    if (typeof original !== "function") throw new Error(`no ${operation}`);
    Reflect.set(IDBObjectStore.prototype, operation, function (this: IDBObjectStore, ...args: unknown[]) {
      const aborts = strike();
      const request: unknown = Reflect.apply(original, this, args);
      if (aborts) this.transaction.abort();
      return request;
    });
    restore.push(() => Reflect.set(IDBObjectStore.prototype, operation, original));
  }
  const transaction: unknown = Reflect.get(IDBDatabase.prototype, "transaction");
  if (typeof transaction !== "function") throw new Error("no transaction");
  Reflect.set(IDBDatabase.prototype, "transaction", function (this: IDBDatabase, ...args: unknown[]) {
    const aborts = strike();
    const made: unknown = Reflect.apply(transaction, this, args);
    if (aborts && made instanceof Object && "abort" in made && typeof made.abort === "function") made.abort();
    return made;
  });
  restore.push(() => Reflect.set(IDBDatabase.prototype, "transaction", transaction));
  try {
    await run();
  } finally {
    for (const undo of restore) undo();
  }
  return struck;
}

/** Everything that a user can see of a library. */
async function visible(library: Library) {
  const entries = await library.list();
  const snapshot = await library.snapshot();
  const { entities } = openNames(await snapshot.names());
  const all = Array.from({ length: entities.count }, (_, entity) => entity);
  return {
    entries: entries.map(({ info, enabled, counts }) => ({
      id: info.id,
      version: info.version,
      enabled,
      counts,
    })),
    records: await Promise.all(entries.map(({ info }) => library.read(info.id))),
    names: all.filter((one) => snapshot.sees(entities.ref(one))).map((one) => entities.label(one)),
  };
}

const newer = () => {
  const next = dataset("battery", { parties: [party("a", "Alpha"), party("b", "Beta")] });
  return { ...next, info: { ...next.info, version: "2" } };
};

const CHANGES: [string, (library: Library) => Promise<unknown>][] = [
  ["import", (library) => library.import(dataset("third", { parties: [party("c", "Gamma")] }))],
  ["replace", (library) => library.import(newer())],
  ["switch off", (library) => library.setEnabled("battery", false)],
  ["switch on", (library) => library.setEnabled("other", true)],
  ["remove", (library) => library.remove("battery")],
  [
    "remove and settle",
    async (library) => {
      await library.remove("battery");
      await library.settle();
    },
  ],
];
const FAULTS: Fault[] = ["throw", "full", "abort"];

let libraries = 0;

async function prepared(): Promise<{ name: string; library: Library }> {
  const name = `faults-${libraries++}`;
  const library = new Library(name);
  await library.import(batteryDataset());
  await library.import(dataset("other", { parties: [party("o", "Omega")] }), { enabled: false });
  return { name, library };
}

async function expectNoLeavings(name: string, library: Library) {
  await library.sweep();
  const { chunks, compiled } = await storedRows(name);
  const entries = await library.list();
  const current = new Set(
    entries.flatMap(({ generation, earlier = [] }) => [generation, ...earlier.map((one) => one.generation)]),
  );
  expect(new Set(chunks.map(([, generation]) => generation))).toEqual(current);
  expect(
    compiled
      .filter(([, part]) => part === "ties")
      .map(([generation]) => generation)
      .sort(),
  ).toEqual([...current].sort());
  expect(compiled.filter(([, part]) => part !== "ties").map(([, part]) => part)).toEqual([
    "names",
    "same",
    "search",
  ]);
}

describe.each(CHANGES)("%s", (_, change) => {
  it.each(FAULTS)("is done as a whole or not at all, whatever fails (%s)", async (fault) => {
    const model = await prepared();
    const before = await visible(model.library);
    await change(model.library);
    const after = await visible(model.library);
    expect(after).not.toEqual(before);
    model.library.close();

    let k = 0;
    for (let struck = true; struck; k++) {
      const { name, library } = await prepared();
      let failure: unknown;
      struck = await withFault(k, fault, async () => {
        try {
          await change(library);
          // What is left to do after the change fails in here as well.
          await library.sweep();
        } catch (error) {
          failure = error;
        }
      });
      library.close();
      const restarted = new Library(name);
      const seen = await visible(restarted);
      const done = JSON.stringify(seen) === JSON.stringify(after);
      expect(seen).toEqual(done ? after : before);
      if (!failure) expect(done).toBe(true);
      await expectNoLeavings(name, restarted);
      expect(await visible(restarted)).toEqual(seen);
      restarted.close();
    }
    expect(k).toBeGreaterThan(8);
  });
});

describe("a full disk", () => {
  it("is said in plain words, and the import can be tried again", async () => {
    const { name, library } = await prepared();
    await withFault(2, "full", async () => {
      await expect(library.import(newer())).rejects.toThrow(StorageFullError);
    });
    await expectNoLeavings(name, library);
    await library.import(newer());
    expect(await library.read("battery")).toEqual(newer());
    library.close();
  });

  it.each([
    [
      "Connection is closing because of: IO error: /x/000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)",
      StorageFullError,
    ],
    ["Internal error opening backing store for indexedDB.open.", StorageClosedError],
  ])("is known by Chromium's words: %s", async (message, expected) => {
    const fail = () => {
      throw new DOMException(message, "UnknownError");
    };
    // Chromium says it of whichever it is asked for first.
    const faults = [
      vi.spyOn(IDBFactory.prototype, "open").mockImplementation(fail),
      vi.spyOn(IDBFactory.prototype, "databases").mockImplementation(fail),
    ];
    const library = new Library(`closed-${message.length}`);
    for (const fault of faults.toReversed()) {
      await expect(library.list()).rejects.toThrow(expected);
      fault.mockRestore();
    }
    expect(await library.list()).toEqual([]);
    library.close();
    expect(storeError(new DOMException(message, "AbortError"))).toBeInstanceOf(expected);
  });
});
