/** Removing a dataset: its subscription ends with it, and not without it. */
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";

const held = vi.hoisted(() => ({ followed: [] as string[], isSilent: false }));

const followed = (id: string) => ({
  url: `https://data.example/${id}`,
  every: "week",
  added: "2025-01-01T00:00:00Z",
  dataset: { id, title: id, version: "1" },
});
vi.mock("wxt/browser", () => ({
  browser: {
    runtime: { getManifest: () => ({ version: "1" }) },
    i18n: { getMessage: (key: string) => key },
    storage: { local: { get: async () => ({ subscriptions: held.followed.map(followed) }) } },
  },
}));
vi.mock("@/lib/store/tasks/run-task", () => ({
  runTask: () => ({ result: Promise.resolve(true), cancel: () => undefined }),
}));
vi.mock("@/lib/messages/ask", () => ({
  askBackground: async (request: string, { url }: { url?: string }) => {
    if (request !== "unsubscribe") return true;
    if (held.isSilent) throw new Error("The background does not answer.");
    held.followed = held.followed.filter((id) => !url?.endsWith(id));
    return true;
  },
}));
const { Library } = await import("@/lib/store");
const { browserOptionsApi } = await import("@/entrypoints/options/browser-options-api");

const removed = vi.spyOn(Library.prototype, "remove");

beforeEach(() => {
  held.followed = ["set", "another"];
  held.isSilent = false;
  removed.mockReset().mockResolvedValue();
});

describe("removing a dataset", () => {
  test("ends the subscription to it, and no other", async () => {
    await browserOptionsApi().removeDataset("set");
    expect(removed).toHaveBeenCalledWith("set");
    expect(held.followed).toEqual(["another"]);
  });

  test("leaves it followed where it could not be removed", async () => {
    removed.mockRejectedValue(new Error("The disk is full."));
    await expect(browserOptionsApi().removeDataset("set")).rejects.toThrow("The disk is full.");
    expect(held.followed).toEqual(["set", "another"]);
  });

  test("says that it is removed, and what to do, where the subscription could not be ended", async () => {
    held.isSilent = true;
    await expect(browserOptionsApi().removeDataset("set")).rejects.toThrow(
      /The dataset is removed, but .* unsubscribe from it under “Subscriptions”/,
    );
    expect(removed).toHaveBeenCalledOnce();
  });
});
