/** How the browser's own storage is changed: one change at a time, and only where the disk has room. */
import { freeText, lackOnDisk } from "@/lib/platform/disk-room";

/** The lock for every change that first reads the browser's own storage, then writes it. */
const LOCK = "entente/storage";

const fullError = (lack?: number) =>
  new Error(`The disk is full: this was not stored. ${freeText(lack)} space, then try again.`);

/**
 * Runs a change of the browser's storage while no other change by this function is under way in any context of the
 * extension: each reads before it writes, and would overwrite the other. Changes of settings and lists (`StoredList`)
 * and the restoring of a backup go through it. What was opened last has a lock of its own; the starter's version has
 * none, as it is written whole. Restoring a backup replaces these two as well, without keeping such a change out.
 * Content scripts share no locks with the extension. Rejects with words about the disk where it is full.
 */
export async function inTurn<T>(change: () => Promise<T>): Promise<T> {
  try {
    return await navigator.locks.request(LOCK, change);
  } catch (error) {
    // Firefox has a name for it, Chromium only the words of its database.
    if (!/QuotaExceeded|NO_SPACE/.test(String(error))) throw error;
    throw fullError();
  }
}

/**
 * Rejects where so many bytes would fill the disk, on which a browser may lose everything it stores. Call it before
 * writing; not for deletions.
 */
export async function mustHaveRoom(bytes = 0): Promise<void> {
  const lack = await lackOnDisk(bytes);
  if (lack > 0) throw fullError(lack);
}
