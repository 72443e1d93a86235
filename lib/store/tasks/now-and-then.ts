/**
 * Progress is reported no more often than this, in ms: a message for each batch of records would keep the page busy.
 */
const TOLD_EVERY_MS = 100;

/** Passes on what it is given, and drops what comes too soon after the last and is about the same step. */
export function nowAndThen<T>(
  tell: (progress: T) => void,
  stepOf: (progress: T) => string,
): (progress: T) => void {
  let told = 0;
  let step: string | undefined;
  return (progress) => {
    const now = performance.now();
    const next = stepOf(progress);
    if (next === step && now - told < TOLD_EVERY_MS) return;
    told = now;
    step = next;
    tell(progress);
  };
}
