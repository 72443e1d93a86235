/** The keyboard commands of the manifest. */
import { browser } from "wxt/browser";
import { askReader } from "@/lib/messages/channel";

const DIRECTIONS: Readonly<Record<string, 1 | -1>> = { "next-mark": 1, "previous-mark": -1 };

/** Steps to the next or previous mark of the page in front. Where no reader runs there is nothing to step through. */
export async function stepOnActivePage(command: string): Promise<void> {
  const direction = DIRECTIONS[command];
  if (direction === undefined) return;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await askReader(tab.id, "step", { direction }).catch(() => undefined);
}
