import { FileX, Search } from "lucide-react";
import type { About, DraftRow } from "@/lib/review/draft";
import { EmptyState } from "../EmptyState";
import { Skeleton } from "../Skeleton";
import type { ReviewDesk as Desk } from "./decisions/use-review";
import { ReviewDesk } from "./desk/ReviewDesk";
import { progressText } from "./queue/QueueList";
import type { Queue } from "./queue/use-queue";
import type { ReviewApi } from "./review-api";
import { useFreshReading } from "./use-fresh-reading";

interface Props {
  api: ReviewApi;
  row: DraftRow;
  desk: Desk;
  queue: Queue;
  /** The current revision of the datasets. */
  revision: number | undefined;
  /** Whether an editor or a dialog is open. */
  isHeld: boolean;
  /** Called when that changes. */
  onHold: (isHeld: boolean) => void;
  /** The least confidence of items that are accepted at once: kept for all releases until it is changed. */
  threshold: number;
  onThreshold: (threshold: number) => void;
  /** Opens the next release that is not done, if there is one. */
  onNext: (() => void) | undefined;
}

/** One release: being read, unreadable, or open for review. */
export function Workbench({ api, row, desk, queue, revision, isHeld, ...rest }: Props) {
  const progress = queue.running?.id === row.id ? queue.running.progress : undefined;
  const readAgain = async (about: About) => {
    const isRead = await queue.readAgain(row.id, about);
    await desk.reload();
    return isRead;
  };
  const now = { revision, isSaving: desk.saving === "saving" };
  const { isReading, isWaiting, waitNoMore } = useFreshReading(desk.opened, now, isHeld, readAgain);
  if (row.stage === "failed" && row.problem) {
    return (
      <EmptyState
        icon={FileX}
        title={`${row.name} could not be read`}
        actions={
          <>
            <button type="button" className="btn" onClick={() => queue.retry(row.id)}>
              Read again
            </button>
            <button type="button" className="btn" onClick={() => queue.remove(row.id)}>
              Take off the queue
            </button>
          </>
        }
      >
        It {row.problem.message} {row.problem.advice}
      </EmptyState>
    );
  }
  if (desk.opened && !isReading && !isWaiting)
    return (
      <ReviewDesk
        api={api}
        desk={desk}
        opened={desk.opened}
        revision={revision}
        isReading={progress !== undefined}
        onReadAgain={readAgain}
        {...rest}
      />
    );
  if (row.stage === "waiting" && !progress)
    return (
      <EmptyState
        icon={Search}
        title={queue.stopped.has(row.id) ? "Reading was stopped" : "Waits for the one before"}
        actions={
          queue.stopped.has(row.id) && (
            <button type="button" className="btn primary" onClick={() => queue.retry(row.id)}>
              Read it
            </button>
          )
        }
      >
        {row.name}
      </EmptyState>
    );
  return (
    <div className="loading">
      {progress && (
        <div className="loading-line">
          <span role="status">{progressText(progress)} …</span>
          <button type="button" className="btn" onClick={queue.cancel}>
            Stop
          </button>
        </div>
      )}
      {isWaiting && (
        <div className="loading-line">
          <span role="status">Saving what you accepted, which this one may tell of too …</span>
          <button type="button" className="btn" onClick={waitNoMore}>
            Show it now
          </button>
        </div>
      )}
      <Skeleton lines={6} label="Reading the release" />
    </div>
  );
}
