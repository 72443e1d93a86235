/** Has the names of an import compiled in a worker of their own. */
import type { MergedNames, NamesJob } from "@/lib/store/merge-names";
import type { NamesAnswer } from "./names.worker";

/** Resolves to the names; rejects with what went wrong. The worker ends with it, or with the one that asks. */
export function namesElsewhere(job: NamesJob): Promise<MergedNames> {
  const worker = new Worker(new URL("./names.worker.ts", import.meta.url), { type: "module" });
  const answered = new Promise<MergedNames>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<NamesAnswer>) => {
      if (data.type === "done") resolve(data);
      else reject(new Error(data.message));
    });
    worker.addEventListener("error", ({ message }) => {
      reject(new Error(message || "The names could not be compiled; this machine may be short of memory."));
    });
  });
  worker.postMessage(job);
  return answered.finally(() => worker.terminate());
}
