import "fake-indexeddb/auto";
import { describe, expect, it, vi } from "vitest";
import { StorageFullError } from "@/lib/store";
import { batteryDataset, dataset, party } from "../ties/sample";
import { libraries } from "./libraries";
import { storedRows } from "./rows";

const stored = libraries("room");

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
      StorageFullError,
    );
    expect(await storedRows(stored.name)).toEqual(before);
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
    await stored.open().import(batteryDataset());
  }
});
