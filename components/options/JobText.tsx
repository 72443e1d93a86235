/** The state of an import, in words. */

import type { ReactNode } from "react";
import type { RecordKind } from "@/lib/model";
import { capital } from "@/lib/model/capital";
import { counted } from "@/lib/model/counted";
import { OWN_DATASET } from "@/lib/review/own/own";
import { countText } from "@/lib/ties/labels";
import type { SameFound, WithoutPlace } from "./import-events";
import { bringsNothing, type Job, type JobState } from "./import-jobs";
import { paceText } from "./pace";

/** The state of a job, in a sentence or two. */
export function JobText({ job: { state, problems } }: { job: Job }): ReactNode {
  switch (state.step) {
    case "waiting":
      return <p className="dim">Waits for the one before</p>;
    case "reading":
      return (
        <p className="dim num">
          {state.progress
            ? `Reading and checking: ${paceText(state.progress)}`
            : "Reading and checking every record"}
          {problems.length > 0 && <span className="bad">, {counted(problems.length, "problem")} so far</span>}
        </p>
      );
    case "mapping":
      return <p>A table: say which column is what. Nothing is stored yet.</p>;
    case "faulty":
      return (
        <p>
          {counted(state.total, "problem")} found. Nothing is stored yet. Mend the file and import it again,{" "}
          {state.hasColumns
            ? "say anew what its columns are, or go on without the cells and rows that are wrong, as the list says of each."
            : "or go on without the records that are wrong and those that need them."}
        </p>
      );
    case "asking":
      if (bringsNothing(state))
        return (
          <p>
            <b>{state.info.title}</b> is here already, as this version: there is nothing to do.
          </p>
        );
      return (
        <p>
          <b>{state.info.title}</b>{" "}
          {state.again ? "was changed elsewhere meanwhile: look again." : "is here already."}{" "}
          {state.info.id === OWN_DATASET && "This is your own: keep both if the file is somebody else's. "}
          <ReplacedText {...state} /> You can go back to what is here later; what you corrected and added
          stays.
        </p>
      );
    case "working":
      return <p className="dim num">{workingText(state)}</p>;
    case "done":
      return (
        <p>
          <b>{state.dataset.info.title}</b> <span className="num">version {state.dataset.info.version}</span>
          {state.replaced !== undefined && (
            <span className="num">
              {" "}
              (before:{" "}
              {state.replaced === state.dataset.info.version
                ? `another version ${state.replaced}`
                : state.replaced}
              )
            </span>
          )}{" "}
          is in, with <span className="num">{contentText(state.dataset.counts)}</span>.
          {state.leftOut > 0 && (
            <span className="num">
              {" "}
              {counted(state.leftOut, "record")} that had faults or needed one stayed out.
            </span>
          )}
          <WithoutPlaceText withoutPlace={state.withoutPlace} />
          {state.warnings && (
            <span className="num">
              {" "}
              {counted(state.warnings.length, "cell")} to look at: read as written.
            </span>
          )}
          {state.same && <SameText same={state.same} />}
        </p>
      );
    case "failed":
      if (problems.length === 0) return <p>{state.message}</p>;
      return <p>Not imported: {counted(state.total, "problem")}. Nothing that was stored has changed.</p>;
    case "cancelled":
      return <p className="dim">Cancelled. Nothing was changed.</p>;
  }
}

/** What takes the place of what. Versions of one number are nothing that a reader would tell apart. */
function ReplacedText({
  info,
  counts,
  comparison: { before, totals },
}: Extract<JobState, { step: "asking" }>) {
  const old = countText(before.counts.agreement, "agreement");
  const now = countText(counts.agreement, "agreement");
  const number = <b className="num">{info.version}</b>;
  if (before.info.version !== info.version)
    return (
      <>
        Version <b className="num">{before.info.version}</b> ({old}) will be replaced by version {number} (
        {now}){isOlder(info.version, before.info.version) && ", which is older than what is here"}.
      </>
    );
  const differ = totals.added + totals.changed + totals.removed;
  if (differ === 0) return <>Both are version {number}.</>;
  return (
    <>
      Both are version {number}, but {counted(differ, "record differs", "records differ")}: what is here (
      {old}) will be replaced by what is in the file ({now}).
    </>
  );
}

/** Whether a version of numbers, as of releases and days, comes before another one. */
function isOlder(version: string, than: string): boolean {
  const [numbers, others] = [version, than].map((one) => one.split(/[.-]/).map(Number));
  if (!numbers || !others || [...numbers, ...others].some(Number.isNaN)) return false;
  const at = others.findIndex((other, i) => other !== (numbers[i] ?? 0));
  return at >= 0 && (numbers[at] ?? 0) < (others[at] ?? 0);
}

/** "12 parties are the same as in Starter dataset. Review them". */
function SameText({ same: { parties, datasets, proposed } }: { same: SameFound }) {
  return (
    <span className="num">
      {parties > 0 &&
        ` ${countText(parties, "party")} ${parties === 1 ? "is" : "are"} the same as in ${datasets.join(", ")}.`}
      {proposed > 0 && ` ${counted(proposed, "pair")} may be the same.`}{" "}
      <a className="src" href="#same">
        Review
      </a>
    </span>
  );
}

const PHASES = {
  repairing: "leaving out what is wrong",
  comparing: "comparing with the version that is here",
  compiling: "building the indexes",
} as const;

/** What an import is doing, and how far it is. */
export function workingText({ phase, done, total }: Extract<JobState, { step: "working" }>): string {
  const words = capital(PHASES[phase]);
  if (total === 0) return words;
  return `${words}, ${done.toLocaleString("en")} of ${total.toLocaleString("en")}`;
}

function WithoutPlaceText({ withoutPlace }: { withoutPlace: WithoutPlace }) {
  const sorts = Object.entries(withoutPlace).map(([sort, count]) => `${sort} ${count.toLocaleString("en")}`);
  if (sorts.length === 0) return null;
  return <span className="num"> Left out, as a dataset has no place for them: {sorts.join(", ")}.</span>;
}

/** "248 agreements, 251 parties, 145 places and 194 releases". */
function contentText(counts: Record<RecordKind, number>): string {
  if (Object.values(counts).every((count) => count === 0)) return "no records at all";
  const parts = (["agreement", "party", "place", "release"] as const).map((kind) =>
    countText(counts[kind], kind),
  );
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** What a screen reader says when a job's step changes; the progress bar tells the numbers. */
export function spokenState({ name, problems, state }: Job): string {
  switch (state.step) {
    case "waiting":
      return "";
    case "reading":
      return `${name}: reading.`;
    case "mapping":
      return `${name}: please say which column is what.`;
    case "faulty":
      return `${name}: ${counted(state.total, "problem")}, please decide.`;
    case "asking":
      return bringsNothing(state)
        ? `${name}: there is nothing to do.`
        : `${name}: replaces a dataset, please decide.`;
    case "working":
      return `${name}: ${PHASES[state.phase]}.`;
    case "done":
      return `${name}: imported.${state.warnings ? ` ${counted(state.warnings.length, "cell")} to look at.` : ""}`;
    case "failed":
      return `${name}: not imported. ${problems.length > 0 ? counted(state.total, "problem") : state.message}`;
    case "cancelled":
      return `${name}: cancelled.`;
  }
}
