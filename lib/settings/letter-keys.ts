/**
 * Whether single letters are commands on Entente's own pages. Not among the settings of pages, which the reader loads
 * on every news page.
 */
import { browser } from "wxt/browser";
import { followStored } from "./follow-stored";

/** Its key in `storage.local`, where `false` stands for off. */
export const LETTER_KEYS = "settings.letterKeys";

/** What is stored now, and how to hear of changes. */
export const letterKeys = {
  /** Whether they are on; they are unless the user switched them off. Rejects only where the browser's storage does. */
  ask: async (): Promise<boolean> => (await browser.storage.local.get(LETTER_KEYS))[LETTER_KEYS] !== false,
  follow: (changed: () => void): (() => void) => followStored(LETTER_KEYS, changed),
};
