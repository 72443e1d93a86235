import type { About, DraftRow } from "@/lib/review/draft";
import type { ReadingOutcome, ReadingProgress, ReadingRun, ReviewApi } from "../review-api";
import { ReadingLine } from "./reading-line";

/** What is being read, and what is not read by itself. */
export interface ReadingState {
  /** The release that is being read, with its progress. */
  running: { id: string; progress: ReadingProgress } | undefined;
  /** Releases whose reading was stopped or failed; they wait until the user asks for them. */
  stopped: ReadonlySet<string>;
}

export const NOTHING_READ: ReadingState = { running: undefined, stopped: new Set() };

interface ReadingEvents {
  onState: (state: ReadingState) => void;
  /** Called after each reading; the next one begins once this resolves. */
  onOutcome: (id: string, outcome: ReadingOutcome) => Promise<void>;
}

/** Reads the releases of the queue one by one. */
export class Readings {
  readonly #api: Pick<ReviewApi, "read">;
  readonly #events: ReadingEvents;
  readonly #line = new ReadingLine<ReadingOutcome>();
  #run: ReadingRun | undefined;
  #state = NOTHING_READ;

  constructor(api: Pick<ReviewApi, "read">, events: ReadingEvents) {
    this.#api = api;
    this.#events = events;
  }

  /**
   * Begins with the release on show where it waits, else with the first that does, unless another is being read. Tells
   * whether any is read now.
   */
  readNext(rows: readonly DraftRow[], shown: string | undefined): boolean {
    const { running, stopped } = this.#state;
    const waiting = rows.filter(({ id, stage }) => stage === "waiting" && !stopped.has(id));
    const next = waiting.find(({ id }) => id === shown) ?? waiting[0];
    if (next && !running) void this.read(next.id);
    return next !== undefined || running !== undefined;
  }

  /** Reads a release after those that were asked for before. */
  read(id: string, about?: About): Promise<ReadingOutcome> {
    return this.#line.add(JSON.stringify([id, about]), () => this.#read(id, about));
  }

  /** Stops the reading of a release, or of any. */
  cancel(id = this.#state.running?.id): void {
    if (id === this.#state.running?.id) this.#run?.cancel();
  }

  /** Lets a release be read by itself again. */
  allow(id: string): void {
    this.#tell({ stopped: new Set([...this.#state.stopped].filter((other) => other !== id)) });
  }

  async #read(id: string, about: About | undefined): Promise<ReadingOutcome> {
    const run = this.#api.read(id, about, (progress) => this.#tell({ running: { id, progress } }));
    this.#run = run;
    this.#tell({ running: { id, progress: { step: "opening" } } });
    // One whose failure could not be stored still waits, and would be read for ever.
    let isStopped = true;
    try {
      const outcome = await run.outcome;
      this.#run = undefined;
      await this.#events.onOutcome(id, outcome);
      isStopped = outcome.type === "cancelled" || outcome.type === "failed";
      return outcome;
    } finally {
      this.#run = undefined;
      const { stopped } = this.#state;
      this.#tell({ running: undefined, ...(isStopped && { stopped: new Set(stopped).add(id) }) });
    }
  }

  #tell(change: Partial<ReadingState>): void {
    this.#state = { ...this.#state, ...change };
    this.#events.onState(this.#state);
  }
}
