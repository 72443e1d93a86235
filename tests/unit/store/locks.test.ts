import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { holdLock, locksAreQueued, withFreeLock, withLock, withOnlyLock } from "@/lib/store/locks";

describe.each([
  ["with the browser's locks", () => undefined],
  ["without locks", () => void vi.stubGlobal("navigator", {})],
])("%s", (_, begin) => {
  beforeEach(begin);
  afterEach(() => void vi.unstubAllGlobals());

  test("each waits for the one before, and who gives up does not run", async () => {
    const done: string[] = [];
    const release = await holdLock("pointer");
    const giving = new AbortController();
    const run = (name: string, signal?: AbortSignal) =>
      withLock("pointer", async () => void done.push(name), signal);
    const all = [run("one"), run("impatient", giving.signal), run("two")];
    giving.abort(new Error("stopped"));
    expect(done).toEqual([]);
    release();
    await Promise.all([all[0], expect(all[1]).rejects.toThrow("stopped"), all[2]]);
    expect(done).toEqual(["one", "two"]);
    await expect(run("late", giving.signal)).rejects.toThrow("stopped");
  });

  test("a failure frees the lock", async () => {
    const fails = () => Promise.reject(new Error("no"));
    await expect(withLock("pointer", fails)).rejects.toThrow("no");
    expect(await withFreeLock("pointer", async () => undefined)).toBe(true);
  });
});

test("a request counts as queued once the browser has answered one that came after it", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  vi.stubGlobal("navigator", { locks: { query: () => promise } });
  const queued = vi.fn();
  const waiting = locksAreQueued().then(queued);
  await Promise.resolve();
  expect(queued).not.toHaveBeenCalled();
  resolve();
  await waiting;
  vi.unstubAllGlobals();
});

test("who has to wait for a lock is told, and may give up", async () => {
  const told: string[] = [];
  const run = (name: string, signal = new AbortController().signal) =>
    withOnlyLock(
      "reading",
      async () => name,
      () => told.push(`${name} waits`),
      signal,
    );
  expect(await run("first")).toBe("first");
  const release = await holdLock("reading");
  const giving = new AbortController();
  const [patient, impatient] = [run("patient"), run("impatient", giving.signal)];
  giving.abort(new Error("stopped"));
  await expect(impatient).rejects.toThrow("stopped");
  release();
  expect(await patient).toBe("patient");
  expect(told).toEqual(["patient waits", "impatient waits"]);
});
