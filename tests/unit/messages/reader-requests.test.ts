import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ReaderHandlers } from "@/lib/messages/answer";
import { READER_REQUESTS, type ReaderRequest } from "@/lib/messages/protocol";

type Listener = (message: unknown, sender: unknown, sendResponse: (reply: unknown) => void) => unknown;

/** The browser's side of messaging, as a content script has it. */
const listeners = new Set<Listener>();
const connected = new Set<() => void>();
vi.mock("wxt/browser", () => ({
  browser: {
    runtime: {
      id: "own-id",
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
      onConnect: {
        addListener: (listener: () => void) => connected.add(listener),
        removeListener: (listener: () => void) => connected.delete(listener),
      },
    },
  },
}));
const { answerReader } = await import("@/lib/messages/answer");
const { browser } = await import("wxt/browser");

describe("what a reader is asked", () => {
  it.each<[ReaderRequest, unknown, boolean]>([
    ["pageNames", {}, true],
    ["pageNames", { each: true }, true],
    ["pageNames", { each: undefined }, true],
    ["pageNames", { each: "yes" }, false],
    ["pageNames", null, false],
    ["pageNames", undefined, false],
    ["pageNames", "each", false],
    ["scrollTo", { ref: "d/party/x", index: 0 }, true],
    ["scrollTo", { ref: "d/party/x", index: -1 }, false],
    ["scrollTo", { ref: "d/party/x", index: 0.5 }, false],
    ["scrollTo", { ref: "d/party/x" }, false],
    ["scrollTo", { ref: "d/agreement/x", index: 0 }, false],
    ["scrollTo", { ref: "../../party/x", index: 0 }, false],
    ["scrollTo", { ref: ["d/party/x"], index: 0 }, false],
    ["step", { direction: 1 }, true],
    ["step", { direction: -1 }, true],
    ["step", { direction: 0 }, false],
    ["step", { direction: "1" }, false],
    ["readOnce", {}, true],
    ["explain", {}, true],
    ["explain", { within: ["main"], except: [] }, true],
    ["explain", { within: "main" }, false],
    ["explain", { except: [1] }, false],
  ])("%s with %j: %s", (request, params, allowed) => {
    expect(READER_REQUESTS[request](params)).toBe(allowed);
  });
});

describe("whom a reader answers", () => {
  const WELL_FORMED: Readonly<Record<ReaderRequest, unknown>> = {
    pageNames: { each: true },
    scrollTo: { ref: "d/party/x", index: 0 },
    step: { direction: 1 },
    readOnce: {},
    leave: {},
    explain: {},
  };
  const REQUESTS = Object.keys(READER_REQUESTS) as ReaderRequest[];
  const OWN = { id: "own-id", url: "chrome-extension://own-id/popup.html" };
  const answered = vi.fn(() => "answer");
  const changed = vi.fn();
  let gone: AbortController;

  beforeEach(() => {
    answered.mockClear();
    gone = new AbortController();
    const handlers = Object.fromEntries(REQUESTS.map((request) => [request, answered]));
    answerReader(handlers as unknown as ReaderHandlers, changed, gone.signal);
  });
  afterEach(() => gone.abort());

  /** What comes back; `undefined` where nobody says that there will be an answer. */
  function ask(message: unknown, sender: unknown): unknown {
    const [listener] = listeners;
    return new Promise((resolve) => {
      if (listener?.(message, sender, resolve) !== true) resolve(undefined);
    });
  }

  it.each(REQUESTS)("%s: the extension itself, and no other", async (request) => {
    const message = { to: "reader", request, params: WELL_FORMED[request] };
    expect(await ask(message, OWN)).toEqual({ ok: true, value: "answer" });
    expect(await ask(message, { ...OWN, id: "another-id" })).toBeUndefined();
    expect(await ask(message, {})).toBeUndefined();
    expect(answered).toHaveBeenCalledTimes(1);
  });

  it.each(REQUESTS)("%s with what is no object is refused", async (request) => {
    const refused = { ok: false, error: `The request "${request}" is refused.` };
    for (const params of [null, undefined, "x", 1])
      expect(await ask({ to: "reader", request, params }, OWN)).toEqual(refused);
    expect(answered).not.toHaveBeenCalled();
  });

  it("what is not listed is refused, and what is for somebody else left alone", async () => {
    for (const request of ["removeEverything", "__proto__", "constructor", ""])
      expect(await ask({ to: "reader", request, params: {} }, OWN)).toMatchObject({ ok: false });
    for (const message of [{ to: "background", request: "leave", params: {} }, "leave", null])
      expect(await ask(message, OWN)).toBeUndefined();
    expect(answered).not.toHaveBeenCalled();
  });

  it("after its end nobody is answered, and nothing is heard of changes", async () => {
    expect(connected).toEqual(new Set([changed]));
    gone.abort();
    expect(listeners.size + connected.size).toBe(0);
  });

  it("after an update, which takes the browser's part from an old copy, it ends without an error", () => {
    const { runtime } = browser;
    Object.assign(browser, { runtime: undefined });
    // An error in there is one of the whole run.
    gone.abort();
    Object.assign(browser, { runtime });
    expect(gone.signal.aborted).toBe(true);
    listeners.clear();
    connected.clear();
  });
});
