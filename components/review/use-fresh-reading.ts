import { useCallback, useEffect, useState } from "react";
import type { About } from "@/lib/review/draft";
import { isUntouched } from "@/lib/review/state";
import { useFresh } from "../answers/use-fresh";
import type { OpenReview } from "./decisions/decision-line";
import type { ReviewApi } from "./review-api";

/** The last known revision of the datasets, and a function that checks it at once; it resolves when that is known. */
export function useRevision({
  revision: question,
}: Pick<ReviewApi, "revision">): [number | undefined, () => Promise<unknown>] {
  const { answer, reload } = useFresh(question);
  return [answer.state === "done" ? answer.value : undefined, reload];
}

/** Whether a release has no decisions yet and can be read again without a loss. */
function isUndecided({ row, review }: OpenReview): boolean {
  return row.stage === "open" && isUntouched(review);
}

/** The state of the datasets. */
interface DatasetsNow {
  /** The last known revision. */
  revision: number | undefined;
  /** Whether accepted facts of another release are being written. */
  isSaving: boolean;
}

/** What delays the first decision. */
export interface Freshening {
  isReading: boolean;
  /** Whether it waits for something that is being written. */
  isWaiting: boolean;
  /** Decides without waiting. */
  waitNoMore: () => void;
}

/**
 * Reads the open release again before the first decision on it, once for each revision of the datasets: it may tell of
 * an agreement that was just accepted from another. Never while the user works on it (`isHeld`).
 */
export function useFreshReading(
  opened: OpenReview | undefined,
  { revision, isSaving }: DatasetsNow,
  isHeld: boolean,
  onReadAgain: (about: About) => Promise<unknown>,
): Freshening {
  const [isReading, setReading] = useState(false);
  const [isImpatient, setImpatient] = useState(false);
  const [asked, setAsked] = useState<number>();
  // A user who is filling in the form about the release is not interrupted.
  const [begun, setBegun] = useState<number>();
  const said = opened?.review.log.length;
  if (begun === undefined && said !== undefined) setBegun(said);
  const isFree = opened !== undefined && !isHeld && isUndecided(opened) && (begun ?? said) === said;
  const isWaiting = isFree && isSaving && !isImpatient;
  const isDue =
    isFree &&
    !isWaiting &&
    revision !== undefined &&
    ![asked, opened.review.start.revision].includes(revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each revision
  useEffect(() => {
    if (!isDue) return;
    setAsked(revision);
    setReading(true);
    void onReadAgain(opened.review.state.about).finally(() => setReading(false));
  }, [isDue, revision]);
  const waitNoMore = useCallback(() => setImpatient(true), []);
  return { isReading: isReading || isDue, isWaiting, waitNoMore };
}
