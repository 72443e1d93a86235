/**
 * Room on the disk. Chromium does not always outlive a disk that runs full while it writes: now and then it drops the whole
 * database at its next start. So what writes ends before it takes the last of it.
 */
import { fitsOnDisk } from "@/lib/model/disk-room";
import { StorageFullError } from "./errors";

/** What an import leaves free, in bytes: who cannot import any more goes on with what is there. */
const RESERVE = 20_000_000;

/** Rejects with a `StorageFullError` where so many bytes would not leave enough. */
export async function mustHaveRoom(bytes: number, reserve = RESERVE): Promise<void> {
  if (!(await fitsOnDisk(bytes, reserve))) throw new StorageFullError(undefined);
}
