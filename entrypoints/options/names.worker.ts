/** Compiles the names of an import, while the import's own worker compiles the rest. */
import { messageOf } from "@/lib/model/message-of";
import { doNamesJob, type MergedNames, type NamesJob } from "@/lib/store/merged/merge-names";

/** What comes back: the names, or why there are none. */
export type NamesAnswer = ({ type: "done" } & MergedNames) | { type: "failed"; message: string };

addEventListener("message", ({ data }: MessageEvent<NamesJob>) => void run(data));

async function run(job: NamesJob): Promise<void> {
  try {
    const merged = await doNamesJob(job);
    answer({ type: "done", ...merged }, [merged.names.buffer]);
  } catch (error) {
    answer({ type: "failed", message: messageOf(error) });
  }
}

function answer(message: NamesAnswer, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}
