/** The options page's questions, answered by the browser, the library and the settings. */
import { browser } from "wxt/browser";
import { followAll } from "@/components/answers/keep-asking";
import type { OptionsApi, StorageView } from "@/components/options/options-api";
import { askBackground } from "@/lib/messages/ask";
import type { DraftRow } from "@/lib/review/draft";
import { followLoss, forgetLoss, lossFound } from "@/lib/settings/loss";
import { setLetterKeys } from "@/lib/settings/set-letter-keys";
import { loadSettings, saveSettings, setSite, watchSettings } from "@/lib/settings/settings";
import { Drafts, Library, Overlay, withSnapshot } from "@/lib/store";
import { runTask } from "@/lib/store/tasks/run-task";
import { backupTasks } from "./backup-tasks";
import { browserAccess } from "./browser-access";
import { fetchSource, starterFile } from "./fetch-source";
import { runImport } from "./run-import";
import { listSame } from "./same-list";
import { shownSubscriptions } from "./shown-subscriptions";
import { subscriptionsApi, unsubscribeFrom } from "./subscriptions-api";

/** Everything that the options page needs of the world outside of it. */
export function browserOptionsApi(): OptionsApi {
  const library = new Library();
  const overlay = new Overlay();
  const drafts = new Drafts();
  const subscriptions = shownSubscriptions(library);
  const sweep = () => void library.sweep().catch(() => undefined);
  // Removes what an import in a closed tab left behind, and finishes a restore from there.
  sweep();
  void askBackground("finishRestore", {}).catch(() => undefined);
  // A change holds whether or not the readers in all tabs can be told of it, and nobody waits for them.
  const tellBackground = () => void askBackground("datasetsChanged", {}).catch(() => undefined);
  return {
    version: browser.runtime.getManifest().version,
    readMenuItem: browser.i18n.getMessage("readAsRelease"),
    releaseCounts: {
      ask: async () => countsOf(await drafts.list()),
      follow: (changed) => drafts.follow(changed),
    },
    datasets: {
      ask: async () => {
        // Right after installation the starter is still being imported. Where that fails, the list shows what is there.
        if (await library.isNew()) await askBackground("ready", {}).catch(() => undefined);
        return library.list();
      },
      follow: (changed) => library.follow(changed),
    },
    lossFound: { ask: lossFound, follow: followLoss },
    forgetLoss,
    setDatasetEnabled: async (id, enabled) => {
      await runTask("setEnabled", { id, enabled }).result;
      tellBackground();
      settle();
    },
    removeDataset: async (id) => {
      await library.remove(id);
      tellBackground();
      settle();
      await unsubscribeFrom(id, subscriptions.ask);
    },
    rollBack: async (id, generation) => {
      await runTask("rollBack", { id, generation }).result;
      tellBackground();
    },
    forgetEarlier: (id) => library.forgetEarlier(id),
    same: {
      ask: () => listSame(library, overlay),
      follow: followAll(library, overlay),
    },
    compareSame: (refs) => withSnapshot(library, (snapshot) => snapshot.compare(refs)),
    sameDecisions: {
      all: { ask: () => overlay.decisions(), follow: (changed) => overlay.follow(changed) },
      decide: async (change) => {
        const back = await runTask("decide", change).result;
        tellBackground();
        return back;
      },
    },
    startImport: (source, onEvent) =>
      runImport(source, {
        onEvent: (event) => {
          onEvent(event);
          if (event.type === "done") tellBackground();
        },
        onEnded: sweep,
      }),
    fetchSource,
    starterFile,
    exportDataset: (request, onProgress) => runTask("export", request, onProgress),
    ...backupTasks(() => {
      tellBackground();
      sweep();
    }),
    ...subscriptionsApi(subscriptions),
    storage: { ask: storage, follow: (changed) => library.follow(changed) },
    settings: {
      ask: loadSettings,
      follow: (changed) => {
        const ended = new AbortController();
        watchSettings(changed, ended.signal);
        return () => ended.abort();
      },
    },
    saveSettings,
    forgetSite: (host) => setSite(host, undefined),
    ...browserAccess(),
    setLetterKeys,
    corrections: {
      ask: async () => {
        const [rejections, addedNames] = await Promise.all([overlay.rejections(), overlay.addedNames()]);
        return { rejections, addedNames };
      },
      follow: (changed) => overlay.follow(changed),
    },
    // Through the background, which remembers what holds and tells the readers.
    undoRejection: async (id) => void (await askBackground("undoReject", { id })),
    removeAddedName: async (id) => void (await askBackground("undoAddName", { id })),
  };
}

/** Removes disabled and deleted datasets from the indexes, which can take seconds; nobody waits for it. */
function settle(): void {
  runTask("settle", {}).result.catch(() => undefined);
}

async function storage(): Promise<StorageView> {
  const [{ usage = 0, quota = 0 }, persistent] = await Promise.all([
    navigator.storage.estimate(),
    // With `unlimitedStorage` Firefox agrees and asks nobody; Chromium keeps all in any case, though it says otherwise.
    import.meta.env.FIREFOX ? navigator.storage.persist() : true,
  ]);
  return { used: usage, quota, persistent };
}

function countsOf(rows: readonly Pick<DraftRow, "stage">[]): { toDo: number; done: number } {
  const over = rows.filter(({ stage }) => stage === "done" || stage === "skipped").length;
  return { toDo: rows.length - over, done: over };
}
