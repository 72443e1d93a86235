/**
 * A feed: a small JSON file beside a dataset that tells its version, its checksum, and how to get there from an older
 * version without fetching all of it.
 */
import * as v from "valibot";
import { idSchema } from "@/lib/model";

export const FEED_FORMAT = "entente-feed/1";
/** A feed is small; what is larger is a dataset. */
export const FEED_MAX_BYTES = 200_000;

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/i), v.toLowerCase());
const address = v.pipe(v.string(), v.minLength(1), v.maxLength(4_000));

const feedSchema = v.object({
  format: v.literal(FEED_FORMAT),
  /** The dataset's id. */
  dataset: idSchema,
  version: text,
  /** Of the whole dataset; relative to the feed. */
  url: address,
  sha256,
  /**
   * From versions that readers may have. `fromSha256` is that of the whole dataset as it was published then: who has another
   * file of that name, since it was mended without raising its version, gets all of it anew.
   */
  deltas: v.optional(
    v.array(v.object({ from: text, fromSha256: v.optional(sha256), url: address, sha256 })),
    [],
  ),
});
export type Feed = v.InferOutput<typeof feedSchema>;

/**
 * True where a file says that it is a feed, whether or not it is a right one: its fields may stand in any order. Within a text
 * of a dataset these quotes would be escaped.
 */
export function isFeed(text: string): boolean {
  return /"format"\s*:\s*"entente-feed\//.test(text);
}

/**
 * Reads a feed. Addresses come back whole, and must lead to the feed's own origin: that is what access was given to.
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
