/** The popup's questions, answered by the browser, the background and the page's reader. */
import { browser } from "wxt/browser";
import { everyInView } from "@/components/answers/in-view";
import type { PageView, PopupApi, Standing } from "@/components/popup/popup-api";
import { articleFrame } from "@/lib/messages/article-frame";
import { askBackground, askOnce, askReader, describeEntity } from "@/lib/messages/ask";
import { followDatasets } from "@/lib/messages/datasets-changed";
import { lossFound } from "@/lib/settings/loss";
import { loadSettings, saveSettings, setSite, siteRuleOf } from "@/lib/settings/settings";
import { EVERYTHING, type Scope, scopeOf } from "@/lib/sites/access";
import { siteOf } from "@/lib/sites/site-of";
import type { Subject } from "./subject";

/** Sites of extension stores, which browsers keep closed to every extension. */
const CLOSED_SITES = new Set([
  "chromewebstore.google.com",
  "addons.mozilla.org",
  "microsoftedge.microsoft.com",
]);

/** How often an open popup asks again, in ms: late content, a switch or a new permission shows without a click. */
const REREAD_MS = 1_000;

/** Answers for the tab that the popup is about. */
export async function browserPopupApi({ tabId, isPrivate }: Subject): Promise<PopupApi> {
  // Looked up before the click that asks for access: browsers take the request only within the gesture itself.
  let origin: string | undefined;
  let scope: Scope = "none";
  /** The frame whose names are listed. */
  let frameId = 0;
  const newsSites = browser.runtime.getManifest().host_permissions ?? [];
  const commands = await browser.commands.getAll();
  const windowId = (await browser.windows?.getCurrent().catch(() => undefined))?.id;
  const toggleKey = commands.find(({ name }) => name === "toggle-marks")?.shortcut ?? "";

  const readPage = async (): Promise<PageView> => {
    const [tab, settings, { origins = [] }] = await Promise.all([
      tabId === undefined ? undefined : browser.tabs.get(tabId).catch(() => undefined),
      loadSettings(),
      browser.permissions.getAll(),
    ]);
    const frame = tabId === undefined ? undefined : await articleFrame(tabId);
    const answer = frame?.names;
    frameId = frame?.frameId ?? 0;
    const address = answer?.url ?? tab?.url ?? "";
    const url = URL.parse(address);
    const site = siteOf(address);
    const rule = siteRuleOf(settings, site ?? "");
    origin = url && site !== undefined ? `${url.protocol}//${url.hostname}/*` : undefined;
    const hasAccess = origin !== undefined && (await browser.permissions.contains({ origins: [origin] }));
    scope = scopeOf(origins, newsSites);
    const standing: Standing = answer
      ? { kind: "read", names: answer }
      : site === undefined || CLOSED_SITES.has(site)
        ? { kind: "closed" }
        : { kind: hasAccess ? "unread" : "no-access" };
    return {
      standing,
      ...(site !== undefined && { site }),
      enabled: settings.enabled,
      siteOn: rule !== "off",
      always: rule === "on",
      hasAccess,
      scope,
      toggleKey,
    };
  };

  return {
    page:
      tabId === undefined
        ? undefined
        : { ask: readPage, follow: (changed) => everyInView(REREAD_MS, changed) },
    scrollTo: async (ref, index) => {
      if (tabId !== undefined) await askReader(tabId, "scrollTo", { ref, index }, { frameId });
    },
    requestAccess: async () => {
      if (origin !== undefined) await browser.permissions.request({ origins: [origin] });
    },
    readOnce: async () => {
      if (tabId !== undefined) await askBackground("readOnce", { tabId });
    },
    setScope: async (wanted) => {
      const everything = { origins: [...EVERYTHING] };
      if (wanted === "everything") await browser.permissions.request(everything);
      else if (scope === "everything") await browser.permissions.remove(everything);
      else await browser.permissions.request({ origins: newsSites });
    },
    reloadPage: async () => {
      if (tabId !== undefined) await browser.tabs.reload(tabId);
    },
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
    readArticle: async () => {
      if (tabId !== undefined) await askOnce("readArticle", { tabId });
    },
    lossFound,
    openOptions: () => void browser.runtime.openOptionsPage(),
    openPanel: () => openPanel(windowId),
    openExplorer: (address) =>
      void browser.tabs.create({ url: browser.runtime.getURL(`/explorer.html${address}`) }),
  };
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
