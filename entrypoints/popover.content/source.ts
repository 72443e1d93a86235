/** What the popover asks of the background, with errors that say what a reader can do. */
import { browser } from "wxt/browser";
import { askBackground } from "@/lib/messages/channel";
import type { EntityRef } from "@/lib/model";
import type { PopoverSource } from "./PopoverApp";

/** How many agreements a section shows; the rest are a click away. */
const ENTRIES = 6;
/** The background's limit on how many names of the page can be told. */
const MOST_OTHERS = 2_000;

/** The source for one page, whose names are `others`. */
export function backgroundSource(others: readonly EntityRef[]): PopoverSource {
  return {
    async describe(ref) {
      const ask = () =>
        askBackground("describe", { ref, others: others.slice(0, MOST_OTHERS), limit: ENTRIES });
      try {
        // The worker may have been stopped in the middle of it.
        return await ask().catch(ask);
      } catch (error) {
        throw new Error(
          browser.runtime?.id
            ? `Entente could not look this up: ${error instanceof Error ? error.message : String(error)}`
            : "Entente was updated. Reload the page to go on.",
        );
      }
    },
    openFull(ref) {
      askBackground("openEntity", { ref }).catch(() => undefined);
    },
  };
}
