import * as v from "valibot";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { BackgroundHandlers } from "@/lib/messages/channel";
import { BACKGROUND_REQUESTS } from "@/lib/messages/protocol";

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
const { answerBackground } = await import("@/lib/messages/channel");

const CONTENT = { id: "own-id", url: "https://www.example-news.com/a", tab: { id: 7 }, frameId: 0 };
const PAGE = { id: "own-id", url: "chrome-extension://own-id/popup.html" };
const PARAMS: Record<string, unknown> = {
  find: { page: { url: "https://a.example/", title: "" }, blocks: ["text"] },
  keepText: { document: "one", numbers: [1], blocks: ["text"] },
  findInKept: { page: { url: "https://a.example/", title: "" }, document: "one", order: [1] },
  explain: {
    page: { url: "https://a.example/", title: "" },
    blocks: ["text"],
    at: { block: 0, start: 0 },
  },
  describe: { ref: "d/party/x", others: [], limit: 6 },
  agreement: { ref: "d/agreement/x" },
  report: { state: "on", names: 1 },
  search: { query: "x", limit: 5 },
  complete: { query: "x" },
  subscribe: { url: "https://a.example/data.json", every: "day" },
  askSubscription: { url: "https://a.example/data.json" },
  setSubscription: { url: "https://a.example/data.json", every: "week" },
  unsubscribe: { url: "https://a.example/data.json" },
  openEntity: { ref: "d/party/x" },
  readArticle: { tabId: 1 },
  articleText: { tabId: 1 },
  readOnce: { tabId: 1 },
  reject: { ref: "d/party/x", name: "X", surface: "x", scope: "page", url: "https://a.example/" },
  undoReject: { id: "x" },
  addName: { ref: "d/party/x", name: "X", text: "Exx" },
  undoAddName: { id: "x" },
};

const answered = vi.fn(async () => "answer");

beforeEach(() => {
  heard.length = 0;
  answered.mockClear();
  const handlers = Object.fromEntries(Object.keys(BACKGROUND_REQUESTS).map((name) => [name, answered]));
  answerBackground(handlers as unknown as BackgroundHandlers);
});

function ask(request: string, params: unknown, sender: unknown): unknown {
  return heard[0]?.({ to: "background", request, params }, sender);
}

describe("who may ask what", () => {
  const cells = Object.entries(BACKGROUND_REQUESTS).flatMap(([request, { from }]) =>
    (["content", "page"] as const).map(
      (kind) => [request, kind, (from as readonly string[]).includes(kind)] as const,
    ),
  );

  it.each(cells)("%s from a %s: %s", async (request, kind, allowed) => {
    const reply = await ask(request, PARAMS[request] ?? {}, kind === "content" ? CONTENT : PAGE);
    expect(reply).toMatchObject({ ok: allowed });
    expect(answered).toHaveBeenCalledTimes(allowed ? 1 : 0);
  });

  it.each(Object.keys(BACKGROUND_REQUESTS))("%s from another extension is refused", async (request) => {
    const foreign = { ...CONTENT, id: "another-id" };
    expect(await ask(request, PARAMS[request] ?? {}, foreign)).toMatchObject({ ok: false });
    expect(answered).not.toHaveBeenCalled();
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
  it.each([
    ["describe", { ref: "d/party/x y", others: [], limit: 6 }],
    ["describe", { ref: "d/agreement/x", others: [], limit: 6 }],
    ["describe", { ref: "d/party/x", others: ["javascript:alert(1)"], limit: 6 }],
    ["describe", { ref: "d/party/x", others: [], limit: -1 }],
    ["describe", { ref: "d/party/x", others: [], limit: 1e9 }],
    ["find", { page: {}, blocks: ["x"] }],
    ["find", { page: { url: "u", title: "t" }, blocks: "x" }],
    ["report", { state: "hacked", names: 1 }],
    ["report", { state: "on", names: 0.5 }],
    ["openEntity", { ref: "../../party/x" }],
    ["subscribe", { url: "file:///etc/data.json", every: "day" }],
    ["subscribe", { url: "https://a.example/data.json", every: "second" }],
    ["articleText", { tabId: -1 }],
  ] as const)("%s with %j is refused", (request, params) => {
    expect(v.safeParse(BACKGROUND_REQUESTS[request].schema, params).success).toBe(false);
  });

  it("a handler that fails answers with its reason", async () => {
    answered.mockRejectedValueOnce(new Error("the disk is full"));
    expect(await ask("search", PARAMS.search, PAGE)).toEqual({ ok: false, error: "the disk is full" });
  });
});
