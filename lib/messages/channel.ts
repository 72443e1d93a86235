/** The transport of the protocol: the only place that sends messages or hears them. */
import * as v from "valibot";
import { browser } from "wxt/browser";
import { messageOf } from "@/lib/model/message-of";
import { isText, shape } from "./guards";
import {
  BACKGROUND_REQUESTS,
  type BackgroundParams,
  type BackgroundReplies,
  type BackgroundRequest,
  READER_REQUESTS,
  type ReaderParams,
  type ReaderReplies,
  type ReaderRequest,
  type SenderKind,
} from "./protocol";

/** What travels: who it is for, the request's name, its parameters. */
interface Envelope {
  to: "background" | "reader";
  request: string;
  params: unknown;
}

/** The answer; an error crosses as its text, since error objects do not survive the way. */
type Reply = { ok: true; value: unknown } | { ok: false; error: string };

/** Who sent a request, as far as the background needs to know. */
export interface Sender {
  kind: SenderKind;
  /** The tab it stands in; the popup stands in none. */
  tabId?: number;
  /** The frame of a content script. */
  frameId?: number;
  /** It stands in a private window, of which nothing is kept. */
  isPrivate?: boolean;
}

/** The part of the browser's sender that is looked at. */
interface RawSender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
  frameId?: number | undefined;
}

/** What answers each background request. */
export type BackgroundHandlers = {
  [K in BackgroundRequest]: (params: BackgroundParams<K>, sender: Sender) => Promise<BackgroundReplies[K]>;
};
/** What answers each reader request. */
export type ReaderHandlers = {
  [K in ReaderRequest]: (params: ReaderParams<K>) => Promise<ReaderReplies[K]> | ReaderReplies[K];
};

/** Thrown where the other side refused a request or failed; the message is the other side's. */
export class MessageError extends Error {
  override readonly name = "MessageError";
}

function unwrap<T>(answered: unknown): T {
  const reply = answered as Reply | undefined;
  if (reply === undefined || reply === null) throw new MessageError("Nobody answered.");
  if (!reply.ok) throw new MessageError(reply.error);
  return reply.value as T;
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

/** Answers the background's requests until the context ends. Call it at the top level, so that a message wakes it. */
export function answerBackground(handlers: BackgroundHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, rawSender: RawSender) => {
    const envelope = readEnvelope(message, "background");
    if (!envelope) return undefined;
    const sender = senderOf(rawSender);
    const { request } = envelope;
    if (!sender || !Object.hasOwn(BACKGROUND_REQUESTS, request)) return refuse(request);
    const known = request as BackgroundRequest;
    const rule = BACKGROUND_REQUESTS[known];
    if (!(rule.from as readonly SenderKind[]).includes(sender.kind)) return refuse(request);
    const params = v.safeParse(rule.schema, envelope.params);
    if (!params.success) return refuse(request);
    const handler = handlers[known] as (params: unknown, sender: Sender) => Promise<unknown>;
    return answer(() => handler(params.output, sender));
  });
}

/**
 * Answers the reader's requests until `signal` aborts. The answer goes through `sendResponse`: a promise would need the
 * polyfill, which is left out of the reader (wxt.config.ts).
 */
export function answerReader(handlers: ReaderHandlers, signal: AbortSignal): void {
  const reply = (message: unknown, rawSender: RawSender): Promise<Reply> | undefined => {
    const envelope = readEnvelope(message, "reader");
    if (!envelope || rawSender.id !== browser.runtime.id) return undefined;
    const { request } = envelope;
    if (!Object.hasOwn(READER_REQUESTS, request)) return refuse(request);
    const known = request as ReaderRequest;
    const { params } = envelope;
    if (!READER_REQUESTS[known](params)) return refuse(request);
    const handler = handlers[known] as (params: unknown) => unknown;
    return answer(async () => handler(params));
  };
  const listener = (message: unknown, sender: RawSender, sendResponse: (reply: Reply) => void) => {
    const replied = reply(message, sender);
    void replied?.then(sendResponse);
    // Says that the answer is still to come.
    return replied ? true : undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener("abort", () => {
    // After an update the runtime is gone and takes the listener with it.
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(listener);
  });
}

const isMessage = shape({ to: isText, request: isText });

function readEnvelope(message: unknown, to: Envelope["to"]): Envelope | undefined {
  return isMessage(message) && message.to === to ? (message as Envelope) : undefined;
}

function senderOf(sender: RawSender): Sender | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const own = browser.runtime.getURL("/");
  const tabId = sender.tab?.id;
  const isPrivate = sender.tab?.incognito === true;
  if (sender.url?.startsWith(own))
    return { kind: "page", ...(tabId !== undefined && { tabId }), ...(isPrivate && { isPrivate }) };
  if (tabId === undefined) return undefined;
  return { kind: "content", tabId, frameId: sender.frameId ?? 0, ...(isPrivate && { isPrivate }) };
}

function refuse(request: string): Promise<Reply> {
  return Promise.resolve({ ok: false, error: `The request "${request.slice(0, 50)}" is refused.` });
}

async function answer(run: () => Promise<unknown>): Promise<Reply> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    return { ok: false, error: messageOf(error) };
  }
}
