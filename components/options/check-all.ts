import { messageOf } from "@/lib/model/message-of";
import type { LongRun, StepProgress } from "@/lib/store/tasks/run-task";
import type { Subscription } from "@/lib/subscriptions/subscription";

/** The result of checking several subscriptions. */
export interface CheckedAll {
  asked: number;
  /** How many of these have a problem, which is stored with them. */
  failed: number;
  /** How many ended without an answer, and why the first of them did. */
  lost: { count: number; why: string };
  /** How many were to be checked. */
  total: number;
}

/** How many servers are asked in parallel: a slow one delays few others, and cancelling waits for few. */
const AT_ONCE = 3;

/**
 * Checks subscriptions by their addresses. After a cancel, those under way are finished, and the result says how many
 * were checked. A failure of one does not stop the others.
 */
export function checkAll(
  urls: readonly string[],
  check: (url: string) => Promise<Subscription>,
  onProgress: (progress: StepProgress) => void,
): LongRun<CheckedAll> {
  const waiting = [...urls];
  const checked: CheckedAll = { asked: 0, failed: 0, lost: { count: 0, why: "" }, total: urls.length };
  const tell = () =>
    onProgress({ words: "Asking your subscriptions", done: checked.asked, total: urls.length });
  const work = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      try {
        const { problem } = await check(url);
        if (problem !== undefined) checked.failed += 1;
      } catch (error) {
        checked.lost.why ||= messageOf(error);
        checked.lost.count += 1;
      }
      checked.asked += 1;
      tell();
    }
  };
  const all = async () => {
    // The caller must have the run before it reports anything.
    await Promise.resolve();
    tell();
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return checked;
  };
  return { result: all(), cancel: () => void waiting.splice(0) };
}

/** The result in words. */
export function checkedText({ asked, failed, lost, total }: CheckedAll): string {
  const whole = asked < total ? `${asked} of ${total} asked, then stopped` : `All ${total} asked`;
  const told = failed === 0 ? `${whole}.` : `${whole}, ${failed} with a problem that is told below.`;
  return lost.count === 0 ? told : `${told} ${lost.count} without an answer: ${lost.why}`;
}
