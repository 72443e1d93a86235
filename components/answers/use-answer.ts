import { useCallback, useEffect, useMemo, useState } from "react";
import { messageOf } from "@/lib/model/message-of";
import type { Follow } from "./keep-asking";

/** A failed question, and why it failed. */
export interface Failure {
  state: "failed";
  message: string;
}

export type Answer<T, F extends Failure = Failure> = { state: "loading" } | { state: "done"; value: T } | F;

interface Again {
  /** Asks again; the answer stays until the new one is there. */
  again: () => void;
}

/** A failed question that can be asked again: the failure stays until there is an answer. */
export type AskedInVain = Failure & Again;

/** The answer to a question that a view asked, with a way to ask it again. */
export type Asked<T> = Answer<T> & Again;

/** What asks a question again by itself, as `again` does. */
interface Occasions {
  /** Another text asks again. */
  round?: string;
  follow?: Follow;
}

/**
 * The answer to the question that `key` names: another key is another question, whose answer is waited for. Drops
 * answers to older questions. `ask` may change without asking again. What a page always shows, and keeps fresh while
 * questions fail, is asked with `useFresh`.
 */
export function useAnswer<T>(
  key: string,
  ask: () => Promise<T>,
  { round, follow }: Occasions = {},
): Asked<T> {
  const [tries, setTries] = useState(0);
  const again = useCallback(() => setTries((before) => before + 1), []);
  const loading = useMemo((): Asked<T> => ({ state: "loading", again }), [again]);
  const [held, setHeld] = useState({ key, answer: loading });
  useEffect(() => follow?.(again), [follow, again]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: key, round and tries name the question
  useEffect(() => {
    let live = true;
    const tell = (answer: Answer<T>) => live && setHeld({ key, answer: { ...answer, again } });
    ask().then(
      (value) => tell({ state: "done", value }),
      (error: unknown) => tell({ state: "failed", message: messageOf(error) }),
    );
    return () => {
      live = false;
    };
  }, [key, round, tries]);
  return held.key === key ? held.answer : loading;
}
