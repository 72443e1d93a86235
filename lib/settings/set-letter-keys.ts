/** Apart from `letter-keys.ts`, since most pages only ask. */
import { browser } from "wxt/browser";
import { LETTER_KEYS } from "./letter-keys";
import { inTurn, mustHaveRoom } from "./storage-turn";

/** Switches commands of one letter on or off. Rejects with words for the user where the disk is full. */
export function setLetterKeys(on: boolean): Promise<void> {
  return inTurn(async () => {
    if (on) return browser.storage.local.remove(LETTER_KEYS);
    await mustHaveRoom();
    await browser.storage.local.set({ [LETTER_KEYS]: false });
  });
}
