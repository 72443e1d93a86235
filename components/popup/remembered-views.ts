/** The view of the popup on each tab, to open there again. Kept for a short time, and never for a private tab. */

/** How long a view is remembered, in ms. */
export const REMEMBERED_MS = 10 * 60_000;

/** The view's address in the popup (its hash), and when it was last visible, in ms since 1970. */
interface Remembered {
  hash: string;
  at: number;
}

/** By tab id. */
export type RememberedViews = Record<string, Remembered>;

/** Reads what is stored, without invalid views and those too old by `now`. */
export function readViews(stored: unknown, now: number): RememberedViews {
  if (typeof stored !== "object" || stored === null) return {};
  const views = Object.entries(stored).filter(
    (entry): entry is [string, Remembered] => isRemembered(entry[1]) && isFresh(entry[1], now),
  );
  return Object.fromEntries(views.map(([tab, { hash, at }]) => [tab, { hash, at }]));
}

/** The remembered views, with the view of one tab set. */
export function withView(views: RememberedViews, tabId: number, hash: string, now: number): RememberedViews {
  return { ...views, [tabId]: { hash, at: now } };
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== "object" || value === null || !("hash" in value) || !("at" in value)) return false;
  return typeof value.hash === "string" && typeof value.at === "number";
}

/** Whether a view is recent enough. A time in the future, after a clock was set back, counts as old. */
function isFresh({ at }: Remembered, now: number): boolean {
  return at <= now && now - at < REMEMBERED_MS;
}
