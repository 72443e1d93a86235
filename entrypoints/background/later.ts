/** What can wait until the message that woke the background has its answer. */

/** In ms. */
const LATER = 500;

/** Runs `work` a little later; what goes wrong in it is tried again when the background wakes the next time. */
export function later(work: () => Promise<unknown>): void {
  setTimeout(() => void work().catch(() => undefined), LATER);
}
