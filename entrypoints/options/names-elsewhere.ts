/** Has the names of an import compiled in a worker of their own. */
import { askWorker } from "@/lib/platform/ask-worker";
import { byNamesJob } from "@/lib/store/merged/merge-names";
import type { NamesAnswer } from "./names.worker";

/** The worker ends with its job, or with the one that asks. */
export const namesElsewhere = byNamesJob(async (job) => {
  const worker = new Worker(new URL("./names.worker.ts", import.meta.url), { type: "module" });
  try {
    const answer = await askWorker(worker, job, {
      hear: (answer: NamesAnswer) => answer,
      brokenText: (message) =>
        message || "The names could not be compiled; this machine may be short of memory.",
    });
    if (answer.type === "failed") throw new Error(answer.message);
    return answer;
  } finally {
    worker.terminate();
  }
});
