import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import {
  loadSettings,
  type Settings,
  saveSettings,
  setSite,
  siteRuleOf,
  storageKey,
  watchSettings,
} from "@/lib/settings/settings";

vi.mock("wxt/browser", async () => ({ browser: (await import("wxt/testing/fake-browser")).fakeBrowser }));

const local = fakeBrowser.storage.local;
/** The defaults of when a popover opens, and of how names are marked. */
const OPENING = { modifier: "none", rest: "normal", marks: "underline" } as const;

beforeEach(() => fakeBrowser.reset());

describe("loadSettings", () => {
  it("gives the defaults where nothing is set, and stores nothing", async () => {
    expect(await loadSettings()).toEqual({ enabled: true, sites: {}, reach: "article", ...OPENING });
    expect(await local.get()).toEqual({});
  });

  it.each<[string, Record<string, unknown>, Settings]>([
    [
      "a text for the switch",
      { "settings.enabled": "no" },
      { enabled: true, sites: {}, reach: "article", ...OPENING },
    ],
    [
      "a number for both",
      { "settings.enabled": 0, "settings.sites": 7 },
      { enabled: true, sites: {}, reach: "article", ...OPENING },
    ],
    [
      "a list of sites",
      { "settings.sites": ["a.example"], "settings.enabled": false },
      { enabled: false, sites: {}, reach: "article", ...OPENING },
    ],
    [
      "an unknown reach",
      { "settings.reach": "all" },
      { enabled: true, sites: {}, reach: "article", ...OPENING },
    ],
    [
      "an unknown key for opening",
      { "settings.modifier": "hyper" },
      { enabled: true, sites: {}, reach: "article", ...OPENING },
    ],
    [
      "a key for opening",
      { "settings.modifier": "alt" },
      { enabled: true, sites: {}, reach: "article", ...OPENING, modifier: "alt" },
    ],
    [
      "a longer rest",
      { "settings.rest": "long" },
      { enabled: true, sites: {}, reach: "article", ...OPENING, rest: "long" },
    ],
    [
      "an unknown style",
      { "settings.marks": "glow" },
      { enabled: true, sites: {}, reach: "article", ...OPENING },
    ],
    [
      "a known style",
      { "settings.marks": "tint" },
      { enabled: true, sites: {}, reach: "article", ...OPENING, marks: "tint" },
    ],
    ["a known reach", { "settings.reach": "page" }, { enabled: true, sites: {}, reach: "page", ...OPENING }],
    [
      "one unknown rule among good ones",
      { "settings.sites": { "a.example": "off", "b.example": "dim", "c.example": 1 } },
      { enabled: true, sites: { "a.example": "off" }, reach: "article", ...OPENING },
    ],
  ])("reads past %s and leaves it alone", async (_name, stored, expected) => {
    await local.set(stored);
    expect(await loadSettings()).toEqual(expected);
    expect(await local.get()).toEqual(stored);
  });
});

describe("saveSettings", () => {
  it("writes what the patch names and nothing else", async () => {
    await setSite("a.example", "off");
    await saveSettings({ enabled: false });
    expect(await loadSettings()).toEqual({
      enabled: false,
      sites: { "a.example": "off" },
      reach: "article",
      ...OPENING,
    });
    await saveSettings({});
    await saveSettings({ sites: { "b.example": "on" } });
    expect(await loadSettings()).toEqual({
      enabled: false,
      sites: { "b.example": "on" },
      reach: "article",
      ...OPENING,
    });
  });

  it("keeps rules that it does not know when it replaces the others", async () => {
    await local.set({ [storageKey("sites")]: { "a.example": "dim", "b.example": "off" } });
    await saveSettings({ sites: { "c.example": "on" } });
    expect(await local.get()).toEqual({ [storageKey("sites")]: { "a.example": "dim", "c.example": "on" } });
  });

  it("refuses a value of a wrong type and stores nothing", async () => {
    const wrong = { enabled: "yes" } as unknown as Partial<Settings>;
    expect(() => saveSettings(wrong)).toThrow(/"enabled" cannot be "yes"/);
    expect(await local.get()).toEqual({});
  });
});

