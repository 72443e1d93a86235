/** The popup's questions, answered by the browser, the background and the page's reader. */
import { browser } from "wxt/browser";
import type { PopupApi } from "@/components/popup/popup-api";
import { askBackground, describeEntity } from "@/lib/messages/ask";
import { followDatasets } from "@/lib/messages/datasets-changed";
import { lossFound } from "@/lib/settings/loss";
import { loadSettings, saveSettings, setSite, siteRuleOf } from "@/lib/settings/settings";
import type { Subject } from "./subject";
import { tabPageApi } from "./tab-page";

/** Answers for the tab that the popup is about. */
export async function browserPopupApi({ tabId, isPrivate }: Subject): Promise<PopupApi> {
  const windowId = (await browser.windows?.getCurrent().catch(() => undefined))?.id;
  return {
    ...tabPageApi(tabId, await toggleKey()),
    setEnabled: (enabled) => saveSettings({ enabled }),
    setSite: switchSite,
    followDatasets,
    describe: describeEntity,
    keepApart: (one, others) =>
      import("@/lib/messages/keep-apart").then((decisions) => decisions.keepApart(one, others)),
    agreement: (ref) => askBackground("agreement", { ref }),
    search: (query, limit) => askBackground("search", { query, limit }),
    complete: (query) => askBackground("complete", { query }),
    recent: async () => (isPrivate ? [] : (await recentStore()).loadRecent()),
    keepRecent: async (ref) => {
      if (!isPrivate) await (await recentStore()).keepRecent(ref);
    },
    clearRecent: async () => (await recentStore()).clearRecent(),
    lossFound,
    openOptions: () => void browser.runtime.openOptionsPage(),
    openPanel: () => openPanel(windowId),
    openExplorer: (address) =>
      void browser.tabs.create({ url: browser.runtime.getURL(`/explorer.html${address}`) }),
  };
}

/** The key that switches the marks, as the user set it; phones have none. */
async function toggleKey(): Promise<string> {
  const commands = await browser.commands?.getAll();
  return commands?.find(({ name }) => name === "toggle-marks")?.shortcut ?? "";
}

function recentStore() {
  return import("./recent-store");
}

/** Opens the side panel: Chromium's for the window, Firefox's sidebar. */
function openPanel(windowId: number | undefined): void {
  const firefox: object & { sidebarAction?: { open(): Promise<void> } } = browser;
  const opening =
    browser.sidePanel && windowId !== undefined
      ? browser.sidePanel.open({ windowId })
      : firefox.sidebarAction?.open();
  // Where the browser opens none, the popup stays.
  opening?.then(close, () => undefined);
}

/** Switching on restores the defaults, unless a rule for a host above this one still says off. */
async function switchSite(site: string, rule: "off" | "on" | "always"): Promise<void> {
  if (rule !== "on") return setSite(site, rule === "always" ? "on" : "off");
  await setSite(site, undefined);
  if (siteRuleOf(await loadSettings(), site) === "off") await setSite(site, "on");
}
