import { Progress } from "@base-ui/react/progress";
import { CircleCheck, CircleSlash, CircleX, Clock, FileJson, X } from "lucide-react";
import type { ReactNode } from "react";
import type { RecordKind } from "@/lib/model";
import { countText } from "@/lib/ties/labels";
import { isOver, type Job, type JobState } from "./import-jobs";
import { ProblemReport } from "./ProblemReport";
import type { Imports } from "./use-imports";

interface Props {
  imports: Imports;
  onCopy: (text: string) => Promise<void>;
}

/** One row an import: how far it is, what it asks, or how it ended. */
export function ImportJobs({ imports, onCopy }: Props) {
  const { jobs } = imports;
  return (
    <>
      <div className="sr" role="status">
        {jobs.map(spokenState).join(" ")}
      </div>
      {jobs.length > 0 && (
        <ul className="jobs" aria-label="Imports">
          {jobs.map((job) => (
            <li key={job.id} className={`job ${job.state.step}`}>
              <div className="job-head">
                <JobIcon state={job.state} />
                <div className="grow">
                  <div className="job-name">{job.name}</div>
                  <JobText state={job.state} />
                </div>
                <JobActions job={job} imports={imports} />
              </div>
              <JobProgress job={job} />
              {job.state.step === "failed" && job.state.problems.length > 0 && (
                <ProblemReport problems={job.state.problems} total={job.state.total} onCopy={onCopy} />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What a screen reader hears when a job's step changes; counts are left to the progress bar. */
function spokenState({ name, state }: Job): string {
  switch (state.step) {
    case "waiting":
      return "";
    case "reading":
      return `${name}: reading.`;
    case "asking":
      return `${name}: replaces a dataset, please decide.`;
    case "storing":
      return `${name}: ${state.phase === "writing" ? "storing" : "building the indexes"}.`;
    case "done":
      return `${name}: imported.`;
    case "failed":
      return `${name}: not imported. ${state.total > 0 ? problemCount(state.total) : state.message}`;
    case "cancelled":
      return `${name}: cancelled.`;
  }
}

function JobIcon({ state: { step } }: { state: JobState }) {
  const Icon =
    step === "done"
      ? CircleCheck
      : step === "failed"
        ? CircleX
        : step === "cancelled"
          ? CircleSlash
          : step === "waiting"
            ? Clock
            : FileJson;
  return <Icon className="job-icon" aria-hidden="true" />;
}

function JobText({ state }: { state: JobState }): ReactNode {
  switch (state.step) {
    case "waiting":
      return <p className="dim">Waits for the one before</p>;
    case "reading":
      return <p className="dim">Reading and checking every record</p>;
    case "asking":
      return (
        <p>
          <b>{state.info.title}</b> is here already. Version{" "}
          <b className="num">{state.before.info.version}</b> (
          {countText(state.before.counts.agreement, "agreement")}) will be replaced by version{" "}
          <b className="num">{state.info.version}</b> ({countText(state.counts.agreement, "agreement")}).
        </p>
      );
    case "storing":
      return <p className="dim num">{storingText(state)}</p>;
    case "done":
      return (
        <p>
          <b>{state.dataset.info.title}</b> <span className="num">{state.dataset.info.version}</span>
          {state.replaced !== undefined && <span className="num"> (before: {state.replaced})</span>} is in,
          with <span className="num">{contentText(state.dataset.counts)}</span>.
        </p>
      );
    case "failed":
      if (state.problems.length === 0) return <p>{state.message}</p>;
      return <p>Not imported: {problemCount(state.total)}. Nothing that was stored has changed.</p>;
    case "cancelled":
      return <p className="dim">Cancelled. Nothing was changed.</p>;
  }
}

function storingText({ phase, done, total }: Extract<JobState, { step: "storing" }>): string {
  if (phase === "compiling") return `Building the indexes, ${done} of ${total}`;
  if (total === 0) return "Storing";
  return `Storing, ${done.toLocaleString("en")} of ${total.toLocaleString("en")} records`;
}

function problemCount(total: number): string {
  return total === 1 ? "1 problem" : `${total.toLocaleString("en")} problems`;
}

/** "248 agreements, 251 parties, 145 places and 194 releases". */
function contentText(counts: Record<RecordKind, number>): string {
  const parts = (["agreement", "party", "place", "release"] as const).map((kind) =>
    countText(counts[kind], kind),
  );
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

function JobActions({ job, imports }: { job: Job; imports: Imports }) {
  if (isOver(job)) {
    return (
      <button
        type="button"
        className="icon-btn"
        aria-label={`Take ${job.name} off the list`}
        title="Take off the list"
        onClick={() => imports.dismiss(job.id)}
      >
        <X aria-hidden="true" />
      </button>
    );
  }
  return (
    <div className="drop-actions">
      {job.state.step === "asking" && (
        <button type="button" className="btn primary" onClick={() => imports.replace(job.id)}>
          Replace
        </button>
      )}
      <button type="button" className="btn" onClick={() => imports.cancel(job.id)}>
        {job.state.step === "asking" ? "Keep the old one" : "Cancel"}
        <span className="sr"> ({job.name})</span>
      </button>
    </div>
  );
}

function JobProgress({ job: { name, state } }: { job: Job }) {
  if (state.step !== "reading" && state.step !== "storing") return null;
  // The length of reading is not known before it is over.
  const value = state.step === "reading" || state.total === 0 ? null : state.done / state.total;
  return (
    <Progress.Root
      className="progress"
      value={value}
      min={0}
      max={1}
      aria-label={`Import of ${name}`}
      getAriaValueText={() => (state.step === "storing" ? storingText(state) : "Reading and checking")}
    >
      <Progress.Track className="track">
        <Progress.Indicator className="indicator" />
      </Progress.Track>
    </Progress.Root>
  );
}
