/**
 * Room on the disk. Chromium does not always outlive a disk that runs full while it writes: now and then it drops the whole
 * database at its next start. So what writes ends before it takes the last of it.
 */
import { StorageFullError } from "./errors";

/** What an import leaves free, in bytes: enough for what the browser itself writes at each change. */
const RESERVE = 20_000_000;
/** What a few rows, such as a decision, leave of that: who cannot import any more goes on with what is there. */
export const LAST_RESERVE = 5_000_000;

/** Rejects with a `StorageFullError` where so many bytes would not leave enough. Where the browser does not tell, there is room. */
export async function mustHaveRoom(bytes: number, reserve = RESERVE): Promise<void> {
  const { quota, usage } = await estimated();
  if (quota !== undefined && usage !== undefined && quota - usage < bytes + reserve)
    throw new StorageFullError(undefined);
}

async function estimated(): Promise<StorageEstimate> {
  const storage = typeof navigator === "undefined" ? undefined : navigator.storage;
  return (await storage?.estimate().catch(() => undefined)) ?? {};
}
