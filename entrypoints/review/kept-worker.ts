/** Asks workers. */

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
  ask(question: Question): Promise<Reply> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    this.#last += 1;
    const number = this.#last;
    return new Promise((resolve, reject) => {
      const over = new AbortController();
      const listen = { signal: over.signal };
      worker.addEventListener(
        "message",
        ({ data }: MessageEvent<Reply>) => {
          if (data.number !== number) return;
          over.abort();
          resolve(data);
        },
        listen,
      );
      worker.addEventListener(
        "error",
        ({ message }) => {
          over.abort();
          this.#worker = undefined;
          worker.terminate();
          reject(new Error(this.#brokenText(message)));
        },
        listen,
      );
      worker.postMessage({ ...question, number });
    });
  }
}
