/** Lists of numbers that grow in typed arrays: for millions of rows plain arrays take too long and too much memory. */

/** One list. */
export class Numbers {
  #array: Uint32Array<ArrayBuffer>;
  #length = 0;

  /** `room` is for how many numbers there is space at first. */
  constructor(room = 1 << 12) {
    this.#array = new Uint32Array(room);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    // `transfer` frees the old memory at once, without waiting for the garbage collector.
    if (this.#length === this.#array.length)
      this.#array = new Uint32Array(this.#array.buffer.transfer(2 * this.#array.byteLength));
    this.#array[this.#length++] = value;
  }

  /** Puts another number in the place of one that is there. */
  set(i: number, value: number): void {
    this.#array[i] = value;
  }

  at(i: number): number {
    return this.#array[i] ?? 0;
  }

  /** The numbers, handed over: the list is empty after. */
  take(): Uint32Array<ArrayBuffer> {
    const numbers = new Uint32Array(this.#array.buffer.transfer(4 * this.#length));
    this.#array = new Uint32Array(1);
    this.#length = 0;
    return numbers;
  }

  /** The numbers so far, in an array of their own. */
  toArray(): Uint32Array<ArrayBuffer> {
    return this.#array.slice(0, this.#length);
  }
}

/** A list for each row. */
export class NumberLists {
  readonly #starts = new Numbers();
  readonly #numbers = new Numbers();

  constructor() {
    this.#starts.push(0);
  }

  /** Adds to the list of the row that comes next. */
  push(number: number): void {
    this.#numbers.push(number);
  }

  /** Ends the list of the next row. */
  close(): void {
    this.#starts.push(this.#numbers.length);
  }

  /** Calls back for each number of a row's list. */
  each(row: number, visit: (number: number) => void): void {
    const end = this.#starts.at(row + 1);
    for (let i = this.#starts.at(row); i < end; i++) visit(this.#numbers.at(i));
  }
}