describe("setSite", () => {
  it("sets, changes and takes back the rule of one site", async () => {
    await setSite("a.example", "off");
    await setSite("b.example", "on");
    await setSite("a.example", "on");
    expect((await loadSettings()).sites).toEqual({ "a.example": "on", "b.example": "on" });
    await setSite("a.example", undefined);
    expect((await loadSettings()).sites).toEqual({ "b.example": "on" });
  });

  it("loses none of several at once", async () => {
    const hosts = Array.from({ length: 20 }, (_, i) => `site-${i}.example`);
    await Promise.all(hosts.map((host) => setSite(host, "off")));
    expect(Object.keys((await loadSettings()).sites).sort()).toEqual(hosts.sort());
  });

  it("leaves unknown rules of other sites alone", async () => {
    await local.set({ [storageKey("sites")]: { "a.example": "dim" } });
    await setSite("b.example", "off");
    expect(await local.get()).toEqual({ [storageKey("sites")]: { "a.example": "dim", "b.example": "off" } });
  });

  it("puts a value that is no list of rules aside before it writes", async () => {
    await local.set({ [storageKey("sites")]: "everything" });
    await setSite("b.example", "off");
    expect(await local.get()).toEqual({
      [storageKey("sites")]: { "b.example": "off" },
      [`${storageKey("sites")}.unreadable`]: "everything",
    });
  });

  it.each([
    "QuotaExceededError: storage.local API call exceeded its quota limitations.",
    "IO error: FILE_ERROR_NO_SPACE",
  ])("says of a full disk that it is: %s", async (message) => {
    const set = vi.spyOn(local, "set").mockRejectedValueOnce(new Error(message));
    await expect(setSite("a.example", "off")).rejects.toThrow("The disk is full");
    set.mockRestore();
  });

  it("loses no change of another tab at the same moment", async () => {
    await local.set({ "settings.sites": { "a.example": "off", "b.example": "off", "c.example": "on" } });
    vi.resetModules();
    const otherTab = await import("@/lib/settings/settings");
    await Promise.all([setSite("a.example", undefined), otherTab.setSite("b.example", undefined)]);
    expect((await loadSettings()).sites).toEqual({ "c.example": "on" });
  });

  it("goes on after a write that failed", async () => {
    const set = vi.spyOn(local, "set").mockRejectedValueOnce(new Error("disk full"));
    await expect(setSite("a.example", "off")).rejects.toThrow("disk full");
    set.mockRestore();
    await setSite("b.example", "off");
    expect((await loadSettings()).sites).toEqual({ "b.example": "off" });
  });
});

describe("watchSettings", () => {
  it("tells of each change until it is stopped", async () => {
    const seen: Settings[] = [];
    const stop = new AbortController();
    watchSettings((settings) => seen.push(settings), stop.signal);
    await saveSettings({ enabled: false });
    await vi.waitFor(() =>
      expect(seen).toEqual([{ enabled: false, sites: {}, reach: "article", ...OPENING }]),
    );
    await local.set({ unrelated: 1 });
    await setSite("a.example", "on");
    await vi.waitFor(() => expect(seen).toHaveLength(2));
    expect(seen[1]).toEqual({ enabled: false, sites: { "a.example": "on" }, reach: "article", ...OPENING });

    stop.abort();
    expect(fakeBrowser.storage.onChanged.hasListeners()).toBe(false);
  });

  it("tells nothing of a change that it is still reading when it is stopped", async () => {
    const changed = vi.fn();
    const stop = new AbortController();
    watchSettings(changed, stop.signal);
    const read = Promise.withResolvers<Record<string, unknown>>();
    const reading = vi.spyOn(local, "get").mockReturnValue(read.promise as never);
    const stored = local.set({ "settings.enabled": false });
    await vi.waitFor(() => expect(reading).toHaveBeenCalled());
    stop.abort();
    read.resolve({});
    // The fake browser waits for those who follow it.
    await stored;
    reading.mockRestore();
    expect(changed).not.toHaveBeenCalled();
  });

  it("after an update, which takes the browser's part from an old copy, it ends without an error", () => {
    const stop = new AbortController();
    watchSettings(() => undefined, stop.signal);
    const { runtime, storage } = fakeBrowser;
    Object.assign(fakeBrowser, { runtime: undefined, storage: undefined });
    // An error in there is one of the whole run.
    stop.abort();
    Object.assign(fakeBrowser, { runtime, storage });
    expect(stop.signal.aborted).toBe(true);
  });

  it("does not start where it is already stopped", () => {
    watchSettings(() => undefined, AbortSignal.abort());
    expect(fakeBrowser.storage.onChanged.hasListeners()).toBe(false);
  });
});

describe("siteRuleOf", () => {
  const sites = { "a.example": "off", "news.b.example": "on", "b.example": "off" } as const;

  it.each<[string, string | undefined]>([
    ["c.example", undefined],
    ["a.example", "off"],
    ["news.a.example", "off"],
    ["nota.example", undefined],
    ["b.example", "off"],
    ["news.b.example", "on"],
    ["constructor", undefined],
    ["", undefined],
  ])("%s → %s", (host, rule) => {
    expect(siteRuleOf({ enabled: true, sites, reach: "article", ...OPENING }, host)).toBe(rule);
  });
});
