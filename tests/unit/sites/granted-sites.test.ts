/** Where the reader runs beyond the news list, with the browser's part played by a fake. */
import { beforeEach, expect, test, vi } from "vitest";

type Origins = { origins?: string[] };
const heard: { added: ((given: Origins) => void)[]; removed: (() => void)[] } = { added: [], removed: [] };
const NEWS = ["*://*.news.example/*"];
let granted: string[] = [];
const tabs = [
  { id: 1, url: "https://blog.example/post" },
  // Its address is hidden: there is no access to it.
  { id: 2, url: undefined },
  { id: 3, url: undefined },
];
/** Of those the ones whose pages access was given to. */
let granting = tabs.slice(0, 1);
const scripting = {
  unregisterContentScripts: vi.fn(async () => undefined),
  registerContentScripts: vi.fn(async (_scripts: object[]) => undefined),
  insertCSS: vi.fn(async (_into: { target: { tabId: number } }) => undefined),
  executeScript: vi.fn(async (_into: { files?: string[] }) => undefined),
};
/** The scripts that were put in, and where. */
const put = () => scripting.executeScript.mock.calls.map(([into]) => into).filter(({ files }) => files);
let withReader: number[] = [];
const sent = vi.fn(async (tab: number, _message: { request: string }) => {
  if (!withReader.includes(tab)) throw new Error("No reader runs there.");
  return { ok: true, value: true };
});

const badges: unknown[] = [];
const action = {
  setIcon: async () => undefined,
  setTitle: async () => undefined,
  setBadgeText: async (badge: object) => void badges.push(badge),
  setBadgeBackgroundColor: async () => undefined,
};
const area = { get: async () => ({}), set: async () => undefined };

vi.doMock("wxt/browser", () => ({
  browser: {
    action,
    storage: { local: area, session: area },
    runtime: {
      onInstalled: { addListener: () => undefined },
      getManifest: () => ({ host_permissions: NEWS }),
    },
    permissions: {
      onAdded: { addListener: (listener: (given: Origins) => void) => heard.added.push(listener) },
      onRemoved: { addListener: (listener: () => void) => heard.removed.push(listener) },
      getAll: async () => ({ origins: [...NEWS, ...granted] }),
    },
    scripting,
    tabs: {
      query: async ({ url }: { url?: string[] }) => (url ? granting : tabs),
      sendMessage: sent,
    },
  },
}));
const { followGrantedSites } = await import("@/entrypoints/background/granted-sites");
followGrantedSites();

beforeEach(() => {
  granted = [];
  granting = tabs.slice(0, 1);
  withReader = [];
  vi.clearAllMocks();
});

test("every site: the reader runs wherever the manifest does not have it run already, on open pages at once", async () => {
  granted = ["https://*/*", "http://*/*"];
  for (const listener of heard.added) listener({ origins: granted });
  await vi.waitFor(() => expect(scripting.registerContentScripts).toHaveBeenCalled());
  const registered = scripting.registerContentScripts.mock.lastCall?.[0] ?? [];
  expect(registered.length).toBeGreaterThan(0);
  for (const script of registered)
    expect(script).toMatchObject({ matches: granted, excludeMatches: NEWS, persistAcrossSessions: true });
  await vi.waitFor(() => expect(put()).toHaveLength(2));
  expect(put()).toEqual([
    { target: { tabId: 1, frameIds: [0] }, files: ["/content-scripts/reader.js"] },
    { target: { tabId: 1, allFrames: true }, files: ["/content-scripts/frame.js"] },
  ]);
});

test("a page with a reader keeps it and what it has open, and frames that may be read now get one", async () => {
  granting = tabs.slice(0, 2);
  withReader = [1];
  for (const listener of heard.added) listener({ origins: ["https://*/*"] });
  await vi.waitFor(() => expect(put()).toHaveLength(3));
  expect(put()).toContainEqual({
    target: { tabId: 1, allFrames: true },
    files: ["/content-scripts/frame.js"],
  });
  expect(put()).not.toContainEqual({
    target: { tabId: 1, frameIds: [0] },
    files: ["/content-scripts/reader.js"],
  });
});

test("a page that the browser froze keeps no other from being read", async () => {
  granting = tabs.slice(0, 2);
  scripting.insertCSS.mockImplementation(async ({ target }) => {
    if (target.tabId === 1) await new Promise(() => undefined);
  });
  for (const listener of heard.added) listener({ origins: ["https://*/*"] });
  const target = { tabId: 2, frameIds: [0] };
  await vi.waitFor(() => expect(put()).toContainEqual({ target, files: ["/content-scripts/reader.js"] }));
  scripting.insertCSS.mockImplementation(async () => undefined);
});

test("two grants at once register one after the other", async () => {
  const order: string[] = [];
  scripting.unregisterContentScripts.mockImplementation(async () => void order.push("out"));
  scripting.registerContentScripts.mockImplementation(async () => void order.push("in"));
  granted = ["https://a.example/*", "https://b.example/*"];
  for (const origin of granted) for (const listener of heard.added) listener({ origins: [origin] });
  await vi.waitFor(() => expect(order.filter((step) => step === "in")).toHaveLength(2));
  // All that was registered is out before anything is in again.
  expect(order.join(" ")).toMatch(/^(out )+in( out)+ in$/);
});

test("access that is taken back: nothing is registered, and readers without access leave their pages", async () => {
  withReader = [2];
  for (const listener of heard.removed) listener();
  await vi.waitFor(() => expect(sent).toHaveBeenCalled());
  expect(sent.mock.calls.map(([tab, { request }]) => [tab, request])).toEqual([
    [2, "leave"],
    [3, "leave"],
  ]);
  expect(scripting.registerContentScripts).not.toHaveBeenCalled();
});

test("the icon tells nothing any more of a page that its reader has left", async () => {
  badges.length = 0;
  withReader = [2];
  for (const listener of heard.removed) listener();
  await vi.waitFor(() => expect(badges).toEqual([{ tabId: 2, text: "" }]));
});
