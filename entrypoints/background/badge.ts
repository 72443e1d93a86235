/** The toolbar icon: its drawing, badge and words for each tab, and for tabs where no reader runs. */
import { browser } from "wxt/browser";
import { articleFrame } from "@/lib/messages/article-frame";
import type { Sender } from "@/lib/messages/channel";
import type { PageState } from "@/lib/messages/protocol";
import { loadSettings, watchSettings } from "@/lib/settings/settings";
import { type ToolbarLook, toolbarLook } from "@/lib/sites/toolbar";
import { later } from "./later";

const COUNT_COLOUR = "#0b6b63";
const QUIET_COLOUR = "#5f6b77";

/** Shows how a page stands on the icon of its tab, until the tab goes elsewhere. */
export async function showPageState(sender: Sender, state: PageState, names: number): Promise<true> {
  const { tabId, frameId } = sender;
  if (tabId === undefined) return true;
  try {
    if (frameId === 0) await show(toolbarLook(state, names), tabId);
    // Not waited for: the reader that reports answers other questions only when it has been heard.
    if (frameId !== 0 || names === 0) showArticleFrame(tabId).catch(() => undefined);
  } catch {
    // The tab was closed meanwhile.
  }
  return true;
}

/** A page without names of its own may hold the article in a frame: then the icon tells of that. */
async function showArticleFrame(tabId: number): Promise<void> {
  const frame = await articleFrame(tabId);
  if (frame) await show(toolbarLook(frame.names.state, frame.names.names.length), tabId);
}

/**
 * Keeps the icon of all tabs that no reader reports of: not read, or off where the user switched all marks off. Browsers
 * forget it when they close, so it is shown at every start.
 */
export function showWhereNothingIsRead(): void {
  const showFor = ({ enabled }: { enabled: boolean }) =>
    void show(toolbarLook(enabled ? "none" : "off", 0)).catch(() => undefined);
  later(() => loadSettings().then(showFor));
  watchSettings(showFor, new AbortController().signal);
  // Having heard of it, the browser starts the background when it is started itself.
  browser.runtime.onStartup.addListener(() => undefined);
}

async function show({ icon, badge, title }: ToolbarLook, tabId?: number): Promise<void> {
  const tab = tabId === undefined ? {} : { tabId };
  const path = { 16: `/icon/${icon}16.png`, 32: `/icon/${icon}32.png` };
  await Promise.all([
    browser.action.setIcon({ ...tab, path }),
    browser.action.setTitle({ ...tab, title }),
    browser.action.setBadgeText({ ...tab, text: badge }),
    browser.action.setBadgeBackgroundColor({ ...tab, color: icon === "" ? COUNT_COLOUR : QUIET_COLOUR }),
    browser.action.setBadgeTextColor?.({ ...tab, color: "#ffffff" }),
  ]);
}
