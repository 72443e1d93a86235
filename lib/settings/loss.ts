/** The note that the browser has lost the datasets, kept outside their database until the user has read it. */
import { browser } from "wxt/browser";
import { followStored } from "./follow-stored";
import { inTurn, mustHaveRoom } from "./storage-turn";

const KEY = "datasetsLost";

/** Stores when the loss was found. */
export function keepLoss(now: Date): Promise<void> {
  return inTurn(async () => {
    await mustHaveRoom();
    await browser.storage.local.set({ [KEY]: now.toISOString() });
  });
}

/** When the loss was found, ISO 8601 in UTC; `undefined` where nothing is lost. */
export async function lossFound(): Promise<string | undefined> {
  const found: unknown = (await browser.storage.local.get(KEY))[KEY];
  return typeof found === "string" ? found : undefined;
}

/** Calls back whenever that changes. Gives the way to stop. */
export function followLoss(changed: () => void): () => void {
  return followStored(KEY, changed);
}

/** Removes the note. */
export function forgetLoss(): Promise<void> {
  return inTurn(() => browser.storage.local.remove(KEY));
}
