import { FileX, Search } from "lucide-react";
import { useEffect } from "react";
import type { About, DraftRow } from "@/lib/review/draft";
import { EmptyState } from "../EmptyState";
import { Skeleton } from "../Skeleton";
import { useLast } from "../use-last";
import { KeysAheadLine } from "./desk/KeysAheadLine";
import { type DeskProps, ReviewDesk } from "./desk/ReviewDesk";
import { useKeysAhead } from "./desk/use-keys-ahead";
import { progressText } from "./queue/QueueList";
import type { Queue } from "./queue/use-queue";
import { useFreshReading } from "./use-fresh-reading";

interface Props extends Omit<DeskProps, "opened" | "ahead" | "isReading" | "onReadAgain"> {
  row: DraftRow;
  queue: Queue;
  /** Whether an editor or a dialog is open. */
  isHeld: boolean;
}

/** One release: being read, unreadable, or open for review. */
export function Workbench({ row, queue, isHeld, ...rest }: Props) {
  const { desk, revision } = rest;
  const last = useLast(desk.opened);
  // What is being written stays where the release was taken off the queue elsewhere.
  const opened = desk.opened ?? (isHeld ? last : undefined);
  const progress = queue.running?.id === row.id ? queue.running.progress : undefined;
  const readAgain = async (about: About) => {
    const isRead = await queue.readAgain(row.id, about);
    await desk.reload();
    return isRead;
  };
  const ahead = useKeysAhead();
  const isStopped = row.stage === "failed" || queue.stopped.has(row.id);
  useEffect(() => {
    if (isStopped) ahead.clear();
  }, [isStopped, ahead]);
  const now = { revision, isSaving: desk.saving === "saving" };
  const { isReading, isWaiting, waitNoMore } = useFreshReading(opened, now, isHeld, readAgain);
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
  if (opened && !isReading && !isWaiting)
    return (
      <ReviewDesk
        {...rest}
        opened={opened}
        ahead={ahead}
        isReading={progress !== undefined}
        onReadAgain={readAgain}
      />
    );
  if (row.stage === "waiting" && !progress)
    return (
      <>
        {!isStopped && <KeysAheadLine ahead={ahead} />}
        <EmptyState
          icon={Search}
          title={isStopped ? "Reading was stopped" : "Waits for the one before"}
          actions={
            isStopped && (
              <button type="button" className="btn primary" onClick={() => queue.retry(row.id)}>
                Read it
              </button>
            )
          }
        >
          {row.name}
        </EmptyState>
      </>
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
      <KeysAheadLine ahead={ahead} />
      <Skeleton lines={6} label="Reading the release" />
    </div>
  );
}
