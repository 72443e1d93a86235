import { expect, test } from "vitest";
import { brokenProblem, brokenText, runReading } from "@/entrypoints/review/run-reading";
import { askWorker } from "@/lib/platform/ask-worker";
import type { About } from "@/lib/review/draft";
import type { Drafts } from "@/lib/store";

/** What the user is told of a worker that fails with a message of the browser's. */
async function told(message: string): Promise<string> {
  const worker = Object.assign(new EventTarget(), { postMessage: () => undefined });
  const asked = askWorker(worker as unknown as Worker, {}, { hear: () => undefined, brokenText });
  worker.dispatchEvent(Object.assign(new Event("error"), { message }));
  const problem = brokenProblem(await asked.catch((error: unknown) => error));
  return `It ${problem.message} ${problem.advice}`;
}

test("a worker that fails is told in a sentence, with the browser's words where it has any", async () => {
  const advice = "Give a shorter text, or paste the part that matters.";
  expect(await told("")).toBe(`It could not be read: the reading stopped unexpectedly. ${advice}`);
  expect(await told("Uncaught RangeError: out of memory")).toBe(
    `It could not be read: the reading stopped unexpectedly (Uncaught RangeError: out of memory). ${advice}`,
  );
});

test("what another tab has read meanwhile is not read again, unless the user says something else of it", async () => {
  const row = { stage: "open" };
  const drafts = { get: async () => row, text: async () => undefined } as unknown as Drafts;
  const read = (about?: About) =>
    runReading(
      drafts,
      async () => undefined,
      "a",
      about,
      () => undefined,
    ).outcome;
  expect(await read()).toEqual({ type: "read" });
  // Here is no worker that could.
  expect(await read({ title: "Another" })).toMatchObject({ type: "failed" });
  row.stage = "waiting";
  expect(await read()).toMatchObject({ type: "failed" });
});
