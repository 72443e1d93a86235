import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { describe, expect, it, vi } from "vitest";
import type { Rejection } from "@/lib/popover/corrections";
import type { ReviewStart } from "@/lib/review/draft";
import { progressOn } from "@/lib/review/progress";
import { Drafts, Overlay, StorageFullError } from "@/lib/store";
import { batteryDataset, dataset, party } from "../ties/sample";
import { largeDataset, libraries, searchIds } from "./libraries";
import { storedRows } from "./rows";

const stored = libraries("room");

const REJECTION: Rejection = {
  id: "r",
  ref: "battery/party/volt",
  name: "Volt",
  surface: "volt",
  scope: "everywhere",
  at: "2025-03-14T00:00:00.000Z",
};
const START: ReviewStart = { release: { id: "r", title: "R" }, items: [], evidence: [], spans: {} };

/** What the user said and decided, row by row. */
async function rowsOfUser(): Promise<unknown[]> {
  const db = await new Dexie(stored.name).open();
  const tables = ["drafts", "texts", "refusals", "rejections", "addedNames"];
  const rows = await Promise.all(tables.map((table) => db.table(table).toArray()));
  db.close();
  return rows;
}

/** A disk with so many bytes free, as the browser tells of it. */
const leave = (bytes: number) =>
  vi.stubGlobal("navigator", {
    storage: { estimate: async () => ({ usage: 1_000_000, quota: 1_000_000 + bytes }) },
  });

describe("a disk that is nearly full", () => {
  it("is left alone by an import, and nothing is written", async () => {
    leave(1_000_000_000);
    const library = stored.open();
    await library.import(batteryDataset());
    const before = await storedRows(stored.name);
    leave(5_000_000);
    await expect(library.import(dataset("other", { parties: [party("x", "X")] }))).rejects.toThrow(
      "The browser has no more space for datasets. Free at least 16 MB of disk space or remove a dataset, then try again.",
    );
    expect(await storedRows(stored.name)).toEqual(before);
  });

  it("is left alone by an import whose indexes would fill it, however small its records are", async () => {
    leave(1_000_000_000);
    await stored.open().import(batteryDataset());
    const db = await new Dexie(stored.name).open();
    const rows: { part: string; bytes: Blob }[] = await db.table("compiled").toArray();
    await db.delete();
    const sizes = rows.flatMap(({ part, bytes }) => (part === "ties" ? [] : bytes.size));
    const indexes = sizes.reduce((sum, size) => sum + size, 0);
    const library = stored.open();
    await library.list();
    const nothing = await storedRows(stored.name);
    leave(20_000_000 + indexes - 1);
    await expect(library.import(batteryDataset())).rejects.toThrow(StorageFullError);
    expect(await storedRows(stored.name)).toEqual(nothing);
    leave(20_000_000 + indexes);
    await library.import(batteryDataset());
  });

  it("is left alone by what brings a version back into sight, and lets others go out of it", async () => {
    leave(1_000_000_000);
    const library = stored.open();
    const own = (name: string) => dataset("own", { parties: [party("x", name)] });
    await library.import(own("Quux"));
    const [first] = await library.list();
    await library.import(own("Zorb"));
    await library.import(batteryDataset());
    await library.setEnabled("battery", false);
    await library.settle();
    leave(1_000_000);
    const before = await storedRows(stored.name);
    await expect(library.rollBack("own", first?.generation ?? "")).rejects.toThrow(StorageFullError);
    await expect(library.setEnabled("battery", true)).rejects.toThrow(StorageFullError);
    expect(await storedRows(stored.name)).toEqual(before);
    await library.setEnabled("own", false);
    await library.settle();
    expect(await searchIds(library, "Zorb")).toEqual([]);
  });

  it("has nothing of a large import written to it first, to be deleted again", async () => {
    leave(5_000_000);
    const library = stored.open();
    const added = vi.spyOn(IDBObjectStore.prototype, "add");
    await expect(library.import(largeDataset("large"))).rejects.toThrow(StorageFullError);
    expect(added).not.toHaveBeenCalled();
    added.mockRestore();
  });

  it("takes no decision and no release for good or in part, and lets go of them", async () => {
    leave(10_000_000);
    await stored.open().list();
    const drafts = new Drafts(stored.name);
    const overlay = new Overlay(stored.name);
    const release = { name: "r.txt", origin: "file", content: new Blob(["Text"]), about: {} } as const;
    const [id = ""] = await drafts.add([release]);
    await overlay.reject(REJECTION);
    const before = await rowsOfUser();
    leave(4_000_000);
    const decision = { log: [], cursor: 0, facts: { total: 1, decided: 1, accepted: 1 } };
    for (const refused of [
      () => drafts.add([release]),
      () =>
        drafts.read(id, {
          fingerprint: "f",
          text: "Text",
          about: {},
          start: START,
          progress: progressOn(START),
        }),
      () => drafts.decide(id, 0, { ...decision, stage: "done", rejected: { fact: true } }),
      () => overlay.reject({ ...REJECTION, id: "other" }),
    ]) {
      await expect(refused()).rejects.toThrow(StorageFullError);
      expect(await rowsOfUser()).toEqual(before);
    }
    await drafts.remove(id);
    await overlay.undoRejection(REJECTION.id);
    expect(await drafts.list()).toEqual([]);
    expect(await overlay.rejections()).toEqual([]);
  });

  it("is too small for a release that is larger than what is left", async () => {
    leave(6_000_000);
    const content = new Blob([new Uint8Array(2_000_000)]);
    const large = { name: "r.pdf", origin: "file", content, about: {} } as const;
    await expect(new Drafts(stored.name).add([large])).rejects.toThrow(StorageFullError);
  });

  it("takes and drops no name of the user's own, which its indexes are not compiled with", async () => {
    leave(1_000_000_000);
    const library = stored.open();
    await library.import(batteryDataset());
    await library.addName({ ...REJECTION, text: "Voltaria" });
    await library.sweep();
    const before = [await storedRows(stored.name), await rowsOfUser()];
    leave(4_000_000);
    for (const refused of [
      () => library.addName({ ...REJECTION, id: "other", text: "Voltline" }),
      () => library.removeName(REJECTION.id),
    ]) {
      await expect(refused()).rejects.toThrow(StorageFullError);
      expect([await storedRows(stored.name), await rowsOfUser()]).toEqual(before);
      expect(await searchIds(library, "voltaria")).toContain("battery/party/volt");
    }
    leave(6_000_000);
    await library.removeName(REJECTION.id);
    expect(await searchIds(library, "voltaria")).not.toContain("battery/party/volt");
  });

  it("keeps nobody from what makes room", async () => {
    leave(1_000_000_000);
    const library = stored.open();
    await library.import(batteryDataset());
    leave(0);
    await library.setEnabled("battery", false);
    await library.remove("battery");
    await library.settle();
    expect(await library.list()).toEqual([]);
  });
});

it("a browser that does not tell how much there is has room", async () => {
  for (const storage of [undefined, { estimate: () => Promise.reject(new TypeError("No.")) }]) {
    vi.stubGlobal("navigator", { storage });
    const library = stored.open();
    await library.import(batteryDataset());
    expect((await library.list()).map(({ info }) => info.id)).toEqual(["battery"]);
  }
});
