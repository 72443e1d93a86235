/** Serves saved pages at any address, http or https, without a network. */
import type { BrowserContext } from "playwright-core";

/** A page or file to serve. */
export interface Saved {
  body: string | Uint8Array;
  /** `text/html; charset=utf-8` by default. */
  type?: string;
  headers?: Record<string, string>;
}

/** What a browser gets instead of the web. */
export interface SavedPages {
  /** Serves something at an address; the part from `#` on is ignored. */
  set(url: string, saved: Saved): void;
  /** The addresses that were requested and blocked. */
  readonly blocked: readonly string[];
}

/** Makes the browser get only what is set here: every other request over http, https, ws or wss fails. */
export async function servePages(context: BrowserContext): Promise<SavedPages> {
  const pages = new Map<string, Saved>();
  const blocked: string[] = [];
  await context.route(/^https?:/, async (route) => {
    const url = key(route.request().url());
    const saved = pages.get(url);
    if (!saved) {
      blocked.push(url);
      // A page that sends its reader elsewhere stays, as if the new page never came.
      await route.abort(route.request().isNavigationRequest() ? "aborted" : "blockedbyclient");
      return;
    }
    const body = typeof saved.body === "string" ? saved.body : Buffer.from(saved.body);
    const headers = { ...saved.headers, "content-type": saved.type ?? "text/html; charset=utf-8" };
    await route.fulfill({ headers, body });
  });
  return { set: (url, saved) => void pages.set(key(url), saved), blocked };
}

function key(url: string): string {
  const parsed = new URL(url);
  parsed.hash = "";
  return parsed.href;
}
