import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { messageOf } from "@/lib/model/message-of";
import type { ReviewApi } from "../review-api";
import type { DecisionLine } from "./decision-line";

/** The state of the accepted facts. */
export type Saving = "saved" | "saving" | "failed";

interface Publishing {
  saving: Saving;
  /** Why the dataset could not be written last. */
  problem: string | undefined;
  publish: () => void;
  publishNow: () => void;
}

/** How long after the last decision the user's own dataset is written, in ms: compiling it each time takes long. */
const QUIET_MS = 500;

/**
 * Writes accepted facts into the user's own dataset: `publish` soon after the last decision on the release `id`,
 * `publishNow` at once, as where another is opened or the page goes out of sight. `stored` is called before it counts as
 * saved.
 */
export function usePublishing(
  api: ReviewApi,
  id: string | undefined,
  line: DecisionLine,
  stored: RefObject<() => Promise<unknown>>,
): Publishing {
  const [saving, setSaving] = useState<Saving>("saved");
  const [problem, setProblem] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const publishings = useRef(0);

  const publishNow = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setSaving("saving");
    setProblem(undefined);
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
          setProblem(`Your decisions are stored, but not yet in your dataset. ${messageOf(error)}`);
        },
      );
  }, [api, line, stored]);
  const publish = useCallback(() => {
    clearTimeout(timer.current);
    publishings.current += 1;
    setSaving("saving");
    timer.current = setTimeout(publishNow, QUIET_MS);
  }, [publishNow]);
  // The next release must be compared with what was accepted of this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is opened
  useEffect(() => {
    if (timer.current !== undefined) publishNow();
  }, [id, publishNow]);
  useEffect(() => {
    const publishHidden = () => {
      if (document.hidden && timer.current !== undefined) publishNow();
    };
    document.addEventListener("visibilitychange", publishHidden);
    return () => document.removeEventListener("visibilitychange", publishHidden);
  }, [publishNow]);
  return { saving, problem, publish, publishNow };
}
