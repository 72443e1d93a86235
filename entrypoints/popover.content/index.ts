/** The popover's script: put into a page by the background when the reader first needs it. */
import { defineContentScript } from "wxt/utils/define-content-script";
import { POPOVER_KEY, type PopoverOpener } from "@/lib/popover/contract";
import { LEFT_BEHIND } from "@/lib/popover/host-sheet";
import { Popover } from "./opener";

export default defineContentScript({
  registration: "runtime",
  noScriptStartedPostMessage: true,
  main() {
    const shared = globalThis as { [POPOVER_KEY]?: PopoverOpener };
    // An older copy, from before an update of the extension, removes itself from the page.
    shared[POPOVER_KEY]?.destroy();
    // In Firefox it ended without a word.
    if (import.meta.env.FIREFOX) for (const host of document.querySelectorAll(LEFT_BEHIND)) host.remove();
    shared[POPOVER_KEY] = new Popover();
  },
});
