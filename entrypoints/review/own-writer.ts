/** The worker that reads and writes the user's own dataset. */
import type { Held } from "@/components/review/review-api";
import type { Publishing } from "@/lib/store/own-dataset";
import type { OwnAnswer, OwnReply, OwnRequest, OwnTask } from "./reading-protocol";

export class OwnWriter {
  #worker: Worker | undefined;
  #last = 0;

  /** Brings the dataset up to all decisions. Rejects where it could not be written. */
  publish(): Promise<Publishing> {
    return this.#ask({ type: "publish" });
  }

  /** Gives the dataset another title. */
  async rename(title: string): Promise<void> {
    await this.#ask({ type: "rename", title });
  }

  /** What the dataset holds of what was accepted of a release. */
  async held(id: string): Promise<Held> {
    return (await this.#ask({ type: "held", id })).held ?? { otherwise: {}, isMissing: false };
  }

  #ask(task: OwnTask): Promise<OwnAnswer> {
    this.#worker ??= new Worker(new URL("./own.worker.ts", import.meta.url), { type: "module" });
    const worker = this.#worker;
    this.#last += 1;
    const number = this.#last;
    return new Promise((resolve, reject) => {
      const over = new AbortController();
      const listen = { signal: over.signal };
      worker.addEventListener(
        "message",
        ({ data }: MessageEvent<OwnReply>) => {
          if (data.number !== number) return;
          over.abort();
          if (data.type === "done") resolve(data);
          else reject(new Error(data.message));
        },
        listen,
      );
      worker.addEventListener(
        "error",
        ({ message }) => {
          over.abort();
          worker.terminate();
          this.#worker = undefined;
          reject(
            new Error(message || "Your dataset could not be written; the decisions themselves are stored."),
          );
        },
        listen,
      );
      const request: OwnRequest = { number, ...task };
      worker.postMessage(request);
    });
  }
}
