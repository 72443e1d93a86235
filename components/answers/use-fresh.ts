import { useCallback, useEffect, useRef, useState } from "react";
import { everyInView, onView } from "./in-view";
import { type Asking, keepAsking, type Question } from "./keep-asking";
import type { Answer, Failure } from "./use-answer";

/** An answer, and how the last question went. */
export interface Held<T> {
  /** The last successful answer; a failure where there is none. */
  answer: Answer<T>;
  /** The failure of the last question: the answer may be old. A new object after each try by the user. */
  problem: Failure | undefined;
}

/** An answer that is kept fresh. */
export interface Fresh<T> extends Held<T> {
  /** Asks now. Resolves to the answer. */
  reload: () => Promise<Answer<T>>;
}

/** How often a question that failed is asked again, in ms: nobody tells when a disk can be read again. */
const RETRY_MS = 2_000;

/**
 * The answer to a question that a page always shows. Asks while the view is mounted: after each change, when the page
 * comes back into view, and, while it is in view and the question fails, now and then. An answer equal to the last
 * changes nothing, unless it is a failure after `reload`. Without a question, asks nothing.
 */
export function useFresh<T>(question: Question<T> | undefined): Fresh<T> {
  const [held, setHeld] = useState<Held<T>>(NOTHING);
  const asking = useRef<Asking<T>>(undefined);
  useEffect(() => {
    if (!question) return;
    const started = keepAsking(question, (answer) => setHeld((before) => heldAfter(before, answer)));
    const leave = onView(started.look);
    asking.current = started;
    return () => {
      leave();
      started.stop();
    };
  }, [question]);
  const isFailing = held.problem !== undefined;
  useEffect(() => {
    return isFailing ? everyInView(RETRY_MS, () => asking.current?.look()) : undefined;
  }, [isFailing]);
  const reload = useCallback(
    async (): Promise<Answer<T>> => asking.current?.again() ?? { state: "loading" },
    [],
  );
  return { ...held, reload };
}

/** The state after `answer`: a failure keeps the earlier answer. */
export function heldAfter<T>(before: Held<T>, answer: Answer<T>): Held<T> {
  if (answer.state !== "failed") return { answer, problem: undefined };
  return { answer: before.answer.state === "done" ? before.answer : answer, problem: answer };
}

const NOTHING = { answer: { state: "loading" }, problem: undefined } as const;
