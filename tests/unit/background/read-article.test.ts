/** What becomes of an article that is read as a release, with the browser's part and the queue played by fakes. */
import { beforeEach, expect, test, vi } from "vitest";

const held = vi.hoisted(() => ({
  incognito: false,
  opened: [] as string[],
  captured: 0,
  kept: [] as string[],
  url: "",
  about: undefined as unknown,
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
      url: held.url,
      text: "CATL met BMW.",
      isArticle: true,
    };
  },
}));
vi.mock("@/lib/store", () => ({
  Drafts: class {
    add = async (drafts: { name: string; about: unknown }[]) => {
      held.kept.push(...drafts.map(({ name }) => name));
      held.about = drafts[0]?.about;
      return ["d"];
    };
    close = () => undefined;
  },
}));
const { offerInContextMenu, readArticle } = await import("@/entrypoints/background/read-article");

beforeEach(() => {
  const url = "https://www.example-news.com/a#top";
  Object.assign(held, { incognito: false, opened: [], captured: 0, kept: [], url, about: undefined });
});

test("it is kept, and shown in the review", async () => {
  await readArticle(1);
  expect(held).toMatchObject({ kept: ["A story"], opened: ["/review.html#d"] });
});

test("of its address is kept what leads to it on the web, and nothing of any other", async () => {
  await readArticle(1);
  expect(held.about).toEqual({ title: "A story", url: "https://www.example-news.com/a" });
  for (const url of ["file:///home/a.html", "about:srcdoc", "data:text/html,a", "blob:https://a.example/1"]) {
    held.url = url;
    await readArticle(1);
    expect(held.about).toEqual({ title: "A story" });
  }
});

test("of one in a private window nothing is read or kept, and a page says so", async () => {
  held.incognito = true;
  await readArticle(1);
  expect(held).toMatchObject({ captured: 0, kept: [], opened: ["/review.html?private"] });
});

test("a browser without context menus, as on phones, is offered none", () => {
  expect(offerInContextMenu).not.toThrow();
});
