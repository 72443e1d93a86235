/** What the background makes of a request beside its parameters: who sent it, and from where. */
import { beforeEach, expect, test, vi } from "vitest";
import type { Sender } from "@/lib/messages/answer";
import { WELL_FORMED } from "../messages/background-params";

const held = vi.hoisted(() => ({
  heard: undefined as ((message: unknown, sender: unknown) => unknown) | undefined,
  found: [] as (readonly string[])[],
  rejections: [] as unknown[],
}));

vi.mock("wxt/browser", () => {
  const event = { addListener: () => undefined };
  // As on a phone, it knows no commands.
  return {
    browser: {
      runtime: {
        id: "own-id",
        getURL: (path: string) => `chrome-extension://own-id${path}`,
        onMessage: {
          addListener: (listener: typeof held.heard) => {
            held.heard = listener;
          },
        },
        onInstalled: event,
        onStartup: event,
      },
    },
  };
});
vi.mock("@/lib/store", () => ({
  Library: class {},
  PerRevision: class {},
  Overlay: class {
    reject = async (rejection: unknown) => held.rejections.push(rejection);
  },
}));
vi.mock("@/entrypoints/background/judge", () => ({}));
vi.mock("@/entrypoints/background/address-bar", () => ({ answerAddressBar: () => undefined }));
vi.mock("@/entrypoints/background/badge", () => ({
  showPageState: () => undefined,
  showWhereNothingIsRead: () => undefined,
}));
vi.mock("@/entrypoints/background/finish-restore", () => ({ finishRestore: () => undefined }));
vi.mock("@/entrypoints/background/granted-sites", () => ({ followGrantedSites: () => undefined }));
vi.mock("@/entrypoints/background/open-pages", () => ({ readPagesOpenBefore: () => undefined }));
vi.mock("@/entrypoints/background/pages", () => ({ refreshReaders: async () => true }));
vi.mock("@/entrypoints/background/read-article", () => ({ offerInContextMenu: () => undefined }));
vi.mock("@/entrypoints/background/subscriptions", () => ({
  Subscriptions: class {
    listen = () => undefined;
  },
}));
const { KnowledgeSession } = await import("@/entrypoints/background/knowledge-session");
vi.spyOn(KnowledgeSession.prototype, "find").mockImplementation(async (_, blocks) => {
  held.found.push(blocks);
  return { revision: 1, datasets: 1, entities: [], marks: [] };
});
const { default: background } = await import("@/entrypoints/background/index");

const OWN = { id: "own-id" };
const PAGE = { url: "https://www.example-news.com/a", title: "" };

beforeEach(() => {
  held.found.length = 0;
  held.rejections.length = 0;
  background.main();
});

/** Asks as a content script of that frame. */
function ask(request: string, params: unknown, { tabId = 1, frameId = 0 }: Partial<Sender> = {}) {
  const sender = { ...OWN, url: PAGE.url, tab: { id: tabId }, frameId };
  return held.heard?.({ to: "background", request, params }, sender);
}

test("what a page has kept no other page, and no other frame of it, can have searched", async () => {
  const document = "one";
  await ask("keepText", { document, numbers: [0], blocks: ["a secret"] }, { tabId: 1, frameId: 0 });
  const params = { page: PAGE, document, order: [0] };
  for (const [tabId, frameId] of [
    [2, 0],
    [1, 3],
    [10, 0],
  ] as const)
    expect(await ask("findInKept", params, { tabId, frameId })).toEqual({
      ok: true,
      value: { missing: [0] },
    });
  expect(held.found).toEqual([]);
  expect(await ask("findInKept", params)).toMatchObject({ ok: true });
  expect(held.found).toEqual([["a secret"]]);
});

test("what is said on the popover's card in a private window is refused where it keeps an address", async () => {
  const say = (params: unknown, incognito: boolean) =>
    held.heard?.(
      { to: "background", request: "reject", params },
      { ...OWN, url: "chrome-extension://own-id/card.html", tab: { id: 1, incognito } },
    );
  const [onPage, onSite, everywhere] = WELL_FORMED.reject;
  for (const params of [onPage, onSite]) expect(await say(params, true)).toMatchObject({ ok: false });
  expect(held.rejections).toEqual([]);
  expect(await say(everywhere, true)).toMatchObject({ ok: true });
  expect(await say(onPage, false)).toMatchObject({ ok: true });
  expect(held.rejections).toHaveLength(2);
});
