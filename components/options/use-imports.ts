import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { Mapping } from "@/lib/formats/mapping/mapping";
import type { RowsOptions } from "@/lib/formats/tables/preview";
import { useLatest } from "../use-latest";
import type { ImportRun } from "./import-events";
import { type ImportSource, type Job, nextJob, reduceJobs } from "./import-jobs";
import type { OptionsApi } from "./options-api";

/** The queue of imports, and the user's commands to it. */
export interface Imports {
  jobs: Job[];
  add: (files: readonly ImportSource[]) => void;
  preview: (id: number, rows: RowsOptions) => void;
  map: (id: number, mapping: Mapping, rows: RowsOptions) => void;
  goOn: (id: number) => void;
  toColumns: (id: number) => void;
  keepBoth: (id: number) => void;
  cancel: (id: number) => void;
  dismiss: (id: number) => void;
}

/** Runs the queue of imports. Calls `onChanged` after each import that stored something. */
export function useImports(api: Pick<OptionsApi, "startImport">, onChanged: () => void): Imports {
  const [jobs, dispatch] = useReducer(reduceJobs, []);
  const runs = useRef(new Map<number, ImportRun>());
  const changed = useLatest(onChanged);

  const next = nextJob(jobs);
  useEffect(() => {
    if (!next) return;
    const { id, name, content } = next;
    dispatch({ type: "start", id });
    const run = api.startImport({ name, content }, (event) => {
      dispatch({ type: "event", id, event });
      if (event.type === "done") changed.current();
      if (event.type === "done" || event.type === "failed" || event.type === "cancelled")
        runs.current.delete(id);
    });
    runs.current.set(id, run);
  }, [api, next]);

  const add = useCallback((files: readonly ImportSource[]) => dispatch({ type: "add", files }), []);
  const commands = useMemo(
    () => ({
      add,
      preview: (id: number, rows: RowsOptions) => runs.current.get(id)?.preview(rows),
      map: (id: number, mapping: Mapping, rows: RowsOptions) => {
        dispatch({ type: "goOn", id });
        runs.current.get(id)?.map(mapping, rows);
      },
      goOn: (id: number) => {
        dispatch({ type: "goOn", id });
        runs.current.get(id)?.goOn();
      },
      toColumns: (id: number) => {
        dispatch({ type: "toColumns", id });
        runs.current.get(id)?.toColumns();
      },
      keepBoth: (id: number) => {
        dispatch({ type: "goOn", id });
        runs.current.get(id)?.keepBoth();
      },
      cancel: (id: number) => {
        dispatch({ type: "cancel", id });
        runs.current.get(id)?.cancel();
      },
      dismiss: (id: number) => dispatch({ type: "dismiss", id }),
    }),
    [add],
  );
  return { jobs, ...commands };
}
