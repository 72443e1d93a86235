/** The first-run page's questions, answered by the browser and the background. */
import { browser } from "wxt/browser";
import type { WelcomeApi } from "@/components/welcome/welcome-api";
import { askBackground, describeEntity } from "@/lib/messages/ask";
import { followDatasets } from "@/lib/messages/datasets-changed";
import { SECTION_ENTRIES } from "@/lib/popover/section-entries";
import { popupAddress } from "@/lib/search/routes";

/** Everything that the first-run page needs of the world outside of it. */
export function browserWelcomeApi(): WelcomeApi {
  return {
    find: (blocks, title, lang) =>
      askBackground("find", { page: { url: location.href, title, lang }, blocks: [...blocks] }),
    followDatasets,
    keys: async () => {
      // Phones have none.
      const commands = await browser.commands?.getAll();
      const keyOf = (name: string) => commands?.find((command) => command.name === name)?.shortcut ?? "";
      return { next: keyOf("next-mark"), toggle: keyOf("toggle-marks") };
    },
    popoverSource: (others, published) => ({
      describe: (ref) => describeEntity(ref, others, SECTION_ENTRIES, published),
      openFull: (ref) =>
        void browser.tabs.create({ url: browser.runtime.getURL(popupAddress({ view: "entity", ref })) }),
    }),
  };
}
