/** A subscription: a dataset that is followed at a web address, what is stored of it, and when it is checked. */
import * as v from "valibot";

/** How often a subscription is checked automatically; `never` leaves it to the user. */
export const INTERVALS = ["never", "day", "week", "month"] as const;
export type Interval = (typeof INTERVALS)[number];

const HOUR = 3_600_000;
const LENGTH: Readonly<Record<Exclude<Interval, "never">, number>> = {
  day: 24 * HOUR,
  week: 7 * 24 * HOUR,
  month: 30 * 24 * HOUR,
};
/** The time until a failed check is repeated, shorter than any of those. */
const RETRY_AFTER = 6 * HOUR;

/** A subscription as it is stored: plain JSON; times are ISO 8601, UTC. */
export const subscriptionSchema = v.object({
  /** The address of the dataset's file, or of a feed that names it. Identifies the subscription. */
  url: v.string(),
  every: v.picklist(INTERVALS),
  added: v.string(),
  /** The dataset that was fetched; absent before the first time. */
  dataset: v.optional(v.object({ id: v.string(), title: v.string(), version: v.string() })),
  /** When the server was last asked, and when a new version last came. */
  checked: v.optional(v.string()),
  changed: v.optional(v.string()),
  /** The server's marks of the file that is here, sent with the next request. */
  etag: v.optional(v.string()),
  modified: v.optional(v.string()),
  /** SHA-256 of that file, in hexadecimal digits. */
  sha256: v.optional(v.string()),
  /** Why the last update changed nothing; absent where it went well. */
  problem: v.optional(v.string()),
});
export type Subscription = v.InferOutput<typeof subscriptionSchema>;

/** A new subscription. */
export function subscribed(url: string, every: Interval, now: Date): Subscription {
  return { url, every, added: now.toISOString() };
}

/** Whether a subscription is due. A clock that was set back does not put it off for ever. */
export function isDue({ every, checked, problem }: Subscription, now: Date): boolean {
  if (every === "never") return false;
  if (checked === undefined) return true;
  const passed = now.getTime() - Date.parse(checked);
  const wait = problem === undefined ? LENGTH[every] : RETRY_AFTER;
  return !(passed >= 0 && passed < wait);
}

/** The subscription after an update that changed nothing, and why. */
export function failed(subscription: Subscription, problem: string, now: Date): Subscription {
  return { ...subscription, checked: now.toISOString(), problem };
}

/** The marks by which a server recognises a file. */
export interface Marks {
  etag?: string | undefined;
  modified?: string | undefined;
}

/** The subscription after a check without news; `marks` are the server's for the file that is here. */
export function unchanged(subscription: Subscription, now: Date, marks: Marks = {}): Subscription {
  const { problem: _, ...rest } = subscription;
  return { ...rest, checked: now.toISOString(), ...given(marks) };
}

function given({ etag, modified }: Marks): Pick<Subscription, "etag" | "modified"> {
  return { ...(etag !== undefined && { etag }), ...(modified !== undefined && { modified }) };
}

/** What is kept of a file that was imported. */
interface Received extends Marks {
  dataset: { id: string; title: string; version: string };
  sha256: string;
}

/** The subscription after a new version was imported. */
export function updated(
  { url, every, added }: Subscription,
  { dataset, sha256, ...marks }: Received,
  now: Date,
): Subscription {
  const at = now.toISOString();
  return {
    url,
    every,
    added,
    dataset,
    checked: at,
    changed: at,
    sha256,
    ...given(marks),
  };
}
