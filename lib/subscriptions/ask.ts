/** Asks a server whether there is a newer version, and fetches it: the file, or a delta where the feed offers one. */
import { sha256Of } from "@/lib/formats/sha256";
import { type Download, download, type Fetch } from "./download";
import { FEED_MAX_BYTES, type Feed, isFeed, parseFeed } from "./feed";
import { queue } from "./queue";
import type { Marks, Subscription } from "./subscription";

/** What a server has. */
export type Answer =
  | ({ kind: "unchanged" } & Marks)
  | ({
      kind: "file" | "delta";
      content: Blob;
      /** Of the whole dataset, as the feed says; of the file otherwise. */
      sha256: string;
    } & Said);

/** What the server said of the file, or of the feed that led to it. */
interface Said extends Required<Marks> {
  /** The dataset's id, where a feed says it. */
  dataset?: string;
}

/** An unaltered version from the address: what a delta may start from. */
export interface Start {
  id: string;
  version: string;
  /** Of the whole dataset as a file of that version. */
  sha256: string;
}

/**
 * How much is fetched at most. The checksum needs the file in memory, and automatic checks must not fill the disk: a
 * dataset of half a million agreements is smaller, and packed a tenth of this.
 */
const MOST_BYTES = 1_000_000_000;

/** However many are asked at once, only one file is in memory at a time. */
const sumsInTurn = queue();

/** Fetches a file of which nothing is here yet. */
type Load = (url: string) => Promise<Download>;

/**
 * Asks once. Nothing is fetched twice: the server is told what is here (ETag, Last-Modified), and of a feed only what leads
 * from the version that is here, `start`; without one the whole file is fetched. The signal ends it before its time.
 * @throws Error with words for the user, and the signal's reason where that aborts
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
  // A server may give what is the same another mark, by which it has to be asked from then on.
  if (content.size <= FEED_MAX_BYTES) {
    const text = await content.text();
    if (isFeed(text)) return follow(parseFeed(text, got.url), sha256, got, load, start);
  }
  const sum = await sumOf(content);
  return sum === sha256
    ? { kind: "unchanged", etag, modified }
    : { kind: "file", content, sha256: sum, etag, modified };
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
  if (delta) {
    const content = await fetchChecked(delta.url, delta.sha256, load);
    return { kind: "delta", content, ...about };
  }
  return { kind: "file", content: await fetchChecked(feed.url, feed.sha256, load), ...about };
}

async function fetchChecked(url: string, sha256: string, load: Load): Promise<Blob> {
  const { content } = await load(url);
  if ((await sumOf(content)) !== sha256)
    throw new Error(`${url} is not the file that the feed names: its checksum differs.`);
  return content;
}

function sumOf(content: Blob): Promise<string> {
  return sumsInTurn(() => sha256Of(content));
}
