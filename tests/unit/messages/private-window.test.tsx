/** What the extension's pages show in a private window, with the browser's part played by a fake. */
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, test, vi } from "vitest";
import { unlessPrivate } from "@/components/PrivateWindowNote";

const held = vi.hoisted(() => ({
  extension: { inIncognitoContext: false },
  windows: {} as object | undefined,
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
