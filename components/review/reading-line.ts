/** Readings in the order in which they were asked for, one at a time: a worker that is asked two things mixes them up. */
export class ReadingLine<T> {
  readonly #asked = new Map<string, Promise<T>>();
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Reads when all before are over, however they ended. The same `key` while it waits or is read is the same reading.
   * Rejects with what the reading rejects with.
   */
  add(key: string, read: () => Promise<T>): Promise<T> {
    const known = this.#asked.get(key);
    if (known) return known;
    const reading = this.#last.then(read).finally(() => this.#asked.delete(key));
    this.#asked.set(key, reading);
    this.#last = reading.catch(() => undefined);
    return reading;
  }
}
