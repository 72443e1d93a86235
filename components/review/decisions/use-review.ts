import { useCallback, useEffect, useMemo, useState } from "react";
import { messageOf } from "@/lib/model/message-of";
import { redo, undo } from "@/lib/review/decide";
import type { Action, Stage } from "@/lib/review/draft";
import { useLatest } from "../../use-latest";
import type { ReviewApi } from "../review-api";
import { useUnloadQuestion } from "../use-unload-question";
import { changeOf } from "./change-of";
import { type Change, DecisionLine, type OpenReview } from "./decision-line";
import { type Saving, usePublishing } from "./use-publishing";

/** The open release, how far its decisions are stored, and what decides on it. */
export interface Reviewing {
  /** `undefined` while it loads, and where it was not read. */
  opened: OpenReview | undefined;
  saving: Saving;
  problem: string | undefined;
  decide: (action: Action) => void;
  undo: () => void;
  redo: () => void;
  setStage: (stage: Stage) => void;
  /** Tries again to write the accepted facts into the dataset. */
  saveAgain: () => void;
  /** Writes the accepted facts into the dataset again, after it lost them. */
  putAgain: () => void;
  /** Reloads the open release, which was read again. */
  reload: () => Promise<void>;
}

/**
 * The review of one release, which has `version` in the queue. Stores every decision at once, and writes accepted facts
 * into the dataset soon after.
 */
export function useReview(
  api: ReviewApi,
  id: string | undefined,
  version: number | undefined,
  onStored: () => Promise<unknown>,
): Reviewing {
  const [opened, setOpened] = useState<OpenReview>();
  const [problem, setProblem] = useState<string>();
  const stored = useLatest(onStored);
  const shown = useLatest(opened);
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

  const publishing = usePublishing(api, id, line, stored);
  const { saving, publish, publishNow } = publishing;
  // Until a decision is on disk and the dataset is written: only a review page writes it.
  useUnloadQuestion(useCallback(() => line.isBusy || saving !== "saved", [line, saving]));
  const change = useCallback(
    (one: Change) => {
      if (line.decide(one)) publish();
    },
    [line, publish],
  );

  return {
    opened: opened?.row.id === id ? opened : undefined,
    saving,
    problem: problem ?? publishing.problem,
    decide: useCallback(
      (action: Action) => {
        if (shown.current) change(changeOf(action, shown.current.review));
      },
      [change],
    ),
    undo: useCallback(() => change({ run: undo, isStep: true }), [change]),
    redo: useCallback(() => change({ run: redo, isStep: true }), [change]),
    setStage: useCallback((stage: Stage) => change({ stage }), [change]),
    saveAgain: publishNow,
    putAgain: useCallback(() => {
      if (id === undefined) return;
      api.putAgain(id).then(publish, (error: unknown) => setProblem(messageOf(error)));
    }, [api, id, publish]),
    reload: useCallback(() => line.reload(), [line]),
  };
}
