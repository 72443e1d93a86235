/** How much is left of the disk, in bytes, as far as browsers tell. */

/** What some rows, such as a decision or a setting, leave free: enough for what the browser itself writes at each change. */
export const LAST_RESERVE = 5_000_000;

/** Whether so many bytes fit and leave `reserve` free. Where the browser does not tell, they do. */
export async function fitsOnDisk(bytes: number, reserve = LAST_RESERVE): Promise<boolean> {
  const storage = typeof navigator === "undefined" ? undefined : navigator.storage;
  const estimate: StorageEstimate | undefined = await storage?.estimate().catch(() => undefined);
  const { quota, usage } = estimate ?? {};
  return quota === undefined || usage === undefined || quota - usage >= bytes + reserve;
}
