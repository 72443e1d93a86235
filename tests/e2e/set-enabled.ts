/** The extension switched off or on, as the browser's page of extensions does: all that runs of it ends, as at an update. */
import type { browser } from "wxt/browser";
import type { ExtensionBrowser } from "../../scripts/drive/launch";

/** In the browser's page of extensions, where the function given to `evaluate` runs. */
declare const chrome: typeof browser;

/** Switches the extension off or on. */
export async function setEnabled({ context, extensionId }: ExtensionBrowser, on: boolean): Promise<void> {
  const manager = await context.newPage();
  await manager.goto("chrome://extensions/");
  await manager.evaluate(([id, on]) => chrome.management.setEnabled(id, on), [extensionId, on] as const);
  await manager.close();
}
