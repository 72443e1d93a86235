/** A listener for messages as browsers call it, and its answer. */

export type Listener = (message: unknown, sender: unknown, sendResponse: (reply: unknown) => void) => unknown;

/** What a listener answers; `undefined` where it does not. */
export function replyOf(listener: Listener | undefined, message: unknown, sender: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    if (listener?.(message, sender, resolve) !== true) resolve(undefined);
  });
}
