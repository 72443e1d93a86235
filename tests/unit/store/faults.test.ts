/** Every change, with the database failing at its first operation, its second, and so on to the last. */
import "fake-indexeddb/auto";
import { IDBDatabase, IDBFactory, IDBIndex, IDBObjectStore } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import { messageOf } from "@/lib/model/message-of";
import { openNames } from "@/lib/names/name-index";
import { Drafts, Library, Overlay, Restored, StorageFullError } from "@/lib/store";
import { Backups } from "@/lib/store/backups";
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
  for (const { prototype } of [IDBObjectStore, IDBIndex])
    for (const operation of OPERATIONS) {
      const original: unknown = Reflect.get(prototype, operation);
      if (typeof original !== "function") continue;
      Reflect.set(prototype, operation, function (this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
        const aborts = strike();
        const request: unknown = Reflect.apply(original, this, args);
        if (aborts) ("objectStore" in this ? this.objectStore : this).transaction.abort();
        return request;
      });
      restore.push(() => Reflect.set(prototype, operation, original));
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

/** What a user reads: the browser's words once, without names of errors, and what can be done. */
const FAILED =
  /^The browser's database failed \((?!.*Error:)[^\n]+\)\. Nothing was changed\. Try again; if that does not help, restart the browser\.$/;
const SAID: Record<Fault, RegExp> = {
  throw: FAILED,
  full: /^The browser has no more space for datasets\. Nothing was changed\. Free some disk space or remove a dataset/,
  abort: FAILED,
};

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
      if (failure) expect(messageOf(failure)).toMatch(SAID[fault]);
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

describe("whatever is asked of a database that fails", () => {
  const draft = { name: "a.txt", origin: "paste" as const, content: new Blob(["a"]), about: {} };
  const rejection = {
    id: "r",
    ref: "battery/party/volt",
    surface: "Volt",
    name: "Volt",
    at: "2026-01-01",
  } as const;
  const name = "asked";
  const library = new Library(name);
  const drafts = new Drafts(name);
  const overlay = new Overlay(name);
  const restored = new Restored(name);
  const backups = new Backups(name);
  const QUESTIONS: [string, () => Promise<unknown>][] = [
    ["the list of datasets", () => library.list()],
    ["a dataset", () => library.read("battery")],
    ["its records, a piece at a time", async () => (await library.version("battery")).pieces("party").next()],
    ["a card", async () => (await library.snapshot()).card("battery/party/volt", [], 10)],
    ["the names", async () => (await library.snapshot()).names()],
    ["to sweep", () => library.sweep()],
    ["to stage", async () => (await library.stage()).finish()],
    ["the queue", () => drafts.list()],
    ["a release", () => drafts.get("a")],
    ["its text", () => drafts.text("a")],
    ["the same text", () => drafts.sameText("a", "f")],
    ["refusals", () => drafts.refusals("f")],
    ["to add a release", () => drafts.add([draft])],
    ["to remove one", () => drafts.remove("a")],
    ["rejections", () => overlay.rejections()],
    ["added names", () => overlay.addedNames()],
    ["decisions", () => overlay.decisions()],
    ["to reject", () => overlay.reject({ ...rejection, scope: "everywhere" })],
    ["what a backup left", () => restored.pending()],
    ["to forget that", () => restored.done()],
    ["a backup", () => backups.backUp({}, () => undefined)],
  ];

  it.each(QUESTIONS)("%s: the failure is told once, with what can be done", async (_, ask) => {
    if ((await library.list()).length === 0) await library.import(batteryDataset());
    // They are open: what fails is no opening.
    await Promise.all([drafts.get("none"), overlay.addedNames(), restored.pending()]);
    await backups.backUp({}, () => undefined);
    for (const fault of FAULTS) {
      let said: string | undefined;
      await withFault(0, fault, async () => {
        said = await ask().then(() => undefined, messageOf);
      });
      expect(said, fault).toMatch(SAID[fault]);
    }
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
