/** What was opened last, in the browser's storage. Loaded when it is needed. */
import { browser } from "wxt/browser";
import { type RecentRef, readRecent, withRecent } from "@/components/popup/recent";
import { lackOnDisk } from "@/lib/platform/disk-room";

const KEY = "recent";

/** The newest first, including everything stored before this was called. */
export function loadRecent(): Promise<RecentRef[]> {
  return inTurn(read);
}

/** Puts one in front; on a full disk nothing is stored, and nobody is told for the sake of a list. */
export function keepRecent(ref: RecentRef): Promise<void> {
  return inTurn(async () => {
    if ((await lackOnDisk(0)) > 0) return;
    await browser.storage.local.set({ [KEY]: withRecent(await read(), ref) });
  });
}

/** Forgets all. */
export function clearRecent(): Promise<void> {
  return inTurn(() => browser.storage.local.remove(KEY));
}

async function read(): Promise<RecentRef[]> {
  return readRecent((await browser.storage.local.get(KEY))[KEY]);
}

/** The storage reads and writes in two steps: without turns, quick openings or two popups would lose entries. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request("entente/recent", work);
}
