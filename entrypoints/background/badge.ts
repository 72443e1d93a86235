/** The toolbar icon and its badge: how many names the page holds, or that none are looked for. */
import { browser } from "wxt/browser";
import type { Sender } from "@/lib/messages/channel";
import type { PageState } from "@/lib/messages/protocol";

const COUNT_COLOUR = "#0b6b63";
const QUIET_COLOUR = "#5f6b77";
const icons = (name: string) => ({ 16: `/icon/${name}16.png`, 32: `/icon/${name}32.png` });

/** Shows a page's state on the badge of its tab. */
export async function showPageState(sender: Sender, state: PageState, names: number): Promise<true> {
  const { tabId } = sender;
  if (tabId === undefined || sender.frameId !== 0) return true;
  const text = state === "on" ? (names > 0 ? String(names) : "") : state === "off" ? "off" : "";
  try {
    await Promise.all([
      browser.action.setIcon({ tabId, path: icons(state === "off" ? "off-" : "") }),
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: state === "on" ? COUNT_COLOUR : QUIET_COLOUR }),
      browser.action.setBadgeTextColor?.({ tabId, color: "#ffffff" }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
  return true;
}
