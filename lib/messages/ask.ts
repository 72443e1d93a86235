/**
 * The asking side of the protocol: the only place that sends its requests. It has no schemas, which only answers need.
 */
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

/** The browser's own message speaks of channels and listeners. */
const ENDED = "The background of Entente ended before it answered. Try again, or reload this page.";

/** How long to wait before a request without an answer is sent again, in ms: the background may be starting. */
const AGAIN_MS = 300;

/**
 * Requests that are not repeated where no answer came, since they may have been done all the same: a second tab would
 * open, a server would be asked twice, and the change that undoes a decision would be lost. Listed as a type alone: the
 * reader, which sends none of them, has few bytes.
 */
type OnceRequest = "openEntity" | "readArticle" | "subscribe" | "askSubscription" | "decide";
type RepeatableRequest = Exclude<BackgroundRequest, OnceRequest>;

/**
 * Asks the background. If the browser ends it between request and answer, the request is sent once more, which starts
 * it again. That is safe for requests that only read, and for those that come to the same when done twice: a rejection
 * or a name is stored under an id made of its own words, a switch is set to a value, scripts replace their older copy,
 * the settings of a backup are written until that is done. For the others see `askOnce`. Rejects with a `MessageError`
 * where the background refuses, fails or ends again, and where the extension is gone.
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
 * Asks the background for everything to show of a party or place, with `limit` entries a section at most. `others` are
 * the entities named on the same page; where they are too many for a request, the last ones are dropped. `published` is
 * the day of the article there.
 */
export function describeEntity(
  ref: EntityRef,
  others: readonly EntityRef[],
  limit: number,
  published?: string,
): Promise<BackgroundReplies["describe"]> {
  return askBackground("describe", { ref, others: others.slice(0, MOST_OTHERS), limit, published });
}

/**
 * Sends a request that must not be repeated. Rejects as `askBackground` does, and at once where the background ends.
 */
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
 * Asks the reader in a tab's top frame, in the frame given, or with `frames` those in all frames: the first answer
 * counts. Rejects where none runs there: no access, or a page that is not read.
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

/** The browser gives nothing where there was a listener and no answer. */
function replyOf(answered: unknown): Reply {
  if (!answered) throw new MessageError("Nobody answered.");
  return answered as Reply;
}

function unwrap<T>(reply: Reply): T {
  if (!reply.ok) throw new MessageError(reply.error);
  return reply.value as T;
}
