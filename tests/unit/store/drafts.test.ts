import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { datasetProblems } from "@/lib/formats/dataset-problems";
import { proposeFrom } from "@/lib/releases";
import { fingerprintOf } from "@/lib/review/fingerprint";
import { knownWorld } from "@/lib/review/known";
import { OWN_DATASET } from "@/lib/review/own";
import { startReview } from "@/lib/review/start";
import { act, openReview, progressOf, type Review, rejectedFacts } from "@/lib/review/state";
import { DraftMovedError, Drafts, Library } from "@/lib/store";
import { Backups } from "@/lib/store/backups";
import { isDue, ownDataset, publishDrafts, renameOwnDataset } from "@/lib/store/own-dataset";
import { TEXT } from "../review/sample";
import { batteryDataset } from "../ties/sample";

let count = 0;
let library: Library;
let drafts: Drafts;
let name = "";

function open() {
  library = new Library(name);
  drafts = new Drafts(name);
}

function close() {
  library.close();
  drafts.close();
}

beforeEach(() => {
  name = `drafts-${count++}`;
  open();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  close();
});

/** Puts a release in the queue and reads it, as the worker does. */
async function readDraft(text = TEXT, name = "a.txt"): Promise<string> {
  const [id = ""] = await drafts.add([{ name, origin: "file", content: new Blob([text]), about: {} }]);
  const fingerprint = await fingerprintOf(text);
  const world = knownWorld([]);
  const about = { published: "2025-03-14", title: name };
  const proposal = proposeFrom({ text, id: `r-${fingerprint.slice(0, 6)}`, ...about }, world.known);
  const start = startReview(proposal, world, text, await drafts.refusals(fingerprint));
  await drafts.read(id, { fingerprint, text, about, start });
  return id;
}

async function openDraft(id: string): Promise<{ version: number; review: Review }> {
  const row = await drafts.get(id);
  const start = (await drafts.text(id))?.start;
  if (!row || !start) throw new Error("It was not read.");
  return { version: row.version, review: openReview(start, row.about, row.log, row.cursor) };
}

async function decide(id: string, run: (review: Review) => Review): Promise<Review> {
  const { version, review } = await openDraft(id);
  const next = run(review);
  const facts = progressOf(next.state);
  await drafts.decide(id, version, {
    log: next.log,
    cursor: next.cursor,
    facts,
    stage: "open",
    rejected: rejectedFacts(next.state),
  });
  return next;
}

function agreementOf({ state }: Review): string {
  return state.items.find(({ kind }) => kind === "agreement")?.id ?? "";
}

const accept = (review: Review) => act(review, { type: "accept", id: agreementOf(review) });
const reject = (review: Review) => act(review, { type: "reject", id: agreementOf(review) });
const reopen = (review: Review) => act(review, { type: "reopen", id: agreementOf(review) });

