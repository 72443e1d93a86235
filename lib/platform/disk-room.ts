/** How much disk space is left, in bytes, as far as browsers tell. */

/**
 * What small writes, such as a decision or a setting, leave free: enough for what the browser itself writes at each
 * change.
 */
export const LAST_RESERVE = 5_000_000;

/** How many bytes must be freed until so many fit and leave `reserve` free; 0 where the browser does not tell. */
export async function lackOnDisk(bytes: number, reserve = LAST_RESERVE): Promise<number> {
  const storage = typeof navigator === "undefined" ? undefined : navigator.storage;
  const estimate: StorageEstimate | undefined = await storage?.estimate().catch(() => undefined);
  const { quota, usage } = estimate ?? {};
  return quota === undefined || usage === undefined ? 0 : Math.max(0, bytes + reserve - (quota - usage));
}

/** What to do, before the word for space: `Free at least 16 MB of`, or `Free some` where nobody knows how many bytes lack. */
export function freeText(lack?: number): string {
  return `Free ${lack ? `at least ${Math.ceil(lack / 1e6).toLocaleString("en")} MB of` : "some"}`;
}
