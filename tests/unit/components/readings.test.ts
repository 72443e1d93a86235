import { expect, test } from "vitest";
import { NOTHING_READ, type ReadingState, Readings } from "@/components/review/queue/readings";
import type { ReadingOutcome } from "@/components/review/review-api";
import type { DraftRow } from "@/lib/review/draft";

const waits = (id: string) => ({ id, stage: "waiting" }) as DraftRow;

/** Readings that end as told, in turn, and what is known of them. */
function begun(...outcomes: ReadingOutcome[]) {
  const read: string[] = [];
  const seen: { state: ReadingState } = { state: NOTHING_READ };
  const readings = new Readings(
    {
      read: (id) => {
        read.push(id);
        const outcome = Promise.resolve(outcomes.shift() ?? ({ type: "read" } as const));
        return { outcome, cancel: () => undefined };
      },
    },
    {
      onState: (state) => {
        seen.state = state;
      },
      onOutcome: () => Promise.resolve(),
    },
  );
  return { readings, read, seen };
}

test("a release whose failure could not be stored is not read over and over, but once the user asks", async () => {
  const problem = { message: "could not be read.", advice: "Try it again." };
  const { readings, read, seen } = begun({ type: "failed", problem });
  const rows = [waits("a"), waits("b")];
  readings.readNext(rows, undefined);
  await readings.read("a");
  expect(seen.state).toEqual({ running: undefined, stopped: new Set(["a"]) });
  readings.readNext(rows, undefined);
  await readings.read("b");
  expect(read).toEqual(["a", "b"]);
  readings.allow("a");
  readings.readNext(rows, undefined);
  await readings.read("a");
  expect(read).toEqual(["a", "b", "a"]);
});

test("a reading that breaks leaves the way free for the next", async () => {
  const { readings, read, seen } = begun();
  const broken = Promise.reject<ReadingOutcome>(new Error("The worker is gone."));
  const once = new Readings(
    { read: () => ({ outcome: broken, cancel: () => undefined }) },
    { onState: (state) => Object.assign(seen, { state }), onOutcome: () => Promise.resolve() },
  );
  await expect(once.read("a")).rejects.toThrow("The worker is gone.");
  expect(seen.state).toEqual({ running: undefined, stopped: new Set(["a"]) });
  await readings.read("b");
  expect(read).toEqual(["b"]);
});

test("it is known when nothing is left to read, also where a reading was stopped", async () => {
  const { readings } = begun({ type: "read" }, { type: "cancelled" });
  expect(readings.readNext([waits("a"), waits("b")], undefined)).toBe(true);
  await readings.read("a");
  expect(readings.readNext([waits("b")], undefined)).toBe(true);
  await readings.read("b");
  expect(readings.readNext([waits("b")], undefined)).toBe(false);
  expect(readings.readNext([], undefined)).toBe(false);
});

test("the release on show is read before those that came first, unless its reading was stopped", async () => {
  const { readings, read } = begun({ type: "cancelled" });
  const rows = [waits("a"), waits("b"), waits("c")];
  for (const next of ["c", "a"]) {
    readings.readNext(rows, "c");
    await readings.read(next);
  }
  expect(read).toEqual(["c", "a"]);
});
