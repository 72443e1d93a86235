import { browser } from "wxt/browser";

/** Calls back whenever something is stored under a key of the browser's own storage. Gives the way to stop. */
export function followStored(key: string, changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === "local" && Object.hasOwn(changes, key)) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
