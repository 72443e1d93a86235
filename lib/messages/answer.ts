/**
 * The answering side of the protocol: the only place that receives its requests, and refuses what is not listed or not
 * allowed.
 */
import * as v from "valibot";
import { browser } from "wxt/browser";
import { messageOf } from "@/lib/model/message-of";
import type { Envelope, Reply } from "./envelope";
import { isText, shape } from "./guards";
import {
  BACKGROUND_REQUESTS,
  type BackgroundParams,
  type BackgroundRequest,
  READER_REQUESTS,
  type ReaderParams,
  type ReaderRequest,
  type SenderKind,
} from "./protocol";
import type { BackgroundReplies, ReaderReplies } from "./replies";

/** Who sent a request, as far as the background needs to know. */
export interface Sender {
  kind: SenderKind;
  /** Its tab; the popup has none. */
  tabId?: number;
  /** The frame of a content script. */
  frameId?: number;
  /** It is in a private window, of which nothing is stored. */
  isPrivate?: boolean;
}

/** The part of the browser's sender that is used. */
interface RawSender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
  frameId?: number | undefined;
}

/** A handler for each background request. */
export type BackgroundHandlers = {
  [K in BackgroundRequest]: (params: BackgroundParams<K>, sender: Sender) => Promise<BackgroundReplies[K]>;
};
/** A handler for each reader request. */
export type ReaderHandlers = {
  [K in ReaderRequest]: (params: ReaderParams<K>) => Promise<ReaderReplies[K]> | ReaderReplies[K];
};

/**
 * Answers the background's requests until the context ends. Call it at the top level, so that a message wakes the
 * background.
 */
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
 * Answers the reader's requests until `signal` aborts, through `sendResponse`: a promise would need the polyfill, which
 * only the background has (wxt.config.ts). `changed` is called when the datasets changed (`tellReaders`).
 */
export function answerReader(handlers: ReaderHandlers, changed: () => void, signal: AbortSignal): void {
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
    // Tells the browser that the answer is asynchronous.
    return replied ? true : undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  browser.runtime.onConnect.addListener(changed);
  signal.addEventListener("abort", () => {
    // After an update the runtime is gone and takes the listeners with it.
    if (!browser.runtime?.id) return;
    browser.runtime.onMessage.removeListener(listener);
    browser.runtime.onConnect.removeListener(changed);
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
