/** The queue of releases: its order, what was decided on each, and what outlasts a release that has left it. */
import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { act } from "@/lib/review/decide";
import { fingerprintOf } from "@/lib/review/files/fingerprint";
import { progressOf } from "@/lib/review/progress";
import { DraftMovedError } from "@/lib/store";
import { TEXT } from "../review/sample";
import {
  accept,
  agreementOf,
  decide,
  drafts,
  OTHER,
  openDraft,
  readDraft,
  reject,
  reopen,
} from "./draft-queue";

/** Puts releases in the queue, which nobody has read yet. */
const add = (...names: string[]) =>
  drafts.add(names.map((name) => ({ name, origin: "file", content: new Blob([name]), about: {} })));

describe("the queue", () => {
  it("keeps the order in which releases came, and each decision", async () => {
    await add("a", "b", "c");
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

  afterEach(() => void vi.useRealTimers());

  it("has what came last at its end, whatever the clock said", async () => {
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
    const [id = ""] = await add("x");
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

it("put back, a release is as it was, with the decisions on it", async () => {
  const id = await readDraft();
  const later = await readDraft(OTHER);
  await decide(id, reject);
  const [before, text] = [await drafts.get(id), await drafts.text(id)];
  const removed = await drafts.remove(id);
  expect(await drafts.list()).toMatchObject([{ id: later }]);
  if (removed) await drafts.putBack(removed);
  expect(await drafts.list()).toMatchObject([{ id }, { id: later }]);
  expect([await drafts.get(id), await drafts.text(id)]).toEqual([before, text]);
  expect(await drafts.remove("none")).toBeUndefined();
});

describe("rejections", () => {
  it("stay remembered while other decisions follow", async () => {
    const id = await readDraft();
    await decide(id, reject);
    const { fingerprint = "" } = (await drafts.get(id)) ?? {};
    const rejected = await drafts.refusals(fingerprint);
    expect(rejected.length).toBeGreaterThan(0);
    await decide(id, (review) => act(review, { type: "about", about: { title: "Another" } }));
    expect(await drafts.refusals(fingerprint)).toEqual(rejected);
  });

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
