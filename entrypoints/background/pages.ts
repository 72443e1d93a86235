/** What the background does to tabs: injects the popover's script, opens pages, has readers read again. */
import { type Browser, browser } from "wxt/browser";
import type { Sender } from "@/lib/messages/answer";
import { tellPages, tellReaders } from "@/lib/messages/datasets-changed";
import type { EntityRef } from "@/lib/model";
import { HERE_SHEET } from "@/lib/popover/host-sheet";
import { popupAddress } from "@/lib/search/routes";
import { putReaderInto } from "./reader-script";

/** Puts the popover's script into the frame that asks for it. */
export async function loadPopover({ tabId, frameId }: Sender): Promise<true> {
  if (tabId === undefined) throw new Error("Only a page's reader can ask for the popover.");
  const target = { tabId, frameIds: [frameId ?? 0] };
  await browser.scripting.executeScript({ target, files: ["/content-scripts/popover.js"] });
  if (import.meta.env.FIREFOX) await browser.scripting.insertCSS({ target, css: HERE_SHEET });
  return true;
}

/** Has the reader in a frame within a page that holds an article's text. */
export async function loadReader({ tabId, frameId }: Sender): Promise<true> {
  if (tabId === undefined || frameId === undefined) throw new Error("Only a frame can ask for the reader.");
  await putReaderInto(tabId, frameId);
  return true;
}

/** The zoom factor of a tab; on phones tabs cannot be zoomed, nor asked. */
export async function zoomOf({ tabId }: Sender): Promise<number> {
  return (await browser.tabs.getZoom?.(tabId)) ?? 1;
}

/** Opens a party's or place's page in a tab. */
export async function openEntityPage(ref: EntityRef): Promise<true> {
  await browser.tabs.create({ url: browser.runtime.getURL(popupAddress({ view: "entity", ref })) });
  return true;
}

/** The tab of an article, as far as the browser tells. */
type ArticleTab = Partial<Pick<Browser.tabs.Tab, "index" | "windowId">>;

/**
 * Shows a release in an open review page, preferably in the article's window; private windows cannot show it. Without
 * one, a review page opens beside the article.
 */
export async function openReviewPage(draft: string, article: ArticleTab = {}): Promise<void> {
  const page = browser.runtime.getURL("/review.html");
  const url = `${page}#${encodeURIComponent(draft)}`;
  const { index, windowId } = article;
  const open = (await browser.tabs.query({ url: page })).filter(({ incognito }) => !incognito);
  const review = open.find((tab) => tab.windowId === windowId) ?? open[0];
  // It may have been closed in the meantime.
  const front =
    review?.id === undefined
      ? undefined
      : await browser.tabs.update(review.id, { url, active: true }).catch(() => undefined);
  if (!front) await browser.tabs.create({ url, ...(index !== undefined && { index: index + 1 }) });
  // Phones have tabs and no windows.
  else await browser.windows?.update(front.windowId, { focused: true });
}

/** Opens a page beside an article in a private window that explains why it is not read as a release. */
export async function openPrivateNote({ index }: ArticleTab): Promise<void> {
  const url = browser.runtime.getURL("/review.html?private");
  await browser.tabs.create({ url, ...(index !== undefined && { index: index + 1 }) });
}

/** Opens the page that shows what the extension does. */
export async function openWelcomePage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
}

/** Has every open reader read its page again, and tells the extension's own pages. */
export async function refreshReaders(): Promise<true> {
  void tellPages();
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) tellReaders(id);
  return true;
}
