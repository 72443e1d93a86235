import { messageOf } from "@/lib/model/message-of";
import type { Answer } from "./use-answer";

/** Calls back whenever an answer may have changed. Gives the way to stop. */
export type Follow = (changed: () => void) => () => void;

/** A question whose answer may change at any time. */
export interface Question<T> {
  ask: () => Promise<T>;
  follow: Follow;
}

/** Follows several sources at once. */
export function followAll(...sources: readonly { follow: Follow }[]): Follow {
  return (changed) => {
    const stops = sources.map((source) => source.follow(changed));
    return () => {
      for (const stop of stops) stop();
    };
  };
}

/** A question that is asked again whenever its answer may have changed. */
export interface Asking<T> {
  /** Asks now. Resolves to the answer, once it was reported. */
  again(): Promise<Answer<T>>;
  /** Asks as after a change. */
  look(): void;
  stop(): void;
}

/**
 * Asks now and after each change; of changes that come before an answer, only the last counts. Reports each answer that
 * differs from the last, failures too; a caller of `again` waits for it, and gets every failure. Drops an answer that
 * comes after that to a later question. Never rejects.
 */
export function keepAsking<T>({ ask, follow }: Question<T>, tell: (answer: Answer<T>) => void): Asking<T> {
  let isLive = true;
  let asked = 0;
  let told = 0;
  let before = "";
  const askNow = async (isWaitedFor: boolean): Promise<Answer<T>> => {
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
    return answer;
  };
  let isLooking = false;
  let isDue = false;
  const look = async () => {
    isDue = true;
    if (isLooking || !isLive) return;
    isLooking = true;
    while (isDue && isLive) {
      isDue = false;
      await askNow(false);
    }
    isLooking = false;
  };
  const stop = follow(() => void look());
  void look();
  return {
    again: () => askNow(true),
    look: () => void look(),
    stop: () => {
      isLive = false;
      stop();
    },
  };
}
