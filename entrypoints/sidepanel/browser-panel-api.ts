/** The side panel's questions, answered by the browser, the background and the reader of the page in front. */
import { browser } from "wxt/browser";
import type { PanelApi } from "@/components/panel/panel-api";
import { articleFrame } from "@/lib/messages/article-frame";
import { askOnce, askReader, describeEntity } from "@/lib/messages/ask";
import { followDatasets } from "@/lib/messages/datasets-changed";
import { popupAddress } from "@/lib/search/routes";
import { findNews } from "./find-news";
import { followPage } from "./follow-page";

/** Everything that the side panel needs of the world outside of it. */
export function browserPanelApi(): PanelApi {
  return {
    followPage,
    followDatasets,
    describe: describeEntity,
    findNews,
    review: async (tabId) => {
      await askOnce("readArticle", { tabId });
    },
    scrollTo: async (tabId, ref, index) => {
      const frameId = (await articleFrame(tabId))?.frameId ?? 0;
      await askReader(tabId, "scrollTo", { ref, index }, { frameId });
    },
    openEntity: (ref) => open(popupAddress({ view: "entity", ref })),
    openExplorer: (address) => open(`/explorer.html${address}`),
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
}

function open(path: string): void {
  void browser.tabs.create({ url: new URL(path, location.origin).href });
}
