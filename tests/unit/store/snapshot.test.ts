import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { describe, expect, it, vi } from "vitest";
import { NewerDatabaseError, StaleSnapshotError, withSnapshot } from "@/lib/store";
import { batteryDataset, dataset, party } from "../ties/sample";
import { libraries } from "./libraries";

const stored = libraries("snapshot");

describe("a snapshot", () => {
  it("answers look-ups by party, place and pair", async () => {
    const library = stored.open();
    await library.import(batteryDataset());
    const snapshot = await library.snapshot();
    const ids = (refs: string[]) => refs.map((ref) => ref.replace("battery/agreement/", ""));
    expect(ids(await snapshot.agreementsOf("battery/party/volt"))).toEqual([
      "volt-steel",
      "volt-city",
      "volt-cars",
    ]);
    expect(ids(await snapshot.agreementsOf("battery/place/harbour"))).toEqual(["volt-steel", "volt-city"]);
    expect(await snapshot.agreementsOf("battery/party/none")).toEqual([]);
    expect(await snapshot.agreement("battery/agreement/volt-city")).toMatchObject({ date: "2025-03-15" });
    expect(await snapshot.agreement("battery/agreement/none")).toBeNull();
    expect(await snapshot.agreement("none/agreement/volt-city")).toBeNull();
  });

  it("stays as it is while the library changes", async () => {
    const library = stored.open();
    await library.import(batteryDataset());
    const snapshot = await library.snapshot();
    await library.setEnabled("battery", false);
    expect(snapshot.datasets.map(({ info }) => info.id)).toEqual(["battery"]);
    expect((await library.snapshot()).revision).toBeGreaterThan(snapshot.revision);
    expect(await snapshot.card("battery/party/volt", [], 1)).toMatchObject({ head: { name: "Volt" } });
  });

  it("says that it is stale when its dataset was replaced, and a second try succeeds", async () => {
    const library = stored.open();
    const other = stored.open();
    await library.import(batteryDataset());
    const stale = await library.snapshot();
    await other.import(dataset("battery", { parties: [party("volt", "Volt Renamed")] }));
    await other.forgetEarlier("battery");
    await other.sweep();
    await expect(stale.card("battery/party/volt", [], 1)).rejects.toThrow(StaleSnapshotError);
    await expect(stale.names()).rejects.toThrow(StaleSnapshotError);
    await expect(stale.search()).rejects.toThrow(StaleSnapshotError);

    const snapshots = [stale, await library.snapshot()];
    const late = { snapshot: async () => snapshots.shift() ?? stale, rebuild: vi.fn() };
    const card = await withSnapshot(late, (snapshot) => snapshot.card("battery/party/volt", [], 1));
    expect(card?.head.name).toBe("Volt Renamed");
  });

  it("is stale when only the records are gone", async () => {
    const library = stored.open();
    const other = stored.open();
    await library.import(batteryDataset());
    const stale = await library.snapshot();
    // Reads the tie table, but no record.
    await stale.agreementsOf("battery/party/volt");
    await other.import(dataset("battery"));
    await other.forgetEarlier("battery");
    await other.sweep();
    await expect(stale.card("battery/party/volt", [], 1)).rejects.toThrow(StaleSnapshotError);
  });

  it("is retried twice and for staleness only", async () => {
    const library = stored.open();
    const run = vi.fn(async () => {
      throw new StaleSnapshotError();
    });
    await expect(withSnapshot(library, run)).rejects.toThrow(StaleSnapshotError);
    expect(run).toHaveBeenCalledTimes(3);
    const fail = vi.fn(async () => {
      throw new Error("something else");
    });
    await expect(withSnapshot(library, fail)).rejects.toThrow("something else");
    expect(fail).toHaveBeenCalledTimes(1);
  });
});

describe("the database", () => {
  it("is refused, untouched, where a newer version wrote it", async () => {
    const newer = new Dexie(stored.name);
    newer.version(99).stores({ pointers: "id", somethingNew: "id" });
    await newer.open();
    newer.close();
    const library = stored.open();
    await expect(library.list()).rejects.toThrow(NewerDatabaseError);
    await expect(library.import(batteryDataset())).rejects.toThrow("Update Entente");
    const after = await new Dexie(stored.name).open();
    expect(after.verno).toBe(99);
    expect(after.tables.map((table) => table.name)).toEqual(["pointers", "somethingNew"]);
    after.close();
  });

  it("is opened again where the browser closed it", async () => {
    // Dexie says in the console that it gives way.
    const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const library = stored.open();
    await library.import(batteryDataset());
    await Dexie.delete(stored.name);
    warned.mockRestore();
    expect(await library.list()).toEqual([]);
  });

  it("is not opened again once the library is closed", async () => {
    const library = stored.open();
    await library.list();
    library.close();
    await expect(library.list()).rejects.toThrow("closed");
  });
});

describe("what the datasets know of a release", () => {
  it("is a slice: who was asked for, what contains them, and what they share", async () => {
    const library = stored.open();
    await library.import(batteryDataset());
    const snapshot = await library.snapshot();
    const slices = await snapshot.slices([
      "battery/party/volt",
      "battery/party/city",
      "battery/party/nobody",
      "nowhere/party/x",
    ]);
    const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id).sort();
    expect(
      slices.map(({ dataset, parties, places, agreements }) => [
        dataset.id,
        ids(parties),
        ids(places),
        ids(agreements),
      ]),
    ).toEqual([["battery", ["city", "volt"], ["harbour", "hill", "land"], ["volt-city"]]]);
    expect(await snapshot.slices([])).toEqual([]);
  });
});
