/** "Read this article as a release": extracts the page's text, queues it and shows the review. */
import { browser } from "wxt/browser";
import type { ArticleText } from "@/lib/messages/replies";
import { cut } from "@/lib/model/cut";
import type { About } from "@/lib/review/draft";
import { Drafts } from "@/lib/store";
import type { CapturedArticle } from "../capture";
import { showRefusal } from "./badge";
import { captureArticle } from "./capture-article";
import { openPrivateNote, openReviewPage } from "./pages";

const MENU = "read-as-release";

/** Adds the menu item to every page; the browser keeps it. */
export function offerInContextMenu(): void {
  const { contextMenus } = browser;
  if (!contextMenus) return;
  browser.runtime.onInstalled.addListener(() => {
    contextMenus.removeAll().then(
      () =>
        contextMenus.create({
          id: MENU,
          title: browser.i18n.getMessage("readAsRelease"),
          contexts: ["page", "selection", "image", "link"],
          documentUrlPatterns: ["http://*/*", "https://*/*"],
        }),
      () => undefined,
    );
  });
  contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId !== MENU || tab?.id === undefined) return;
    const { id } = tab;
    readArticle(id, frameId).catch((error: unknown) => showRefusal(error, id).catch(() => undefined));
  });
}

/**
 * Queues the article in a tab and shows it in the review, where errors are shown too. `pointedAt` is the frame in which
 * it was asked for, where known. Of an article in a private window nothing is read or stored, and a page says so.
 */
export async function readArticle(tabId: number, pointedAt?: number): Promise<true> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (tab?.incognito) {
    await openPrivateNote(tab);
    return true;
  }
  const drafts = new Drafts();
  try {
    const captured = await captureArticle(tabId, pointedAt);
    const [id = ""] = await drafts.add([
      {
        name: captured?.title || tab?.title || "Article",
        origin: "page",
        content: new Blob([captured?.text ?? ""], { type: "text/plain" }),
        about: captured ? aboutOf(captured) : {},
      },
    ]);
    if (!captured)
      await drafts.fail(id, {
        message: "cannot be read in its tab: the browser lets no extension in.",
        advice: "Save the page or the PDF and drop the file here, or paste the text.",
      });
    await openReviewPage(id, tab);
    return true;
  } finally {
    drafts.close();
  }
}

/** The article in a tab, for the side panel; `null` where the browser gives no access. */
export async function articleIn(tabId: number): Promise<ArticleText | null> {
  const captured = await captureArticle(tabId);
  return captured && captured.text.trim() !== "" ? { text: captured.text, about: aboutOf(captured) } : null;
}

/** Longer titles and names are cut. */
const LONGEST = 300;

function aboutOf({ title, url, publisher, published }: CapturedArticle): About {
  const address = new URL(url);
  address.hash = "";
  return {
    ...(title.trim() !== "" && { title: cut(title.trim(), LONGEST) }),
    ...(/^https?:$/.test(address.protocol) && { url: address.href }),
    ...(publisher !== undefined && { publisher: cut(publisher, LONGEST) }),
    ...(published !== undefined && { published }),
  };
}
