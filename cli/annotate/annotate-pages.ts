/** Opens saved pages in a real browser with the extension, as a reader would, and tells what it marked. */
import type { Page } from "playwright-core";
import type { browser } from "wxt/browser";
import type { ExplainedMention, PageNames } from "@/lib/messages/replies";
import type { Dataset } from "@/lib/model";
import { storageKey } from "@/lib/settings/settings";
import { siteOf } from "@/lib/sites/site-of";
import { type ExtensionBrowser, launchWithExtension } from "../../scripts/drive/launch";
import { ensureReader, explainPage, namesAtRest } from "../../scripts/drive/reader";
import { type SavedPages, servePages } from "../../scripts/drive/saved-pages";
import { countMentions, type MentionCount } from "./mentions";
import type { PageSource } from "./page-source";
import { copyForPages } from "./reader-build";

/** In the extension's pages, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

/** What happens to be told while pages are read. */
export interface Progress {
  /** The page was read; `blocked` are the addresses that it asked for in vain. */
  page(source: PageSource, found: PageNames, blocked: readonly string[]): void;
  /** Why its names are marked or not; only asked for where it is given. */
  explanation?: ((source: PageSource, mentions: readonly ExplainedMention[]) => void) | undefined;
}

/**
 * The mentions that the extension marks on each page, by the page's name. `limit` is the time for one page, in ms.
 * Rejects where a page does not come to rest in time or the dataset cannot be imported.
 */
export async function annotatePages(
  build: string,
  dataset: Dataset,
  pages: readonly PageSource[],
  limit: number,
  progress: Progress,
): Promise<Record<string, MentionCount[]>> {
  const copy = await copyForPages(
    build,
    dataset,
    pages.map(({ url }) => url),
  );
  try {
    const extension = await launchWithExtension({ extension: copy.folder });
    try {
      const saved = await servePages(extension.context);
      const asker = await openAsker(extension, pages);
      const mentions: [string, MentionCount[]][] = [];
      for (const source of pages)
        mentions.push([
          source.name,
          await annotatePage({ extension, saved, asker, limit, progress }, source),
        ]);
      return Object.fromEntries(mentions);
    } finally {
      await extension.close();
    }
  } finally {
    await copy.drop();
  }
}

/** A page of the extension that asks for us, opened when the dataset is in and the sites are switched on. */
async function openAsker(extension: ExtensionBrowser, pages: readonly PageSource[]): Promise<Page> {
  const asker = await extension.openPage("popup.html");
  // The user's own switch, so that whatever page was named is read.
  const sites = Object.fromEntries(pages.map(({ url }) => [siteOf(url), "on"]));
  await asker.evaluate((settings) => chrome.storage.local.set(settings), { [storageKey("sites")]: sites });
  // Any question waits until the dataset is in.
  const reply = await asker.evaluate(() =>
    chrome.runtime.sendMessage({ to: "background", request: "search", params: { query: "", limit: 1 } }),
  );
  if (reply?.ok !== true)
    throw new Error(`The extension could not import the dataset: ${reply?.error ?? "no answer"}.`);
  return asker;
}

/** What all pages are read with. */
interface Reading {
  extension: ExtensionBrowser;
  saved: SavedPages;
  asker: Page;
  /** The time for one page, in ms. */
  limit: number;
  progress: Progress;
}

async function annotatePage(
  { extension, saved, asker, limit, progress }: Reading,
  source: PageSource,
): Promise<MentionCount[]> {
  saved.set(source.url, {
    body: source.body,
    type: isUtf8(source.body) ? "text/html; charset=utf-8" : "text/html",
  });
  const blockedBefore = saved.blocked.length;
  const page = await extension.context.newPage();
  try {
    await page.goto(source.url, { waitUntil: "commit", timeout: limit });
    // In front, since the reader leaves pages alone that nobody sees.
    await page.bringToFront();
    await ensureReader(asker, page);
    const found = await namesAtRest(asker, page, limit).catch((error: Error) => {
      throw new Error(`${source.file}: ${error.message} A longer --timeout may help.`);
    });
    progress.page(source, found, saved.blocked.slice(blockedBefore));
    const explained = await explainPage(asker, page, source);
    progress.explanation?.(source, explained);
    const marked = explained.filter((mention) => mention.marked);
    const { each = [] } = found;
    if (marked.length !== each.length) throw new Error(`${source.file}: The page changed while it was read.`);
    return countMentions(each.filter((_, at) => marked[at]?.counts));
  } finally {
    await page.close();
  }
}

/** Bytes that are not UTF-8 are left to the browser's own guess and the page's `<meta charset>`. */
function isUtf8(body: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(body);
    return true;
  } catch {
    return false;
  }
}
