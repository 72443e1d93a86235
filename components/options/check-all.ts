import type { Subscription } from "@/lib/subscriptions/subscription";
import type { LongRun, StepProgress } from "./options-api";

/** The result of checking several subscriptions. */
export interface CheckedAll {
  asked: number;
  failed: number;
  /** How many were to be checked. */
  total: number;
}

/** How many servers are asked in parallel: a slow one delays few others, and cancelling waits for few. */
const AT_ONCE = 3;

/**
 * Checks subscriptions by their addresses. After a cancel, those under way are finished, and the result says how many
 * were checked. A failure of one is stored with it, and does not stop the others.
 */
export function checkAll(
  urls: readonly string[],
  check: (url: string) => Promise<Subscription>,
  onProgress: (progress: StepProgress) => void,
): LongRun<CheckedAll> {
  const waiting = [...urls];
  const checked: CheckedAll = { asked: 0, failed: 0, total: urls.length };
  const tell = () =>
    onProgress({ words: "Asking your subscriptions", done: checked.asked, total: urls.length });
  const work = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const isWell = await check(url).then(
        ({ problem }) => problem === undefined,
        () => false,
      );
      checked.asked += 1;
      if (!isWell) checked.failed += 1;
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
export function checkedText({ asked, failed, total }: CheckedAll): string {
  const whole = asked < total ? `${asked} of ${total} asked, then stopped` : `All ${total} asked`;
  return failed === 0 ? `${whole}.` : `${whole}, ${failed} with a problem that is told below.`;
}
