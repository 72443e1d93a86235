/**
 * Guards room on the disk. Where a disk runs full during a write, Chromium sometimes drops the whole database at its
 * next start. So writes stop before the disk is full.
 */
import { lackOnDisk } from "@/lib/platform/disk-room";
import { StorageFullError } from "./errors";

/** What an import leaves free, in bytes, so that the library can still be used. */
const RESERVE = 20_000_000;

/** Rejects with a `StorageFullError` where storing these bytes would use up the reserve. */
export async function mustHaveRoom(bytes: number, reserve = RESERVE): Promise<void> {
  const lack = await lackOnDisk(bytes, reserve);
  if (lack > 0) throw new StorageFullError(undefined, lack);
}
