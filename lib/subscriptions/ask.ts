/** Asks a server whether there is something new, and fetches it: the file, or a delta where the feed offers one. */
import { FEED_MAX_BYTES, type Feed, isFeed, parseFeed } from "./feed";
import type { Subscription } from "./subscription";

/** What a server has. */
export type Answer =
  | { kind: "unchanged" }
  | ({
      kind: "file" | "delta";
      content: Blob /** Of the whole dataset, as the feed says; of the file otherwise. */;
      sha256: string;
    } & Said);

/** What the server said of the file, or of the feed that led to it. */
interface Said {
  etag: string | undefined;
  modified: string | undefined;
  /** The dataset's id, where a feed says it. */
  dataset?: string;
}

/** Fetches; `fetch` itself, but in tests. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** How long a server may take to begin its answer, in ms. */
const PATIENCE_MS = 30_000;

/**
 * Asks once. Nothing is fetched twice: the server is told what is here (ETag, Last-Modified), and of a feed only what leads
 * from the version that is here.
 * @throws Error with words for the user
 */
export async function ask(subscription: Subscription, fetch: Fetch): Promise<Answer> {
  const { url, etag, modified, sha256 } = subscription;
  const response = await get(url, fetch, {
    ...(etag !== undefined && { "If-None-Match": etag }),
    ...(modified !== undefined && { "If-Modified-Since": modified }),
  });
  if (response.status === 304) return { kind: "unchanged" };
  const content = await response.blob();
  const said: Said = {
    etag: response.headers.get("ETag") ?? undefined,
    modified: response.headers.get("Last-Modified") ?? undefined,
  };
  if (content.size <= FEED_MAX_BYTES) {
    const text = await content.text();
    if (isFeed(text)) return follow(parseFeed(text, url), subscription, said, fetch);
  }
  const sum = await sha256Of(content);
  return sum === sha256 ? { kind: "unchanged" } : { kind: "file", content, sha256: sum, ...said };
}

async function follow(feed: Feed, subscription: Subscription, said: Said, fetch: Fetch): Promise<Answer> {
  const { dataset, sha256 } = subscription;
  if (feed.sha256 === sha256) return { kind: "unchanged" };
  const about = { ...said, dataset: feed.dataset, sha256: feed.sha256 };
  const delta = feed.deltas.find(({ from }) => dataset?.id === feed.dataset && dataset.version === from);
  if (delta) {
    const content = await fetchChecked(delta.url, delta.sha256, fetch);
    return { kind: "delta", content, ...about };
  }
  return { kind: "file", content: await fetchChecked(feed.url, feed.sha256, fetch), ...about };
}

async function fetchChecked(url: string, sha256: string, fetch: Fetch): Promise<Blob> {
  const content = await (await get(url, fetch, {})).blob();
  if ((await sha256Of(content)) !== sha256)
    throw new Error(`${url} is not the file that the feed names: its checksum differs.`);
  return content;
}

async function get(url: string, fetch: Fetch, headers: Record<string, string>): Promise<Response> {
  const { host } = new URL(url);
  let response: Response;
  try {
    response = await fetch(url, {
      headers,
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    throw new Error(`${host} could not be reached, or sent the request on to a site without access.`);
  }
  if (response.ok || response.status === 304) return response;
  throw new Error(`${host} answered ${response.status} for ${url}.`);
}

/** SHA-256 in hexadecimal digits. */
export async function sha256Of(content: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await content.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
