/** What a page asks the background is answered late. */
import type { Page } from "playwright-core";

/** Holds the answers to a request of this page back, from now on; the function returned lets them through. */
export async function holdBack(page: Page, request: string): Promise<() => Promise<void>> {
  await page.evaluate((held) => {
    type Send = (...args: unknown[]) => unknown;
    const world = globalThis as unknown as {
      chrome: { runtime: { sendMessage: Send } };
      letThrough: () => void;
    };
    const api = world.chrome.runtime;
    const { sendMessage } = api;
    const opened = new Promise<void>((resolve) => {
      world.letThrough = resolve;
    });
    api.sendMessage = async (...args) => {
      const asked = args.find((one) => typeof one === "object" && one !== null && "request" in one);
      if ((asked as { request: unknown } | undefined)?.request === held) await opened;
      return sendMessage.apply(api, args);
    };
  }, request);
  return () => page.evaluate(() => (globalThis as unknown as { letThrough: () => void }).letThrough());
}
