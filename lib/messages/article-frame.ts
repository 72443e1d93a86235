/** Which frame of a tab has the article: mostly the page itself, on some sites one within it. */
import { askReader } from "./ask";
import { framesWithNames } from "./frames-with-names";
import type { PageNames } from "./replies";

/** How long a frame within the page may take to answer, in ms: nobody waits for one that hangs. */
const PATIENCE = 500;

/** A frame and what its reader marked. */
export interface FrameNames {
  /** 0 for the page itself. */
  frameId: number;
  names: PageNames;
}

/**
 * The page itself where it has names, or no frame within it has any; else the frame with the most. `undefined` where no
 * reader answers. Only frames that reported names are asked.
 */
export async function articleFrame(tabId: number): Promise<FrameNames | undefined> {
  const page = await namesIn(tabId, 0);
  if (count(page) > 0) return page;
  const within = await Promise.all(
    (await framesWithNames(tabId)).map((frameId) => namesSoon(tabId, frameId)),
  );
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

function namesSoon(tabId: number, frameId: number): Promise<FrameNames | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  return Promise.race([namesIn(tabId, frameId), late]);
}
