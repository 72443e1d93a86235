/**
 * Whether single letters are commands on Entente's own pages. Not among the settings of pages, which the reader loads
 * on every news page.
 */
import { browser } from "wxt/browser";
import { followStored } from "./follow-stored";
import { inTurn, mustHaveRoom } from "./settings";

const KEY = "settings.letterKeys";

/** What is stored now, and how to hear of changes. */
export const letterKeys = {
  /** Whether they are on; they are unless the user switched them off. Rejects only where the browser's storage does. */
  ask: async (): Promise<boolean> => (await browser.storage.local.get(KEY))[KEY] !== false,
  follow: (changed: () => void): (() => void) => followStored(KEY, changed),
};

/** Switches them on or off. Rejects with words for the user where the disk is full. */
export function setLetterKeys(on: boolean): Promise<void> {
  return inTurn(async () => {
    if (on) return browser.storage.local.remove(KEY);
    await mustHaveRoom();
    await browser.storage.local.set({ [KEY]: false });
  });
}
