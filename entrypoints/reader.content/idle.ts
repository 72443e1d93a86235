/** Working in slices while the page has nothing better to do. */

/** The first slice runs at once, since the reader waits for it; it is half of a frame. In ms. */
const FIRST_SLICE_MS = 8;
/** A busy page gets a slice at least this often, in ms. */
const LONGEST_WAIT_MS = 500;

/**
 * Calls `work` until it gives a result, each time with a test whether its slice is over.
 * Rejects with the signal's reason once it aborts.
 */
export async function inSlices<T>(
  work: (isLate: () => boolean) => T | undefined,
  signal: AbortSignal,
): Promise<T> {
  for (let left = FIRST_SLICE_MS; ; ) {
    const end = performance.now() + left;
    const result = work(() => performance.now() > end);
    if (result !== undefined) return result;
    const deadline = await nextIdle();
    signal.throwIfAborted();
    // After a time-out no idle time is left: half a frame is taken.
    left = Math.max(deadline.timeRemaining(), deadline.didTimeout ? FIRST_SLICE_MS : 1);
  }
}

/** Yields to the page before work goes on; a busy page does not hold it up for long. */
export function letPageGo(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function nextIdle(): Promise<IdleDeadline> {
  return new Promise((resolve) => {
    requestIdleCallback(resolve, { timeout: LONGEST_WAIT_MS });
  });
}

/** Resolves when the page is visible; never, if it is hidden when the signal aborts. */
export async function whenVisible(signal: AbortSignal): Promise<void> {
  while (document.visibilityState === "hidden")
    await new Promise((resolve) =>
      document.addEventListener("visibilitychange", resolve, { once: true, signal }),
    );
}
