/** Runs one long task over the library off the main thread, so that the page stays responsive. */
import { messageOf } from "@/lib/model/message-of";
import { Backups } from "../backup/backups";
import { Library } from "../library";
import { agreementDetails } from "./agreement-details";
import { exportDataset, exportJoined } from "./export-dataset";
import { nowAndThen } from "./now-and-then";
import type {
  FromTaskWorker,
  StepProgress,
  TaskName,
  TaskParams,
  TaskResults,
  ToTaskWorker,
} from "./run-task";

type Tell = (progress: StepProgress) => void;
type Tasks = {
  [K in TaskName]: (library: Library, params: TaskParams[K], tell: Tell) => Promise<TaskResults[K]>;
};

const TASKS: Tasks = {
  export: exportDataset,
  exportJoined,
  details: agreementDetails,
  backUp: async (_library, { settings }, tell) => {
    const onRecords = (done: number, total: number) => tell({ words: "Writing records", done, total });
    const content = await withBackups((backups) => backups.backUp(settings, onRecords));
    return { name: backupName(new Date()), content };
  },
  restore: async (_library, { file }, tell) => {
    const name = file instanceof File ? file.name : "The backup";
    const { datasets, corrections } = await withBackups((backups) =>
      backups.restore({ name, content: file }, ({ phase, done, total }) =>
        tell({ words: PHASES[phase], done, total }),
      ),
    );
    return { datasets, corrections };
  },
  rollBack: async (library, { id, generation }) => {
    await library.rollBack(id, generation);
    return true;
  },
  setEnabled: async (library, { id, enabled }) => {
    await library.setEnabled(id, enabled);
    return true;
  },
  decide: (library, change) => library.decide(change),
  settle: async (library) => {
    await library.settle();
    return true;
  },
};

/** What the file of a backup is called: by the day that it is where the user is. */
function backupName(now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `entente-backup-${year}-${month}-${day}.jsonl.gz`;
}

const PHASES = { writing: "Reading and checking, bytes", compiling: "Building the indexes" } as const;

async function withBackups<T>(run: (backups: Backups) => Promise<T>): Promise<T> {
  const backups = new Backups();
  try {
    return await run(backups);
  } finally {
    backups.close();
  }
}

addEventListener("message", ({ data }: MessageEvent<ToTaskWorker>) => void run(data.task, data.params));

function post(message: FromTaskWorker): void {
  postMessage(message);
}

async function run<K extends TaskName>(task: K, params: TaskParams[K]): Promise<void> {
  const library = new Library();
  const tell: Tell = nowAndThen(
    (progress) => post({ type: "progress", progress }),
    ({ words }) => words,
  );
  try {
    post({ type: "done", result: await TASKS[task](library, params, tell) });
  } catch (error) {
    post({ type: "failed", message: messageOf(error) });
  } finally {
    library.close();
  }
}
