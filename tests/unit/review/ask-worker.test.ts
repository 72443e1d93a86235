import { expect, test } from "vitest";
import { ask } from "@/entrypoints/review/ask-worker";

/** What the user is told of a worker that fails with a message of the browser's. */
async function told(message: string): Promise<string> {
  const worker = Object.assign(new EventTarget(), { postMessage: () => undefined });
  const asked = ask<string, string, string>(
    worker as unknown as Worker,
    "read",
    new AbortController().signal,
    {
      hear: () => undefined,
      onBroken: async ({ message, advice }) => `It ${message} ${advice}`,
      onEnd: () => undefined,
    },
  );
  worker.dispatchEvent(Object.assign(new Event("error"), { message }));
  return asked;
}

test("a worker that fails is told in a sentence, with the browser's words where it has any", async () => {
  const advice = "Give a shorter text, or paste the part that matters.";
  expect(await told("")).toBe(`It could not be read: the reading stopped unexpectedly. ${advice}`);
  expect(await told("Uncaught RangeError: out of memory")).toBe(
    `It could not be read: the reading stopped unexpectedly (Uncaught RangeError: out of memory). ${advice}`,
  );
});
