/**
 * Progress is reported no more often than this, in ms: a message for each batch of records would keep the page busy.
 */
const TOLD_EVERY_MS = 100;

/** Passes on what it is given, and drops what comes too soon after the last. */
export function nowAndThen<T>(tell: (progress: T) => void): (progress: T) => void {
  let told = 0;
  return (progress) => {
    const now = performance.now();
    if (now - told < TOLD_EVERY_MS) return;
    told = now;
    tell(progress);
  };
}
