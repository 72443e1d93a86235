import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Asking, keepAsking } from "@/components/keep-asking";
import type { Answer } from "@/components/use-async";

let asking: Asking<string> | undefined;

/** Asks what answers in turn, each a value or what the question fails with. */
function asked(...answers: (string | Error)[]): Answer<string>[] {
  const told: Answer<string>[] = [];
  const ask = vi.fn(async () => {
    const answer = answers.shift() ?? "no more";
    if (answer instanceof Error) throw answer;
    return answer;
  });
  asking = keepAsking(ask, 1_000, (answer) => told.push(answer));
  return told;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  asking?.stop();
  vi.useRealTimers();
});

test("each new answer is told, and one that is as the one before is not", async () => {
  const told = asked("a", "a", "b");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(told).toEqual([
    { state: "done", value: "a" },
    { state: "done", value: "b" },
  ]);
});

test("a question that fails is told, and asked again", async () => {
  const told = asked(new Error("The tab is gone."), "a");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told).toEqual([
    { state: "failed", message: "The tab is gone." },
    { state: "done", value: "a" },
  ]);
});

test("a failure as the one before is told to who asked at once, and to nobody else", async () => {
  const failure = new Error("The disk hangs.");
  const told = asked(failure, failure, failure);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told).toHaveLength(1);
  await asking?.again();
  expect(told).toHaveLength(2);
});

test("who asks at once waits for the answer, and the next question comes after it", async () => {
  const told = asked("a", "b", "c");
  await vi.advanceTimersByTimeAsync(900);
  expect(await asking?.again()).toEqual({ state: "done", value: "b" });
  expect(told).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(900);
  expect(told).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(100);
  expect(told).toHaveLength(3);
});

test("an answer that comes later than that to a later question is dropped", async () => {
  const waiting: ((value: string) => void)[] = [];
  const told: Answer<string>[] = [];
  asking = keepAsking(
    () => new Promise<string>((resolve) => waiting.push(resolve)),
    1_000,
    (answer) => told.push(answer),
  );
  const again = asking.again();
  waiting[1]?.("new");
  await again;
  waiting[0]?.("old");
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual([{ state: "done", value: "new" }]);
});

test("once it is stopped nothing is asked or told", async () => {
  const told = asked("a", "b");
  await vi.advanceTimersByTimeAsync(0);
  asking?.stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told).toEqual([{ state: "done", value: "a" }]);
});
