/** Runs readings one at a time, in the order of the requests: a worker would mix up two. */
export class ReadingLine<T> {
  readonly #asked = new Map<string, Promise<T>>();
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Reads after all earlier readings have ended, however they did. The same `key`, while it waits or is being read,
   * gets the same reading. Rejects as the reading does.
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
