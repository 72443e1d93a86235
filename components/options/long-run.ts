import { messageOf } from "@/lib/model/message-of";
import type { LongRun, StepProgress } from "@/lib/store/tasks/run-task";

/** The state of something long. */
export type RunState<T> =
  | { step: "idle" }
  | { step: "running"; progress: StepProgress }
  | { step: "done"; value: T }
  | { step: "failed"; message: string };

/** Runs something long, one at a time: what still runs is cancelled, and reports nothing more. */
export interface Runner<T> {
  start: (
    begin: (onProgress: (progress: StepProgress) => void) => LongRun<T>,
    onDone?: (value: T) => void,
  ) => void;
  /** Stops what is running; anything done before that is reported as done. */
  cancel: () => void;
  /** Stops what is running, and reports nothing more. */
  end: () => void;
}

/** Makes a runner that reports its state. */
export function runner<T>(tell: (state: RunState<T>) => void): Runner<T> {
  let running: LongRun<T> | undefined;
  let isCancelled = false;
  return {
    start: (begin, onDone) => {
      running?.cancel();
      running = undefined;
      isCancelled = false;
      tell({ step: "running", progress: { words: "Starting", done: 0, total: 0 } });
      // What begins may report at once.
      let run: LongRun<T> | undefined;
      run = begin((progress) => {
        if (running === run && !isCancelled) tell({ step: "running", progress });
      });
      running = run;
      const over = (state: RunState<T>) => {
        if (running !== run) return false;
        running = undefined;
        tell(state);
        return true;
      };
      run.result.then(
        (value) => over({ step: "done", value }) && onDone?.(value),
        (error: unknown) =>
          over(isCancelled ? { step: "idle" } : { step: "failed", message: messageOf(error) }),
      );
    },
    cancel: () => {
      if (!running) return;
      isCancelled = true;
      tell({ step: "running", progress: { words: "Stopping", done: 0, total: 0 } });
      running.cancel();
    },
    end: () => {
      running?.cancel();
      running = undefined;
    },
  };
}
