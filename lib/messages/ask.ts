/** Asking, over the protocol: the only place that sends its requests. It carries no schemas, which only answers need. */
import { browser } from "wxt/browser";
import type { EntityRef } from "@/lib/model";
import type { Envelope, Reply } from "./envelope";
import { MOST_OTHERS } from "./limits";
import type { BackgroundParams, BackgroundRequest, ReaderParams, ReaderRequest } from "./protocol";
import type { BackgroundReplies, ReaderReplies } from "./replies";

/** Thrown where the other side refused a request or failed; the message is the other side's. */
export class MessageError extends Error {
  override readonly name = "MessageError";
}

/** The browser's own words for it are of channels and listeners. */
const ENDED = "The background of Entente ended before it answered. Try again, or reload this page.";

/** What got no answer is asked again after this time, in ms: the background may be starting. */
const AGAIN_MS = 300;

/**
 * What is not asked again where no answer came, since it may have been done all the same: a second tab would open, a server
 * would be asked twice, and what takes a decision back would be lost to the second answer, which finds it taken already.
 * By type alone: the reader, which asks none of it, has few bytes.
 */
type OnceRequest = "openEntity" | "readArticle" | "subscribe" | "askSubscription" | "decide";
type RepeatableRequest = Exclude<BackgroundRequest, OnceRequest>;

/**
 * Asks the background. The browser may end it between question and answer: then it is asked once more, which starts it.
 * That is safe for all that only reads, and for what comes to the same when it is done twice: a rejection or a name is kept
 * under an id of its own words, a switch is set to a value, scripts take the place of their older copy, a backup's settings are
 * put in place until that is done. For the others see `askOnce`. Rejects with a `MessageError` where the background refuses,
 * fails or ends again, and where the extension is gone.
 */
export async function askBackground<K extends RepeatableRequest>(
  request: K,
  params: BackgroundParams<K>,
): Promise<BackgroundReplies[K]> {
  const send = () => sendToBackground(request, params);
  const again = async () => {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    return send();
  };
  return unwrap(await send().catch(again).catch(ended));
}

/**
 * Asks the background for all there is to show of a party or place, with `limit` entries a section at most. `others` are the
 * entities named on the same page: where they are too many to tell, the last ones count for nothing, so that there is an answer
 * all the same.
 */
export function describeEntity(
  ref: EntityRef,
  others: readonly EntityRef[],
  limit: number,
): Promise<BackgroundReplies["describe"]> {
  return askBackground("describe", { ref, others: others.slice(0, MOST_OTHERS), limit });
}

/** Asks the background what must not be asked twice. Rejects as `askBackground` does, and at once where it ends. */
export async function askOnce<K extends OnceRequest>(
  request: K,
  params: BackgroundParams<K>,
): Promise<BackgroundReplies[K]> {
  return unwrap(await sendToBackground(request, params).catch(ended));
}

async function sendToBackground(request: string, params: unknown): Promise<Reply> {
  const envelope: Envelope = { to: "background", request, params };
  return replyOf(await browser.runtime.sendMessage(envelope));
}

function ended(cause: unknown): never {
  throw new MessageError(ENDED, { cause });
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
  return unwrap(replyOf(await browser.tabs.sendMessage(tabId, envelope, frames ? {} : { frameId })));
}

/** The browser gives nothing where somebody heard and nobody answered. */
function replyOf(answered: unknown): Reply {
  if (!answered) throw new MessageError("Nobody answered.");
  return answered as Reply;
}

function unwrap<T>(reply: Reply): T {
  if (!reply.ok) throw new MessageError(reply.error);
  return reply.value as T;
}
