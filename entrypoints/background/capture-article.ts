/** Extracts the article's text from a tab, from the frame that holds it: usually the page itself. */
import { browser } from "wxt/browser";
import { articleFrame } from "@/lib/messages/article-frame";
import type { CapturedArticle } from "../capture";

const SCRIPT = "/capture.js";
/** How long the frames of a page may take, in ms: while one of them loads for ever, the browser answers for none. */
const PATIENCE = 5_000;

/**
 * The text of the frame `pointedAt` where that is an article, else of the frame whose names the icon and the popup
 * show. Where there are no names, or no reader runs: of the page itself, or of the longest article in a frame where the
 * page is none. `undefined` where the browser gives no access: its own pages, PDFs, sites that were not granted.
 */
export async function captureArticle(tabId: number, pointedAt = 0): Promise<CapturedArticle | undefined> {
  const asked = pointedAt === 0 ? undefined : await inFrame(tabId, pointedAt);
  if (asked && isRead(asked)) return asked;
  const frameId = (await articleFrame(tabId))?.frameId ?? 0;
  const frame = frameId === 0 ? undefined : await inFrame(tabId, frameId);
  if (frame && hasText(frame)) return frame;
  const [page] = await capture({ tabId });
  if (!page || isRead(page)) return page;
  const all = await soon(capture({ tabId, allFrames: true }));
  const [longest] = all.filter(isRead).sort((a, b) => b.text.length - a.text.length);
  return longest ?? page;
}

async function inFrame(tabId: number, frameId: number): Promise<CapturedArticle | undefined> {
  const [captured] = await soon(capture({ tabId, frameIds: [frameId] }));
  return captured;
}

type Target = Parameters<typeof browser.scripting.executeScript>[0]["target"];

async function capture(target: Target): Promise<CapturedArticle[]> {
  try {
    const injected = await browser.scripting.executeScript({ target, files: [SCRIPT] });
    return injected.flatMap(({ result }) => {
      const found = result as CapturedArticle | null | undefined;
      return typeof found?.text === "string" ? [found] : [];
    });
  } catch {
    // The browser keeps it closed, or the frame is gone.
    return [];
  }
}

/** What is there within `PATIENCE`, else nothing. */
function soon(captured: Promise<CapturedArticle[]>): Promise<CapturedArticle[]> {
  const late = new Promise<[]>((resolve) => setTimeout(() => resolve([]), PATIENCE));
  return Promise.race([captured, late]);
}

const hasText = ({ text }: CapturedArticle) => text.trim() !== "";
const isRead = (found: CapturedArticle) => found.isArticle && hasText(found);
