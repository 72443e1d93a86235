/** What was opened last, in the browser's storage. Loaded when it is needed. */
import { browser } from "wxt/browser";
import { type RecentRef, readRecent, withRecent } from "@/components/popup/recent";

const KEY = "recent";

/** The work asked for so far. The storage reads and writes in two steps: what is opened in haste would be lost, or listed late. */
let soFar: Promise<unknown> = Promise.resolve();

/** The newest first, with all that was kept before it was asked. */
export function loadRecent(): Promise<RecentRef[]> {
  return inTurn(read);
}

/** Puts one in front. */
export function keepRecent(ref: RecentRef): Promise<void> {
  return inTurn(async () => browser.storage.local.set({ [KEY]: withRecent(await read(), ref) }));
}

/** Forgets all. */
export function clearRecent(): Promise<void> {
  return inTurn(() => browser.storage.local.remove(KEY));
}

async function read(): Promise<RecentRef[]> {
  return readRecent((await browser.storage.local.get(KEY))[KEY]);
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = soFar.then(work);
  soFar = done.catch(() => undefined);
  return done;
}
