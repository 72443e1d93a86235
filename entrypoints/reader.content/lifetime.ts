/** How long this copy of the reader lives: until the extension is updated, switched off or removed, or another copy starts. */
import { browser } from "wxt/browser";

/** The page cannot see this: it is in the extension's isolated world, which all copies of the reader share. */
const KEY = Symbol.for("entente.reader");

/**
 * How often an idle page checks that the extension, and what it put there, is still there, in ms. Of a hidden page only
 * the first is asked: the other has the browser work out styles that nobody sees, in every tab.
 */
const CHECK_MS = 5_000;

/** The lifetime of the reader. */
export interface Lifetime {
  signal: AbortSignal;
  /** Ends it where the extension is gone; true while it lives. Cheap enough to ask at every pointer move. */
  isAlive(): boolean;
  end(): void;
}

/**
 * Starts a lifetime and ends that of an older copy in this frame; `check` is called now and then while it lasts and the
 * page is seen. WXT's own context is not used for this: it ends on a document event that every page can send, and a page
 * must not be able to switch the reader off.
 */
export function startLifetime(check: () => void): Lifetime {
  const shared = globalThis as { [KEY]?: AbortController };
  shared[KEY]?.abort();
  const controller = new AbortController();
  shared[KEY] = controller;

  const { signal } = controller;
  const isAlive = () => {
    // After an update the old scripts stay in the page, but their runtime has lost its id.
    if (!signal.aborted && !browser.runtime?.id) controller.abort();
    return !signal.aborted;
  };
  const timer = setInterval(() => isAlive() && !document.hidden && check(), CHECK_MS);
  signal.addEventListener("abort", () => clearInterval(timer));
  return { signal, isAlive, end: () => controller.abort() };
}
