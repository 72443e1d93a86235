import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { messageOf } from "@/lib/model/message-of";
import type { Action, Stage } from "@/lib/review/draft";
import { redo, undo } from "@/lib/review/state";
import { changeOf } from "./change-of";
import { type Change, DecisionLine, type OpenReview } from "./decision-line";
import type { ReviewApi } from "./review-api";
import { useUnloadQuestion } from "./use-unload-question";

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
  /** Writes what was accepted into the dataset anew, which lost it. */
  putAgain: () => void;
  /** Loads what is open by now again: it was read anew. */
  reload: () => Promise<void>;
}

/** So long after the last decision the user's own dataset is written: compiling it for every key would only be in the way. */
const QUIET_MS = 500;

/**
 * The review of one release, of which the queue knows `version`: every decision is stored at once, and what was accepted goes
 * to the dataset soon after.
 */
export function useReview(
  api: ReviewApi,
  id: string | undefined,
  version: number | undefined,
  onStored: () => void,
): ReviewDesk {
  const [opened, setOpened] = useState<OpenReview>();
  const [saving, setSaving] = useState<Saving>("saved");
  const [problem, setProblem] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const publishings = useRef(0);
  const stored = useRef(onStored);
  stored.current = onStored;
  const shown = useRef(opened);
  shown.current = opened;
  const line = useMemo(
    () =>
      new DecisionLine(api, {
        onShow: setOpened,
        onProblem: setProblem,
        onStored: () => stored.current(),
      }),
    [api],
  );

  useEffect(() => {
    setProblem(undefined);
    void line.load(id);
  }, [line, id]);
  // Another tab decided on the same release.
  useEffect(() => {
    if (id !== undefined && version !== undefined) void line.follow(id, version);
  }, [line, id, version]);

  // The few milliseconds in which a decision is not on disk yet.
  useUnloadQuestion(() => line.isBusy);

  const publishNow = useCallback(() => {
    timer.current = undefined;
    const number = publishings.current;
    // What was decided while an earlier one ran is not there yet.
    const settle = (state: Saving) => number === publishings.current && setSaving(state);
    line
      .settled()
      .then(() => api.publish())
      .then(
        () => {
          settle("saved");
          stored.current();
        },
        (error: unknown) => {
          settle("failed");
          setProblem(messageOf(error));
        },
      );
  }, [api, line]);
  const publish = useCallback(() => {
    clearTimeout(timer.current);
    publishings.current += 1;
    setSaving("saving");
    timer.current = setTimeout(publishNow, QUIET_MS);
  }, [publishNow]);
  // The next release is to be held against what was accepted of this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is opened
  useEffect(() => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    publishNow();
  }, [id, publishNow]);

  const change = useCallback(
    (one: Change) => {
      if (line.decide(one)) publish();
    },
    [line, publish],
  );

  return {
    opened: opened?.row.id === id ? opened : undefined,
    saving,
    problem,
    decide: useCallback(
      (action: Action) => {
        if (shown.current) change(changeOf(action, shown.current.review));
      },
      [change],
    ),
    undo: useCallback(() => change({ run: undo, isStep: true }), [change]),
    redo: useCallback(() => change({ run: redo, isStep: true }), [change]),
    setStage: useCallback((stage: Stage) => change({ stage }), [change]),
    putAgain: useCallback(() => {
      if (id === undefined) return;
      api.putAgain(id).then(publish, (error: unknown) => setProblem(messageOf(error)));
    }, [api, id, publish]),
    reload: useCallback(() => line.reload(), [line]),
  };
}
