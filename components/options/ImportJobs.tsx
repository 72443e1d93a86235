import { CircleCheck, CircleHelp, CircleSlash, CircleX, Clock, FileInput, X } from "lucide-react";
import type { DatasetInfo } from "@/lib/model";
import { ComparisonReport } from "./ComparisonReport";
import { bringsNothing, isOver, type Job, type JobState } from "./import-jobs";
import { JobText, spokenState, workingText } from "./JobText";
import { MappingStep } from "./MappingStep";
import { ProblemReport } from "./ProblemReport";
import { ProgressBar } from "./ProgressBar";
import { paceText } from "./pace";
import type { Imports } from "./use-imports";

interface Props {
  imports: Imports;
  /** The datasets that are there. */
  datasets: readonly DatasetInfo[];
}

/** One row for each import: its progress, its question, or its result. */
export function ImportJobs({ imports, datasets }: Props) {
  const { jobs } = imports;
  return (
    <>
      {/* Of several imports only the one that went on is told. */}
      <div className="sr" role="status" aria-atomic="false">
        {jobs.map((job) => (
          <span key={job.id}>{spokenState(job)} </span>
        ))}
      </div>
      {jobs.length > 0 && (
        <ul className="jobs" aria-label="Imports">
          {jobs.map((job) => (
            <li key={job.id} className={`job ${job.state.step}`}>
              <div className="job-head">
                <JobIcon state={job.state} />
                <div className="grow">
                  <div className="job-name">
                    {job.name} {job.what !== undefined && <span className="dim">{job.what}</span>}
                  </div>
                  <JobText job={job} />
                </div>
                <JobActions job={job} imports={imports} />
              </div>
              <JobProgress job={job} />
              <JobDetails job={job} imports={imports} datasets={datasets} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function JobDetails({ job, imports, datasets }: Props & { job: Job }) {
  const { id, name, problems, state } = job;
  if (state.step === "mapping")
    return (
      <MappingStep
        preview={state.preview}
        mapping={state.mapping}
        remembered={state.remembered}
        datasets={datasets}
        onPreview={(rows) => imports.preview(id, rows)}
        onMap={(mapping) => imports.map(id, mapping, state.preview.options)}
      />
    );
  if (state.step === "asking") return <ComparisonReport comparison={state.comparison} />;
  if (state.step === "done" && state.warnings)
    return <ProblemReport file={name} problems={state.warnings} total={state.warnings.length} areDoubts />;
  if ((state.step === "faulty" || state.step === "failed") && problems.length > 0)
    return <ProblemReport file={name} problems={problems} total={state.total} />;
  return null;
}

const ICONS: Partial<Record<JobState["step"], typeof Clock>> = {
  waiting: Clock,
  mapping: CircleHelp,
  faulty: CircleHelp,
  asking: CircleHelp,
  done: CircleCheck,
  failed: CircleX,
  cancelled: CircleSlash,
};

function JobIcon({ state: { step } }: { state: JobState }) {
  const Icon = ICONS[step] ?? FileInput;
  return <Icon className="job-icon" aria-hidden="true" />;
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
  const goOn = goOnText(job.state);
  const isDone = job.state.step === "asking" && bringsNothing(job.state);
  return (
    <div className="drop-actions">
      {goOn !== undefined && (
        <button type="button" className="btn primary" onClick={() => imports.goOn(job.id)}>
          {goOn}
        </button>
      )}
      {job.state.step === "faulty" && job.state.hasColumns && (
        <button type="button" className="btn" onClick={() => imports.toColumns(job.id)}>
          Back to the columns
        </button>
      )}
      {job.state.step === "asking" && !isDone && (
        <button type="button" className="btn" onClick={() => imports.keepBoth(job.id)}>
          Keep both
        </button>
      )}
      <button type="button" className="btn" onClick={() => imports.cancel(job.id)}>
        {isDone ? "Close" : job.state.step === "asking" ? "Keep the old one" : "Cancel"}
        <span className="sr"> ({job.name})</span>
      </button>
    </div>
  );
}

function goOnText(state: JobState): string | undefined {
  if (state.step === "asking") return bringsNothing(state) ? undefined : "Replace";
  return state.step === "faulty" ? "Import without them" : undefined;
}

function JobProgress({ job: { name, state } }: { job: Job }) {
  const label = `Import of ${name}`;
  if (state.step === "working") return <ProgressBar label={label} {...state} text={workingText(state)} />;
  if (state.step !== "reading") return null;
  const { bytes = 0, total = 0 } = state.progress ?? {};
  const text = state.progress ? paceText(state.progress) : "Reading and checking";
  return <ProgressBar label={label} done={bytes} total={total} text={text} />;
}
