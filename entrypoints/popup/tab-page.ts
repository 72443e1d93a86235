/** The page in the tab that the popup is about: what is known of it, and what can be done with it. */
import { browser } from "wxt/browser";
import { everyInView } from "@/components/answers/in-view";
import type { PageView, PopupApi, Standing } from "@/components/popup/popup-api";
import { articleFrame } from "@/lib/messages/article-frame";
import { askBackground, askOnce, askReader } from "@/lib/messages/ask";
import { loadSettings, siteRuleOf } from "@/lib/settings/settings";
import { EVERYTHING, type Scope, scopeOf } from "@/lib/sites/access";
import { siteOf } from "@/lib/sites/site-of";

/** Sites of extension stores, which browsers keep closed to every extension. */
const CLOSED_SITES = new Set([
  "chromewebstore.google.com",
  "addons.mozilla.org",
  "microsoftedge.microsoft.com",
]);

/** How often an open popup asks again, in ms: late content, a switch or a new permission shows without a click. */
const REREAD_MS = 1_000;

/** The part of the popup's questions that is about the page; without a tab, there is none and nothing is done. */
export function tabPageApi(
  tabId: number | undefined,
  toggleKey: string,
): Pick<
  PopupApi,
  "page" | "scrollTo" | "requestAccess" | "readOnce" | "setScope" | "reloadPage" | "readArticle"
> {
  const newsSites = browser.runtime.getManifest().host_permissions ?? [];
  // Looked up before the click that asks for access: browsers take the request only within the gesture itself.
  let origin: string | undefined;
  let scope: Scope = "none";
  /** The frame whose names are listed. */
  let frameId = 0;
  const read = async (tabId: number): Promise<PageView> => {
    const page = await readPage(tabId, newsSites);
    ({ origin, frameId } = page);
    ({ scope } = page.view);
    return { ...page.view, toggleKey };
  };
  return {
    page:
      tabId === undefined
        ? undefined
        : { ask: () => read(tabId), follow: (changed) => everyInView(REREAD_MS, changed) },
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
    readArticle: async () => {
      if (tabId !== undefined) await askOnce("readArticle", { tabId });
    },
  };
}

interface ReadPage {
  view: Omit<PageView, "toggleKey">;
  /** The pattern to ask access for; absent where the page has no site. */
  origin: string | undefined;
  frameId: number;
}

async function readPage(tabId: number, newsSites: readonly string[]): Promise<ReadPage> {
  const [tab, settings, { origins = [] }] = await Promise.all([
    browser.tabs.get(tabId).catch(() => undefined),
    loadSettings(),
    browser.permissions.getAll(),
  ]);
  const frame = await articleFrame(tabId);
  const answer = frame?.names;
  const address = answer?.url ?? tab?.url ?? "";
  const url = URL.parse(address);
  const site = siteOf(address);
  const rule = siteRuleOf(settings, site ?? "");
  const origin = url && site !== undefined ? `${url.protocol}//${url.hostname}/*` : undefined;
  const hasAccess = origin !== undefined && (await browser.permissions.contains({ origins: [origin] }));
  const standing: Standing = answer
    ? { kind: "read", names: answer }
    : site === undefined || CLOSED_SITES.has(site)
      ? { kind: "closed" }
      : { kind: hasAccess ? "unread" : "no-access" };
  const view = {
    standing,
    ...(site !== undefined && { site }),
    enabled: settings.enabled,
    siteOn: rule !== "off",
    always: rule === "on",
    hasAccess,
    scope: scopeOf(origins, newsSites),
  };
  return { view, origin, frameId: frame?.frameId ?? 0 };
}
