import { useEffect, useRef, useState } from "react";
import { messageOf } from "@/lib/model/message-of";
import type { LongRun, StepProgress } from "./options-api";

/** How something long stands. */
export type RunState<T> =
  | { step: "idle" }
  | { step: "running"; progress: StepProgress }
  | { step: "done"; value: T }
  | { step: "failed"; message: string };

/** Runs something long, one at a time; ends it when the view goes. */
export function useLongRun<T>(): {
  state: RunState<T>;
  start: (
    begin: (onProgress: (progress: StepProgress) => void) => LongRun<T>,
    onDone?: (value: T) => void,
  ) => void;
  cancel: () => void;
} {
  const [state, setState] = useState<RunState<T>>({ step: "idle" });
  const running = useRef<LongRun<T>>(undefined);
  useEffect(() => () => running.current?.cancel(), []);
  return {
    state,
    start: (begin, onDone) => {
      setState({ step: "running", progress: { words: "Starting", done: 0, total: 0 } });
      const run = begin((progress) => {
        if (running.current === run) setState({ step: "running", progress });
      });
      running.current = run;
      run.result.then(
        (value) => {
          if (running.current !== run) return;
          running.current = undefined;
          setState({ step: "done", value });
          onDone?.(value);
        },
        (error: unknown) => {
          if (running.current !== run) return;
          running.current = undefined;
          setState({ step: "failed", message: messageOf(error) });
        },
      );
    },
    cancel: () => {
      running.current?.cancel();
      running.current = undefined;
      setState({ step: "idle" });
    },
  };
}
