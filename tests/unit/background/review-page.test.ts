/** In which tab a release comes up for review. */
import { beforeEach, expect, test, vi } from "vitest";
import { openReviewPage } from "@/entrypoints/background/pages";

const PAGE = "moz-extension://entente/review.html";

interface Tab {
  id: number;
  windowId: number;
  incognito: boolean;
}

const held = vi.hoisted(() => ({ open: [] as Tab[], closed: 0, done: [] as unknown[] }));

vi.mock("wxt/browser", () => ({
  browser: {
    runtime: { getURL: (path: string) => `moz-extension://entente${path}` },
    tabs: {
      query: async ({ url }: { url: string }) => (url === PAGE ? held.open : []),
      update: async (id: number, change: object) => {
        if (id === held.closed) throw new Error("No tab with this id.");
        held.done.push(["update", id, change]);
        return held.open.find((tab) => tab.id === id);
      },
      create: async (tab: object) => held.done.push(["create", tab]),
    },
    windows: { update: async (id: number, change: object) => held.done.push(["window", id, change]) },
  },
}));

beforeEach(() => {
  held.open = [];
  held.closed = 0;
  held.done = [];
});

const article = { index: 3, windowId: 1 };
const brought = (tab: Tab) => [
  ["update", tab.id, { url: `${PAGE}#d`, active: true }],
  ["window", tab.windowId, { focused: true }],
];
const CREATED = [["create", { url: `${PAGE}#d`, index: 4 }]];

test("in a new one beside the article where no review is open", async () => {
  await openReviewPage("d", article);
  expect(held.done).toEqual(CREATED);
});

test("in the review that is open, first in the article's window", async () => {
  const [far, near] = [
    { id: 7, windowId: 2, incognito: false },
    { id: 8, windowId: 1, incognito: false },
  ];
  held.open = [far, near];
  await openReviewPage("d", article);
  expect(held.done).toEqual(brought(near));
  held.done = [];
  await openReviewPage("d", { ...article, windowId: 5 });
  expect(held.done).toEqual(brought(far));
});

test("never in a private window", async () => {
  held.open = [{ id: 7, windowId: 1, incognito: true }];
  await openReviewPage("d", article);
  expect(held.done).toEqual(CREATED);
});

test("in a new one where the review was closed meanwhile", async () => {
  held.open = [{ id: 7, windowId: 1, incognito: false }];
  held.closed = 7;
  await openReviewPage("d", article);
  expect(held.done).toEqual(CREATED);
});
