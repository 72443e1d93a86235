import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { messageOf } from "@/lib/model/message-of";
import { aboutNow } from "@/lib/review/about";
import type { About, DraftRow } from "@/lib/review/draft";
import type { NewDraft, RemovedDraft } from "@/lib/store";
import type { Answer, Failure } from "../../answers/use-answer";
import { useFresh } from "../../answers/use-fresh";
import { useLatest } from "../../use-latest";
import type { ReadingOutcome, ReviewApi } from "../review-api";
import {
  addedNote,
  type QueueNote,
  type Repeated,
  removedNote,
  repeatedNote,
  unreadNote,
} from "./queue-note";
import { NOTHING_READ, type ReadingState, Readings } from "./readings";

export interface Queue extends ReadingState {
  rows: Answer<readonly DraftRow[]>;
  /** Set where the queue could not be read last: the rows are older. */
  problem: Failure | undefined;
  /** The message about the queue as a whole. */
  note: QueueNote | undefined;
  /**
   * Adds releases to the queue and opens the first; a user in an editor stays there and gets a message. Resolves to
   * whether they were added; if not, the note says why.
   */
  add: (releases: readonly NewDraft[]) => Promise<boolean>;
  /** Reads a release again with new details about it. Resolves to whether that worked. */
  readAgain: (id: string, about: About) => Promise<boolean>;
  cancel: () => void;
  retry: (id: string) => void;
  /** Takes a release off the queue; the note can put it back. */
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
  const { answer: rows, problem, reload } = useFresh(api.drafts);
  const [reading, setReading] = useState(NOTHING_READ);
  const [note, setNote] = useState<QueueNote>();
  const shown = useLatest({ current, isHeld, onOpen, rows });
  /** Of those that were read since nothing was left to read. */
  const repeated = useRef<Repeated[]>([]);

  const onOutcome = useCallback(
    async (id: string, outcome: ReadingOutcome) => {
      const { current, rows, onOpen } = shown.current;
      if (outcome.type === "again") {
        // A user who works on another release is not interrupted.
        const { other } = outcome;
        const isShown = current === id;
        repeated.current.push({ name: rowIn(rows, id)?.name, other, isShown });
        setNote(repeatedNote(repeated.current));
        if (isShown) onOpen(other);
      }
      const unread = unreadNote(outcome, rowIn(await reload(), id));
      if (unread) setNote(unread);
    },
    [reload],
  );
  const readings = useMemo(() => new Readings(api, { onState: setReading, onOutcome }), [api, onOutcome]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each reading comes the next
  useEffect(() => {
    if (rows.state === "done" && !readings.readNext(rows.value, shown.current.current)) repeated.current = [];
  }, [readings, rows, reading]);

  /** Shows the first of some new releases. */
  const show = useCallback((ids: readonly string[], name: string | undefined) => {
    const { current, isHeld, onOpen } = shown.current;
    const [first] = ids;
    if (first === undefined) return;
    if (isHeld && first !== current) setNote(addedNote(ids, name));
    else onOpen(first);
  }, []);
  const arrive = useCallback(
    async (id: string) => {
      const row = rowIn(await reload(), id);
      if (row) show([id], aboutNow(row).title ?? row.name);
      // The address must name the release that is shown.
      const { current, isHeld, onOpen } = shown.current;
      if (current !== undefined && (isHeld || !row)) onOpen(current);
    },
    [reload, show],
  );

  const attempt = (change: Promise<unknown>) =>
    void change.catch((error: unknown) => setNote({ text: messageOf(error) })).finally(reload);

  const putBack = (removed: RemovedDraft) => {
    setNote(undefined);
    attempt(api.putBack(removed).then(() => arrive(removed.row.id)));
  };

  return {
    rows,
    problem,
    ...reading,
    // A link to the release on show is no longer needed.
    note: note?.release !== undefined && note.release === current ? undefined : note,
    arrive,
    add: async (releases) => {
      setNote(repeatedNote(repeated.current));
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
    readAgain: async (id, about) => (await readings.read(id, about)).type === "read",
    cancel: () => readings.cancel(),
    retry: (id) => {
      readings.allow(id);
      attempt(api.retry(id));
    },
    remove: (id) => {
      readings.cancel(id);
      setNote(undefined);
      attempt(
        api.remove(id).then((removed) => {
          if (removed) setNote(removedNote(removed.row, () => putBack(removed)));
        }),
      );
    },
    reload,
  };
}

function rowIn(rows: Queue["rows"], id: string): DraftRow | undefined {
  return rows.state === "done" ? rows.value.find((one) => one.id === id) : undefined;
}
