import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startLifetime } from "@/entrypoints/reader.content/lifetime";

const runtime = vi.hoisted(() => ({ id: "own-id" as string | undefined }));
vi.mock("wxt/browser", () => ({ browser: { runtime } }));

/** Longer than the time between two checks. */
const A_WHILE = 60_000;
const page = { hidden: false };

beforeEach(() => {
  runtime.id = "own-id";
  vi.useFakeTimers();
  vi.stubGlobal("document", page);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("nothing is worked out of a page that nobody sees, and it goes on when somebody does", () => {
  const check = vi.fn();
  const { end } = startLifetime(check);
  page.hidden = true;
  vi.advanceTimersByTime(A_WHILE);
  expect(check).not.toHaveBeenCalled();
  page.hidden = false;
  vi.advanceTimersByTime(A_WHILE);
  expect(check).toHaveBeenCalled();
  end();
});

it("ends when another copy starts in the same frame, which goes on", () => {
  const [check, checkAgain] = [vi.fn(), vi.fn()];
  const first = startLifetime(check);
  page.hidden = false;
  const second = startLifetime(checkAgain);
  expect([first.isAlive(), second.isAlive()]).toEqual([false, true]);
  vi.advanceTimersByTime(A_WHILE);
  expect(check).not.toHaveBeenCalled();
  expect(checkAgain).toHaveBeenCalled();
  second.end();
});

it("ends on a hidden page too when the extension is gone", () => {
  const { signal } = startLifetime(() => undefined);
  page.hidden = true;
  runtime.id = undefined;
  vi.advanceTimersByTime(A_WHILE);
  expect(signal.aborted).toBe(true);
});
