/** An article in a frame of its page: the icon and the keys go by it, with the browser's part played by a fake. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PageState } from "@/lib/messages/protocol";

interface Frame {
  state: PageState;
  names: string[];
}
/** The readers of the tab by frame; a frame without one refuses, and one that hangs never answers. */
let frames: Record<number, Frame | "hangs" | Promise<Frame> | undefined> = {};
let session: Record<string, unknown> = {};
const stepped: number[] = [];
const asked: number[] = [];
const setTitle = vi.fn(async (_given: { tabId?: number; title: string }) => undefined);
type Heard = (tabId: number, change: { status?: string }) => void;
const onUpdated = new Set<Heard>();
/** The numbers of the tabs that are open. */
let open = [1];

const eventOf = <T>(heard: Set<T>) => ({
  addListener: (listener: T) => void heard.add(listener),
  removeListener: (listener: T) => void heard.delete(listener),
});

async function sendMessage(_tab: number, { request }: { request: string }, { frameId = -1 }) {
  asked.push(frameId);
  const given = frames[frameId];
  if (!given) throw new Error("Could not establish connection.");
  const frame = given === "hangs" ? await new Promise<never>(() => undefined) : await given;
  if (request === "pageNames")
    return { ok: true, value: { state: frame.state, url: "", names: frame.names.map((name) => ({ name })) } };
  stepped.push(frameId);
  return { ok: true, value: { found: frame.names.length > 0 } };
}

vi.doMock("wxt/browser", () => ({
  browser: {
    action: { setTitle, setIcon: vi.fn(), setBadgeText: vi.fn(), setBadgeBackgroundColor: vi.fn() },
    tabs: {
      query: async () => open.map((id) => ({ id })),
      sendMessage,
      onUpdated: eventOf(onUpdated),
    },
    storage: {
      session: {
        get: async (key?: string) => structuredClone(key === undefined ? session : { [key]: session[key] }),
        set: async (items: object) => void Object.assign(session, structuredClone(items)),
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) delete session[key];
        },
      },
    },
  },
}));
const { articleFrame } = await import("@/lib/messages/article-frame");
const { forgetClosedTabs, framesWithNames } = await import("@/lib/messages/frames-with-names");
const { showPageState } = await import("@/entrypoints/background/badge");
const { runCommand } = await import("@/entrypoints/background/commands");

const NO_ARTICLE: Frame = { state: "not-article", names: [] };
const ARTICLE: Frame = { state: "on", names: ["CATL", "BMW"] };

/** The reader of a frame reports; resolves when it has been heard. */
const report = (frameId: number, { state, names }: Frame) =>
  showPageState({ kind: "content", tabId: 1, frameId }, state, names.length);
const titles = () => setTitle.mock.calls.map(([{ title }]) => title);
const settled = () => vi.waitFor(() => expect(onUpdated.size).toBe(0));
/** Resolves when a frame that has just reported has been asked, for the icon and whether it is still there. */
const askedAgain = (frameId: number) =>
  vi.waitFor(() => expect(asked.filter((other) => other === frameId).length).toBeGreaterThanOrEqual(2));

beforeEach(() => {
  frames = {};
  session = {};
  open = [1];
  stepped.length = 0;
  asked.length = 0;
  setTitle.mockClear();
});
afterEach(() => vi.useRealTimers());

test.each<[string, Record<number, Frame | undefined>, number | undefined]>([
  ["the page itself", { 0: ARTICLE, 5: { state: "on", names: ["CATL", "BMW", "Ford"] } }, 0],
  ["a frame, where the page is no article", { 0: NO_ARTICLE, 4: undefined, 5: ARTICLE }, 5],
  ["the frame with the most", { 0: NO_ARTICLE, 4: { state: "on", names: ["CATL"] }, 5: ARTICLE }, 5],
  ["a frame, where the page is not read", { 0: undefined, 5: ARTICLE }, 5],
  ["the page, where nothing is named anywhere", { 0: NO_ARTICLE, 5: { state: "on", names: [] } }, 0],
  ["nobody, where no reader runs", { 0: undefined, 5: undefined }, undefined],
])("whose names count: %s", async (_name, given, frameId) => {
  frames = given;
  for (const [id, frame] of Object.entries(given)) if (frame) await report(Number(id), frame);
  expect((await articleFrame(1))?.frameId).toBe(frameId);
  await settled();
});

