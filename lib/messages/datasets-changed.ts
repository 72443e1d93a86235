/**
 * Word from the background to the extension's open pages, and to the readers of news pages, that the datasets, or what the
 * user said of them, changed.
 */
import { browser } from "wxt/browser";
import { oneOf, shape } from "./guards";

const isChange = shape({ to: oneOf("pages"), request: oneOf("datasetsChanged") });

/** Tells every open page. Never rejects. */
export async function tellPages(): Promise<void> {
  try {
    await browser.runtime.sendMessage({ to: "pages", request: "datasetsChanged" });
  } catch {
    // Nobody listens.
  }
}

/**
 * Tells the readers in a tab, where there are any: a port that opens is all the word there is. A message would be owed an
 * answer, which keeps the background awake, and a page that the browser has frozen gives none before somebody looks at it.
 */
export function tellReaders(tabId: number): void {
  browser.tabs.connect(tabId).disconnect();
}

/** Calls back whenever the background tells. Gives the way to stop. */
export function followDatasets(changed: () => void): () => void {
  const listener = (message: unknown) => {
    if (isChange(message)) changed();
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
