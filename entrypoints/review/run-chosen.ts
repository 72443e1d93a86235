/** Has chosen words of a release read in a worker. */
import { askWorker } from "@/lib/platform/ask-worker";
import type { ChosenAgreement } from "@/lib/review/read-chosen";
import type { ChosenReply, ChosenRequest } from "./reading-protocol";

/**
 * Reads chosen words as those of an agreement; `undefined` where they name no party, or cannot be read. It has a worker of its
 * own: the one of the queue may be long with another release.
 */
export async function runChosen(request: ChosenRequest): Promise<ChosenAgreement | undefined> {
  const worker = new Worker(new URL("./reading.worker.ts", import.meta.url), { type: "module" });
  try {
    const hear = (reply: ChosenReply) => reply;
    return (await askWorker(worker, request, { hear, brokenText: (message) => message })).found;
  } catch {
    return undefined;
  } finally {
    worker.terminate();
  }
}
