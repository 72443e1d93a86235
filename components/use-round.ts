import { useCallback, useEffect, useState } from "react";

/** A round for `useAsync` that changes whenever the window gets the focus, and when `again` is called. */
export function useRound(): { round: number; again: () => void } {
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => {
    addEventListener("focus", again);
    return () => removeEventListener("focus", again);
  }, [again]);
  return { round, again };
}
