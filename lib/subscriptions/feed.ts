/**
 * A feed: a small JSON file beside a dataset, with its version, its checksum, and deltas from older versions, which
 * save fetching all of it.
 */
import * as v from "valibot";
import { idSchema } from "@/lib/model";

export const FEED_FORMAT = "entente-feed/1";
/** The largest feed; a larger file is a dataset. */
export const FEED_MAX_BYTES = 200_000;

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/i), v.toLowerCase());
const address = v.pipe(v.string(), v.minLength(1), v.maxLength(4_000));

const feedSchema = v.object({
  format: v.literal(FEED_FORMAT),
  /** The dataset's id. */
  dataset: idSchema,
  version: text,
  /** The address of the whole dataset, relative to the feed. */
  url: address,
  sha256,
  /**
   * Deltas from older versions. `fromSha256` is the checksum of the whole dataset as published then. Readers with
   * another file of that version, because it was mended without a new version, fetch the whole dataset.
   */
  deltas: v.optional(
    v.array(v.object({ from: text, fromSha256: v.optional(sha256), url: address, sha256 })),
    [],
  ),
});
export type Feed = v.InferOutput<typeof feedSchema>;

/**
 * Whether a file says that it is a feed, valid or not; its fields may be in any order. Within the texts of a dataset,
 * these quotes would be escaped.
 */
export function isFeed(text: string): boolean {
  return /"format"\s*:\s*"entente-feed\//.test(text);
}

/**
 * Reads a feed. Returns full addresses, which must have the feed's own origin, since the user gave access to that.
 * @throws Error with words for the user
 */
export function parseFeed(text: string, base: string): Feed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error("The feed is no valid JSON.");
  }
  const parsed = v.safeParse(feedSchema, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`The feed is not right at "${v.getDotPath(issue) ?? "its beginning"}": ${issue.message}`);
  }
  const feed = parsed.output;
  return {
    ...feed,
    url: within(feed.url, base),
    deltas: feed.deltas.map((delta) => ({ ...delta, url: within(delta.url, base) })),
  };
}

function within(address: string, base: string): string {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  if (url?.origin !== new URL(base).origin)
    throw new Error(
      `The feed leads to another site (${address.slice(0, 100)}), to which there is no access.`,
    );
  return url.href;
}
