/** Asks a worker of the review page and receives its replies. */
import { fault } from "@/lib/review/decode-file";

interface Asking<Reply, Outcome> {
  /** The outcome, once a reply is the last. */
  hear: (reply: Reply) => Outcome | undefined;
  /** The worker itself failed: out of memory, or a script that could not be loaded. */
  onBroken: (problem: { message: string; advice: string }) => Promise<Outcome>;
  /** The worker was cancelled or failed, and cannot be asked again. */
  onEnd: () => void;
}

/**
 * Asks a worker one thing and resolves to the outcome. Rejects with the signal's reason where it is cancelled.
 */
export function ask<Request, Reply, Outcome>(
  worker: Worker,
  request: Request,
  signal: AbortSignal,
  { hear, onBroken, onEnd }: Asking<Reply, Outcome>,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const listen = { signal: over.signal };
    const stop = () => {
      over.abort();
      onEnd();
      reject(signal.reason);
    };
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, listen);
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<Reply>) => {
        const outcome = hear(data);
        if (outcome === undefined) return;
        over.abort();
        resolve(outcome);
      },
      listen,
    );
    worker.addEventListener(
      "error",
      ({ message }) => {
        over.abort();
        onEnd();
        const [problem] = fault(
          "The release",
          `could not be read: the reading stopped unexpectedly${message && ` (${message})`}.`,
          "Give a shorter text, or paste the part that matters.",
        ).problems;
        if (problem) onBroken(problem).then(resolve, reject);
      },
      listen,
    );
    worker.postMessage(request);
  });
}
