/** Backups hold the browser's own storage too: the settings, and what else was remembered there. */
import { browser } from "wxt/browser";
import type { LongRun, OptionsApi } from "@/components/options/options-api";
import { messageOf } from "@/lib/model/message-of";
import { runTask } from "./library-tasks";

/** Saves and restores everything; `tellReaders` is called when other datasets are in place. */
export function backupTasks(tellReaders: () => void): Pick<OptionsApi, "backUp" | "restore"> {
  return {
    backUp: (onProgress) =>
      chained(
        () => browser.storage.local.get(),
        (settings) => runTask("backUp", { settings }, onProgress),
      ),
    restore: (file, onProgress) => {
      const { result, cancel } = runTask("restore", { file }, onProgress);
      const restored = result.then(async ({ settings, datasets, corrections }) => {
        // The datasets are in place by now: what fails from here on must not read as if nothing had changed.
        const settingsProblem = await putSettings(settings).then(() => undefined, messageOf);
        tellReaders();
        return { datasets, corrections, ...(settingsProblem !== undefined && { settingsProblem }) };
      });
      return { result: restored, cancel };
    },
  };
}

/** Puts other settings in place of those here. They are written before any goes, so that a full disk costs none. */
async function putSettings(settings: Record<string, unknown>): Promise<void> {
  const before = Object.keys(await browser.storage.local.get());
  await browser.storage.local.set(settings);
  await browser.storage.local.remove(before.filter((key) => !Object.hasOwn(settings, key)));
}

/** A task that needs something first. */
function chained<A, B>(first: () => Promise<A>, then: (value: A) => LongRun<B>): LongRun<B> {
  let run: LongRun<B> | undefined;
  let isCancelled = false;
  const result = first().then((value) => {
    if (isCancelled) throw new Error("Cancelled.");
    run = then(value);
    return run.result;
  });
  result.catch(() => undefined);
  return {
    result,
    cancel: () => {
      isCancelled = true;
      run?.cancel();
    },
  };
}
