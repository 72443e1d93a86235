import { useCallback, useState } from "react";
import { messageOf } from "@/lib/model/message-of";

/** Changes that the user asks for. */
export interface Attempts {
  /** Why the last one failed. */
  problem: string | undefined;
  /** Waits for a change. Never rejects. */
  attempt: (change: Promise<unknown>) => Promise<void>;
}

const NOTHING = () => undefined;

/** Says why a change failed; `after` runs behind each, so that what is shown is what holds. */
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
