import {
  CircleCheck,
  CircleDashed,
  CircleSlash,
  CircleX,
  Clock,
  LoaderCircle,
  RotateCw,
  X,
} from "lucide-react";
import { useEffect, useRef } from "react";
import { aboutNow } from "@/lib/review/about";
import type { DraftRow } from "@/lib/review/draft";
import type { ReadingProgress } from "../review-api";
import { QueueNoteLine } from "./QueueNoteLine";
import type { Queue } from "./use-queue";

interface Props {
  queue: Queue;
  rows: readonly DraftRow[];
  current: string | undefined;
  onOpen: (id: string) => void;
  onRemove: (id: string) => void;
}

/** The releases in the queue, with the progress of each and of all. */
export function QueueList({ queue, rows, current, onOpen, onRemove }: Props) {
  const done = rows.filter(({ stage }) => stage === "done").length;
  const skipped = rows.filter(({ stage }) => stage === "skipped").length;
  const failed = rows.filter(({ stage }) => stage === "failed").length;
  const parts = [
    `${done} of ${rows.length} done`,
    skipped > 0 && `${skipped} skipped`,
    failed > 0 && `${failed} not read`,
  ].filter((part) => part !== false);
  const over = done + skipped + failed;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (current !== undefined && list.current) showCurrent(list.current);
  }, [current]);
  return (
    <section className="queue" aria-labelledby="queue-title">
      <div className="queue-head">
        <h2 id="queue-title">Queue</h2>
        <span className="dim num" role="status">
          {parts.join(", ")}
        </span>
      </div>
      <div
        className="track"
        role="progressbar"
        aria-label="Releases of the queue"
        aria-valuemin={0}
        aria-valuemax={rows.length}
        aria-valuenow={over}
        aria-valuetext={parts.join(", ")}
      >
        <span className="indicator" style={{ width: `${(over / Math.max(1, rows.length)) * 100}%` }} />
      </div>
      <QueueNoteLine note={queue.note} className="queue-note" onOpen={onOpen} />
      <ol ref={list} className="queue-list">
        {rows.map((row) => (
          <QueueRow
            key={row.id}
            row={row}
            queue={queue}
            isCurrent={row.id === current}
            onOpen={onOpen}
            onRemove={onRemove}
          />
        ))}
      </ol>
    </section>
  );
}

/** Scrolls the list, but never the page, which shows the open release. */
function showCurrent(list: HTMLElement): void {
  const row = list.querySelector<HTMLElement>(".current");
  if (!row) return;
  const { offsetTop: top, offsetHeight: height } = row;
  const isShown = top >= list.scrollTop && top + height <= list.scrollTop + list.clientHeight;
  if (!isShown) list.scrollTop = top - (list.clientHeight - height) / 2;
}

function QueueRow({
  row,
  queue,
  isCurrent,
  onOpen,
  onRemove,
}: Pick<Props, "queue" | "onOpen" | "onRemove"> & { row: DraftRow; isCurrent: boolean }) {
  const progress = queue.running?.id === row.id ? queue.running.progress : undefined;
  const isStopped = queue.stopped.has(row.id) && row.stage === "waiting";
  const title = aboutNow(row).title ?? row.name;
  return (
    <li className={`queue-row ${progress ? "reading" : row.stage}${isCurrent ? " current" : ""}`}>
      <button
        type="button"
        className="queue-open"
        aria-current={isCurrent ? "true" : undefined}
        onClick={() => onOpen(row.id)}
      >
        <StageIcon stage={row.stage} isReading={progress !== undefined} />
        <span className="grow">
          <span className="queue-name">
            <bdi>{title}</bdi>
          </span>
          <span className="queue-state num">{stateText(row, progress, isStopped)}</span>
        </span>
      </button>
      {progress ? (
        <button
          type="button"
          className="icon-btn"
          aria-label={`Stop reading ${title}`}
          title="Stop reading"
          onClick={queue.cancel}
        >
          <CircleSlash aria-hidden="true" />
        </button>
      ) : (
        <>
          {(row.stage === "failed" || isStopped) && (
            <button
              type="button"
              className="icon-btn"
              aria-label={`Read ${title} again`}
              title="Read again"
              onClick={() => queue.retry(row.id)}
            >
              <RotateCw aria-hidden="true" />
            </button>
          )}
          <button
            type="button"
            className="icon-btn"
            aria-label={`Take ${title} off the queue`}
            title="Take off the queue"
            onClick={() => onRemove(row.id)}
          >
            <X aria-hidden="true" />
          </button>
        </>
      )}
    </li>
  );
}

function StageIcon({ stage, isReading }: { stage: DraftRow["stage"]; isReading: boolean }) {
  const icons = {
    waiting: Clock,
    failed: CircleX,
    open: CircleDashed,
    done: CircleCheck,
    skipped: CircleSlash,
  };
  const Icon = isReading ? LoaderCircle : icons[stage];
  return <Icon className="queue-icon" aria-hidden="true" />;
}

/** The state of a release, in words. */
export function stateText(
  { stage, facts, problem }: DraftRow,
  progress: ReadingProgress | undefined,
  isStopped: boolean,
): string {
  if (progress) return progressText(progress);
  switch (stage) {
    case "waiting":
      return isStopped ? "Stopped" : "Waits";
    case "failed":
      return problem ? `Not read: it ${problem.message}` : "Not read";
    case "open":
      return facts.total === 0 ? "Nothing found" : `${facts.decided} of ${facts.total} decided`;
    case "done":
      // A release that is done may have facts that nobody decided on: they are counted.
      return facts.decided < facts.total
        ? `Done, ${facts.accepted} accepted, ${facts.total - facts.decided} left open`
        : `Done, ${facts.accepted} accepted`;
    case "skipped":
      return "Skipped";
  }
}

/** The progress of a reading, in words. */
export function progressText(progress: ReadingProgress): string {
  switch (progress.step) {
    case "elsewhere":
      return "Waits for a reading in another tab";
    case "pages":
      return `Page ${progress.done} of ${progress.total}`;
    case "opening":
      return "Opening";
    case "known names":
      return "Looking for known names";
    case "reading":
      return "Reading";
    case "storing":
      return "Storing";
  }
}
