/** The worker that reads and writes the user's own dataset. */
import type { OwnFacts } from "@/components/review/review-api";
import { KeptWorker } from "@/lib/platform/ask-worker";
import type { Publishing } from "@/lib/store/releases/own-dataset";
import type { OwnAnswer, OwnReply, OwnTask } from "./reading-protocol";

export class OwnWriter {
  readonly #worker = new KeptWorker<OwnTask, OwnReply>(
    () => new Worker(new URL("./own.worker.ts", import.meta.url), { type: "module" }),
    (message) => message || "Your dataset could not be written; the decisions themselves are stored.",
  );

  /** Brings the dataset up to all decisions. Rejects where it could not be written. */
  publish(): Promise<Publishing> {
    return this.#ask({ type: "publish" });
  }

  /** Gives the dataset another title. */
  async rename(title: string): Promise<void> {
    await this.#ask({ type: "rename", title });
  }

  /** What the dataset holds of what was accepted of a release. */
  async held(id: string): Promise<OwnFacts> {
    return (await this.#ask({ type: "held", id })).held ?? { otherwise: {}, isMissing: false };
  }

  async #ask(task: OwnTask): Promise<OwnAnswer> {
    const reply = await this.#worker.ask(task);
    if (reply.type === "failed") throw new Error(reply.message);
    return reply;
  }
}
