/** An article in a frame of its page: the icon and the keys go by it, with the browser's part played by a fake. */
import { beforeEach, expect, test, vi } from "vitest";
import type { PageState } from "@/lib/messages/protocol";

interface Frame {
  state: PageState;
  names: string[];
}
/** The readers of the tab by frame; a frame without one does not answer. */
let frames: Record<number, Frame | undefined> = {};
let mayRunScripts = true;
const stepped: number[] = [];
const setTitle = vi.fn(async (_given: { tabId?: number; title: string }) => undefined);

async function sendMessage(_tab: number, { request }: { request: string }, { frameId = -1 }) {
  const frame = frames[frameId];
  if (!frame) throw new Error("Could not establish connection.");
  if (request === "pageNames")
    return { ok: true, value: { state: frame.state, url: "", names: frame.names.map((name) => ({ name })) } };
  stepped.push(frameId);
  return { ok: true, value: { found: frame.names.length > 0 } };
}

vi.doMock("wxt/browser", () => ({
  browser: {
    action: { setTitle, setIcon: vi.fn(), setBadgeText: vi.fn(), setBadgeBackgroundColor: vi.fn() },
    tabs: { query: async () => [{ id: 1 }], sendMessage },
    scripting: {
      executeScript: async () => {
        if (!mayRunScripts) throw new Error("Cannot access contents of the page.");
        return Object.keys(frames).map((frameId) => ({ frameId: Number(frameId) }));
      },
    },
  },
}));
const { articleFrame } = await import("@/lib/messages/article-frame");
const { showPageState } = await import("@/entrypoints/background/badge");
const { runCommand } = await import("@/entrypoints/background/commands");

const NO_ARTICLE: Frame = { state: "not-article", names: [] };
const ARTICLE: Frame = { state: "on", names: ["CATL", "BMW"] };

beforeEach(() => {
  frames = {};
  mayRunScripts = true;
  stepped.length = 0;
  setTitle.mockClear();
});

test.each<[string, Record<number, Frame | undefined>, number | undefined]>([
  ["the page itself", { 0: ARTICLE, 5: { state: "on", names: ["CATL", "BMW", "Ford"] } }, 0],
  ["a frame, where the page is no article", { 0: NO_ARTICLE, 4: undefined, 5: ARTICLE }, 5],
  ["the frame with the most", { 0: NO_ARTICLE, 4: { state: "on", names: ["CATL"] }, 5: ARTICLE }, 5],
  ["a frame, where the page is not read", { 0: undefined, 5: ARTICLE }, 5],
  ["the page, where nothing is named anywhere", { 0: NO_ARTICLE, 5: { state: "on", names: [] } }, 0],
  ["nobody, where no reader runs", { 0: undefined, 5: undefined }, undefined],
])("whose names count: %s", async (_name, given, frameId) => {
  frames = given;
  expect((await articleFrame(1))?.frameId).toBe(frameId);
});

test("where no script may run the page's own answer stands", async () => {
  frames = { 0: NO_ARTICLE, 5: ARTICLE };
  mayRunScripts = false;
  expect((await articleFrame(1))?.frameId).toBe(0);
});

const titles = () => setTitle.mock.calls.map(([{ title }]) => title);

test("the icon tells of the frame's names, whichever of the two reports last", async () => {
  frames = { 0: NO_ARTICLE, 5: ARTICLE };
  await showPageState({ kind: "content", tabId: 1, frameId: 5 }, "on", 2);
  await vi.waitFor(() => expect(titles()).toEqual(["Entente: 2 names on this page"]));
  await showPageState({ kind: "content", tabId: 1, frameId: 0 }, "not-article", 0);
  await vi.waitFor(() => expect(titles()).toHaveLength(3));
  expect(titles().at(-1)).toBe("Entente: 2 names on this page");
});

test("an article with names in a frame beside it: the icon stays the page's", async () => {
  frames = { 0: ARTICLE, 5: { state: "on", names: ["CATL"] } };
  await showPageState({ kind: "content", tabId: 1, frameId: 0 }, "on", 2);
  await showPageState({ kind: "content", tabId: 1, frameId: 5 }, "on", 1);
  await vi.waitFor(() => expect(titles()).toHaveLength(2));
  expect(titles().at(-1)).toBe("Entente: 2 names on this page");
});

test("the keys step through the frame where the page has no names, and only then", async () => {
  frames = { 0: NO_ARTICLE, 5: ARTICLE };
  await runCommand("next-mark");
  expect(stepped).toEqual([0, 5]);
  frames = { 0: ARTICLE, 5: ARTICLE };
  await runCommand("next-mark");
  expect(stepped).toEqual([0, 5, 0]);
});
