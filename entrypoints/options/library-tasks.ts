/** The long tasks of the options page that a worker runs: parameters and result of each, and how to run one. */
import type { ExportRequest, LongRun, MadeFile, StepProgress } from "@/components/options/options-api";
import type { DecisionChange } from "@/lib/merging/decision";

/** What each task is told. */
export interface TaskParams {
  export: ExportRequest;
  backUp: { settings: Record<string, unknown> };
  restore: { file: Blob };
  rollBack: { id: string; generation: string };
  /** Removes disabled and deleted datasets from the indexes, and sweeps. */
  settle: Record<string, never>;
  /** The user's decisions on which records of several datasets are the same. */
  decide: DecisionChange;
}

/** What each task gives back. */
export interface TaskResults {
  export: MadeFile;
  backUp: MadeFile;
  restore: { datasets: number; corrections: number };
  rollBack: true;
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
  const worker = new Worker(new URL("./library.worker.ts", import.meta.url), { type: "module" });
  const ended = new AbortController();
  const result = new Promise<TaskResults[K]>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<FromTaskWorker>) => {
      if (data.type === "progress") return onProgress(data.progress);
      worker.terminate();
      if (data.type === "failed") reject(new Error(data.message));
      // Each task answers with its own result, which the message's type cannot say.
      else resolve(data.result as TaskResults[K]);
    });
    worker.addEventListener("error", ({ message }) => {
      worker.terminate();
      reject(
        new Error(
          `It stopped unexpectedly${message && ` (${message})`}; this machine may be short of memory.`,
        ),
      );
    });
    ended.signal.addEventListener("abort", () => {
      worker.terminate();
      reject(new Error("Cancelled."));
    });
  });
  // Nobody may be waiting for a cancelled task any more.
  result.catch(() => undefined);
  worker.postMessage({ task, params });
  return { result, cancel: () => ended.abort() };
}
