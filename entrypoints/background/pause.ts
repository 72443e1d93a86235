/** Lets waiting messages through in the middle of long work: a page of a megabyte is no reason for a popover to wait. */

/** `scheduler.yield`, where the browser has it; it goes on before tasks that were queued later. */
const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };

/** Resolves after what waits has had its turn. */
export function pause(): Promise<void> {
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
