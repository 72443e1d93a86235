/** What a page and the workers that it started hold, as the engine counts it: heaps, buffers, and what the DOM keeps. */
import type { CDPSession, Page } from "playwright-core";

const EVERY_MS = 200;

/** Watches a page and its workers. Asks each again and again; a worker answers in the middle of its work. */
export class HeapWatch {
  readonly #session: CDPSession;
  readonly #workers = new Map<string, number>();
  readonly #waiting = new Map<number, (bytes: number) => void>();
  readonly #timer: ReturnType<typeof setInterval>;
  #page = 0;
  #asked = 0;
  #peak = 0;

  private constructor(session: CDPSession) {
    this.#session = session;
    session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
      if (targetInfo.type === "worker") this.#workers.set(sessionId, 0);
    });
    session.on("Target.detachedFromTarget", ({ sessionId }) => this.#workers.delete(sessionId));
    session.on("Target.receivedMessageFromTarget", ({ message }) => {
      const { id, result }: { id?: number; result?: Usage } = JSON.parse(message);
      if (id !== undefined && result) this.#waiting.get(id)?.(bytesOf(result));
    });
    this.#timer = setInterval(() => void this.#ask(), EVERY_MS);
  }

  static async of(page: Page): Promise<HeapWatch> {
    const session = await page.context().newCDPSession(page);
    const watch = new HeapWatch(session);
    await session.send("Target.setAutoAttach", {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: false,
    });
    return watch;
  }

  /** The most that all held together, in MB. */
  async stop(): Promise<number> {
    clearInterval(this.#timer);
    await this.#session.detach();
    return this.#peak / 2 ** 20;
  }

  async #ask(): Promise<void> {
    for (const sessionId of this.#workers.keys()) {
      const id = ++this.#asked;
      this.#waiting.set(id, (bytes) => {
        this.#waiting.delete(id);
        if (this.#workers.has(sessionId)) this.#workers.set(sessionId, bytes);
        this.#sum();
      });
      const message = JSON.stringify({ id, method: "Runtime.getHeapUsage" });
      // A worker may end meanwhile.
      this.#session.send("Target.sendMessageToTarget", { sessionId, message }).catch(() => undefined);
    }
    const usage = await this.#session.send("Runtime.getHeapUsage").catch(() => undefined);
    if (usage) this.#page = bytesOf(usage);
  }

  #sum(): void {
    let bytes = this.#page;
    for (const worker of this.#workers.values()) bytes += worker;
    this.#peak = Math.max(this.#peak, bytes);
  }
}

/** The answer to `Runtime.getHeapUsage`. */
interface Usage {
  totalSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

function bytesOf({ totalSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }: Usage): number {
  return totalSize + embedderHeapUsedSize + backingStorageSize;
}
