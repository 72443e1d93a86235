/** The dataset of one's own, written from what was accepted of the releases in the queue. */
import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { datasetProblems } from "@/lib/formats/dataset-problems";
import { act, undo } from "@/lib/review/decide";
import { OWN_DATASET } from "@/lib/review/own/own";
import { progressOf, progressOn } from "@/lib/review/progress";
import type { Review } from "@/lib/review/state";
import { Backups } from "@/lib/store/backup/backups";
import { OWN_DATASET_LOCK } from "@/lib/store/locks";
import { isDue, ownDataset, publishDrafts, renameOwnDataset } from "@/lib/store/releases/own-dataset";
import { TEXT } from "../review/sample";
import { batteryDataset } from "../ties/sample";
import {
  accept,
  close,
  decide,
  drafts,
  library,
  name,
  OTHER,
  openDraft,
  openEmpty,
  readDraft,
  reject,
  reopen,
} from "./draft-queue";

afterEach(() => void vi.restoreAllMocks());

/** Whether somebody waits until nobody else changes the user's own dataset. */
async function ownIsWaitedFor(): Promise<boolean> {
  const { pending = [] } = await navigator.locks.query();
  return pending.some((lock) => lock.name === OWN_DATASET_LOCK);
}

describe("the user's own dataset", () => {
  it("comes with the first accepted fact, and imported ones stay as they were", async () => {
    await library.import(batteryDataset());
    const before = await library.list();
    const id = await readDraft();
    await decide(id, reject);
    expect(await publishDrafts(library, drafts)).toEqual({ changed: false });
    expect(await ownDataset(library)).toBeUndefined();
    await decide(id, accept);
    expect(await publishDrafts(library, drafts)).toEqual({ changed: true });
    const entries = await library.list();
    expect(entries[0]).toEqual(before[0]);
    expect(entries[1]).toMatchObject({ info: { id: OWN_DATASET, title: "My agreements" }, enabled: true });
    expect(entries[1]?.counts.agreement).toBe(1);
    // Nothing new, nothing to write.
    expect(await publishDrafts(library, drafts)).toEqual({ changed: false });
  });

  it("has what was accepted while the release was read again", async () => {
    const id = await readDraft();
    const [row, stored] = await Promise.all([drafts.get(id), drafts.text(id)]);
    if (!row || !stored?.start) throw new Error("It was not read.");
    const { fingerprint, about } = row;
    const { start } = stored;
    const reading = { fingerprint, text: TEXT, about, start, progress: progressOn(start) };
    await decide(id, accept);
    await drafts.read(id, reading);
    expect((await drafts.get(id))?.facts).toEqual(progressOf((await openDraft(id)).review.state));
    expect((await publishDrafts(library, drafts)).changed).toBe(true);
    expect((await library.read(OWN_DATASET)).agreements).toHaveLength(1);
  });

  it("follows undo, keeps ids, and its title", async () => {
    const id = await readDraft();
    await decide(id, accept);
    await publishDrafts(library, drafts);
    const first = await library.read(OWN_DATASET);
    await renameOwnDataset(library, "Deals");
    await decide(id, reopen);
    await publishDrafts(library, drafts);
    expect((await library.read(OWN_DATASET)).agreements).toEqual([]);
    await decide(id, accept);
    await publishDrafts(library, drafts);
    const last = await library.read(OWN_DATASET);
    expect(last.info.title).toBe("Deals");
    expect(last.agreements).toEqual(first.agreements);
    expect(last.parties).toEqual(first.parties);
    await decide(id, (review) => undo(undo(undo(review))));
    await publishDrafts(library, drafts);
    expect((await library.read(OWN_DATASET)).parties).toEqual([]);
  });

  it("keeps what was imported in its place while it was written", async () => {
    const id = await readDraft();
    await decide(id, accept);
    await publishDrafts(library, drafts);
    const other = await readDraft(OTHER, "b.txt");
    await decide(other, accept);
    const { read } = library;
    const meanwhile = vi.spyOn(library, "read").mockImplementationOnce(async (dataset) => {
      const before = await read.call(library, dataset);
      await library.import({ ...before, info: { ...before.info, title: "Mine" } });
      return before;
    });
    expect(await publishDrafts(library, drafts)).toEqual({ changed: true });
    expect(meanwhile).toHaveBeenCalledTimes(2);
    const own = await library.read(OWN_DATASET);
    expect(own.info.title).toBe("Mine");
    expect(own.agreements).toHaveLength(2);
  });

  it("is the backup's after a restore, with nothing on top that was accepted meanwhile", async () => {
    const id = await readDraft();
    await decide(id, accept);
    await publishDrafts(library, drafts);
    const backups = new Backups(name);
    const content = await backups.backUp({}, () => undefined);
    const before = await library.read(OWN_DATASET);
    await decide(await readDraft(OTHER, "b.txt"), accept);
    const { promise: isCompiling, resolve: compiling } = Promise.withResolvers<void>();
    const restored = backups.restore({ name: "backup.gz", content }, ({ phase, done }) => {
      // The first of the three is told before the datasets are put in place.
      if (phase === "compiling" && done === 2) compiling();
    });
    await isCompiling;
    const published = publishDrafts(library, drafts);
    await restored;
    await published;
    backups.close();
    expect(await library.read(OWN_DATASET)).toEqual(before);
    expect((await drafts.list()).map((row) => row.name)).toEqual(["a.txt"]);
  });

  it("is in a backup as the queue beside it says, though a release is published meanwhile", async () => {
    const id = await readDraft();
    await decide(id, accept);
    // Its file is read after the queue and before the datasets.
    await drafts.add([{ name: "b.txt", origin: "file", content: new Blob([OTHER]), about: {} }]);
    let published: Promise<unknown> | undefined;
    const { arrayBuffer } = Blob.prototype;
    vi.spyOn(Blob.prototype, "arrayBuffer").mockImplementationOnce(async function (this: Blob) {
      published = publishDrafts(library, drafts);
      await Promise.race([published, vi.waitUntil(ownIsWaitedFor)]);
      return arrayBuffer.call(this);
    });
    const backups = new Backups(name);
    const content = await backups.backUp({}, () => undefined);
    await published;
    expect(await ownDataset(library)).toBeDefined();
    await backups.restore({ name: "backup.gz", content }, () => undefined);
    backups.close();
    expect(await ownDataset(library)).toBeUndefined();
    expect((await drafts.list()).map(isDue)).toEqual([true, false]);
  });

  it("is written with the queue's word of it or not at all, wherever the browser is ended", async () => {
    const { transaction } = IDBDatabase.prototype;
    let left = Infinity;
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...args) {
      if (args[1] === "readwrite" && left-- <= 0) throw new Error("The browser was ended.");
      return transaction.apply(this, args);
    });
    for (let writes = 0, isThrough = false; !isThrough; writes++) {
      close();
      openEmpty();
      const id = await readDraft();
      await decide(id, accept);
      left = writes;
      isThrough = await publishDrafts(library, drafts).then(
        () => true,
        () => false,
      );
      left = Infinity;
      const isThere = (await ownDataset(library)) !== undefined;
      const row = await drafts.get(id);
      expect([isThere, row && !isDue(row), Object.keys(row?.ids ?? {}).length > 0]).toEqual(
        Array(3).fill(isThrough),
      );
    }
  });

  it("has what another release tells where a person had emptied it and takes that back", async () => {
    const seated = `${TEXT}\nKestrel Steel AG is headquartered in Bremen.\n`;
    const kestrel = async () =>
      (await library.read(OWN_DATASET)).parties.find(({ id }) => id === "kestrel-steel-ag");
    const id = await readDraft(seated);
    const before = (await decide(id, accept)).state;
    const item = before.items.find((one) => one.id === "party/kestrel-steel-ag");
    if (item?.kind !== "party") throw new Error("It was not read.");
    const { seat, ...rest } = item.record;
    await decide(id, (review) => act(review, { type: "edit", id: item.id, record: rest }));
    await publishDrafts(library, drafts);
    await decide(await readDraft(`${seated}Both are old houses.\n`, "b.txt"), accept);
    await publishDrafts(library, drafts);
    expect(seat).toBe("bremen");
    expect(await kestrel()).not.toHaveProperty("seat");
    await decide(id, (review) => act(reject(review), { type: "reject", id: item.id }));
    await publishDrafts(library, drafts);
    expect(await kestrel()).toMatchObject({ seat: "bremen" });
    expect((await drafts.list()).some(isDue)).toBe(false);
  });

  it("gathers several releases in one go", async () => {
    const ids = [await readDraft(), await readDraft(OTHER, "b.txt")];
    for (const id of ids) await decide(id, accept);
    await Promise.all([publishDrafts(library, drafts), publishDrafts(library, drafts)]);
    const own = await library.read(OWN_DATASET);
    expect(own.agreements).toHaveLength(2);
    expect(own.releases).toHaveLength(2);
    expect((await drafts.list()).every(({ version, published }) => version === published)).toBe(true);
  });
});

