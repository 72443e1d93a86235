import { useEffect, useState } from "react";
import { type Runner, type RunState, runner } from "./long-run";

/** Runs something long, one at a time; stops it when the view is closed. */
export function useLongRun<T>(): { state: RunState<T> } & Pick<Runner<T>, "start" | "cancel"> {
  const [state, setState] = useState<RunState<T>>({ step: "idle" });
  const [run] = useState(() => runner<T>(setState));
  useEffect(() => run.end, [run]);
  return { state, start: run.start, cancel: run.cancel };
}
