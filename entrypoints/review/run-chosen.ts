/** Has chosen words of a release read in a worker. */
import type { ChosenAgreement } from "@/lib/review/read-chosen";
import { ask } from "./ask-worker";
import type { ChosenReply, ChosenRequest } from "./reading-protocol";

/**
 * Reads chosen words as those of an agreement; `undefined` where they name no party, or cannot be read. It has a worker of its
 * own: the one of the queue may be long with another release.
 */
export async function runChosen(request: ChosenRequest): Promise<ChosenAgreement | undefined> {
  const worker = new Worker(new URL("./reading.worker.ts", import.meta.url), { type: "module" });
  try {
    const { found } = await ask<ChosenRequest, ChosenReply, ChosenReply>(
      worker,
      request,
      new AbortController().signal,
      {
        hear: (reply) => reply,
        onBroken: async () => ({ found: undefined }),
        onEnd: () => undefined,
      },
    );
    return found;
  } finally {
    worker.terminate();
  }
}
