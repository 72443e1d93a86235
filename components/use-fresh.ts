import { useCallback, useEffect, useRef, useState } from "react";
import { type Asking, keepAsking } from "./keep-asking";
import type { Answer, Failure } from "./use-async";

/** An answer, and how the question went last. */
export interface Held<T> {
  /** The last one that was no failure; a failure where there was none. */
  answer: Answer<T>;
  /** That the last question failed: the answer may be old. Another one after each time that the user tried again. */
  problem: Failure | undefined;
}

/** An answer that is kept fresh. */
export interface Fresh<T> extends Held<T> {
  /** Asks now. Resolves to the answer, when it is there. */
  reload: () => Promise<Answer<T>>;
}

/**
 * Asks while the view is there, and again `everyMs` milliseconds after each answer; an answer equal to the one before changes
 * nothing, unless it is a failure that `reload` came to. Without `ask` nothing is asked.
 */
export function useFresh<T>(ask: (() => Promise<T>) | undefined, everyMs: number): Fresh<T> {
  const [held, setHeld] = useState<Held<T>>(NOTHING);
  const asking = useRef<Asking<T>>(undefined);
  useEffect(() => {
    if (!ask) return;
    const started = keepAsking(ask, everyMs, (answer) => setHeld((before) => heldAfter(before, answer)));
    asking.current = started;
    return () => started.stop();
  }, [ask, everyMs]);
  const reload = useCallback(
    async (): Promise<Answer<T>> => asking.current?.again() ?? { state: "loading" },
    [],
  );
  return { ...held, reload };
}

/** What holds when `answer` has come: one that failed takes nothing away. */
export function heldAfter<T>(before: Held<T>, answer: Answer<T>): Held<T> {
  if (answer.state !== "failed") return { answer, problem: undefined };
  return { answer: before.answer.state === "done" ? before.answer : answer, problem: answer };
}

/** The last answer that was no failure, for a question that is asked in rounds. */
export function useHeld<T>(answer: Answer<T>): Held<T> {
  const [{ seen, held }, setHeld] = useState({ seen: answer, held: heldAfter(NOTHING, answer) });
  if (answer !== seen && answer.state !== "loading") setHeld({ seen: answer, held: heldAfter(held, answer) });
  return held;
}

const NOTHING = { answer: { state: "loading" }, problem: undefined } as const;
