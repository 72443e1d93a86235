/** Follows the page in front: which it is, and what is named on it. */
import { type Browser, browser } from "wxt/browser";
import type { PanelPage } from "@/components/panel/panel-api";
import { articleFrame } from "@/lib/messages/article-frame";

/** How often the page in front is asked what is named on it: live pages grow. In milliseconds. */
const LOOK_EVERY = 1_500;

/**
 * Calls back at once and whenever the page in front, or what is named on it, is another; without a page where the browser
 * tells of none. Gives the way to stop.
 */
export function followPage(changed: (page: PanelPage | undefined) => void): () => void {
  let shown = "";
  let stopped = false;
  /** The look that waits for its answer. */
  let waiting: { tabId: number | undefined } | undefined;
  const look = async () => {
    if (document.visibilityState === "hidden") return;
    const tab = await tabInFront().catch(() => undefined);
    // A page that is slow to answer is asked once.
    if (waiting && waiting.tabId === tab?.id) return;
    const mine = { tabId: tab?.id };
    waiting = mine;
    const page = tab && (await pageIn(tab).catch(() => undefined));
    if (stopped || waiting !== mine) return;
    waiting = undefined;
    const state = JSON.stringify(page);
    if (state === shown) return;
    shown = state;
    changed(page);
  };
  const now = () => void look();
  const onOtherTab = () => {
    // What it answers is of a page that is not in front any more.
    waiting = undefined;
    now();
  };
  browser.tabs.onActivated.addListener(onOtherTab);
  browser.tabs.onUpdated.addListener(now);
  document.addEventListener("visibilitychange", now);
  const timer = setInterval(now, LOOK_EVERY);
  now();
  return () => {
    stopped = true;
    browser.tabs.onActivated.removeListener(onOtherTab);
    browser.tabs.onUpdated.removeListener(now);
    document.removeEventListener("visibilitychange", now);
    clearInterval(timer);
  };
}

/** The tab in front of the panel's window; for a test or a bookmark, the one that the address names. */
async function tabInFront(): Promise<Browser.tabs.Tab | undefined> {
  const named = new URLSearchParams(location.search).get("tab");
  if (named !== null) return browser.tabs.get(Number(named));
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}

async function pageIn({ id, title = "" }: Browser.tabs.Tab): Promise<PanelPage | undefined> {
  if (id === undefined) return undefined;
  const names = (await articleFrame(id))?.names;
  return { key: `${id} ${names?.url ?? ""}`, tabId: id, title, ...(names && { names }) };
}
