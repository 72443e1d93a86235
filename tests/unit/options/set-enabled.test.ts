/** Switching a dataset on or off: not on the page itself, which it would keep from answering. */
import "fake-indexeddb/auto";
import { expect, test, vi } from "vitest";

const held = vi.hoisted(() => ({ asked: [] as unknown[] }));

vi.mock("wxt/browser", () => ({
  browser: {
    runtime: { getManifest: () => ({ version: "1" }) },
    i18n: { getMessage: (key: string) => key },
  },
}));
vi.mock("@/lib/store/tasks/run-task", () => ({
  runTask: (...asked: unknown[]) => {
    held.asked.push(asked);
    return { result: Promise.resolve(true), cancel: () => undefined };
  },
}));
vi.mock("@/lib/messages/ask", () => ({ askBackground: async () => true }));
const { Library } = await import("@/lib/store");
const { browserOptionsApi } = await import("@/entrypoints/options/browser-options-api");

test.each([true, false])("is left to a worker: %s", async (enabled) => {
  const here = vi.spyOn(Library.prototype, "setEnabled").mockResolvedValue();
  held.asked = [];
  await browserOptionsApi().setDatasetEnabled("set", enabled);
  expect(here).not.toHaveBeenCalled();
  expect(held.asked).toEqual([
    ["setEnabled", { id: "set", enabled }],
    ["settle", {}],
  ]);
});
