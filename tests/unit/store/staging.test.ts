import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ReadEvent } from "@/lib/formats/read-events";
import { noRepairs } from "@/lib/formats/repairs";
import { type Dataset, LIST_OF, type Party, type Problem, perKind, RECORD_KINDS } from "@/lib/model";
import { Library, StaleSnapshotError, takeIn, takeRepaired, UnknownDatasetError } from "@/lib/store";
import { Backups } from "@/lib/store/backup/backups";
import { agreement, batteryDataset, dataset, party } from "../ties/sample";
import { heldLocks, storedRows } from "./rows";

let library: Library;
let name = "";
let count = 0;

beforeEach(() => {
  name = `staging-${count++}`;
  library = new Library(name);
});
afterEach(() => {
  vi.useRealTimers();
  library.close();
});

/** A dataset as a reader tells it: a record at a time, the last kinds first, as files may have them. */
async function* told(
  { info, ...lists }: Dataset,
  problems: readonly Problem[] = [],
): AsyncGenerator<ReadEvent> {
  for (const kind of [...RECORD_KINDS].reverse())
    for (const record of lists[LIST_OF[kind]])
      yield { type: "records", kind, records: [record] } as ReadEvent;
  if (problems.length > 0) yield { type: "problems", problems: [...problems] };
  const repairs = noRepairs();
  repairs.missing.party.add("volt");
  const counts = perKind((kind) => lists[LIST_OF[kind]].length);
  yield { type: "end", info, counts, problemCount: problems.length, repairs, leftOut: {} };
}

async function take(given: Dataset): Promise<void> {
  const staging = await library.stage();
  const { info } = await takeIn(told(given), staging, () => undefined);
  await library.commit(staging, info);
}

const versionOf = (version: string, label: string) => {
  const made = dataset("own", { parties: [party("a", label)] });
  return { ...made, info: { ...made.info, version } };
};

