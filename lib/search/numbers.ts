/** A list of numbers that grows in a typed array: half a million documents are too many for plain arrays. */
export class Numbers {
  #array = new Uint32Array(1 << 12);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#array.length) {
      const larger = new Uint32Array(this.#array.length * 2);
      larger.set(this.#array);
      this.#array = larger;
    }
    this.#array[this.#length++] = value;
  }

  at(i: number): number {
    return this.#array[i] ?? 0;
  }

  /** The numbers so far, in an array of their own. */
  toArray(): Uint32Array<ArrayBuffer> {
    return this.#array.slice(0, this.#length);
  }
}
