/** Which open pages get a reader when the extension begins, with the browser's part played by a fake. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const held = vi.hoisted(() => ({
  session: {} as Record<string, unknown>,
  asked: [] as unknown[],
  /** Tabs, and frames in them. */
  withReader: [] as number[],
  put: [] as number[],
  lookedInto: [] as unknown[],
  frozen: [] as number[],
}));

vi.mock("wxt/browser", () => ({
  browser: {
    storage: {
      session: {
        get: async () => ({ ...held.session }),
        set: async (items: object) => void Object.assign(held.session, items),
      },
    },
    permissions: { getAll: async () => ({ origins: ["*://*.news.example/*"] }) },
    tabs: {
      query: async (wanted: unknown) => {
        held.asked.push(wanted);
        return [{ id: 1 }, { id: 2 }, { id: 3 }];
      },
      sendMessage: async (id: number, _message: object, { frameId }: { frameId: number }) => {
        if (held.withReader.includes(frameId || id)) return { ok: true, value: { names: [] } };
        throw new Error("Receiving end does not exist.");
      },
    },
    scripting: {
      insertCSS: async ({ target }: { target: { tabId: number } }) => {
        if (target.tabId === 2) throw new Error("The tab was closed.");
      },
      executeScript: async ({ target, files }: { target: { tabId: number }; files?: string[] }) => {
        if (!files) return;
        if (files[0] === "/content-scripts/frame.js") held.lookedInto.push(target);
        else held.put.push(target.tabId);
        if (held.frozen.includes(target.tabId)) await new Promise(() => undefined);
      },
    },
  },
}));
const { readPagesOpenBefore } = await import("@/entrypoints/background/open-pages");
const { loadReader } = await import("@/entrypoints/background/pages");

const begin = async () => {
  readPagesOpenBefore();
  await vi.runAllTimersAsync();
};

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(held, { session: {}, asked: [], withReader: [], put: [], lookedInto: [], frozen: [] });
});
afterEach(() => vi.useRealTimers());

test("those that Entente may read, and that are there, get one; one that goes meanwhile keeps no other from it", async () => {
  await begin();
  expect(held.asked).toEqual([{ url: ["*://*.news.example/*"], discarded: false }]);
  expect(held.put).toEqual([1, 3]);
});

test("those that have one keep it", async () => {
  held.withReader = [1, 2];
  await begin();
  expect(held.put).toEqual([3]);
});

test("a background that only woke up looks at none, until the session is another", async () => {
  await begin();
  await begin();
  expect(held.put).toEqual([1, 3]);
  held.session = {};
  await begin();
  expect(held.put).toEqual([1, 3, 1, 3]);
});

test("the frames within them are looked into, and none keeps a page waiting", async () => {
  await begin();
  expect(held.lookedInto).toEqual([
    { tabId: 1, allFrames: true },
    { tabId: 3, allFrames: true },
  ]);
});

test("a background that ends in the middle goes on with those that are left", async () => {
  held.frozen = [1];
  readPagesOpenBefore();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(held.session).toEqual({});
  // As if it ended here and woke up.
  Object.assign(held, { put: [], frozen: [], withReader: [3] });
  await begin();
  expect(held.put).toEqual([1]);
});

test("a page that the browser froze has the others looked at once", async () => {
  held.frozen = [1];
  await begin();
  await begin();
  expect(held.put).toEqual([1, 3]);
});

test("a frame that is asked about twice gets one reader", async () => {
  const sender = { kind: "content", tabId: 1, frameId: 70 } as const;
  await loadReader(sender);
  expect(held.put).toEqual([1]);
  held.withReader = [70];
  await loadReader(sender);
  expect(held.put).toEqual([1]);
});
