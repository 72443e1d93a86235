/** Backups hold the browser's own storage too: the settings, and what else was remembered there. */
import { browser } from "wxt/browser";
import type { OptionsApi, RestoreView } from "@/components/options/options-api";
import { askBackground } from "@/lib/messages/ask";
import { messageOf } from "@/lib/model/message-of";
import { checkBackupHead } from "@/lib/store/backup/backup-head";
import { type LongRun, runTask } from "@/lib/store/tasks/run-task";

/** Saves and restores everything; `onReplaced` is called when other datasets are in place. */
export function backupTasks(onReplaced: () => void): Pick<OptionsApi, "backUp" | "checkBackup" | "restore"> {
  return {
    backUp: (onProgress) =>
      chained(
        () => browser.storage.local.get(),
        (settings) => runTask("backUp", { settings }, onProgress),
      ),
    checkBackup: (file) => checkBackupHead({ name: file.name, content: file }),
    restore: (file, onProgress) => {
      const run = runTask("restore", { file }, onProgress);
      let isCancelled = false;
      const result = run.result.then(finished, inPlaceAfterAll).then((view) => {
        onReplaced();
        return isCancelled ? { ...view, tooLate: true } : view;
      });
      return {
        result,
        cancel: () => {
          isCancelled = true;
          run.cancel();
        },
      };
    },
  };
}

/** The datasets are in place: a failure from here on must not read as if nothing had changed. */
async function finished(held: Pick<RestoreView, "datasets" | "corrections">): Promise<RestoreView> {
  try {
    return (await askBackground("finishRestore", {})) ?? held;
  } catch (error) {
    return { ...held, settingsProblem: messageOf(error) };
  }
}

/** A task that was stopped or crashed may have put the backup in place without being able to say so. */
async function inPlaceAfterAll(failure: unknown): Promise<RestoreView> {
  const restored = await askBackground("finishRestore", {}).catch(() => null);
  if (!restored) throw failure;
  return restored;
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
