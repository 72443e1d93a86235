/** Where the popup was on each tab, so that it opens there again: a short memory, and never of a private tab. */

/** How long a view is gone back to, in ms. */
export const REMEMBERED_MS = 10 * 60_000;

/** The view's address in the popup (its hash), and when it was last in sight, in ms since 1970. */
interface Remembered {
  hash: string;
  at: number;
}

/** By the tab's number. */
export type RememberedViews = Record<string, Remembered>;

/** Reads what is stored; what is no memory of a view, or too old by `now`, is left out. */
export function readViews(stored: unknown, now: number): RememberedViews {
  if (typeof stored !== "object" || stored === null) return {};
  const views = Object.entries(stored).filter(
    (entry): entry is [string, Remembered] => isRemembered(entry[1]) && isFresh(entry[1], now),
  );
  return Object.fromEntries(views.map(([tab, { hash, at }]) => [tab, { hash, at }]));
}

/** The memory with one tab's view in it. */
export function withView(views: RememberedViews, tabId: number, hash: string, now: number): RememberedViews {
  return { ...views, [tabId]: { hash, at: now } };
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== "object" || value === null || !("hash" in value) || !("at" in value)) return false;
  return typeof value.hash === "string" && typeof value.at === "number";
}

/** A clock that was set back makes a view older than it can be: then it counts as old. */
function isFresh({ at }: Remembered, now: number): boolean {
  return at <= now && now - at < REMEMBERED_MS;
}
