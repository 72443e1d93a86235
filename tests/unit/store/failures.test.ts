/** What is asked of a database that fails, and of one that does not open. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import { messageOf } from "@/lib/model/message-of";
import { Drafts, Library, Overlay, Restored, StorageFullError } from "@/lib/store";
import { Backups } from "@/lib/store/backup/backups";
import { StorageClosedError, storeError } from "@/lib/store/errors";
import { batteryDataset, dataset } from "../ties/sample";
import { FAILED, FAULTS, SAID, withFault } from "./fault";

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
    [
      "its records, a piece at a time",
      async () => (await library.version("battery")).records("party").next(),
    ],
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

describe("a database that fails as it is opened", () => {
  it.each(FAULTS)("is not taken for an open one, and opens at the next try (%s)", async (fault) => {
    const name = `opened-${fault}`;
    const first = new Library(name);
    await first.import(batteryDataset());
    first.close();
    const library = new Library(name);
    let said: string | undefined;
    await withFault(0, fault, async () => {
      said = await library.list().then(() => undefined, messageOf);
    });
    expect(said).toMatch(FAILED);
    expect(await library.read("battery")).toEqual(batteryDataset());
    await library.import(dataset("other"));
    library.close();
  });
});

describe("a full disk", () => {
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
