/** Stands in for `wxt/browser` in the frames of the tests' cards: the browser of the page around, which is of the same site. */
import type { browser as fakeBrowser } from "./fake-browser";

const { entente } = parent as unknown as { entente: { browser: typeof fakeBrowser } };

export const { browser } = entente;
