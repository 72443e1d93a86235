/** A browser for phones, which has no keys for commands: the pages that show them come up without. */
import { expect, test, vi } from "vitest";

vi.mock("wxt/browser", () => ({
  browser: { runtime: { id: "own-id", getManifest: () => ({}) } },
}));
const { browserPopupApi } = await import("@/entrypoints/popup/browser-popup-api");
const { browserWelcomeApi } = await import("@/entrypoints/welcome/browser-welcome-api");
const { browserAccess } = await import("@/entrypoints/options/browser-access");

test("the popup opens", async () => {
  await expect(browserPopupApi({ isPrivate: false })).resolves.toBeDefined();
});

test("the first-run page names no keys", async () => {
  expect(await browserWelcomeApi().keys()).toEqual({ next: "", toggle: "" });
});

test("the options list none", async () => {
  expect(await browserAccess().commands.ask()).toEqual([]);
});
