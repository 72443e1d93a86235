/** A real click on the extension's toolbar button: the browser gives the extension access to the tab, as for a person. */
import type { Page } from "playwright-core";
import type { browser } from "wxt/browser";
import type { ExtensionBrowser } from "../../scripts/drive/launch";

/** In the extension's pages, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

/** Where the popups that hang at the toolbar begin, and how wide and high they are, in px, as another page of the extension sees them. */
export function toolbarPopups(asker: Page): Promise<(number | undefined)[][]> {
  return asker.evaluate(() =>
    (chrome.extension.getViews({ type: "popup" }) as unknown as (typeof globalThis)[]).map(({ document }) => {
      const box = document.querySelector(".popup")?.getBoundingClientRect();
      return [box?.left, box?.width, box?.height];
    }),
  );
}

/** Clicks the button while a page's tab is in front; the popup opens as well. */
export async function clickToolbarButton(extension: ExtensionBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  const browser = extension.context.browser();
  if (!browser) throw new Error("The browser cannot be spoken to.");
  const cdp = await browser.newBrowserCDPSession();
  // The DevTools protocol tells a tab from the page in it. Playwright's types do not know this part of it.
  const send = cdp.send.bind(cdp) as (method: string, params: object) => Promise<unknown>;
  const found = await send("Target.getTargets", { filter: [{ type: "tab" }] });
  const { targetInfos } = found as { targetInfos: { targetId: string; url: string }[] };
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`There is no tab with ${page.url()}.`);
  await send("Extensions.triggerAction", { id: extension.extensionId, targetId: tab.targetId });
  await cdp.detach();
}
