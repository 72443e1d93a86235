/** Word from the background to the extension's open pages that the datasets, or what the user said of them, changed. */
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

/** Calls back whenever the background tells. Gives the way to stop. */
export function followDatasets(changed: () => void): () => void {
  const listener = (message: unknown) => {
    if (isChange(message)) changed();
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
