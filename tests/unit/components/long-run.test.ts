import { expect, test, vi } from "vitest";
import { type RunState, runner } from "@/components/options/long-run";
import type { StepProgress } from "@/lib/store/tasks/run-task";

/** Something long that ends when the test says so. */
function longRun() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const cancel = vi.fn();
  let onProgress: (progress: StepProgress) => void = () => undefined;
  const begin = (tell: typeof onProgress) => {
    onProgress = tell;
    return { result: promise, cancel };
  };
  const progress = (words: string) => onProgress({ words, done: 0, total: 0 });
  return { begin, cancel, resolve, reject, progress };
}

/** What was told, in words. */
function told() {
  const words: string[] = [];
  const tell = (state: RunState<string>) =>
    words.push(
      state.step === "running"
        ? state.progress.words
        : state.step === "done"
          ? `done: ${state.value}`
          : state.step === "failed"
            ? `failed: ${state.message}`
            : "idle",
    );
  return { words, run: runner(tell) };
}

test("what is cancelled goes away when it has stopped", async () => {
  const { words, run } = told();
  const long = longRun();
  run.start(long.begin);
  run.cancel();
  long.progress("Writing");
  expect(long.cancel).toHaveBeenCalledOnce();
  long.reject(new Error("Cancelled."));
  await vi.waitFor(() => expect(words).toEqual(["Starting", "Stopping", "idle"]));
});

test("what begins may report at once, and ends what ran before it", async () => {
  const { words, run } = told();
  const first = longRun();
  run.start(first.begin);
  const second = longRun();
  run.start((tell) => {
    tell({ words: "Asking", done: 0, total: 0 });
    return second.begin(tell);
  });
  expect(first.cancel).toHaveBeenCalledOnce();
  first.resolve("first");
  second.resolve("second");
  await vi.waitFor(() => expect(words).toEqual(["Starting", "Starting", "Asking", "done: second"]));
});

test("what was done before it could be cancelled is told as done", async () => {
  const { words, run } = told();
  const onDone = vi.fn();
  const long = longRun();
  run.start(long.begin, onDone);
  run.cancel();
  long.resolve("restored");
  await vi.waitFor(() => expect(words).toEqual(["Starting", "Stopping", "done: restored"]));
  expect(onDone).toHaveBeenCalledWith("restored");
});

test("a failure is told, and nothing after the view has gone", async () => {
  const { words, run } = told();
  const first = longRun();
  run.start(first.begin);
  first.progress("Writing");
  first.reject(new Error("The disk is full."));
  await vi.waitFor(() => expect(words).toEqual(["Starting", "Writing", "failed: The disk is full."]));
  const second = longRun();
  run.start(second.begin);
  run.end();
  second.resolve("late");
  await second.begin(() => undefined).result;
  expect(words).toHaveLength(4);
});
