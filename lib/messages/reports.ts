import { browser } from "wxt/browser";
import { oneOf, shape } from "./guards";

const isReport = shape({ to: oneOf("background"), request: oneOf("report") });

/**
 * Calls back whenever the reader of a page reports to the background that its marks changed, which every page of the
 * extension hears. Gives the way to stop.
 */
export function followReports(changed: () => void): () => void {
  const listener = (message: unknown) => {
    if (isReport(message)) changed();
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
