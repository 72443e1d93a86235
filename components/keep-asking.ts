import { messageOf } from "@/lib/model/message-of";
import type { Answer } from "./use-async";

/** A question that is asked again and again. */
export interface Asking<T> {
  /** Asks now, and from then on as before. Resolves to the answer, when it is told. */
  again(): Promise<Answer<T>>;
  stop(): void;
}

/**
 * Asks now, and again `everyMs` milliseconds after each answer. Each answer that is not as the one before is told, a
 * failure too; whoever asks with `again` waits for it, and is told of each failure. An answer that comes later than that to a
 * later question is dropped. It never rejects.
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
