/** The toolbar icon: its drawing, badge and words for each tab, and for tabs where no reader runs. */
import { browser } from "wxt/browser";
import type { Sender } from "@/lib/messages/answer";
import { articleFrame } from "@/lib/messages/article-frame";
import { forgetGoneFrames, forgetTab, keepFrame } from "@/lib/messages/frames-with-names";
import type { PageState } from "@/lib/messages/protocol";
import { messageOf } from "@/lib/model/message-of";
import { loadSettings, type Settings, watchSettings } from "@/lib/settings/settings";
import { type ToolbarLook, toolbarLook } from "@/lib/sites/toolbar";
import { later } from "./later";

const COUNT_COLOUR = "#0b6b63";
const QUIET_COLOUR = "#5f6b77";

/** The newest query to the frames of each tab: what an older one finds no longer counts. */
const looks = new Map<number, symbol>();

/** Shows the page's state on its tab's icon, until the tab goes elsewhere. */
export async function showPageState(sender: Sender, state: PageState, names: number): Promise<true> {
  const { tabId, frameId = 0 } = sender;
  if (tabId === undefined) return true;
  looks.delete(tabId);
  try {
    if (frameId === 0) await show(toolbarLook(state, names), tabId);
    else await keepFrame(tabId, frameId, names);
    // Not awaited: the reader that reports answers no other question before this one is answered.
    if (frameId !== 0 || names === 0) showArticleFrame(tabId).catch(() => undefined);
    forgetGoneFrames(tabId).catch(() => undefined);
  } catch {
    // The tab was closed meanwhile.
  }
  return true;
}

/** Where the page has no names of its own but a frame in it holds the article, the icon shows the frame's. */
async function showArticleFrame(tabId: number): Promise<void> {
  const look = Symbol();
  looks.set(tabId, look);
  // Only while frames are asked: otherwise every title of every page would keep the background awake.
  browser.tabs.onUpdated.addListener(lookAgain);
  try {
    const frame = await articleFrame(tabId);
    if (frame && looks.get(tabId) === look)
      await show(toolbarLook(frame.names.state, frame.names.names.length), tabId);
  } finally {
    if (looks.get(tabId) === look) looks.delete(tabId);
    if (looks.size === 0) browser.tabs.onUpdated.removeListener(lookAgain);
  }
}

/** The tab may show another page; the address alone does not tell, since a page may rewrite its own. */
function lookAgain(tabId: number, { status }: { status?: string }): void {
  if (status === "loading" && looks.has(tabId)) showArticleFrame(tabId).catch(() => undefined);
}

/**
 * Keeps the icon of all tabs without a report from a reader: not read, or off where the user switched all marks off.
 * Browsers forget it when they close, so it is set at every start.
 */
export function showWhereNothingIsRead(): void {
  const showFor = (settings: Settings) => void show(lookUnread(settings)).catch(() => undefined);
  later(() => loadSettings().then(showFor));
  watchSettings(showFor, new AbortController().signal);
  // A listener for it makes the browser start the background when it starts itself.
  browser.runtime.onStartup.addListener(() => undefined);
}

/** Shows that the page in a tab is no longer read. Rejects where the tab was closed. */
export async function showNotRead(tabId: number): Promise<void> {
  looks.delete(tabId);
  await forgetTab(tabId);
  await show(lookUnread(await loadSettings()), tabId);
}

/**
 * Shows on the icon of a tab (the active one where none is named) why something asked for outside our own pages was not
 * done, until the page is read again or the tab goes elsewhere.
 */
export async function showRefusal(error: unknown, tabId?: number): Promise<void> {
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const tab = { tabId: tabId ?? front?.id };
  await Promise.all([
    browser.action.setTitle({ ...tab, title: `Entente: ${messageOf(error)}` }),
    browser.action.setBadgeText({ ...tab, text: "!" }),
    browser.action.setBadgeBackgroundColor({ ...tab, color: QUIET_COLOUR }),
  ]);
}

function lookUnread({ enabled }: Settings): ToolbarLook {
  return toolbarLook(enabled ? "none" : "off", 0);
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
