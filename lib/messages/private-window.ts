/** Pages of the extension that read or write datasets, opened in or for a private window. */
import { browser } from "wxt/browser";

/** Follows the address of the review where it was asked for in a private window, and holds nothing. */
const ASKED = "?private";

/** Why a page cannot be shown. */
export interface PrivateWindow {
  /** Whether an article was to be read as a release; otherwise a page of the extension was to be opened. */
  isArticle: boolean;
  /** Opens the page in an ordinary window; absent where the browser has no windows. */
  onOpen?: () => Promise<void>;
}

/** Why this page cannot be shown; `undefined` where it can. */
export function privateWindow(): PrivateWindow | undefined {
  const isArticle = location.search === ASKED;
  // Firefox gives the extension's pages no database there; Chromium opens them in ordinary windows.
  if (!isArticle && !browser.extension.inIncognitoContext) return undefined;
  const hasWindows = browser.windows !== undefined;
  return { isArticle, ...(hasWindows && { onOpen: () => openOrdinary(location.href) }) };
}

async function openOrdinary(url: string): Promise<void> {
  const windows = await browser.windows.getAll({ windowTypes: ["normal"] });
  const ordinary = windows.find(({ incognito }) => !incognito)?.id;
  if (ordinary === undefined) {
    await browser.windows.create({ url, incognito: false });
    return;
  }
  await browser.tabs.create({ windowId: ordinary, url });
  await browser.windows.update(ordinary, { focused: true });
}
