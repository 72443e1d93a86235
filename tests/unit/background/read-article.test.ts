/** What becomes of an article that is read as a release, with the browser's part and the queue played by fakes. */
import { beforeEach, expect, test, vi } from "vitest";

const held = vi.hoisted(() => ({
  incognito: false,
  opened: [] as string[],
  captured: 0,
  kept: [] as string[],
}));

vi.mock("wxt/browser", () => ({
  browser: {
    runtime: { getURL: (path: string) => path },
    tabs: {
      get: async (id: number) => ({ id, index: 3, windowId: 1, title: "A story", incognito: held.incognito }),
      query: async () => [],
      create: async ({ url }: { url: string }) => held.opened.push(url),
    },
  },
}));
vi.mock("@/entrypoints/background/capture-article", () => ({
  captureArticle: async () => {
    held.captured += 1;
    return {
      title: "A story",
      url: "https://www.example-news.com/a",
      text: "CATL met BMW.",
      isArticle: true,
    };
  },
}));
vi.mock("@/lib/store", () => ({
  Drafts: class {
    add = async (drafts: { name: string }[]) => {
      held.kept.push(...drafts.map(({ name }) => name));
      return ["d"];
    };
    close = () => undefined;
  },
}));
const { readArticle } = await import("@/entrypoints/background/read-article");

beforeEach(() => {
  Object.assign(held, { incognito: false, opened: [], captured: 0, kept: [] });
});

test("it is kept, and shown in the review", async () => {
  await readArticle(1);
  expect(held).toMatchObject({ kept: ["A story"], opened: ["/review.html#d"] });
});

test("of one in a private window nothing is read or kept, and a page says so", async () => {
  held.incognito = true;
  await readArticle(1);
  expect(held).toMatchObject({ captured: 0, kept: [], opened: ["/review.html?private"] });
});
