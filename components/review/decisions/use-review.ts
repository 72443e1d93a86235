import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { messageOf } from "@/lib/model/message-of";
import { redo, undo } from "@/lib/review/decide";
import type { Action, Stage } from "@/lib/review/draft";
import type { ReviewApi } from "../review-api";
import { useUnloadQuestion } from "../use-unload-question";
import { changeOf } from "./change-of";
import { type Change, DecisionLine, type OpenReview } from "./decision-line";

/** The state of the accepted facts. */
export type Saving = "saved" | "saving" | "failed";

export interface ReviewDesk {
  /** `undefined` while it loads, and where it was not read. */
  opened: OpenReview | undefined;
  saving: Saving;
  problem: string | undefined;
  decide: (action: Action) => void;
  undo: () => void;
  redo: () => void;
  setStage: (stage: Stage) => void;
  /** Writes the accepted facts into the dataset again, after it lost them. */
  putAgain: () => void;
  /** Reloads the open release, which was read again. */
  reload: () => Promise<void>;
}

/** How long after the last decision the user's own dataset is written, in ms: compiling it each time takes long. */
const QUIET_MS = 500;

/**
 * The review of one release, which has `version` in the queue. Stores every decision at once, and writes accepted facts
 * into the dataset soon after.
 */
export function useReview(
  api: ReviewApi,
  id: string | undefined,
  version: number | undefined,
  onStored: () => Promise<unknown>,
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
        onStored: () => void stored.current(),
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

  // For the few milliseconds until a decision is on disk.
  useUnloadQuestion(useCallback(() => line.isBusy, [line]));

  const publishNow = useCallback(() => {
    timer.current = undefined;
    const number = publishings.current;
    // Decisions made during an earlier publishing are not in it.
    const settle = (state: Saving) => number === publishings.current && setSaving(state);
    line
      .settled()
      .then(() => api.publish())
      // A release that waits for this is read again, which it must know of before it is shown.
      .then(() => stored.current())
      .then(
        () => settle("saved"),
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
  // The next release must be compared with what was accepted of this one.
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