describe("the queue", () => {
  it("keeps the order in which releases came, and each decision", async () => {
    await drafts.add(
      ["a", "b", "c"].map((name) => ({
        name,
        origin: "file" as const,
        content: new Blob([name]),
        about: {},
      })),
    );
    const id = await readDraft();
    const after = await decide(id, accept);
    expect((await drafts.list()).map(({ name, stage }) => [name, stage])).toEqual([
      ["a", "waiting"],
      ["b", "waiting"],
      ["c", "waiting"],
      ["a.txt", "open"],
    ]);
    expect((await openDraft(id)).review.state).toEqual(after.state);
    expect((await drafts.get(id))?.facts).toEqual(progressOf(after.state));
  });

  it("has what came last at its end, whatever the clock said", async () => {
    const add = (...names: string[]) =>
      drafts.add(names.map((name) => ({ name, origin: "file", content: new Blob([name]), about: {} })));
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2036-01-01") });
    await add("a", "b");
    vi.setSystemTime(Date.parse("2026-01-01"));
    await add("c", "d");
    expect((await drafts.list()).map((row) => row.name)).toEqual(["a", "b", "c", "d"]);
  });

  it("refuses a decision on what another tab has changed", async () => {
    const id = await readDraft();
    const { version, review } = await openDraft(id);
    await decide(id, accept);
    const late = drafts.decide(id, version, {
      log: review.log,
      cursor: 0,
      facts: progressOf(review.state),
      stage: "open",
      rejected: {},
    });
    await expect(late).rejects.toBeInstanceOf(DraftMovedError);
  });

  it("keeps why a release could not be read, and what was found before", async () => {
    const [id = ""] = await drafts.add([{ name: "x", origin: "file", content: new Blob(), about: {} }]);
    const problem = { message: "holds no text.", advice: "Give another." };
    await drafts.fail(id, problem);
    expect(await drafts.get(id)).toMatchObject({ stage: "failed", problem });
    await drafts.retry(id);
    expect(await drafts.get(id)).toMatchObject({ stage: "waiting" });
    const read = await readDraft();
    await drafts.fail(read, problem);
    expect(await drafts.get(read)).toMatchObject({ stage: "open" });
  });

  it("finds the same text, however it is broken into lines", async () => {
    const id = await readDraft();
    const fingerprint = await fingerprintOf(TEXT.replaceAll("\n", "\r\n"));
    expect((await drafts.sameText("another", fingerprint))?.id).toBe(id);
    expect(await drafts.sameText(id, fingerprint)).toBeUndefined();
  });
});

describe("rejections", () => {
  it("are remembered after the release has left the queue, and forgotten when taken back", async () => {
    const id = await readDraft();
    await decide(id, reject);
    await drafts.remove(id);
    const again = await readDraft();
    const { review } = await openDraft(again);
    expect(review.state.items.find((item) => item.id === agreementOf(review))).toMatchObject({
      decision: "rejected",
      refused: true,
    });
    await decide(again, reopen);
    await drafts.remove(again);
    const third = (await openDraft(await readDraft())).review;
    expect(third.state.items.every(({ decision }) => decision === "open")).toBe(true);
  });
});

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
    const reading = { fingerprint: row.fingerprint, text: TEXT, about: row.about, start: stored.start };
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
  });

  it("keeps what was imported in its place while it was written", async () => {
    const id = await readDraft();
    await decide(id, accept);
    await publishDrafts(library, drafts);
    const other = await readDraft(TEXT.replaceAll("Kestrel", "Osprey"), "b.txt");
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
    await decide(await readDraft(TEXT.replaceAll("Kestrel", "Osprey"), "b.txt"), accept);
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

  it("is written with the queue's word of it or not at all, wherever the browser is ended", async () => {
    const { transaction } = IDBDatabase.prototype;
    let left = Infinity;
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...args) {
      if (args[1] === "readwrite" && left-- <= 0) throw new Error("The browser was ended.");
      return transaction.apply(this, args);
    });
    for (let writes = 0, isThrough = false; !isThrough; writes++) {
      close();
      name = `drafts-${count++}`;
      open();
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
    const ids = [await readDraft(), await readDraft(TEXT.replaceAll("Kestrel", "Osprey"), "b.txt")];
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
    const [wrong, right] = [
      await readDraft(),
      await readDraft(TEXT.replaceAll("Kestrel", "Osprey"), "b.txt"),
    ];
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

describe("what the datasets know of a release", () => {
  it("is a slice: who was asked for, what contains them, and what they share", async () => {
    await library.import(batteryDataset());
    const snapshot = await library.snapshot();
    const all = await library.read("battery");
    const shared = all.agreements.find(({ parties }) => parties.length >= 2);
    const refs = (shared?.parties ?? []).map(({ party }) => `battery/party/${party}` as const);
    const [slice] = await snapshot.slices([...refs, "battery/party/nobody", "nowhere/party/x"]);
    expect(slice?.dataset.id).toBe("battery");
    expect(slice?.parties.map(({ id }) => `battery/party/${id}`).sort()).toEqual([...refs].sort());
    expect(slice?.agreements).toContainEqual(shared);
    expect(await snapshot.slices([])).toEqual([]);
  });
});