test("only frames that reported names are asked: of the others one may still load, and never answer", async () => {
  frames = { 0: NO_ARTICLE, 4: "hangs", 5: ARTICLE, 6: { state: "on", names: [] } };
  await report(5, ARTICLE);
  await report(6, { state: "on", names: [] });
  await settled();
  asked.length = 0;
  expect((await articleFrame(1))?.frameId).toBe(5);
  expect(asked).toEqual([0, 5]);
});

test("a frame that reported names and hangs since is not waited for", async () => {
  frames = { 0: NO_ARTICLE, 4: ARTICLE, 5: { state: "on", names: ["CATL"] } };
  await report(4, ARTICLE);
  await report(5, ARTICLE);
  await settled();
  frames[4] = "hangs";
  vi.useFakeTimers();
  const found = articleFrame(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect((await found)?.frameId).toBe(5);
});

test("a frame is forgotten when it names nothing any more, when its page is gone, and with its tab", async () => {
  frames = { 0: NO_ARTICLE, 4: ARTICLE, 5: ARTICLE };
  // At once: none of the two loses the other's.
  await Promise.all([report(4, ARTICLE), report(5, ARTICLE)]);
  expect(await framesWithNames(1)).toEqual([4, 5]);
  await report(4, { state: "off", names: [] });
  expect(await framesWithNames(1)).toEqual([5]);
  frames = { 0: ARTICLE };
  await report(0, ARTICLE);
  await vi.waitFor(() => expect(session).toEqual({}));
  frames = { 7: ARTICLE };
  await report(7, ARTICLE);
  expect(await framesWithNames(1)).toEqual([7]);
  session = { ...session, openPagesRead: true };
  await forgetClosedTabs();
  expect(await framesWithNames(1)).toEqual([7]);
  open = [2];
  await forgetClosedTabs();
  expect(session).toEqual({ openPagesRead: true });
  await settled();
});

test("the icon tells of the frame's names, whichever of the two reports last", async () => {
  frames = { 0: NO_ARTICLE, 5: ARTICLE };
  await report(5, ARTICLE);
  await vi.waitFor(() => expect(titles()).toEqual(["Entente: 2 names on this page"]));
  await report(0, NO_ARTICLE);
  await vi.waitFor(() => expect(titles()).toHaveLength(3));
  expect(titles().at(-1)).toBe("Entente: 2 names on this page");
});

test("an article with names in a frame beside it: the icon stays the page's", async () => {
  frames = { 0: ARTICLE, 5: { state: "on", names: ["CATL"] } };
  await report(0, ARTICLE);
  await report(5, { state: "on", names: ["CATL"] });
  await vi.waitFor(() => expect(titles()).toHaveLength(2));
  expect(titles().at(-1)).toBe("Entente: 2 names on this page");
});

test("what a frame answers late does not overwrite what the page has reported since", async () => {
  const late = Promise.withResolvers<Frame>();
  frames = { 0: NO_ARTICLE, 5: late.promise };
  await report(5, ARTICLE);
  await askedAgain(5);
  frames[0] = { state: "on", names: ["CATL", "BMW", "Ford"] };
  await report(0, frames[0]);
  late.resolve(ARTICLE);
  await settled();
  expect(titles()).toEqual(["Entente: 3 names on this page"]);
});

test("what a frame answers late is not shown of the page that its tab went to", async () => {
  const late = Promise.withResolvers<Frame>();
  frames = { 0: NO_ARTICLE, 4: ARTICLE, 5: late.promise };
  await Promise.all([report(4, ARTICLE), report(5, ARTICLE)]);
  await askedAgain(4);
  await askedAgain(5);
  frames = {};
  for (const heard of onUpdated) heard(1, { status: "loading" });
  late.resolve(ARTICLE);
  await settled();
  expect(titles()).toEqual([]);
});

test("a page that only writes another address over its own has its frame's names on the icon", async () => {
  frames = { 0: NO_ARTICLE, 5: ARTICLE };
  await report(5, ARTICLE);
  for (const heard of onUpdated) heard(1, { status: "loading" });
  await settled();
  expect(titles().at(-1)).toBe("Entente: 2 names on this page");
});

test("the keys step through the frame where the page has no names, and only then", async () => {
  frames = { 0: NO_ARTICLE, 5: ARTICLE };
  await report(5, ARTICLE);
  await runCommand("next-mark");
  expect(stepped).toEqual([0, 5]);
  frames = { 0: ARTICLE, 5: ARTICLE };
  await runCommand("next-mark");
  expect(stepped).toEqual([0, 5, 0]);
  await settled();
});
