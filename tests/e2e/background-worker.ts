/** The extension's background worker, ended as the browser ends it. */
import { expect } from "@playwright/test";
import type { CDPSession } from "playwright-core";
import type { ExtensionBrowser } from "../../scripts/drive/launch";

/** Everything of the extension that runs in the browser: its pages, their workers, the background worker. */
export async function ownTargets({ extensionId }: ExtensionBrowser, cdp: CDPSession) {
  const { targetInfos } = await cdp.send("Target.getTargets");
  return targetInfos.filter(({ url }) => url.startsWith(`chrome-extension://${extensionId}/`));
}

/** Ends the background worker and waits until it is gone; resolves to whether it ran. */
export async function endBackgroundWorker(browser: ExtensionBrowser, cdp: CDPSession): Promise<boolean> {
  const target = (await ownTargets(browser, cdp)).find(({ type }) => type === "service_worker");
  if (!target) return false;
  await cdp.send("Target.closeTarget", { targetId: target.targetId });
  await expect
    .poll(async () => (await ownTargets(browser, cdp)).some(({ targetId }) => targetId === target.targetId), {
      message: "the background worker runs",
      intervals: [10, 20, 50],
    })
    .toBe(false);
  return true;
}
