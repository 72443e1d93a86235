import { useCallback, useEffect, useReducer, useRef } from "react";
import { type Job, nextJob, reduceJobs } from "./import-jobs";
import type { DatasetView, ImportRun, OptionsApi } from "./options-api";

export interface Imports {
  jobs: Job[];
  add: (files: { name: string; content: Blob }[]) => void;
  replace: (id: number) => void;
  cancel: (id: number) => void;
  dismiss: (id: number) => void;
}

/** Runs the queue of imports. `onChanged` is called after each that stored something. */
export function useImports(
  api: OptionsApi,
  datasets: readonly DatasetView[],
  onChanged: () => void,
): Imports {
  const [jobs, dispatch] = useReducer(reduceJobs, []);
  const runs = useRef(new Map<number, ImportRun>());
  const known = useRef(datasets);
  known.current = datasets;
  const changed = useRef(onChanged);
  changed.current = onChanged;

  const next = nextJob(jobs);
  useEffect(() => {
    if (!next) return;
    const { id, name, content } = next;
    dispatch({ type: "start", id });
    const run = api.startImport(name, content, (event) => {
      const before =
        event.type === "checked" ? known.current.find(({ info }) => info.id === event.info.id) : undefined;
      dispatch({ type: "event", id, event, before });
      if (event.type === "checked" && !before) run.write();
      if (event.type === "done") changed.current();
      if (event.type === "done" || event.type === "failed" || event.type === "cancelled")
        runs.current.delete(id);
    });
    runs.current.set(id, run);
  }, [api, next]);

  return {
    jobs,
    add: useCallback((files) => dispatch({ type: "add", files }), []),
    replace: useCallback((id: number) => {
      dispatch({ type: "replace", id });
      runs.current.get(id)?.write();
    }, []),
    cancel: useCallback((id: number) => {
      dispatch({ type: "cancel", id });
      runs.current.get(id)?.cancel();
    }, []),
    dismiss: useCallback((id: number) => dispatch({ type: "dismiss", id }), []),
  };
}
