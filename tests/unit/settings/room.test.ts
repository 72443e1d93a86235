/** Settings on a disk that is nearly full: refused in words before anything is written, and what makes room never is. */
import * as v from "valibot";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { keepRecent } from "@/entrypoints/popup/recent-store";
import { forgetLoss, keepLoss } from "@/lib/settings/loss";
import { loadSettings, saveSettings, setSite } from "@/lib/settings/settings";
import { StoredList } from "@/lib/settings/stored-list";

vi.mock("wxt/browser", async () => ({ browser: (await import("wxt/testing/fake-browser")).fakeBrowser }));

const { local } = fakeBrowser.storage;
const list = new StoredList("things", "url", v.object({ url: v.string() }));

/** A disk with so many bytes free, as the browser tells of it. */
const leave = (bytes: number) =>
  vi.stubGlobal("navigator", {
    locks: navigator.locks,
    storage: { estimate: async () => ({ usage: 1_000_000, quota: 1_000_000 + bytes }) },
  });

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.unstubAllGlobals());

describe("a disk that is nearly full", () => {
  it.each<[string, () => Promise<void>]>([
    ["a setting", () => saveSettings({ marks: "tint", rest: "long" })],
    ["the switch of a site", () => setSite("b.example", "on")],
    ["another switch of it", () => setSite("a.example", "on")],
    ["one more of a list", () => list.change((before) => [...before, { url: "b" }])],
    ["the note of a loss", () => keepLoss(new Date())],
  ])("does not take %s, says what to do, and keeps all that was stored", async (_, write) => {
    await setSite("a.example", "off");
    await list.change(() => [{ url: "a" }]);
    const before = await local.get();
    leave(4_000_000);
    await expect(write()).rejects.toThrow(
      /^The disk is full: this was not stored\. Free at least [12] MB of space, then try again\.$/,
    );
    expect(await local.get()).toEqual(before);
    leave(6_000_000);
    await write();
    expect(await local.get()).not.toEqual(before);
  });

  it("keeps no more of what was opened last, and says nothing", async () => {
    await keepRecent("demo/party/x");
    leave(4_000_000);
    await keepRecent("demo/party/y");
    expect(await local.get()).toEqual({ recent: ["demo/party/x"] });
  });

  it("lets go of what was stored", async () => {
    await setSite("a.example", "off");
    await list.change(() => [{ url: "a" }]);
    await keepLoss(new Date());
    leave(0);
    await setSite("a.example", undefined);
    await list.change(() => []);
    await forgetLoss();
    expect((await loadSettings()).sites).toEqual({});
    expect(await local.get()).toEqual({ "settings.sites": {}, things: [] });
  });
});

it("a browser that does not tell how much there is has room", async () => {
  vi.stubGlobal("navigator", { locks: navigator.locks });
  await saveSettings({ marks: "tint" });
  expect((await loadSettings()).marks).toBe("tint");
});
