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
  const end = performance.now() + FIRST_SLICE_MS;
  let result = work(() => performance.now() > end);
  while (result === undefined) {
    const deadline = await nextIdle();
    signal.throwIfAborted();
    // Called because of the time-out there is no time left: then half a frame is taken.
    const until =
      performance.now() + Math.max(deadline.timeRemaining(), deadline.didTimeout ? FIRST_SLICE_MS : 1);
    result = work(() => performance.now() > until);
  }
  return result;
}

/** Lets the page do what it waits for before work goes on; a busy page does not hold it up for long. */
export function letPageGo(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function nextIdle(): Promise<IdleDeadline> {
  return new Promise((resolve) => {
    requestIdleCallback(resolve, { timeout: LONGEST_WAIT_MS });
  });
}

/** Resolves when a hidden page becomes visible; never once the signal has aborted. */
export function whenVisible(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const hear = () => {
      if (document.visibilityState === "hidden") return;
      document.removeEventListener("visibilitychange", hear);
      resolve();
    };
    document.addEventListener("visibilitychange", hear, { signal });
  });
}
