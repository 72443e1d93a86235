import { useEffect, useState } from "react";
import { messageOf } from "@/lib/model/message-of";

/** A question that failed, and why. */
export interface Failure {
  state: "failed";
  message: string;
}

export type Answer<T> = { state: "loading" } | { state: "done"; value: T } | Failure;

/**
 * Asks whenever `key` changes; an answer to an older question is dropped. `ask` may change without asking again. Another
 * `round` asks again too, and the answer before stays until the new one is there.
 */
export function useAsync<T>(key: string, ask: () => Promise<T>, round: string | number = 0): Answer<T> {
  const [held, setHeld] = useState<{ key: string; answer: Answer<T> }>({ key, answer: { state: "loading" } });
  // biome-ignore lint/correctness/useExhaustiveDependencies: key and round name the question
  useEffect(() => {
    let live = true;
    ask().then(
      (value) => live && setHeld({ key, answer: { state: "done", value } }),
      (error: unknown) =>
        live &&
        setHeld({
          key,
          answer: { state: "failed", message: messageOf(error) },
        }),
    );
    return () => {
      live = false;
    };
  }, [key, round]);
  return held.key === key ? held.answer : { state: "loading" };
}
