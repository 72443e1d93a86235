/** Asks workers. */

/** A worker itself failed: out of memory, or a script that could not be loaded. */
export class BrokenWorkerError extends Error {
  override readonly name = "BrokenWorkerError";
}

interface Asking<Reply, Outcome> {
  /** The outcome, once a reply is the last. */
  hear: (reply: Reply) => Outcome | undefined;
  /** Says to the user that the worker broke, with the browser's words if it has any. */
  brokenText: (message: string) => string;
  signal?: AbortSignal;
}

/**
 * Asks a worker one thing and resolves to the outcome. Rejects with a `BrokenWorkerError` where the worker breaks, and
 * with the signal's reason where that aborts; the worker cannot be asked again then.
 */
export async function askWorker<Reply, Outcome>(
  worker: Worker,
  question: object,
  { hear, brokenText, signal }: Asking<Reply, Outcome>,
): Promise<Outcome> {
  signal?.throwIfAborted();
  const over = new AbortController();
  const listen = { signal: over.signal };
  const asked = new Promise<Outcome>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), listen);
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<Reply>) => {
        const outcome = hear(data);
        if (outcome !== undefined) resolve(outcome);
      },
      listen,
    );
    worker.addEventListener(
      "error",
      ({ message }) => reject(new BrokenWorkerError(brokenText(message))),
      listen,
    );
  });
  worker.postMessage(question);
  return asked.finally(() => over.abort());
}

/** What a worker replies, with the number of the question. */
interface Numbered {
  number: number;
}

/** A worker that is kept for the next question. Several can be asked at once: each has a number, and so has its reply. */
export class KeptWorker<Question extends object, Reply extends Numbered> {
  readonly #start: () => Worker;
  readonly #brokenText: (message: string) => string;
  #worker: Worker | undefined;
  #last = 0;

  /** Starts nothing yet. `brokenText` says to the user that the worker broke, with the browser's words if it has any. */
  constructor(start: () => Worker, brokenText: (message: string) => string) {
    this.#start = start;
    this.#brokenText = brokenText;
  }

  /** Resolves to the reply. Rejects where the worker breaks; the next question gets another one. */
  async ask(question: Question): Promise<Reply> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    this.#last += 1;
    const number = this.#last;
    try {
      return await askWorker(
        worker,
        { ...question, number },
        {
          hear: (reply: Reply) => (reply.number === number ? reply : undefined),
          brokenText: this.#brokenText,
        },
      );
    } catch (error) {
      worker.terminate();
      if (this.#worker === worker) this.#worker = undefined;
      throw error;
    }
  }
}
