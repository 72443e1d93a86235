/** Which frame of a tab has the article: mostly the page itself, on some sites one within it. */
import { browser } from "wxt/browser";
import { askReader } from "./channel";
import type { PageNames } from "./protocol";

/** A frame and what its reader marked. */
export interface FrameNames {
  /** 0 for the page itself. */
  frameId: number;
  names: PageNames;
}

/**
 * The page itself where it has names, or no frame within it has any; else the frame with the most. `undefined` where no
 * reader answers.
 */
export async function articleFrame(tabId: number): Promise<FrameNames | undefined> {
  const page = await namesIn(tabId, 0);
  if (count(page) > 0) return page;
  const within = await Promise.all((await framesWithin(tabId)).map((frameId) => namesIn(tabId, frameId)));
  const [most] = within.sort((a, b) => count(b) - count(a));
  return count(most) > 0 ? most : page;
}

function count(frame: FrameNames | undefined): number {
  return frame?.names.names.length ?? 0;
}

async function namesIn(tabId: number, frameId: number): Promise<FrameNames | undefined> {
  const names = await askReader(tabId, "pageNames", {}, { frameId }).catch(() => undefined);
  return names && { frameId, names };
}

/** Only a script that runs in all frames tells which there are, without a permission to see where people go. */
async function framesWithin(tabId: number): Promise<number[]> {
  const target = { tabId, allFrames: true };
  const answers = await browser.scripting
    .executeScript({ target, injectImmediately: true, func: () => true })
    // A page of the browser's own, or of a site without access.
    .catch(() => []);
  return answers.map(({ frameId }) => frameId).filter((frameId) => frameId !== 0);
}
