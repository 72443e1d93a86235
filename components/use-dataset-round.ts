import { useEffect, useState } from "react";

/** A round for `useAsync` that changes whenever the datasets do, as `follow` tells. */
export function useDatasetRound(follow: (changed: () => void) => () => void): number {
  const [round, setRound] = useState(0);
  useEffect(() => follow(() => setRound((before) => before + 1)), [follow]);
  return round;
}
