/** Work that can wait until the message that woke the background has its answer. */

/** In ms. */
const LATER = 500;

/** Runs `work` a little later; if it fails, it is tried again the next time the background wakes. */
export function later(work: () => Promise<unknown>): void {
  setTimeout(() => void work().catch(() => undefined), LATER);
}
