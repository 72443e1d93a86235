import { useCallback, useEffect, useRef, useState } from "react";
import { messageOf } from "@/lib/model/message-of";
import type { About, DraftRow } from "@/lib/review/draft";
import type { Answer, Failure } from "../use-async";
import { useFresh } from "../use-fresh";
import { ReadingLine } from "./reading-line";
import type { NewRelease, ReadingOutcome, ReadingProgress, ReadingRun, ReviewApi } from "./review-api";

/** How often the queue is read again, in ms: an article may come from another tab. */
const REREAD_MS = 1_500;

/** A message about the queue. */
export interface QueueNote {
  text: string;
  /** The release that it links to. */
  release?: string;
}

export interface Queue {
  rows: Answer<readonly DraftRow[]>;
  /** Set where the queue could not be read last: the rows are older. */
  problem: Failure | undefined;
  /** The release that is being read, with its progress. */
  running: { id: string; progress: ReadingProgress } | undefined;
  /** Releases whose reading was stopped; they wait until the user asks for them. */
  stopped: ReadonlySet<string>;
  /** The message about the queue as a whole. */
  note: QueueNote | undefined;
  /**
   * Adds releases to the queue and opens the first; a user in an editor stays there and gets a message. Resolves to
   * whether they were added; if not, the note says why.
   */
  add: (releases: readonly NewRelease[]) => Promise<boolean>;
  /** Reads a release again with new details about it. Resolves to whether that worked. */
  readAgain: (id: string, about: About) => Promise<boolean>;
  cancel: () => void;
  retry: (id: string) => void;
  remove: (id: string) => void;
  /** The same for a release that was added elsewhere and is to be shown here. */
  arrive: (id: string) => Promise<void>;
  reload: () => Promise<unknown>;
}

/** What the page shows beside the queue. */
interface Shown {
  /** The release that is open. */
  current: string | undefined;
  /** Whether an editor or a dialog is open on it, whose input would be lost. */
  isHeld: boolean;
  /** Called with the release to show instead. */
  onOpen: (id: string) => void;
}

/** The queue, kept fresh; waiting releases are read one by one. */
export function useQueue(api: ReviewApi, { current, isHeld, onOpen }: Shown): Queue {
  const { answer: rows, problem, reload } = useFresh<readonly DraftRow[]>(api.drafts, REREAD_MS);
  const [running, setRunning] = useState<Queue["running"]>();
  const [stopped, setStopped] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState<QueueNote>();
  const line = useRef(new ReadingLine<ReadingOutcome>());
  const run = useRef<ReadingRun>(undefined);
  const shown = useRef({ current, isHeld, onOpen, rows });
  shown.current = { current, isHeld, onOpen, rows };

  const readNow = useCallback(
    async (id: string, about?: About) => {
      const started = api.read(id, about, (progress) => setRunning({ id, progress }));
      run.current = started;
      setRunning({ id, progress: { step: "opening" } });
      const outcome = await started.outcome;
      run.current = undefined;
      if (outcome.type === "cancelled") setStopped((before) => new Set(before).add(id));
      if (outcome.type === "again") {
        // A user who works on another release is not interrupted.
        const { current, rows } = shown.current;
        const isShown = current === id;
        const row = rows.state === "done" ? rows.value.find((one) => one.id === id) : undefined;
        setNote(
          isShown
            ? { text: "This text is in the queue already: it is shown as you left it." }
            : { text: `“${row?.name ?? "A text"}” is in the queue already.`, release: outcome.other },
        );
        if (isShown) shown.current.onOpen(outcome.other);
      }
      await reload();
      setRunning(undefined);
      return outcome;
    },
    [api, reload],
  );
  const read = useCallback(
    (id: string, about?: About) => line.current.add(JSON.stringify([id, about]), () => readNow(id, about)),
    [readNow],
  );

  const waiting = rows.state === "done" ? nextWaiting(rows.value, stopped) : undefined;
  const isFree = running === undefined;
  useEffect(() => {
    if (waiting !== undefined && isFree) void read(waiting);
  }, [waiting, isFree, read]);

  /** Shows the first of some new releases. */
  const show = useCallback((ids: readonly string[], name: string | undefined) => {
    const { current, isHeld, onOpen } = shown.current;
    const [first] = ids;
    if (first === undefined) return;
    if (!isHeld || first === current) return onOpen(first);
    setNote(
      ids.length === 1
        ? { text: `“${name ?? "A release"}” was added to the queue.`, release: first }
        : { text: `${ids.length} releases were added to the queue.` },
    );
  }, []);
  const arrive = useCallback(
    async (id: string) => {
      const answer = await reload();
      const row = answer.state === "done" ? answer.value.find((one) => one.id === id) : undefined;
      if (row) show([id], row.about.title ?? row.name);
      // The address must name the release that is shown.
      const { current, isHeld, onOpen } = shown.current;
      if (current !== undefined && (isHeld || !row)) onOpen(current);
    },
    [reload, show],
  );

  const attempt = (change: Promise<unknown>) =>
    void change.catch((error: unknown) => setNote({ text: messageOf(error) })).finally(reload);

  return {
    rows,
    problem,
    running,
    stopped,
    // A link to the release on show is no longer needed.
    note: note?.release !== undefined && note.release === current ? undefined : note,
    arrive,
    add: async (releases) => {
      setNote(undefined);
      try {
        const ids = await api.add(releases);
        await reload();
        show(ids, releases[0]?.name);
        return true;
      } catch (error) {
        setNote({ text: messageOf(error) });
        return false;
      }
    },
    readAgain: async (id, about) => {
      const outcome = await read(id, about);
      if (outcome.type === "failed")
        setNote({ text: `${outcome.problem.message} ${outcome.problem.advice}` });
      return outcome.type === "read";
    },
    cancel: () => run.current?.cancel(),
    retry: (id) => {
      setStopped((before) => new Set([...before].filter((other) => other !== id)));
      attempt(api.retry(id));
    },
    remove: (id) => {
      if (running?.id === id) run.current?.cancel();
      attempt(api.remove(id));
    },
    reload,
  };
}

function nextWaiting(rows: readonly DraftRow[], stopped: ReadonlySet<string>): string | undefined {
  return rows.find(({ id, stage }) => stage === "waiting" && !stopped.has(id))?.id;
}
