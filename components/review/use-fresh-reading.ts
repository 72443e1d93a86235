import { useCallback, useEffect, useState } from "react";
import type { About } from "@/lib/review/draft";
import { isUntouched } from "@/lib/review/state";
import { useFresh } from "../use-fresh";
import type { OpenReview } from "./decision-line";
import type { ReviewApi } from "./review-api";

/** How often the datasets are looked at: another tab may import one. */
const LOOK_MS = 1_500;

/** The revision that the datasets have by now, as far as is known, and what looks at them at once. */
export function useRevision({
  revision: ask,
}: Pick<ReviewApi, "revision">): [number | undefined, () => void] {
  const { answer, reload } = useFresh(ask, LOOK_MS);
  const look = useCallback(() => void reload(), [reload]);
  return [answer.state === "done" ? answer.value : undefined, look];
}

/** Whether it waits for the first decision as it was read, and can be read again without a loss. */
function isUndecided({ row, review }: OpenReview): boolean {
  return row.stage === "open" && isUntouched(review);
}

/** What the datasets are on their way to know. */
interface DatasetsNow {
  /** As far as is known. */
  revision: number | undefined;
  /** What was accepted of another release is being written. */
  isSaving: boolean;
}

/** What stands in the way of the first decision. */
export interface Freshening {
  isReading: boolean;
  /** For what is being written. */
  isWaiting: boolean;
  /** Decides without it. */
  waitNoMore: () => void;
}

/**
 * Of several releases that come together one may tell of an agreement that was accepted from another: what is open is
 * read again, once for each revision of the datasets, before anybody decides on it. Who works on it (`isHeld`) is left alone.
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
  // Who says something of the release itself is in the middle of its form, and is not torn out of it.
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
