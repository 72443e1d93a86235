import { useEffect, useState } from "react";
import { messageOf } from "@/lib/model/message-of";

/** A failed question, and why it failed. */
export interface Failure {
  state: "failed";
  message: string;
}

/** A failed question that can be asked again: the failure stays until there is an answer. */
export interface AskedInVain extends Failure {
  again: () => void;
}

export type Answer<T, F extends Failure = Failure> = { state: "loading" } | { state: "done"; value: T } | F;

/**
 * Asks whenever `key` changes, and drops answers to older questions. `ask` may change without asking again. Another
 * `round` asks again too, and keeps the old answer until the new one is there.
 */
export function useAsync<T>(
  key: string,
  ask: () => Promise<T>,
  round: string | number = 0,
): Answer<T, AskedInVain> {
  const [held, setHeld] = useState<{ key: string; answer: Answer<T, AskedInVain> }>({
    key,
    answer: { state: "loading" },
  });
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: key and round name the question
  useEffect(() => {
    let live = true;
    const again = () => setTries((before) => before + 1);
    ask().then(
      (value) => live && setHeld({ key, answer: { state: "done", value } }),
      (error: unknown) =>
        live &&
        setHeld({
          key,
          answer: { state: "failed", message: messageOf(error), again },
        }),
    );
    return () => {
      live = false;
    };
  }, [key, round, tries]);
  return held.key === key ? held.answer : { state: "loading" };
}
