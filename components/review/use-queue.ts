import { useCallback, useEffect, useRef, useState } from "react";
import type { About, DraftRow } from "@/lib/review/draft";
import type { Answer } from "../use-async";
import type { NewRelease, ReadingProgress, ReadingRun, ReviewApi } from "./review-api";

/** How often the queue is read again: an article may come from another tab. */
const REREAD_MS = 1_500;

export interface Queue {
  rows: Answer<readonly DraftRow[]>;
  /** The release that is being read, and how far that is. */
  running: { id: string; progress: ReadingProgress } | undefined;
  /** Releases whose reading was stopped: they wait until they are asked for. */
  stopped: ReadonlySet<string>;
  /** What is to be said of the queue as a whole. */
  note: string | undefined;
  add: (releases: readonly NewRelease[]) => Promise<void>;
  /** Reads a release again with what is known of it now; resolves when that is over. */
  readAgain: (id: string, about: About) => Promise<void>;
  cancel: () => void;
  retry: (id: string) => void;
  remove: (id: string) => void;
  reload: () => Promise<void>;
}

/** The queue, kept fresh; what waits is read one after the other. `onOpen` is told which release to show. */
export function useQueue(api: ReviewApi, onOpen: (id: string) => void): Queue {
  const [rows, setRows] = useState<Answer<readonly DraftRow[]>>({ state: "loading" });
  const [running, setRunning] = useState<Queue["running"]>();
  const [stopped, setStopped] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState<string>();
  const run = useRef<ReadingRun>(undefined);
  const open = useRef(onOpen);
  open.current = onOpen;

  const reload = useCallback(async () => {
    const answer = await api.drafts().then(
      (value): Answer<readonly DraftRow[]> => ({ state: "done", value }),
      (error: unknown): Answer<readonly DraftRow[]> => ({ state: "failed", message: messageOf(error) }),
    );
    setRows((before) => (JSON.stringify(before) === JSON.stringify(answer) ? before : answer));
  }, [api]);

  useEffect(() => {
    void reload();
    const timer = setInterval(() => void reload(), REREAD_MS);
    return () => clearInterval(timer);
  }, [reload]);

  const read = useCallback(
    async (id: string, about?: About) => {
      const started = api.read(id, about, (progress) => setRunning({ id, progress }));
      run.current = started;
      setRunning({ id, progress: { step: "opening" } });
      const outcome = await started.outcome;
      run.current = undefined;
      if (outcome.type === "cancelled") setStopped((before) => new Set(before).add(id));
      if (outcome.type === "again") {
        setNote("This text is in the queue already: it is shown as you left it.");
        open.current(outcome.other);
      }
      await reload();
      setRunning(undefined);
      return outcome;
    },
    [api, reload],
  );

  const waiting = rows.state === "done" ? nextWaiting(rows.value, stopped) : undefined;
  const isFree = running === undefined;
  useEffect(() => {
    if (waiting !== undefined && isFree) void read(waiting);
  }, [waiting, isFree, read]);

  const attempt = (change: Promise<unknown>) =>
    void change.catch((error: unknown) => setNote(messageOf(error))).finally(reload);

  return {
    rows,
    running,
    stopped,
    note,
    add: async (releases) => {
      setNote(undefined);
      try {
        const [first] = await api.add(releases);
        await reload();
        if (first !== undefined) open.current(first);
      } catch (error) {
        setNote(messageOf(error));
      }
    },
    readAgain: async (id, about) => {
      const outcome = await read(id, about);
      if (outcome.type === "failed") setNote(`${outcome.problem.message} ${outcome.problem.advice}`);
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

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
