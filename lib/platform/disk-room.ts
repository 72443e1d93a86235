/** How much disk space is left, in bytes, as far as browsers tell. */

/**
 * What small writes, such as a decision or a setting, leave free: enough for what the browser itself writes at each
 * change.
 */
export const LAST_RESERVE = 5_000_000;

/** Whether so many bytes fit and leave `reserve` free; true where the browser does not tell. */
export async function fitsOnDisk(bytes: number, reserve = LAST_RESERVE): Promise<boolean> {
  const storage = typeof navigator === "undefined" ? undefined : navigator.storage;
  const estimate: StorageEstimate | undefined = await storage?.estimate().catch(() => undefined);
  const { quota, usage } = estimate ?? {};
  return quota === undefined || usage === undefined || quota - usage >= bytes + reserve;
}
