/** The long tasks over the library that a worker runs: parameters and result of each, and how to run one. */
import type { AgreementDetails } from "@/lib/explore/export-data";
import type { DecisionChange } from "@/lib/merging/decision";
import type { AgreementRef } from "@/lib/model";
import { askWorker } from "@/lib/platform/ask-worker";

/** The progress of something long. */
export interface StepProgress {
  words: string;
  done: number;
  /** 0 where it is unknown. */
  total: number;
}

/** Something long that can be stopped. `result` then rejects, unless it was done already. */
export interface LongRun<T> {
  result: Promise<T>;
  cancel(): void;
}

/** The part of a dataset to save. */
export interface ExportRequest {
  dataset: string;
  format: string;
  /** Only the results of this search, with everything that belongs to them; empty for everything. */
  query: string;
  /** Only the agreements with these ids, with everything that belongs to them. */
  agreements?: readonly string[];
}

/** Agreements of several datasets to save as one file. */
export interface JoinedExport {
  format: string;
  /** What they were found by, for the name of the file; empty for all. */
  query: string;
  /** What the file says it is. */
  title: string;
  /** The ids of the agreements in each dataset, in the order of the datasets. */
  parts: readonly { dataset: string; agreements: readonly string[] }[];
}

/** A file that was made. */
export interface MadeFile {
  name: string;
  content: Blob;
}

/** What each task is told. */
export interface TaskParams {
  export: ExportRequest;
  exportJoined: JoinedExport;
  details: { agreements: readonly AgreementRef[] };
  backUp: { settings: Record<string, unknown> };
  restore: { file: Blob };
  rollBack: { id: string; generation: string };
  /** Switching a dataset on compiles the indexes, once it was taken out of them. */
  setEnabled: { id: string; enabled: boolean };
  /** Removes disabled and deleted datasets from the indexes, and sweeps. */
  settle: Record<string, never>;
  /** The user's decisions on which records of several datasets are the same. */
  decide: DecisionChange;
}

/** What each task gives back. */
export interface TaskResults {
  export: MadeFile;
  exportJoined: MadeFile;
  details: AgreementDetails[];
  backUp: MadeFile;
  restore: { datasets: number; corrections: number };
  rollBack: true;
  setEnabled: true;
  settle: true;
  /** What takes it back. */
  decide: DecisionChange;
}

export type TaskName = keyof TaskParams;

/** To the worker: one task. */
export type ToTaskWorker = { [K in TaskName]: { task: K; params: TaskParams[K] } }[TaskName];

/** From the worker. */
export type FromTaskWorker =
  | { type: "progress"; progress: StepProgress }
  | { type: "done"; result: TaskResults[TaskName] }
  | { type: "failed"; message: string };

/** Runs a task in a worker of its own. Cancelling ends the worker: what it began is swept at the next change. */
export function runTask<K extends TaskName>(
  task: K,
  params: TaskParams[K],
  onProgress: (progress: StepProgress) => void = () => undefined,
): LongRun<TaskResults[K]> {
  const worker = new Worker(new URL("./task.worker.ts", import.meta.url), { type: "module" });
  const cancelled = new AbortController();
  const run = async () => {
    try {
      const reply = await askWorker(
        worker,
        { task, params },
        {
          hear: (reply: FromTaskWorker) => {
            if (reply.type !== "progress") return reply;
            onProgress(reply.progress);
            return undefined;
          },
          brokenText: (message) =>
            `It stopped unexpectedly${message && ` (${message})`}; this machine may be short of memory.`,
          signal: cancelled.signal,
        },
      );
      if (reply.type === "failed") throw new Error(reply.message);
      // Each task answers with its own result, which the message's type cannot say.
      return reply.result as TaskResults[K];
    } finally {
      worker.terminate();
    }
  };
  const result = run();
  // Nobody may be waiting for a cancelled task any more.
  result.catch(() => undefined);
  return { result, cancel: () => cancelled.abort(new Error("Cancelled.")) };
}
