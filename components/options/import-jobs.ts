/** The queue of imports as a state machine: files run one after the other, in the order in which they came. */
import type { DatasetInfo, Problem, RecordKind } from "@/lib/model";
import type { DatasetView, ImportEvent } from "./options-api";

export type JobState =
  | { step: "waiting" }
  | { step: "reading" }
  /** Stands still until the user says whether to replace the dataset that is there. */
  | { step: "asking"; info: DatasetInfo; counts: Record<RecordKind, number>; before: DatasetView }
  | { step: "storing"; phase: "writing" | "compiling"; done: number; total: number; replaced?: string }
  | { step: "done"; dataset: DatasetView; replaced?: string }
  | { step: "failed"; message: string; problems: Problem[]; total: number }
  | { step: "cancelled" };

export interface Job {
  id: number;
  name: string;
  content: Blob;
  state: JobState;
}

export type JobAction =
  | { type: "add"; files: { name: string; content: Blob }[] }
  | { type: "start"; id: number }
  /** An event of the running import; `before` is the dataset of the same id that is there, if any. */
  | { type: "event"; id: number; event: ImportEvent; before?: DatasetView | undefined }
  | { type: "replace"; id: number }
  | { type: "cancel"; id: number }
  | { type: "dismiss"; id: number };

const OVER: ReadonlySet<JobState["step"]> = new Set(["done", "failed", "cancelled"]);

export function isOver(job: Job): boolean {
  return OVER.has(job.state.step);
}

/** The job to start next: the first that waits, when none runs. */
export function nextJob(jobs: readonly Job[]): Job | undefined {
  const running = jobs.some((job) => !isOver(job) && job.state.step !== "waiting");
  return running ? undefined : jobs.find((job) => job.state.step === "waiting");
}

export function reduceJobs(jobs: readonly Job[], action: JobAction): Job[] {
  switch (action.type) {
    case "add": {
      const first = Math.max(0, ...jobs.map((job) => job.id)) + 1;
      const added = action.files.map(
        (file, index): Job => ({ ...file, id: first + index, state: { step: "waiting" } }),
      );
      return [...jobs, ...added];
    }
    case "dismiss":
      return jobs.filter((job) => job.id !== action.id || !isOver(job));
    default:
      return jobs.map((job) =>
        job.id === action.id ? { ...job, state: nextState(job.state, action) } : job,
      );
  }
}

function nextState(state: JobState, action: Exclude<JobAction, { type: "add" | "dismiss" }>): JobState {
  // An import that is over hears nothing more: a late event must not bring it back.
  if (OVER.has(state.step)) return state;
  switch (action.type) {
    case "start":
      return { step: "reading" };
    case "replace":
      return state.step === "asking" ? storing(state.before.info.version) : state;
    case "cancel":
      return state.step === "waiting" || state.step === "asking" ? { step: "cancelled" } : state;
    case "event":
      return afterEvent(state, action.event, action.before);
  }
}

function afterEvent(state: JobState, event: ImportEvent, before: DatasetView | undefined): JobState {
  switch (event.type) {
    case "checked":
      return before ? { step: "asking", info: event.info, counts: event.counts, before } : storing(undefined);
    case "progress":
      return { ...storing(replacedBy(state)), phase: event.phase, done: event.done, total: event.total };
    case "done": {
      const replaced = replacedBy(state);
      return { step: "done", dataset: event.dataset, ...(replaced !== undefined && { replaced }) };
    }
    case "failed":
      return { step: "failed", message: event.message, problems: event.problems, total: event.total };
    case "cancelled":
      return { step: "cancelled" };
  }
}

/** The version that a running import replaces. */
function replacedBy(state: JobState): string | undefined {
  return state.step === "storing" ? state.replaced : undefined;
}

function storing(replaced: string | undefined): Extract<JobState, { step: "storing" }> {
  return {
    step: "storing",
    phase: "writing",
    done: 0,
    total: 0,
    ...(replaced !== undefined && { replaced }),
  };
}
