/** The popover's script: put into a page by the background when the reader first needs it. */
import { defineContentScript } from "wxt/utils/define-content-script";
import { POPOVER_KEY, type PopoverOpener } from "@/lib/popover/contract";
import { Popover } from "./opener";

export default defineContentScript({
  registration: "runtime",
  noScriptStartedPostMessage: true,
  main() {
    const shared = globalThis as { [POPOVER_KEY]?: PopoverOpener };
    // An older copy, of the extension before an update, takes itself out of the page.
    shared[POPOVER_KEY]?.destroy();
    shared[POPOVER_KEY] = new Popover();
  },
});
