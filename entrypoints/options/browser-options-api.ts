/** The options page's questions, answered by the browser, the library and the settings. */
import { browser } from "wxt/browser";
import type { OptionsApi } from "@/components/options/options-api";
import { askBackground } from "@/lib/messages/channel";
import { loadSettings, saveSettings, setSite, watchSettings } from "@/lib/settings/settings";
import { Library, Overlay } from "@/lib/store";
import { runImport } from "./run-import";

/** Everything that the options page needs of the world outside of it. */
export function browserOptionsApi(): OptionsApi {
  const library = new Library();
  const overlay = new Overlay();
  const changed = () => askBackground("datasetsChanged", {});
  return {
    version: browser.runtime.getManifest().version,
    datasets: async () => {
      // Right after installation the starter is still on its way. Where it cannot come, what is there is listed.
      await askBackground("ready", {}).catch(() => undefined);
      return library.list();
    },
    setDatasetEnabled: async (id, enabled) => {
      await library.setEnabled(id, enabled);
      await changed();
    },
    removeDataset: async (id) => {
      await library.remove(id);
      await changed();
    },
    startImport: (name, content, onEvent) =>
      runImport(name, content, (event) => {
        onEvent(event);
        // The import stands whether or not a reader can be told of it.
        if (event.type === "done") changed().catch(() => undefined);
      }),
    settings: loadSettings,
    watchSettings,
    setEnabled: (enabled) => saveSettings({ enabled }),
    setReach: (reach) => saveSettings({ reach }),
    forgetSite: (host) => setSite(host, undefined),
    grantedSites,
    revokeSite: async (pattern) => {
      await browser.permissions.remove({ origins: [pattern] });
    },
    setOpening: saveSettings,
    corrections: async () => {
      const [rejections, addedNames] = await Promise.all([overlay.rejections(), overlay.addedNames()]);
      return { rejections, addedNames };
    },
    // Through the background, which remembers what holds and tells the readers.
    undoRejection: async (id) => void (await askBackground("undoReject", { id })),
    removeAddedName: async (id) => void (await askBackground("undoAddName", { id })),
    commands: async () =>
      (await browser.commands.getAll())
        .filter(({ description }) => description)
        .map(({ description = "", shortcut = "" }) => ({ description, shortcut })),
    ...browserPages(),
  };
}

/** What was granted beyond the manifest's own list. */
async function grantedSites(): Promise<string[]> {
  const listed = new Set(browser.runtime.getManifest().host_permissions ?? []);
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !listed.has(origin)).sort();
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
