/** What the browser lets Entente read, its keyboard commands, and the browser's own pages where both are set. */
import { browser } from "wxt/browser";
import { onFocus } from "@/components/answers/in-view";
import type { KeyCommand, OptionsApi, SiteAccess } from "@/components/options/options-api";
import { compareNames } from "@/lib/model/compare-names";
import { closedNews } from "@/lib/sites/access";

/** The part of the options page's questions that the browser answers. Its own pages are left while they are changed. */
export function browserAccess(): Pick<
  OptionsApi,
  "siteAccess" | "requestNews" | "revokeSite" | "commands" | "openShortcuts" | "openSiteAccess"
> {
  return {
    siteAccess: { ask: siteAccess, follow: onFocus },
    requestNews: async () => {
      await browser.permissions.request({ origins: newsSites() });
    },
    revokeSite: async (pattern) => {
      await browser.permissions.remove({ origins: [pattern] });
    },
    commands: { ask: commands, follow: onFocus },
    ...browserPages(),
  };
}

/** The match patterns of the manifest's own list. */
function newsSites(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

async function siteAccess(): Promise<SiteAccess> {
  const listed = newsSites();
  const { origins = [] } = await browser.permissions.getAll();
  return {
    granted: origins.filter((origin) => !listed.includes(origin)).sort(compareNames),
    closedNews: closedNews(origins, listed),
  };
}

async function commands(): Promise<KeyCommand[]> {
  // Phones have none.
  return ((await browser.commands?.getAll()) ?? [])
    .filter(({ description }) => description)
    .map(({ description = "", shortcut = "" }) => ({ description, shortcut }));
}

/** The browser's pages for shortcuts and site access: Firefox lets no extension open its own. */
function browserPages(): Pick<OptionsApi, "openShortcuts" | "openSiteAccess"> {
  if (import.meta.env.FIREFOX) return {};
  const open = (url: string) => () => void browser.tabs.create({ url });
  return {
    openShortcuts: open("chrome://extensions/shortcuts"),
    openSiteAccess: open(`chrome://extensions/?id=${browser.runtime.id}`),
  };
}
