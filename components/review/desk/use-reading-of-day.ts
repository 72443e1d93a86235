import { useEffect, useRef, useState } from "react";
import type { About } from "@/lib/review/draft";
import type { Review } from "@/lib/review/state";

/**
 * Reads the text again, once, for each new day of publication, which changes what "on Monday" means; never under an
 * open editor (`isHeld`). `isBehind` says that this was stopped or failed, and `readAgain` retries. `onReadAgain`
 * resolves to whether it was read.
 */
export function useReadingOfDay(
  { start, state }: Review,
  isHeld: boolean,
  onReadAgain: (about: About) => Promise<boolean>,
): { isBehind: boolean; readAgain: () => void } {
  const { published } = state.about;
  const isStale = !isHeld && published !== start.release.published;
  const asked = useRef<{ published: string | undefined }>(undefined);
  const [isBehind, setBehind] = useState(false);
  const readAgain = () => {
    const round = { published };
    asked.current = round;
    setBehind(false);
    void onReadAgain(state.about).then((isRead) => asked.current === round && setBehind(!isRead));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each day
  useEffect(() => {
    if (!isStale) {
      asked.current = undefined;
      setBehind(false);
    } else if (asked.current?.published !== published || !asked.current) readAgain();
  }, [isStale, published]);
  return { isBehind, readAgain };
}
