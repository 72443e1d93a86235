/** The popup's questions, answered by the browser, the background and the page's reader. */
import { browser } from "wxt/browser";
import type { PageView, PopupApi, Standing } from "@/components/popup/popup-api";
import { askBackground, askReader } from "@/lib/messages/channel";
import { loadSettings, saveSettings, setSite, siteRuleOf } from "@/lib/settings/settings";
import { siteOf } from "@/lib/sites/site-of";

/** Sites of extension stores, which browsers keep closed to every extension. */
const CLOSED_SITES = new Set([
  "chromewebstore.google.com",
  "addons.mozilla.org",
  "microsoftedge.microsoft.com",
]);

/** Finds out which tab the popup is about and answers for it. */
export async function browserPopupApi(): Promise<PopupApi> {
  const tabId = await subjectTab();
  // Known before the click that asks for access: a browser takes the request in the very gesture only.
  let origin: string | undefined;

  const readPage = async (): Promise<PageView> => {
    const [tab, settings] = await Promise.all([
      tabId === undefined ? undefined : browser.tabs.get(tabId).catch(() => undefined),
      loadSettings(),
    ]);
    const answer =
      tabId === undefined ? undefined : await askReader(tabId, "pageNames", {}).catch(() => undefined);
    const url = answer?.url ?? tab?.url;
    const site = url === undefined ? undefined : siteOf(url);
    origin =
      url === undefined || site === undefined
        ? undefined
        : `${new URL(url).protocol}//${new URL(url).hostname}/*`;
    const standing: Standing = answer
      ? { kind: "read", names: answer }
      : await standingWithoutReader(site, origin);
    return {
      standing,
      ...(site !== undefined && { site }),
      enabled: settings.enabled,
      siteOn: site === undefined || siteRuleOf(settings, site) !== "off",
      always: site !== undefined && siteRuleOf(settings, site) === "on",
    };
  };

  return {
    hasPage: tabId !== undefined,
    readPage,
    scrollTo: async (ref, index) => {
      if (tabId !== undefined) await askReader(tabId, "scrollTo", { ref, index });
    },
    requestAccess: async () => {
      if (origin !== undefined) await browser.permissions.request({ origins: [origin] });
    },
    reloadPage: async () => {
      if (tabId !== undefined) await browser.tabs.reload(tabId);
    },
    setEnabled: (enabled) => saveSettings({ enabled }),
    setSite: switchSite,
    describe: (ref, others, limit) =>
      askBackground("describe", { ref, others: others.slice(0, 2_000), limit }),
    agreement: (ref) => askBackground("agreement", { ref }),
    search: (query, limit) => askBackground("search", { query, limit }),
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
}

/** On means the defaults again, unless a rule for a host above this one still says off. */
async function switchSite(site: string, rule: "off" | "on" | "always"): Promise<void> {
  if (rule !== "on") return setSite(site, rule === "always" ? "on" : "off");
  await setSite(site, undefined);
  if (siteRuleOf(await loadSettings(), site) === "off") await setSite(site, "on");
}

/** The tab named in `?tab=`, else the active one; none where the popup itself is open in a tab. */
async function subjectTab(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get("tab");
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  if (await browser.tabs.getCurrent()) return undefined;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

async function standingWithoutReader(
  site: string | undefined,
  origin: string | undefined,
): Promise<Standing> {
  if (site === undefined || origin === undefined || CLOSED_SITES.has(site)) return { kind: "closed" };
  return { kind: (await browser.permissions.contains({ origins: [origin] })) ? "unread" : "no-access" };
}
