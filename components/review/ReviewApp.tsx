import { FileSearch } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { DraftRow } from "@/lib/review/draft";
import { EmptyState } from "../EmptyState";
import { keepFocus } from "../keep-focus";
import { Skeleton } from "../Skeleton";
import { StaleNote } from "../StaleNote";
import { AddReleases } from "./AddReleases";
import { OpenForm, useOpenForm } from "./leaving";
import type { PastedText } from "./pasted-text";
import { QueueList } from "./QueueList";
import { ReviewHeader } from "./ReviewHeader";
import type { ReviewApi } from "./review-api";
import { useRevision } from "./use-fresh-reading";
import { useQueue } from "./use-queue";
import { useReview } from "./use-review";
import { Workbench } from "./Workbench";

/** The review page: releases come in, wait in a queue, and are decided on beside their text. */
export function ReviewApp({ api }: { api: ReviewApi }) {
  const [id, open] = useDraftInHash();
  const [isHeld, setHeld] = useState(false);
  const [threshold, setThreshold] = useState(0.9);
  const queue = useQueue(api, { current: id, isHeld, onOpen: open });
  // Kept here: the form moves to the side of the page when the first release comes.
  const [pasted, setPasted] = useState<PastedText>();
  const adding = { onAdd: queue.add, pasted, onPasted: setPasted };
  const rows = queue.rows.state === "done" ? queue.rows.value : [];
  const row = rows.find((one) => one.id === id);
  const [revision, lookAgain] = useRevision(api);
  const desk = useReview(api, id, row?.version, () => {
    void queue.reload();
    lookAgain();
  });
  const { running } = queue;
  const { reload } = desk;

  // An article was read as a release while the review was open: its address is the new release's then.
  const { arrive } = queue;
  useEffect(() => {
    const listen = () => {
      const asked = draftInHash();
      if (asked !== undefined) void arrive(asked);
    };
    addEventListener("hashchange", listen);
    return () => removeEventListener("hashchange", listen);
  }, [arrive]);
  // Facts that an earlier visit could not put into the dataset any more.
  useEffect(() => {
    api.publish().catch(() => undefined);
  }, [api]);
  // A release that has just been read can be worked on.
  const isReading = running !== undefined && running.id === id;
  const stage = row?.stage;
  useEffect(() => {
    if (!isReading && stage !== undefined && stage !== "waiting") void reload();
  }, [isReading, stage, reload]);
  // The first one is opened where the address names none, or one that is gone.
  const isListed = queue.rows.state === "done";
  const first = firstToDo(rows)?.id ?? rows[0]?.id;
  const isGone = isListed && row === undefined;
  useEffect(() => {
    if (isGone && first !== undefined) open(first);
  }, [isGone, first, open]);

  const stale = (
    <StaleNote
      what="The queue"
      problem={queue.problem}
      isShown={isListed}
      onAgain={() => void queue.reload()}
    />
  );
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const ended = new AbortController();
    if (page.current) keepFocus(page.current, ended.signal);
    return () => ended.abort();
  }, []);

  const next = nextToDo(rows, id);
  const [form, mayLeave] = useOpenForm();
  const openOther = (other: string) => {
    if (other === id || mayLeave()) open(other);
  };
  const remove = (one: string) => {
    if (one !== id || mayLeave()) queue.remove(one);
  };
  const goNext = useCallback(() => next && open(next.id), [next, open]);

  return (
    <div className="entente review" ref={page}>
      <ReviewHeader api={api} saving={desk.saving} rows={rows} revision={revision} />
      {queue.rows.state === "loading" ? (
        <main className="review-main">
          <Skeleton lines={6} label="Loading the queue" />
        </main>
      ) : queue.rows.state === "failed" ? (
        <main className="review-main">{stale}</main>
      ) : rows.length === 0 ? (
        <main className="review-main first">
          {stale}
          <AddReleases {...adding} first={{ menuItem: api.readMenuItem }} />
          {queue.note !== undefined && (
            <p className="note failed" role="alert">
              {queue.note.text}
            </p>
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

function firstToDo(rows: readonly DraftRow[]): DraftRow | undefined {
  return rows.find(({ stage }) => stage === "open" || stage === "waiting");
}

/** The next release that is not done: behind the current one, else from the start. */
function nextToDo(rows: readonly DraftRow[], id: string | undefined): DraftRow | undefined {
  const at = rows.findIndex((row) => row.id === id);
  const others = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  return firstToDo(others);
}

/** The release that is open has an address of its own: `review.html#ID`. */
function useDraftInHash(): [id: string | undefined, open: (id: string) => void] {
  const [id, setId] = useState(draftInHash);
  const open = useCallback((next: string) => {
    history.replaceState(null, "", `#${encodeURIComponent(next)}`);
    setId(next);
  }, []);
  return [id, open];
}

function draftInHash(): string | undefined {
  const hash = location.hash.slice(1);
  try {
    return hash === "" ? undefined : decodeURIComponent(hash);
  } catch {
    return undefined;
  }
}