describe("what could not be read again", () => {
  it("is not written, and keeps nothing else; it is written when it is corrected", async () => {
    const [wrong, right] = [await readDraft(), await readDraft(OTHER, "b.txt")];
    const code = (country: string) => (review: Review) => {
      const party = review.state.items.find(({ kind }) => kind === "party");
      if (party?.kind !== "party") throw new Error("There is no party.");
      const edited = act(review, { type: "edit", id: party.id, record: { ...party.record, country } });
      return accept(edited);
    };
    await decide(wrong, code("ZZ"));
    await decide(right, accept);
    const { changed, unfit } = await publishDrafts(library, drafts);
    // Whoever shows the dataset is told of the other.
    expect(changed).toBe(true);
    expect(unfit).toMatch(/“a\.txt” .*party “Norvale.*country: holds "ZZ"/);
    expect((await library.read(OWN_DATASET)).releases).toHaveLength(1);
    const due = async (id: string) => {
      const row = await drafts.get(id);
      return row && isDue(row);
    };
    expect([await due(wrong), await due(right)]).toEqual([true, false]);
    await decide(wrong, code("DE"));
    expect(await publishDrafts(library, drafts)).toEqual({ changed: true });
    const own = await library.read(OWN_DATASET);
    expect(own.releases).toHaveLength(2);
    expect(datasetProblems(own)).toEqual([]);
  });

  it("is told of a place that lies within itself", async () => {
    const id = await readDraft();
    await decide(id, (review) => {
      const places = review.state.items.filter((item) => item.kind === "place");
      const [a, b] = places;
      if (!a || !b) throw new Error("There are no two places.");
      const into = act(review, { type: "edit", id: a.id, record: { ...a.record, within: b.record.id } });
      const back = act(into, { type: "edit", id: b.id, record: { ...b.record, within: a.record.id } });
      return act(back, { type: "acceptAbove", confidence: 0 });
    });
    const { changed, unfit } = await publishDrafts(library, drafts);
    expect(changed).toBe(false);
    expect(unfit).toMatch(/lies within itself/);
    expect(await ownDataset(library)).toBeUndefined();
  });
});
