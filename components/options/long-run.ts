import { messageOf } from "@/lib/model/message-of";
import type { LongRun, StepProgress } from "./options-api";

/** How something long stands. */
export type RunState<T> =
  | { step: "idle" }
  | { step: "running"; progress: StepProgress }
  | { step: "done"; value: T }
  | { step: "failed"; message: string };

/** Runs something long, one at a time. */
export interface Runner<T> {
  start: (
    begin: (onProgress: (progress: StepProgress) => void) => LongRun<T>,
    onDone?: (value: T) => void,
  ) => void;
  /** Stops what runs; what was done before it could be stopped is told as done. */
  cancel: () => void;
  /** Stops what runs, and tells nothing more. */
  end: () => void;
}

/** Runs one thing at a time and tells how it stands. */
export function runner<T>(tell: (state: RunState<T>) => void): Runner<T> {
  let running: LongRun<T> | undefined;
  let isCancelled = false;
  return {
    start: (begin, onDone) => {
      isCancelled = false;
      tell({ step: "running", progress: { words: "Starting", done: 0, total: 0 } });
      const run = begin((progress) => {
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
