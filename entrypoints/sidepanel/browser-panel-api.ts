/** The side panel's questions, answered by the browser, the background and the reader of the page in front. */
import { browser } from "wxt/browser";
import type { PanelApi, PanelPage } from "@/components/panel/panel-api";
import { articleFrame } from "@/lib/messages/article-frame";
import { askBackground, askReader } from "@/lib/messages/channel";
import { layOut } from "../explorer/lay-out";
import { copyText } from "../options/copy-text";
import { findNews } from "./find-news";

/** How often the page in front is asked what is named on it: live pages grow. In milliseconds. */
const LOOK_EVERY = 1_500;

/** Everything that the side panel needs of the world outside of it. */
export function browserPanelApi(): PanelApi {
  return {
    layOut,
    copy: copyText,
    followPage,
    describe: (ref, others, limit) => askBackground("describe", { ref, others: [...others], limit }),
    findNews,
    review: async (tabId) => {
      await askBackground("readArticle", { tabId });
    },
    scrollTo: async (tabId, ref, index) => {
      const frameId = (await articleFrame(tabId))?.frameId ?? 0;
      await askReader(tabId, "scrollTo", { ref, index }, { frameId });
    },
    openEntity: (ref) => open(`/popup.html#/entity/${encodeURI(ref)}`),
    openExplorer: (address) => open(`/explorer.html${address}`),
  };
}

function open(path: string): void {
  void browser.tabs.create({ url: new URL(path, location.origin).href });
}

function followPage(changed: (page: PanelPage | undefined) => void): () => void {
  let shown = "";
  let stopped = false;
  const look = async () => {
    if (document.visibilityState === "hidden") return;
    const page = await pageInFront().catch(() => undefined);
    const state = JSON.stringify(page);
    if (stopped || state === shown) return;
    shown = state;
    changed(page);
  };
  const now = () => void look();
  browser.tabs.onActivated.addListener(now);
  browser.tabs.onUpdated.addListener(now);
  document.addEventListener("visibilitychange", now);
  const timer = setInterval(now, LOOK_EVERY);
  now();
  return () => {
    stopped = true;
    browser.tabs.onActivated.removeListener(now);
    browser.tabs.onUpdated.removeListener(now);
    document.removeEventListener("visibilitychange", now);
    clearInterval(timer);
  };
}

/** The page in front of the panel's window; for a test or a bookmark, the one that the address names. */
async function pageInFront(): Promise<PanelPage | undefined> {
  const named = new URLSearchParams(location.search).get("tab");
  const [tab] =
    named === null
      ? await browser.tabs.query({ active: true, currentWindow: true })
      : [await browser.tabs.get(Number(named))];
  if (tab?.id === undefined) return undefined;
  const names = (await articleFrame(tab.id))?.names;
  return {
    key: `${tab.id} ${names?.url ?? ""}`,
    tabId: tab.id,
    title: tab.title ?? "",
    ...(names && { names }),
  };
}
