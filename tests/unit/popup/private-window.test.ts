/** What the toolbar popup knows of the window that it stands in: of a private one nothing is kept. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const held = vi.hoisted(() => ({ isPrivate: false, own: false, stored: 0 }));

vi.mock("wxt/browser", () => {
  const tab = (id: number) => ({ id, incognito: held.isPrivate });
  return {
    browser: {
      tabs: {
        get: async (id: number) => tab(id),
        getCurrent: async () => (held.own ? tab(3) : undefined),
        query: async () => [tab(7)],
      },
      storage: {
        session: {
          get: async () => ({}),
          set: async () => {
            held.stored += 1;
          },
        },
      },
    },
  };
});
const { popupSubject } = await import("@/entrypoints/popup/subject");
const { rememberView } = await import("@/entrypoints/popup/remembered-view");

beforeEach(() => {
  Object.assign(held, { own: false, stored: 0 });
  vi.stubGlobal("location", { search: "", hash: "#/search?q=volt" });
});
afterEach(() => vi.unstubAllGlobals());

test.each([true, false])("private: %s, whichever way it was opened", async (isPrivate) => {
  held.isPrivate = isPrivate;
  expect(await popupSubject()).toEqual({ tabId: 7, isPrivate });
  held.own = true;
  expect(await popupSubject()).toEqual({ isPrivate });
  vi.stubGlobal("location", { search: "?tab=12" });
  expect(await popupSubject()).toEqual({ tabId: 12, isPrivate });
});

test.each([
  [true, 0],
  [false, 1],
])(
  "what was looked at is remembered in an ordinary window alone (private: %s)",
  async (isPrivate, stored) => {
    const page = new EventTarget();
    vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
    await rememberView({ tabId: 7, isPrivate });
    page.dispatchEvent(new Event("pagehide"));
    await new Promise((resolve) => setTimeout(resolve));
    expect(held.stored).toBe(stored);
  },
);
