/** The toolbar icon's badge: how many names the page holds, or why none are marked. */
import { browser } from "wxt/browser";
import type { Sender } from "@/lib/messages/channel";
import type { PageState } from "@/lib/messages/protocol";

const COUNT_COLOUR = "#0b6b63";
const QUIET_COLOUR = "#73808d";

/** Shows a page's state on the badge of its tab. */
export async function showPageState(sender: Sender, state: PageState, names: number): Promise<true> {
  const { tabId } = sender;
  if (tabId === undefined || sender.frameId !== 0) return true;
  const text = state === "on" ? (names > 0 ? String(names) : "") : state === "off" ? "off" : "";
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: state === "on" ? COUNT_COLOUR : QUIET_COLOUR }),
      browser.action.setBadgeTextColor?.({ tabId, color: "#ffffff" }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
  return true;
}
