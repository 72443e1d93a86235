import { useEffect, useState } from "react";

/** A round for `useAsync` that is another one whenever the datasets changed, as `follow` tells. */
export function useDatasetRound(follow: (changed: () => void) => () => void): number {
  const [round, setRound] = useState(0);
  useEffect(() => follow(() => setRound((before) => before + 1)), [follow]);
  return round;
}
