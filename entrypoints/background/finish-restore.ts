/**
 * Writes the settings of a restored backup to the browser's storage: the last step, which the database's transaction
 * cannot include.
 */
import { browser } from "wxt/browser";
import type { FinishedRestore } from "@/lib/messages/replies";
import { messageOf } from "@/lib/model/message-of";
import { inTurn, mustHaveRoom } from "@/lib/settings/storage-turn";
import { Restored } from "@/lib/store";

/**
 * The backup whose settings were still to be written; `null` where there is none. They are tried once, and a failure is
 * reported.
 */
export async function finishRestore(restored = new Restored()): Promise<FinishedRestore | null> {
  try {
    const row = await restored.pending();
    if (!row) return null;
    const { settings, datasets, corrections } = row;
    const settingsProblem = await putSettings(settings).then(() => undefined, messageOf);
    await restored.done();
    return { datasets, corrections, ...(settingsProblem !== undefined && { settingsProblem }) };
  } finally {
    restored.close();
  }
}

/** Replaces the settings. The new ones are written before any old one goes, so that a full disk loses none. */
function putSettings(settings: Record<string, unknown>): Promise<void> {
  return inTurn(async () => {
    await mustHaveRoom(JSON.stringify(settings).length);
    const before = Object.keys(await browser.storage.local.get());
    await browser.storage.local.set(settings);
    await browser.storage.local.remove(before.filter((key) => !Object.hasOwn(settings, key)));
  });
}
