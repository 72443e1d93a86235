import { useCallback, useEffect, useRef, useState } from "react";
import { type Asking, keepAsking } from "./keep-asking";
import type { Answer } from "./use-async";

/** An answer that is kept fresh. */
export interface Fresh<T> {
  answer: Answer<T>;
  /** The last answer that was no failure. */
  last: T | undefined;
  /** Asks now. Resolves to the answer, when it is there. */
  reload: () => Promise<Answer<T>>;
}

/**
 * Asks while the view is there, and again `everyMs` milliseconds after each answer; an answer equal to the one before changes
 * nothing. Without `ask` nothing is asked.
 */
export function useFresh<T>(ask: (() => Promise<T>) | undefined, everyMs: number): Fresh<T> {
  const [held, setHeld] = useState<Omit<Fresh<T>, "reload">>({
    answer: { state: "loading" },
    last: undefined,
  });
  const asking = useRef<Asking<T>>(undefined);
  useEffect(() => {
    if (!ask) return;
    const started = keepAsking(ask, everyMs, (answer) =>
      setHeld(({ last }) => ({ answer, last: answer.state === "done" ? answer.value : last })),
    );
    asking.current = started;
    return () => started.stop();
  }, [ask, everyMs]);
  const reload = useCallback(
    async (): Promise<Answer<T>> => asking.current?.again() ?? { state: "loading" },
    [],
  );
  return { ...held, reload };
}
