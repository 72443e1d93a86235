/** Collects the buckets of one name's features, without repetition and in order. */

/** Buckets of the model's table: far more than shared features, so that few collide. */
export const BUCKETS = 1 << 16;
/** The first buckets hold the rules' numeric scores; hashed features come after them. */
export const NUMBERS = 16;

const BITS = 16;
const MOST_TURNS = 1 << (31 - BITS);

/**
 * One set for all names: a small open-addressing table that stays in the nearest cache. A slot of an earlier turn
 * counts as empty, so that nothing needs to be cleared.
 */
export class FeatureSet {
  private slots = new Int32Array(1 << 11);
  private turn = 0;
  private list: number[] = [];

  /** Starts the next name. */
  begin(): void {
    this.turn += 1;
    if (this.turn === MOST_TURNS) {
      this.slots.fill(0);
      this.turn = 1;
    }
    this.list = [];
  }

  /** Adds the bucket of a hash. */
  add(hash: number): void {
    const bucket = NUMBERS + ((hash >>> 0) % (BUCKETS - NUMBERS));
    const { slots, turn } = this;
    const mask = slots.length - 1;
    const mark = (turn << BITS) | bucket;
    for (let at = bucket & mask; ; at = (at + 1) & mask) {
      const slot = slots[at] as number;
      if (slot === mark) return;
      if (slot >>> BITS !== turn) {
        slots[at] = mark;
        break;
      }
    }
    this.list.push(bucket);
    if (this.list.length * 2 > slots.length) this.grow();
  }

  /** The buckets since `begin`. */
  buckets(): number[] {
    return this.list;
  }

  private grow(): void {
    const { list } = this;
    this.slots = new Int32Array(this.slots.length * 2);
    this.list = [];
    for (const bucket of list) this.add(bucket - NUMBERS);
  }
}
