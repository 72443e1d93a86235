/** Pages of the extension that are open hear that the datasets changed, with the browser's messages played by a fake. */
import { beforeEach, expect, test, vi } from "vitest";

type Listener = (message: unknown) => void;
const listeners = new Set<Listener>();
/** The numbers of the open tabs, and what was done to them. */
let tabs: number[] = [];
const told: string[] = [];

vi.doMock("wxt/browser", () => ({
  browser: {
    runtime: {
      sendMessage: async (message: unknown) => {
        if (listeners.size === 0) throw new Error("Receiving end does not exist.");
        for (const listener of listeners) listener(structuredClone(message));
      },
      onMessage: {
        addListener: (listener: Listener) => void listeners.add(listener),
        removeListener: (listener: Listener) => void listeners.delete(listener),
      },
    },
    tabs: {
      query: async () => tabs.map((id) => ({ id })),
      // Frozen tabs give no answer.
      sendMessage: () => new Promise(() => undefined),
      connect: (id: number) => {
        told.push(`connected ${id}`);
        return { disconnect: () => told.push(`disconnected ${id}`) };
      },
    },
  },
}));
const { refreshReaders } = await import("@/entrypoints/background/pages");
const { followDatasets, tellPages } = await import("@/lib/messages/datasets-changed");

beforeEach(() => listeners.clear());

test("whatever has the readers read again has open pages ask again", async () => {
  const changed = vi.fn();
  const stop = followDatasets(changed);
  await refreshReaders();
  expect(changed).toHaveBeenCalledTimes(1);
  stop();
  await refreshReaders();
  expect(changed).toHaveBeenCalledTimes(1);
});

test("readers are told and owe no answer, since one that is frozen would keep the background awake", async () => {
  tabs = [3, 7];
  await refreshReaders();
  expect(told).toEqual(["connected 3", "disconnected 3", "connected 7", "disconnected 7"]);
});

test("what is said to others is let be, and nobody there is no failure", async () => {
  const changed = vi.fn();
  const stop = followDatasets(changed);
  for (const listener of listeners) listener({ to: "background", request: "datasetsChanged", params: {} });
  expect(changed).not.toHaveBeenCalled();
  stop();
  await expect(tellPages()).resolves.toBeUndefined();
});