describe("a staged dataset", () => {
  it("is the same as one imported at once, whatever the order of its records", async () => {
    await take(batteryDataset());
    expect(await library.read("battery")).toEqual(batteryDataset());
    const card = await (await library.snapshot()).card("battery/party/volt", [], 5);
    const other = new Library(`${name}-at-once`);
    await other.import(batteryDataset());
    expect(card).toEqual(await (await other.snapshot()).card("battery/party/volt", [], 5));
    other.close();
  });

  it("is seen by nobody before it is committed, and is gone when it is discarded", async () => {
    await library.import(dataset("other"));
    const before = await storedRows(name);
    const staging = await library.stage();
    await takeIn(told(batteryDataset()), staging, () => undefined);
    await staging.toVersion(batteryDataset().info);
    expect((await library.list()).map(({ info }) => info.id)).toEqual(["other"]);
    // Nor does a sweep take it for what a crash left behind.
    await library.sweep();
    expect((await storedRows(name)).chunks.length).toBeGreaterThan(before.chunks.length);
    await staging.discard();
    expect(await storedRows(name)).toEqual(before);
    expect(await heldLocks(name)).toEqual([]);
  });

  it("can be handed over to another context, which waits for the first to end", async () => {
    const staging = await library.stage();
    const { info } = await takeIn(told(batteryDataset()), staging, () => undefined);
    const handed = structuredClone(await staging.handOver());
    const other = new Library(name);
    const queued = Promise.withResolvers<void>();
    const resumed = other.resume(handed, queued.resolve);
    await queued.promise;
    // Nobody can take it for left over in between: the lock passes from one to the other.
    await library.sweep();
    staging.keep();
    await other.commit(await resumed, info);
    expect(await library.read("battery")).toEqual(batteryDataset());
    await expect(
      other.resume({ ...handed, staged: { ...handed.staged, generation: "gone" } }, () => undefined),
    ).rejects.toThrow(StaleSnapshotError);
    other.close();
  });

  it("is swept when the context that wrote it ended", async () => {
    const staging = await library.stage();
    await takeIn(told(batteryDataset()), staging, () => undefined);
    await staging.toVersion(batteryDataset().info);
    // What the browser does with the locks of a context that ends.
    staging.keep();
    await library.sweep();
    expect((await storedRows(name)).chunks).toEqual([]);
  });

  /** Parties, so many that each half is written before the end. */
  const [FIRST, SECOND] = ["a", "b"].map((half) =>
    Array.from({ length: 7_000 }, (_, i) => party(`${half}${i}`, `Party ${half}${i}`)),
  ) as [Party[], Party[]];
  /** Begins a dataset, has something happen to the database, and puts the dataset in. */
  async function interrupted(happens: () => Promise<unknown>): Promise<unknown> {
    // Dexie says in the console that it gives way.
    const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    await library.import(versionOf("1", "Alpha"));
    const staging = await library.stage();
    await staging.add("party", FIRST);
    await happens();
    warned.mockRestore();
    await staging.add("party", SECOND);
    return library.commit(staging, dataset("large").info);
  }
  /** Ends the connection that writes, as a browser does where its files fail or somebody clears them. */
  async function endConnection(): Promise<void> {
    const used = vi.spyOn(IDBDatabase.prototype, "transaction");
    await library.list();
    const connection = used.mock.contexts[0] as IDBDatabase | undefined;
    used.mockRestore();
    connection?.close();
    connection?.onclose?.(new Event("close"));
  }

  it("goes on where the browser has ended the connection to the database", async () => {
    await interrupted(endConnection);
    expect((await library.read("large")).parties).toEqual([...FIRST, ...SECOND]);
    expect(await library.read("own")).toEqual(versionOf("1", "Alpha"));
  });

  it("is not taken for whole where the browser has dropped the database meanwhile", async () => {
    await expect(interrupted(() => Dexie.delete(name))).rejects.toThrow("swept away");
    expect(await library.list()).toEqual([]);
    await library.import(versionOf("1", "Alpha"));
    expect(await library.read("own")).toEqual(versionOf("1", "Alpha"));
  });

  it("is left where a newer version of Entente has taken over the database", async () => {
    const updated = new Dexie(name);
    // The form of a version that is still to come.
    updated.version(9).stores({ pointers: "id", coming: "id" });
    await expect(interrupted(() => updated.open())).rejects.toThrow("by a newer version of Entente");
    expect(await updated.table("pointers").get("current")).toMatchObject({
      datasets: [{ info: { id: "own" } }],
    });
    updated.close();
  });

  it("hands on what a reader finds wrong, and can be repaired into another", async () => {
    const found: Problem[] = [];
    const problem = { message: "is missing.", advice: "Add it." };
    const given = dataset("battery", {
      parties: [party("steel", "Steel"), party("cars", "Cars")],
      agreements: [agreement("one", ["volt", "steel"], "2024"), agreement("two", ["cars", "steel"], "2025")],
    });
    const staging = await library.stage();
    const intake = await takeIn(told(given, [problem]), staging, (problems) => found.push(...problems));
    expect(found).toEqual([problem]);
    expect(intake.problemCount).toBe(1);

    const mended = await library.stage();
    const seen: number[] = [];
    await takeRepaired(await staging.toVersion(intake.info), mended, intake.repairs, {
      onSeen: (records) => seen.push(records),
    });
    await staging.discard();
    await library.commit(mended, intake.info);
    expect(await library.read("battery")).toEqual({
      ...given,
      agreements: given.agreements.slice(1),
    });
    expect(seen.at(-1)).toBe(4);
  });

  it("is repaired without what names an agreement that is dropped behind it", async () => {
    const [first, second] = [agreement("one", ["volt"], "2024"), agreement("two", ["gone"], "2025")];
    const given = dataset("battery", {
      parties: [party("volt", "Volt")],
      agreements: [{ ...first, related: [{ agreement: "two", type: "succeeds" }] }, second],
    });
    const staging = await library.stage();
    const { info } = await takeIn(told(given), staging, () => undefined);
    const repairs = noRepairs();
    repairs.missing.party.add("gone");
    const whole = await library.stage();
    await takeRepaired(await staging.toVersion(info), whole, repairs, { onSeen: () => undefined });
    await staging.discard();
    await library.commit(whole, info);
    expect(await library.read("battery")).toEqual({ ...given, agreements: [{ ...first, related: [] }] });
  });
});

