/** The queue of imports as a state machine: files are imported one by one, in the order in which they came. */

import type { Mapping } from "@/lib/formats/mapping/mapping";
import type { RowsPreview } from "@/lib/formats/tables/preview";
import type { DatasetInfo, Problem, RecordKind } from "@/lib/model";
import type { DatasetEntry } from "@/lib/store";
import type {
  Comparison,
  ImportEvent,
  ImportPhase,
  ReadingProgress,
  SameFound,
  WithoutPlace,
} from "./import-events";

export type JobState =
  | { step: "waiting" }
  | { step: "reading"; progress?: ReadingProgress }
  /** Waits for the user to say which column is what. */
  | { step: "mapping"; preview: RowsPreview; mapping: Mapping; remembered: boolean }
  /** Waits for the user to continue without the faulty records, to go back to its columns if it has any, or to stop. */
  | {
      step: "faulty";
      info: DatasetInfo;
      counts: Record<RecordKind, number>;
      total: number;
      hasColumns: boolean;
    }
  /** Waits for the user to replace the present dataset, or not. */
  | {
      step: "asking";
      info: DatasetInfo;
      counts: Record<RecordKind, number>;
      comparison: Comparison;
      /** Whether another version came after the user was first asked. */
      again?: boolean;
    }
  | { step: "working"; phase: ImportPhase; done: number; total: number }
  | {
      step: "done";
      dataset: DatasetEntry;
      replaced?: string;
      leftOut: number;
      withoutPlace: WithoutPlace;
      /** What may be meant otherwise. */
      warnings?: readonly Problem[];
      same?: SameFound;
    }
  | { step: "failed"; message: string; total: number }
  | { step: "cancelled" };

/** A file, a pasted text or a download. */
export interface ImportSource {
  name: string;
  content: Blob;
}

export interface Job extends ImportSource {
  id: number;
  /** What the file is, once that is known. */
  what?: string;
  /** Its problems; at most as many as a report shows. */
  problems: readonly Problem[];
  state: JobState;
}

export type JobAction =
  | { type: "add"; files: readonly ImportSource[] }
  | { type: "start"; id: number }
  /** An event of the running import. */
  | { type: "event"; id: number; event: ImportEvent }
  /** The user chose to continue. */
  | { type: "goOn"; id: number }
  /** The user chose to say anew what the columns are. */
  | { type: "toColumns"; id: number }
  | { type: "cancel"; id: number }
  | { type: "dismiss"; id: number };

const OVER: ReadonlySet<JobState["step"]> = new Set(["done", "failed", "cancelled"]);

/** Whether nothing more comes of a job. */
export function isOver(job: Job): boolean {
  return OVER.has(job.state.step);
}

/** Whether a file that is compared holds just what is here. */
export function bringsNothing({
  info,
  comparison: { before, totals },
}: Extract<JobState, { step: "asking" }>): boolean {
  const differ = totals.added + totals.changed + totals.removed;
  return differ === 0 && JSON.stringify(info) === JSON.stringify(before.info);
}

/** The job to start next: the first in waiting, if none is running. */
export function nextJob(jobs: readonly Job[]): Job | undefined {
  const running = jobs.some((job) => !isOver(job) && job.state.step !== "waiting");
  return running ? undefined : jobs.find((job) => job.state.step === "waiting");
}

/** The queue after an action. */
export function reduceJobs(jobs: readonly Job[], action: JobAction): Job[] {
  switch (action.type) {
    case "add": {
      const first = Math.max(0, ...jobs.map((job) => job.id)) + 1;
      const added = action.files.map(
        (file, index): Job => ({ ...file, id: first + index, problems: [], state: { step: "waiting" } }),
      );
      return [...jobs, ...added];
    }
    case "dismiss":
      return jobs.filter((job) => job.id !== action.id || !isOver(job));
    default:
      return jobs.map((job) => (job.id === action.id ? nextOf(job, action) : job));
  }
}

function nextOf(job: Job, action: Exclude<JobAction, { type: "add" | "dismiss" }>): Job {
  // An import that is over ignores late events.
  if (isOver(job)) return job;
  switch (action.type) {
    case "start":
      return { ...job, state: { step: "reading" } };
    case "goOn":
      return { ...job, state: wentOn(job.state) };
    case "toColumns":
      return job.state.step === "faulty" ? { ...job, problems: [], state: { step: "reading" } } : job;
    case "cancel": {
      const isStill = ["waiting", "mapping", "faulty", "asking"].includes(job.state.step);
      return isStill ? { ...job, state: { step: "cancelled" } } : job;
    }
    case "event":
      return afterEvent(job, action.event);
  }
}

function wentOn(state: JobState): JobState {
  if (state.step === "mapping") return { step: "reading" };
  if (state.step === "faulty") return { step: "working", phase: "repairing", done: 0, total: 0 };
  if (state.step === "asking") return { step: "working", phase: "compiling", done: 0, total: 0 };
  return state;
}

function afterEvent(job: Job, event: ImportEvent): Job {
  switch (event.type) {
    case "recognised":
      return { ...job, what: event.what };
    case "problems":
      return { ...job, problems: [...job.problems, ...event.problems] };
    case "failed":
      return {
        ...job,
        problems: event.problems.length > 0 ? event.problems : job.problems,
        state: { step: "failed", message: event.message, total: event.total },
      };
    default:
      return { ...job, state: stateAfter(event) };
  }
}

function stateAfter(event: Exclude<ImportEvent, { type: "recognised" | "problems" | "failed" }>): JobState {
  switch (event.type) {
    case "mapping":
      return { step: "mapping", ...told(event) };
    case "reading":
      return { step: "reading", ...told(event) };
    case "faulty": {
      const { problems: total, ...found } = told(event);
      return { step: "faulty", ...found, total };
    }
    case "working":
      return { step: "working", ...told(event) };
    case "compared":
      return { step: "asking", ...told(event) };
    case "done":
      return { step: "done", ...told(event) };
    case "cancelled":
      return { step: "cancelled" };
  }
}

/** What an event tells, without its type. */
function told<E extends ImportEvent>({ type: _, ...rest }: E): Omit<E, "type"> {
  return rest;
}
