/**
 * Which frames within a tab's page named something when their reader last reported. The background writes it down for the
 * session, so that the end of a worker costs nothing, and the extension's own pages read it. No frame has to be looked for:
 * one that still loads would keep whoever asks waiting.
 */
import { browser } from "wxt/browser";
import { queue } from "@/lib/model/queue";
import { askReader } from "./ask";

/** The ids of the frames, the page itself not among them. */
export async function framesWithNames(tabId: number): Promise<number[]> {
  const key = keyOf(tabId);
  return ((await browser.storage.session.get(key))[key] as number[] | undefined) ?? [];
}

/** Keeps what the reader of a frame within the page reported, in place of what it reported before. */
export function keepFrame(tabId: number, frameId: number, names: number): Promise<void> {
  return change(tabId, (frames) => {
    const others = frames.filter((other) => other !== frameId);
    return names > 0 ? [...others, frameId] : others;
  });
}

/** Forgets the frames that went away with their page or out of it: the browser has nobody there to ask. */
export async function forgetGoneFrames(tabId: number): Promise<void> {
  const frames = await framesWithNames(tabId);
  await Promise.all(
    frames.map((frameId) =>
      askReader(tabId, "pageNames", {}, { frameId }).catch(() => keepFrame(tabId, frameId, 0)),
    ),
  );
}

/** Forgets a tab that is read no more. */
export function forgetTab(tabId: number): Promise<void> {
  return change(tabId, () => []);
}

/** Forgets the tabs that were closed; the browser never gives their numbers to others. */
export async function forgetClosedTabs(): Promise<void> {
  const kept = Object.keys(await browser.storage.session.get()).filter((key) => key.startsWith(KEY));
  // Asked for after: a tab that opens in between is among them.
  const open = new Set((await browser.tabs.query({})).map(({ id = -1 }) => keyOf(id)));
  await browser.storage.session.remove(kept.filter((key) => !open.has(key)));
}

/** Two frames that report at once must not both start from the same list. */
const changes = queue();

function change(tabId: number, edit: (frames: number[]) => number[]): Promise<void> {
  const key = keyOf(tabId);
  return changes(async () => {
    const before = await framesWithNames(tabId);
    const after = edit(before);
    if (after.length > 0) await browser.storage.session.set({ [key]: after });
    else if (before.length > 0) await browser.storage.session.remove(key);
  });
}

const KEY = "framesWithNames ";
const keyOf = (tabId: number) => KEY + tabId;
