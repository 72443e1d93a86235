/** The keyboard commands of the manifest. */
import { browser } from "wxt/browser";
import { articleFrame } from "@/lib/messages/article-frame";
import { askReader } from "@/lib/messages/ask";
import { queue } from "@/lib/model/queue";
import { loadSettings, saveSettings } from "@/lib/settings/settings";
import { showRefusal } from "./badge";

const DIRECTIONS: Readonly<Record<string, 1 | -1>> = { "next-mark": 1, "previous-mark": -1 };

/** Does what a command says. */
export async function runCommand(command: string): Promise<void> {
  const direction = DIRECTIONS[command];
  if (direction !== undefined) await stepOnActivePage(direction);
  else if (command === "toggle-marks") await toggleMarks().catch(showRefusal);
}

/**
 * Steps to the next or previous mark of the active page, or of the frame in it that holds the article. Without a reader
 * nothing happens.
 */
async function stepOnActivePage(direction: 1 | -1): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const tabId = tab?.id;
  if (tabId === undefined) return;
  const step = (frameId: number) =>
    askReader(tabId, "step", { direction }, { frameId }).catch(() => undefined);
  if ((await step(0))?.found) return;
  const frame = await articleFrame(tabId);
  if (frame && frame.frameId !== 0) await step(frame.frameId);
}

/** Two quick presses must not both read the same state. */
const toggles = queue();

/** Switches all marks off or on and stores that; every open page hears of the setting at once. */
function toggleMarks(): Promise<void> {
  return toggles(async () => saveSettings({ enabled: !(await loadSettings()).enabled }));
}
