import { useCallback, useEffect, useRef, useState } from "react";
import type { Action, DraftRow, Stage } from "@/lib/review/draft";
import { act, openReview, type Review, redo, undo } from "@/lib/review/state";
import type { ReviewApi } from "./review-api";
import { messageOf } from "./use-queue";

/** A release that is open for review. */
export interface OpenReview {
  row: DraftRow;
  text: string;
  review: Review;
}

/** Where the accepted facts are. */
export type Saving = "saved" | "saving" | "failed";

export interface ReviewDesk {
  /** `undefined` while it is loaded, and where it has not been read. */
  opened: OpenReview | undefined;
  saving: Saving;
  problem: string | undefined;
  decide: (action: Action) => void;
  undo: () => void;
  redo: () => void;
  setStage: (stage: Stage) => void;
  /** Loads it again: it was read anew. */
  reload: () => Promise<void>;
}

/** So long after the last decision the user's own dataset is written: compiling it for every key would only be in the way. */
const QUIET_MS = 500;

/** The review of one release: every decision is stored at once, and what was accepted goes to the dataset soon after. */
export function useReview(api: ReviewApi, id: string | undefined, onStored: () => void): ReviewDesk {
  const [opened, setOpened] = useState<OpenReview>();
  const [saving, setSaving] = useState<Saving>("saved");
  const [problem, setProblem] = useState<string>();
  // What was decided last, before React has drawn it: keys can be faster.
  const current = useRef<OpenReview>(undefined);
  const version = useRef(0);
  const writes = useRef(Promise.resolve());
  const pending = useRef(0);
  // Goes up when a decision is refused: those that were made on top of it are void.
  const refused = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stored = useRef(onStored);
  stored.current = onStored;

  const show = useCallback((next: OpenReview | undefined) => {
    current.current = next;
    setOpened(next);
  }, []);

  const load = useCallback(async () => {
    const draft = id === undefined ? undefined : await api.draft(id);
    // What was decided while it was read is newer, and is written next.
    if (pending.current > 0 && current.current?.row.id === id) return;
    const { row, stored: kept } = draft ?? {};
    if (!row || !kept?.start || kept.text === undefined) return show(undefined);
    version.current = row.version;
    show({ row, text: kept.text, review: openReview(kept.start, row.about, row.log, row.cursor) });
  }, [api, id, show]);

  /** After all decisions so far are stored. */
  const reload = useCallback(() => {
    writes.current = writes.current.then(load).catch((error: unknown) => setProblem(messageOf(error)));
    return writes.current;
  }, [load]);

  useEffect(() => {
    setProblem(undefined);
    void reload();
  }, [reload]);

  // The few milliseconds in which a decision is not on disk yet.
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (pending.current > 0) event.preventDefault();
    };
    addEventListener("beforeunload", hold);
    return () => removeEventListener("beforeunload", hold);
  }, []);

  const publish = useCallback(() => {
    clearTimeout(timer.current);
    setSaving("saving");
    timer.current = setTimeout(() => {
      writes.current
        .then(() => api.publish())
        .then(
          () => {
            setSaving("saved");
            stored.current();
          },
          (error: unknown) => {
            setSaving("failed");
            setProblem(messageOf(error));
          },
        );
    }, QUIET_MS);
  }, [api]);

  const store = useCallback(
    (review: Review, stage: Stage) => {
      const before = current.current;
      if (!before) return;
      show({ ...before, review, row: { ...before.row, stage } });
      pending.current += 1;
      const round = refused.current;
      writes.current = writes.current
        .then(async () => {
          if (round !== refused.current) return;
          version.current = await api.decide(before.row.id, version.current, review, stage);
          pending.current = Math.max(0, pending.current - 1);
          setProblem(undefined);
          stored.current();
        })
        .catch(async (error: unknown) => {
          setProblem(messageOf(error));
          pending.current = 0;
          refused.current += 1;
          await load();
        });
      publish();
    },
    [api, show, load, publish],
  );

  const change = useCallback(
    (run: (review: Review) => Review) => {
      const before = current.current;
      if (!before) return;
      const review = run(before.review);
      if (review !== before.review) store(review, before.row.stage);
    },
    [store],
  );

  return {
    opened: opened?.row.id === id ? opened : undefined,
    saving,
    problem,
    decide: useCallback((action: Action) => change((review) => act(review, action)), [change]),
    undo: useCallback(() => change(undo), [change]),
    redo: useCallback(() => change(redo), [change]),
    setStage: useCallback(
      (stage: Stage) => {
        const before = current.current;
        if (before && before.row.stage !== stage) store(before.review, stage);
      },
      [store],
    ),
    reload,
  };
}
