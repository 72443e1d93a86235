import { expect, test } from "vitest";
import { brokenProblem, brokenText } from "@/entrypoints/review/run-reading";
import { askWorker } from "@/lib/platform/ask-worker";

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
