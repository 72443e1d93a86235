/** Asks a server whether there is a newer version, and fetches it: the file, or a delta where the feed offers one. */
import { sha256Of } from "@/lib/formats/sha256";
import { queue } from "@/lib/model/queue";
import { type Download, download, type Fetch } from "./download";
import { FEED_MAX_BYTES, type Feed, isFeed, parseFeed } from "./feed";
import type { Marks, Subscription } from "./subscription";

/** The answer of a server. */
export type Answer =
  | ({ kind: "unchanged" } & Marks)
  | ({
      kind: "file" | "delta";
      content: Blob;
      /** The address of the file or delta itself. */
      url: string;
      /** SHA-256 of the whole dataset, as the feed says; otherwise of the file. */
      sha256: string;
    } & Said);

/** What the server said of the file, or of the feed that names it. */
interface Said extends Required<Marks> {
  /** The dataset's id, where a feed says it. */
  dataset?: string;
}

/** An unchanged version from the address, from which a delta may start. */
export interface Start {
  id: string;
  version: string;
  /** SHA-256 of that version's whole dataset as a file. */
  sha256: string;
}

/**
 * The most bytes to fetch. The checksum needs the file in memory, and automatic checks must not fill the disk. A
 * dataset of half a million agreements is smaller, and compressed a tenth of this.
 */
const MOST_BYTES = 1_000_000_000;

/** Computes checksums one at a time, so that only one file is in memory however many are fetched. */
const sumsInTurn = queue();

/** Fetches a file of which there is no copy yet. */
type Load = (url: string) => Promise<Download>;

/**
 * Asks a server once. Nothing is fetched twice: the request says which file is here (ETag, Last-Modified), and a feed's
 * delta from `start` is fetched if it can be had, else the whole file.
 * @throws Error with words for the user, or the signal's reason when it aborts
 */
export async function ask(
  subscription: Subscription,
  fetch: Fetch,
  { start, signal }: { start?: Start | undefined; signal?: AbortSignal | undefined } = {},
): Promise<Answer> {
  const { url, sha256 } = subscription;
  const load: Load = (address) => download(address, fetch, { signal, mostBytes: MOST_BYTES });
  const got = await download(url, fetch, { ...subscription, signal, mostBytes: MOST_BYTES });
  if (!got) return { kind: "unchanged" };
  const { content, etag, modified } = got;
  // The server may give an unchanged file another mark, to use in requests from then on.
  if (content.size <= FEED_MAX_BYTES) {
    const text = await content.text();
    if (isFeed(text)) return follow(parseFeed(text, got.url), sha256, got, load, start);
  }
  const sum = await sumOf(content);
  return sum === sha256 ? { kind: "unchanged", etag, modified } : { kind: "file", ...got, sha256: sum };
}

async function follow(
  feed: Feed,
  sha256: string | undefined,
  { etag, modified }: Download,
  load: Load,
  start: Start | undefined,
): Promise<Answer> {
  if (feed.sha256 === sha256) return { kind: "unchanged", etag, modified };
  const about = { etag, modified, dataset: feed.dataset, sha256: feed.sha256 };
  const delta = feed.deltas.find(
    ({ from, fromSha256 = start?.sha256 }) =>
      start?.id === feed.dataset && start.version === from && start.sha256 === fromSha256,
  );
  // Publishers remove old deltas. Where the check was ended instead, the whole file is not fetched either.
  const changes = delta && (await fetchChecked(delta, load).catch(() => undefined));
  return changes
    ? { kind: "delta", ...changes, ...about }
    : { kind: "file", ...(await fetchChecked(feed, load)), ...about };
}

async function fetchChecked(
  { url, sha256 }: Pick<Feed, "url" | "sha256">,
  load: Load,
): Promise<{ content: Blob; url: string }> {
  const { content } = await load(url);
  if ((await sumOf(content)) !== sha256)
    throw new Error(`${url} is not the file that the feed names: its checksum differs.`);
  return { content, url };
}

function sumOf(content: Blob): Promise<string> {
  return sumsInTurn(() => sha256Of(content));
}
