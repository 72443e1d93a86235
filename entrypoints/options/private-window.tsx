/** What stands in for a page that reads or writes datasets, where it is opened in or for a private window. */
import type { ReactNode } from "react";
import { browser } from "wxt/browser";
import { PrivateWindowNote } from "@/components/PrivateWindowNote";

/** Follows the address of the review where it was asked for in a private window, and holds nothing. */
const ASKED = "?private";

/** The page, or why it cannot be shown. */
export function unlessPrivate(page: () => ReactNode): ReactNode {
  const isArticle = location.search === ASKED;
  // Firefox gives the extension's pages no database there; Chromium opens them in ordinary windows.
  if (!isArticle && !browser.extension.inIncognitoContext) return page();
  const hasWindows = browser.windows !== undefined;
  return (
    <PrivateWindowNote
      isArticle={isArticle}
      onOpen={hasWindows ? () => openOrdinary(location.href) : undefined}
    />
  );
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
