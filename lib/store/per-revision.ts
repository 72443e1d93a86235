/** What is opened of the datasets, such as an index, once for each revision of theirs. */
import type { Snapshot } from "./snapshot";

/** A value that belongs to one revision of the datasets. */
export class PerRevision<T> {
  #opened: { revision: number; value: Promise<T> } | undefined;
  readonly #open: (snapshot: Snapshot) => Promise<T>;

  /** Opens nothing yet. */
  constructor(open: (snapshot: Snapshot) => Promise<T>) {
    this.#open = open;
  }

  /** The revision that was opened last; `undefined` before, and where that failed. */
  get revision(): number | undefined {
    return this.#opened?.revision;
  }

  /** Opens where what is open is of another revision. */
  get(snapshot: Snapshot): Promise<T> {
    const { revision } = snapshot;
    if (this.#opened?.revision !== revision) {
      const opened = { revision, value: this.#open(snapshot) };
      this.#opened = opened;
      // A failed opening must not be remembered: the next question tries again.
      opened.value.catch(() => {
        if (this.#opened === opened) this.#opened = undefined;
      });
    }
    return this.#opened.value;
  }
}
