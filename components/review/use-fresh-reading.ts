import { useCallback, useEffect, useRef, useState } from "react";
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

/** Whether the datasets may know by now whom and what a release tells of, and nobody has decided on it as it was read. */
export function isReadBefore({ row, review }: OpenReview, revision: number | undefined): boolean {
  return (
    revision !== undefined &&
    revision !== review.start.revision &&
    row.stage === "open" &&
    isUntouched(review)
  );
}

/**
 * Of several releases that come together one may tell of an agreement that was accepted from another: what is open is
 * read again, once for each revision of the datasets, before anybody decides on it. Tells whether that is being done; who
 * works on it (`isHeld`) is left alone.
 */
export function useFreshReading(
  opened: OpenReview | undefined,
  revision: number | undefined,
  isHeld: boolean,
  onReadAgain: (about: About) => Promise<unknown>,
): boolean {
  const [isReading, setReading] = useState(false);
  const asked = useRef<number>(undefined);
  const about = opened?.review.state.about;
  const isDue = opened !== undefined && !isHeld && isReadBefore(opened, revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each revision
  useEffect(() => {
    if (!isDue || !about || asked.current === revision) return;
    asked.current = revision;
    setReading(true);
    void onReadAgain(about).finally(() => setReading(false));
  }, [isDue, revision]);
  return isReading;
}
