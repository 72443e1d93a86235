import { beforeEach, describe, expect, it, vi } from "vitest";
import type { BackgroundHandlers } from "@/lib/messages/answer";
import { BACKGROUND_REQUESTS, type BackgroundRequest, type SenderKind } from "@/lib/messages/protocol";
import { MALFORMED, WELL_FORMED } from "./background-params";

/** The browser's side of messaging, with one listener, as the background has it. */
const heard: ((message: unknown, sender: unknown) => unknown)[] = [];
vi.mock("wxt/browser", () => ({
  browser: {
    runtime: {
      id: "own-id",
      getURL: (path: string) => `chrome-extension://own-id${path}`,
      onMessage: { addListener: (listener: (typeof heard)[number]) => heard.push(listener) },
    },
  },
}));
const { answerBackground } = await import("@/lib/messages/answer");

const CONTENT = { id: "own-id", url: "https://www.example-news.com/a", tab: { id: 7 }, frameId: 0 };
const PAGE = { id: "own-id", url: "chrome-extension://own-id/popup.html" };
const answered = vi.fn(async () => "answer");

beforeEach(() => {
  heard.length = 0;
  answered.mockClear();
  const handlers = Object.fromEntries(Object.keys(BACKGROUND_REQUESTS).map((name) => [name, answered]));
  answerBackground(handlers as unknown as BackgroundHandlers);
});

const REQUESTS = Object.keys(BACKGROUND_REQUESTS) as BackgroundRequest[];
const BOTH: readonly SenderKind[] = ["content", "page"];
/** Who may ask each: a script in a page, whose process the page may have taken over, what reading takes and no more. */
const WHO: Readonly<Record<BackgroundRequest, readonly SenderKind[]>> = {
  find: BOTH,
  keepText: ["content"],
  findInKept: ["content"],
  explain: BOTH,
  describe: ["page"],
  agreement: ["page"],
  loadPopover: ["content"],
  loadReader: ["content"],
  zoom: ["page"],
  report: ["content"],
  search: ["page"],
  complete: ["page"],
  ready: ["page"],
  datasetsChanged: ["page"],
  finishRestore: ["page"],
  subscribe: ["page"],
  askSubscription: ["page"],
  setSubscription: ["page"],
  unsubscribe: ["page"],
  reject: ["page"],
  undoReject: ["page"],
  addName: ["page"],
  decide: ["page"],
  undoAddName: ["page"],
  readArticle: ["page"],
  articleText: ["page"],
  openEntity: ["page"],
  readOnce: ["page"],
};
/** Somebody who may ask it. */
const asker = (request: BackgroundRequest) => (WHO[request].includes("page") ? PAGE : CONTENT);

function ask(request: string, params: unknown, sender: unknown): unknown {
  return heard[0]?.({ to: "background", request, params }, sender);
}

describe("who may ask what", () => {
  const cells = REQUESTS.flatMap((request) =>
    BOTH.map((kind) => [request, kind, WHO[request].includes(kind)] as const),
  );

  it.each(cells)("%s from a %s: %s", async (request, kind, allowed) => {
    const reply = await ask(request, WELL_FORMED[request][0], kind === "content" ? CONTENT : PAGE);
    expect(reply).toMatchObject({ ok: allowed });
    expect(answered).toHaveBeenCalledTimes(allowed ? 1 : 0);
  });

  it.each(REQUESTS)("%s from another extension is refused", async (request) => {
    const foreign = { ...CONTENT, id: "another-id" };
    expect(await ask(request, WELL_FORMED[request][0], foreign)).toMatchObject({ ok: false });
    expect(answered).not.toHaveBeenCalled();
  });

  it.each(REQUESTS)(
    "%s from a page whose address only begins as the extension's is none of its own",
    async (request) => {
      const url = `${PAGE.url.replace("/popup.html", "")}.example/popup.html`;
      const reply = await ask(request, WELL_FORMED[request][0], { ...CONTENT, url });
      expect(reply).toMatchObject({ ok: WHO[request].includes("content") });
    },
  );

  it.each(REQUESTS)(
    "%s from what stands in no tab and is no page of the extension is refused",
    async (request) => {
      const { tab: _, ...nowhere } = CONTENT;
      expect(await ask(request, WELL_FORMED[request][0], nowhere)).toMatchObject({ ok: false });
      expect(await ask(request, WELL_FORMED[request][0], { id: "own-id" })).toMatchObject({ ok: false });
      expect(answered).not.toHaveBeenCalled();
    },
  );

  it("tells of a sender in a private window", async () => {
    const tab = { id: 7, incognito: true };
    await ask("reject", WELL_FORMED.reject[0], { ...PAGE, tab });
    expect(answered).toHaveBeenLastCalledWith(
      WELL_FORMED.reject[0],
      expect.objectContaining({ kind: "page", tabId: 7, isPrivate: true }),
    );
    await ask("loadReader", {}, { ...CONTENT, tab });
    expect(answered).toHaveBeenLastCalledWith(
      {},
      expect.objectContaining({ kind: "content", tabId: 7, isPrivate: true }),
    );
  });

  it("tells in which frame of a page a content script stands", async () => {
    for (const frameId of [0, 12]) {
      await ask("loadReader", {}, { ...CONTENT, frameId });
      expect(answered).toHaveBeenLastCalledWith({}, { kind: "content", tabId: 7, frameId });
    }
  });

  it("tells in which tab a page of the extension stands", async () => {
    await ask("zoom", {}, { ...PAGE, tab: { id: 7 } });
    expect(answered).toHaveBeenLastCalledWith({}, { kind: "page", tabId: 7 });
  });

  it("refuses what is not listed, and names that objects inherit", async () => {
    for (const request of ["removeEverything", "__proto__", "constructor", "toString", ""])
      expect(await ask(request, {}, PAGE)).toMatchObject({ ok: false });
    expect(answered).not.toHaveBeenCalled();
  });

  it("leaves messages alone that are for somebody else", () => {
    expect(heard[0]?.({ to: "reader", request: "find", params: {} }, PAGE)).toBeUndefined();
    expect(heard[0]?.("find", PAGE)).toBeUndefined();
    expect(heard[0]?.(null, PAGE)).toBeUndefined();
  });
});

describe("parameters", () => {
  const each = (table: typeof WELL_FORMED) =>
    REQUESTS.flatMap((request) => table[request].map((params) => [request, params] as const));

  it.each(each(WELL_FORMED))("%s with %j reaches its handler", async (request, params) => {
    expect(await ask(request, params, asker(request))).toEqual({ ok: true, value: "answer" });
    expect(answered).toHaveBeenCalledTimes(1);
  });

  it.each(each(MALFORMED))("%s with %j is refused", async (request, params) => {
    expect(await ask(request, params, asker(request))).toEqual({
      ok: false,
      error: `The request "${request}" is refused.`,
    });
    expect(answered).not.toHaveBeenCalled();
  });

  it("a handler that fails answers with its reason", async () => {
    answered.mockRejectedValueOnce(new Error("the disk is full"));
    expect(await ask("search", WELL_FORMED.search[0], PAGE)).toEqual({
      ok: false,
      error: "the disk is full",
    });
  });
});
