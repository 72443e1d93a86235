/** What the popup asks, with the browser's part played by a fake. */
import { expect, test, vi } from "vitest";

const sendMessage = vi.fn<() => Promise<unknown>>();
vi.mock("wxt/browser", () => ({
  browser: {
    runtime: { getManifest: () => ({}), sendMessage },
    commands: { getAll: async () => [] },
  },
}));
const { browserPopupApi } = await import("@/entrypoints/popup/browser-popup-api");

test("a search in whose middle the background ended is asked once more", async () => {
  const { search } = await browserPopupApi({ isPrivate: false });
  const found = { hits: [], total: 0 };
  sendMessage.mockRejectedValueOnce(new Error("closed")).mockResolvedValueOnce({ ok: true, value: found });
  expect(await search("zenith", 5)).toBe(found);
  sendMessage.mockRejectedValueOnce(new Error("closed")).mockRejectedValueOnce(new Error("closed"));
  await expect(search("zenith", 5)).rejects.toThrow("ended before it answered");
});
