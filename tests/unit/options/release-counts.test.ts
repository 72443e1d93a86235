/** How many releases are left: asked for whenever the options page is looked at. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { expect, test, vi } from "vitest";

vi.mock("wxt/browser", () => ({
  browser: {
    runtime: { getManifest: () => ({ version: "1" }) },
    i18n: { getMessage: (key: string) => key },
    storage: {},
  },
}));
const { browserOptionsApi } = await import("@/entrypoints/options/browser-options-api");
const { Drafts } = await import("@/lib/store");

test("are counted by one connection, however often they are asked for", async () => {
  const drafts = new Drafts();
  const release = { name: "a.txt", origin: "file", content: new Blob(["Quux"]), about: {} } as const;
  await drafts.add([release, release]);
  drafts.close();
  const api = browserOptionsApi();
  expect(await api.releaseCounts.ask()).toEqual({ toDo: 2, done: 0 });
  const opened = vi.spyOn(IDBFactory.prototype, "open");
  expect(await api.releaseCounts.ask()).toEqual({ toDo: 2, done: 0 });
  expect(opened).not.toHaveBeenCalled();
});