describe("the versions of a dataset", () => {
  it("keep the last three that were replaced, and can be gone back and forth between", async () => {
    for (const version of ["1", "2", "3", "4", "5"]) await take(versionOf(version, `Name ${version}`));
    const earlier = async () =>
      (await library.list()).map(({ info, earlier = [] }) => [
        info.version,
        ...earlier.map((one) => one.info.version),
      ]);
    expect(await earlier()).toEqual([["5", "4", "3", "2"]]);
    await library.sweep();
    expect(new Set((await storedRows(name)).chunks.map(([, generation]) => generation)).size).toBe(4);

    const [entry] = await library.list();
    const third = entry?.earlier?.find(({ info }) => info.version === "3");
    await library.rollBack("own", third?.generation ?? "");
    expect(await earlier()).toEqual([["3", "5", "4", "2"]]);
    expect(await library.read("own")).toEqual(versionOf("3", "Name 3"));
    expect((await (await library.snapshot()).card("own/party/a", [], 1))?.head.name).toBe("Name 3");

    await library.forgetEarlier("own");
    await library.sweep();
    expect(await earlier()).toEqual([["3"]]);
    expect(new Set((await storedRows(name)).chunks.map(([, generation]) => generation)).size).toBe(1);
    await expect(library.rollBack("own", third?.generation ?? "")).resolves.toBeUndefined();
    await expect(library.rollBack("own", "no such")).rejects.toThrow(UnknownDatasetError);
    await library.remove("own");
    await expect(library.rollBack("own", third?.generation ?? "")).rejects.toThrow(UnknownDatasetError);
  });

  const stored = async () => {
    const [entry] = await library.list();
    return [entry, ...(entry?.earlier ?? [])].map((one) => one?.info.version);
  };

  it("keep the one that was just replaced, also where it had been gone back to", async () => {
    for (const version of ["1", "2", "3", "4"]) await take(versionOf(version, `Name ${version}`));
    const [entry] = await library.list();
    await library.rollBack("own", entry?.earlier?.at(-1)?.generation ?? "");
    expect(await stored()).toEqual(["1", "4", "3", "2"]);
    await take(versionOf("5", "Name 5"));
    expect(await stored()).toEqual(["5", "1", "4", "3"]);
    await library.sweep();
    await library.rollBack("own", (await library.list())[0]?.earlier?.[0]?.generation ?? "");
    expect(await library.read("own")).toEqual(versionOf("1", "Name 1"));
  });

  it("keep the one that was just replaced, whatever the clock said", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2036-01-01") });
    for (const version of ["1", "2", "3"]) await take(versionOf(version, `Name ${version}`));
    vi.setSystemTime(Date.parse("2026-01-01"));
    for (const version of ["4", "5", "6"]) await take(versionOf(version, `Name ${version}`));
    expect(await stored()).toEqual(["6", "5", "4", "3"]);
  });

  it("keep what an import or going back set aside while a review takes its steps, through a backup too", async () => {
    const step = (version: string) => library.import(versionOf(version, `Name ${version}`), { isStep: true });
    for (const version of ["1", "2", "3", "4"]) await step(version);
    expect(await stored()).toEqual(["4", "3", "2", "1"]);
    await take(versionOf("9", "A colleague's"));
    const backups = new Backups(name);
    await backups.restore({ name: "a", content: await backups.backUp({}, () => undefined) }, () => undefined);
    backups.close();
    for (const version of ["10", "11", "12"]) await step(version);
    expect(await stored()).toEqual(["12", "11", "10", "4"]);
    const [entry] = await library.list();
    await library.rollBack("own", entry?.earlier?.[2]?.generation ?? "");
    for (const version of ["5", "6", "7"]) await step(version);
    expect(await stored()).toEqual(["7", "6", "5", "12"]);
  });

  it("can be read a piece at a time, each by its generation", async () => {
    await take(versionOf("1", "First"));
    await take(versionOf("2", "Second"));
    const [entry] = await library.list();
    const old = await library.version("own", entry?.earlier?.[0]?.generation);
    expect(old.info.version).toBe("1");
    const names: string[] = [];
    for await (const parties of old.records("party"))
      names.push(...parties.map((one) => one.names[0]?.text ?? ""));
    expect(names).toEqual(["First"]);
    await expect(library.version("own", "no such")).rejects.toThrow(UnknownDatasetError);
    await expect(library.version("none")).rejects.toThrow(UnknownDatasetError);
  });
});
