import { FileSearch } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { StaleNote } from "../answers/StaleNote";
import { EmptyState } from "../EmptyState";
import { ProblemNote } from "../ProblemNote";
import { Skeleton } from "../Skeleton";
import { useKeptFocus } from "../use-kept-focus";
import { useReview } from "./decisions/use-review";
import { OpenForm, useOpenForm } from "./leaving";
import { nextToDo, useArrivals, useDraftInHash, useFirstRelease, useKeptRelease } from "./open-release";
import { AddReleases } from "./queue/AddReleases";
import type { PastedText } from "./queue/pasted-text";
import { QueueList } from "./queue/QueueList";
import { QueueNoteLine } from "./queue/QueueNoteLine";
import { useQueue } from "./queue/use-queue";
import { ReviewHeader } from "./ReviewHeader";
import type { ReviewApi } from "./review-api";
import { useRevision } from "./use-fresh-reading";
import { Workbench } from "./Workbench";

/** The review page: releases come in, wait in a queue, and are decided on beside their text. */
export function ReviewApp({ api }: { api: ReviewApi }) {
  const [id, open] = useDraftInHash();
  const [isHeld, setHeld] = useState(false);
  const [threshold, setThreshold] = useState(0.9);
  const queue = useQueue(api, { current: id, isHeld, onOpen: open });
  // Kept here, since the form moves to the side of the page with the first release.
  const [pasted, setPasted] = useState<PastedText>();
  const [givenUp, giveUp] = useState<string>();
  const { rows: shown, isOff } = useKeptRelease(queue.rows, id, isHeld && id !== givenUp);
  const rows = shown ?? [];
  const row = rows.find((one) => one.id === id);
  const [revision, lookAgain] = useRevision(api);
  const desk = useReview(api, id, row?.version, () => Promise.all([queue.reload(), lookAgain()]));
  useArrivals(queue.arrive);
  useFirstRelease(shown, id, open);
  // Writes facts that an earlier visit could not write into the dataset.
  useEffect(() => {
    api.publish().catch(() => undefined);
  }, [api]);
  // A release that was just read can be worked on.
  const isReading = queue.running !== undefined && queue.running.id === id;
  const stage = row?.stage;
  const { reload } = desk;
  useEffect(() => {
    if (!isReading && !isOff && stage !== undefined && stage !== "waiting") void reload();
  }, [isReading, isOff, stage, reload]);

  const stale = (
    <StaleNote
      what="The queue"
      problem={queue.problem}
      isShown={queue.rows.state === "done"}
      onAgain={() => void queue.reload()}
    />
  );
  const page = useKeptFocus<HTMLDivElement>();

  const next = nextToDo(rows, id);
  const [form, mayLeave] = useOpenForm();
  const openOther = (other: string) => {
    if (other === id || mayLeave()) open(other);
  };
  const remove = (one: string) => {
    if (one === id && !mayLeave()) return;
    giveUp(one);
    queue.remove(one);
  };
  const onOpen = (other: string) => {
    setPasted(undefined);
    openOther(other);
  };
  const adding = { api, rows, onOpen, onAdd: queue.add, pasted, onPasted: setPasted };
  const goNext = useCallback(() => next && open(next.id), [next, open]);

  return (
    <div className="entente review" ref={page}>
      <ReviewHeader api={api} saving={desk.saving} onSave={desk.saveAgain} />
      {queue.rows.state === "loading" ? (
        <main className="review-main">
          <Skeleton lines={6} label="Loading the queue" />
        </main>
      ) : queue.rows.state === "failed" ? (
        <main className="review-main">{stale}</main>
      ) : rows.length === 0 ? (
        <main className="review-main first">
          {stale}
          <AddReleases {...adding} isFirst />
          {queue.note?.undo ? (
            <QueueNoteLine note={queue.note} className="note" onOpen={open} />
          ) : (
            <ProblemNote problem={queue.note?.text} />
          )}
        </main>
      ) : (
        <>
          <aside className="review-side" aria-label="Queue">
            {stale}
            <QueueList queue={queue} rows={rows} current={id} onOpen={openOther} onRemove={remove} />
            <AddReleases {...adding} />
          </aside>
          <main className="review-main">
            {row === undefined ? (
              <EmptyState icon={FileSearch} title="No release is open">
                Choose one from the queue.
              </EmptyState>
            ) : (
              <OpenForm value={form}>
                <Workbench
                  key={row.id}
                  api={api}
                  row={row}
                  isOff={isOff}
                  desk={desk}
                  queue={queue}
                  revision={revision}
                  isHeld={isHeld}
                  onHold={setHeld}
                  threshold={threshold}
                  onThreshold={setThreshold}
                  onNext={next ? goNext : undefined}
                />
              </OpenForm>
            )}
          </main>
        </>
      )}
    </div>
  );
}
