import type { Subscription } from "@/lib/subscriptions/subscription";
import type { LongRun, StepProgress } from "./options-api";

/** What became of the subscriptions that were asked one after the other. */
export interface CheckedAll {
  asked: number;
  failed: number;
  /** How many were to be asked. */
  total: number;
}

/** How many servers are asked beside one another: a slow one keeps few waiting, and who cancels waits for few. */
const AT_ONCE = 3;

/**
 * Asks for subscriptions by their addresses. Whoever cancels has those asked that were under way, and is told so. What goes wrong
 * with one stands with it, and keeps no other from being asked.
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
    // Who begins a run has it in hand before it tells something.
    await Promise.resolve();
    tell();
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return checked;
  };
  return { result: all(), cancel: () => void waiting.splice(0) };
}

/** The same in words. */
export function checkedText({ asked, failed, total }: CheckedAll): string {
  const whole = asked < total ? `${asked} of ${total} asked, then stopped` : `All ${total} asked`;
  return failed === 0 ? `${whole}.` : `${whole}, ${failed} with a problem that is told below.`;
}
