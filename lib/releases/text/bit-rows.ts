/** Maps the buckets of a hashed model to their rows of weights: a bit for each bucket, and running counts. */

/** Rows by bucket, in ascending order. Both tables fit into the processor's nearer caches. */
export class BitRows {
  private readonly bits: Int32Array;
  private readonly before: Uint16Array;

  /** `buckets` in ascending order, at most 65,536 of them. */
  constructor(size: number, buckets: readonly number[]) {
    this.bits = new Int32Array(size >>> 5);
    this.before = new Uint16Array(size >>> 5);
    for (const bucket of buckets)
      this.bits[bucket >>> 5] = (this.bits[bucket >>> 5] as number) | (1 << bucket);
    let count = 0;
    for (let at = 0; at < this.bits.length; at++) {
      this.before[at] = count;
      count += bitsIn(this.bits[at] as number);
    }
  }

  /** Writes the rows of the first `count` buckets, where they have any, into a list; returns their number. */
  rowsOf(buckets: ArrayLike<number>, count: number, into: Int32Array): number {
    const { bits, before } = this;
    let found = 0;
    for (let i = 0; i < count; i++) {
      const bucket = buckets[i] as number;
      const word = bits[bucket >>> 5] as number;
      into[found] = (before[bucket >>> 5] as number) + bitsIn(word & ((1 << bucket) - 1));
      // Without a branch, which the processor could not predict.
      found += (word >>> bucket) & 1;
    }
    return found;
  }
}

/** The number of set bits in an integer. */
function bitsIn(word: number): number {
  let pairs = word - ((word >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
