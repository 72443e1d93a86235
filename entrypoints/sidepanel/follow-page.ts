/** Follows the page in front: which it is, and what is named on it. */
import { type Browser, browser } from "wxt/browser";
import type { PanelPage } from "@/components/panel/panel-api";
import { articleFrame } from "@/lib/messages/article-frame";
import { followReports } from "@/lib/messages/reports";

/**
 * Calls back at once and whenever the page in front, or what is named on it, is another; without a page where the browser
 * tells of none. Asks the page only when something was told of one: in Chromium each question to a page keeps the
 * background awake. Gives the way to stop.
 */
export function followPage(changed: (page: PanelPage | undefined) => void): () => void {
  let shown = "";
  let stopped = false;
  /** The look that waits for its answer. */
  let waiting: { tabId: number | undefined } | undefined;
  /** Whether something was told of a page since that was asked. */
  let isDue = false;
  const look = async () => {
    if (document.visibilityState === "hidden") return;
    const tab = await tabInFront().catch(() => undefined);
    // A page that is slow to answer is asked once.
    isDue = waiting !== undefined && waiting.tabId === tab?.id;
    if (isDue) return;
    const mine = { tabId: tab?.id };
    waiting = mine;
    const page = tab && (await pageIn(tab).catch(() => undefined));
    if (stopped || waiting !== mine) return;
    waiting = undefined;
    const state = JSON.stringify(page);
    if (state !== shown) changed(page);
    shown = state;
    if (isDue) now();
  };
  const now = () => void look();
  const onOtherTab = () => {
    // What it answers is of a page that is not in front any more.
    waiting = undefined;
    now();
  };
  browser.tabs.onActivated.addListener(onOtherTab);
  browser.tabs.onUpdated.addListener(now);
  // Which frames have names, as the background keeps it.
  browser.storage.session.onChanged.addListener(now);
  document.addEventListener("visibilitychange", now);
  const leaveReports = followReports(now);
  now();
  return () => {
    stopped = true;
    browser.tabs.onActivated.removeListener(onOtherTab);
    browser.tabs.onUpdated.removeListener(now);
    browser.storage.session.onChanged.removeListener(now);
    document.removeEventListener("visibilitychange", now);
    leaveReports();
  };
}

/** The tab in front of the panel's window; for a test or a bookmark, the one that the address names. */
async function tabInFront(): Promise<Browser.tabs.Tab | undefined> {
  const named = new URLSearchParams(location.search).get("tab");
  if (named !== null) return browser.tabs.get(Number(named));
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}

async function pageIn({ id }: Browser.tabs.Tab): Promise<PanelPage | undefined> {
  if (id === undefined) return undefined;
  const names = (await articleFrame(id))?.names;
  // Another place on the page is the same page.
  const url = names?.url.replace(/#.*$/, "") ?? "";
  return { key: `${id} ${url}`, tabId: id, ...(names && { names }) };
}
