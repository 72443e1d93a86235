import { useCallback, useState } from "react";
import { messageOf } from "@/lib/model/message-of";

/** Changes that the user requests. */
export interface Attempts {
  /** Why the last change failed. */
  problem: string | undefined;
  /** Waits for a change. Never rejects. */
  attempt: (change: Promise<unknown>) => Promise<void>;
}

const NOTHING = () => undefined;

/** Reports why a change failed. `after` runs after each change, so that the view shows the stored state. */
export function useAttempt(after: () => void = NOTHING): Attempts {
  const [problem, setProblem] = useState<string>();
  const attempt = useCallback(
    (change: Promise<unknown>) =>
      change
        .then(
          () => setProblem(undefined),
          (error: unknown) => setProblem(messageOf(error)),
        )
        .finally(after),
    [after],
  );
  return { problem, attempt };
}
