/** What the extension's pages show in a private window, with the browser's part played by a fake. */
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, test, vi } from "vitest";
import { unlessPrivate } from "@/components/PrivateWindowNote";

const held = vi.hoisted(() => ({
  extension: { inIncognitoContext: false },
  windows: {} as object | undefined,
  tabs: {},
}));
vi.mock("wxt/browser", () => ({ browser: held }));
const { privateWindow } = await import("@/lib/messages/private-window");

const shown = (search: string, isPrivate: boolean) => {
  vi.stubGlobal("location", { search });
  held.extension.inIncognitoContext = isPrivate;
  const made = vi.fn(() => <p>The page</p>);
  const markup = renderToStaticMarkup(unlessPrivate(privateWindow(), made));
  return { markup, isMade: made.mock.calls.length > 0 };
};

afterEach(() => {
  held.windows = {};
  vi.unstubAllGlobals();
});

test("in an ordinary window the page itself", () => {
  expect(shown("", false)).toEqual({ markup: "<p>The page</p>", isMade: true });
});

test("in a private one nothing of the page is made, and it says why and leads to an ordinary window", () => {
  const { markup, isMade } = shown("", true);
  expect(isMade).toBe(false);
  expect(markup).toContain("Your datasets cannot be read in a private window");
  expect(markup).toContain("Open in an ordinary window");
});

describe("what it leads to", () => {
  const ADDRESS = "chrome-extension://entente/options.html#datasets";
  const opened = async (windows: { id: number; incognito: boolean }[]) => {
    const done: unknown[] = [];
    const note =
      (what: string) =>
      async (...args: unknown[]) =>
        void done.push([what, ...args]);
    held.windows = { getAll: async () => windows, create: note("window"), update: note("update") };
    held.tabs = { create: note("tab") };
    vi.stubGlobal("location", { search: "", href: ADDRESS });
    held.extension.inIncognitoContext = true;
    await privateWindow()?.onOpen?.();
    return done;
  };

  test("the same page in an ordinary window that is open, which comes to the front", async () => {
    const windows = [
      { id: 1, incognito: true },
      { id: 2, incognito: false },
    ];
    expect(await opened(windows)).toEqual([
      ["tab", { windowId: 2, url: ADDRESS }],
      ["update", 2, { focused: true }],
    ]);
  });

  test("a new ordinary window where none is open", async () => {
    expect(await opened([{ id: 1, incognito: true }])).toEqual([
      ["window", { url: ADDRESS, incognito: false }],
    ]);
  });
});

test("a browser without windows is offered none", () => {
  held.windows = undefined;
  expect(shown("", true).markup).not.toContain("<button");
});

test.each([true, false])("where an article was to be read: that nothing was kept of it, %s", (isPrivate) => {
  const { markup, isMade } = shown("?private", isPrivate);
  expect(isMade).toBe(false);
  expect(markup).toContain("Nothing of the article was kept");
  expect(markup).not.toContain("<button");
});
