/** Asking, over the protocol: the only place that sends its requests. It carries no schemas, which only answers need. */
import { browser } from "wxt/browser";
import type { Envelope, Reply } from "./envelope";
import type {
  BackgroundParams,
  BackgroundReplies,
  BackgroundRequest,
  ReaderParams,
  ReaderReplies,
  ReaderRequest,
} from "./protocol";

/** Thrown where the other side refused a request or failed; the message is the other side's. */
export class MessageError extends Error {
  override readonly name = "MessageError";
}

/** The browser's own words for it are of channels and listeners. */
const ENDED = "The background of Entente ended before it answered. Try again, or reload this page.";

/** Asks the background. Rejects with a `MessageError` where it refuses, fails or ends, and where the extension is gone. */
export async function askBackground<K extends BackgroundRequest>(
  request: K,
  params: BackgroundParams<K>,
): Promise<BackgroundReplies[K]> {
  const envelope: Envelope = { to: "background", request, params };
  let answered: unknown;
  try {
    answered = await browser.runtime.sendMessage(envelope);
  } catch (cause) {
    throw new MessageError(ENDED, { cause });
  }
  return unwrap(answered);
}

/**
 * Asks the reader in a tab's top frame, in another one, or with `frames` those of all its frames: the first to answer
 * counts. Rejects where none runs there: no access, or not a page that is read.
 */
export async function askReader<K extends ReaderRequest>(
  tabId: number,
  request: K,
  params: ReaderParams<K>,
  { frames = false, frameId = 0 } = {},
): Promise<ReaderReplies[K]> {
  const envelope: Envelope = { to: "reader", request, params };
  return unwrap(await browser.tabs.sendMessage(tabId, envelope, frames ? {} : { frameId }));
}

function unwrap<T>(answered: unknown): T {
  const reply = answered as Reply | undefined;
  if (reply === undefined || reply === null) throw new MessageError("Nobody answered.");
  if (!reply.ok) throw new MessageError(reply.error);
  return reply.value as T;
}
