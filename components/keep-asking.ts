import { messageOf } from "@/lib/model/message-of";
import type { Answer } from "./use-async";

/** A question that is asked again and again. */
export interface Asking<T> {
  /** Asks now, and then at intervals as before. Resolves to the answer, once it was reported. */
  again(): Promise<Answer<T>>;
  stop(): void;
}

/**
 * Asks now, and again `everyMs` milliseconds after each answer. Reports each answer that differs from the last,
 * failures too; a caller of `again` waits for it, and gets every failure. Drops an answer that comes after that to a
 * later question. Never rejects.
 */
export function keepAsking<T>(
  ask: () => Promise<T>,
  everyMs: number,
  tell: (answer: Answer<T>) => void,
): Asking<T> {
  let isLive = true;
  let asked = 0;
  let told = 0;
  let before = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const askNow = async (isWaitedFor: boolean): Promise<Answer<T>> => {
    clearTimeout(timer);
    asked += 1;
    const number = asked;
    const answer = await ask().then(
      (value): Answer<T> => ({ state: "done", value }),
      (error: unknown): Answer<T> => ({ state: "failed", message: messageOf(error) }),
    );
    if (!isLive || number < told) return answer;
    told = number;
    const now = JSON.stringify(answer);
    if (now !== before || (isWaitedFor && answer.state === "failed")) tell(answer);
    before = now;
    if (number === asked) timer = setTimeout(() => void askNow(false), everyMs);
    return answer;
  };
  void askNow(false);
  return {
    again: () => askNow(true),
    stop: () => {
      isLive = false;
      clearTimeout(timer);
    },
  };
}
