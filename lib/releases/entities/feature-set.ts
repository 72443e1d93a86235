/** Gathers the buckets of one name's features, each once, in the order in which they come. */

/** Buckets of the model's table: many more than the features that names share, so that few fall together. */
export const BUCKETS = 1 << 16;
/** The first buckets hold the rules' scores as numbers; hashed features come behind them. */
export const NUMBERS = 16;

/** One for all names: a bucket is marked by the turn in which it came, so that nothing needs to be wiped between. */
export class FeatureSet {
  private readonly turns = new Uint32Array(BUCKETS);
  private turn = 0;
  private list: number[] = [];

  /** Begins with the next name. */
  begin(): void {
    this.turn += 1;
    if (this.turn > 0xffffffff) {
      this.turns.fill(0);
      this.turn = 1;
    }
    this.list = [];
  }

  /** Adds the bucket of a hash. */
  add(hash: number): void {
    const bucket = NUMBERS + ((hash >>> 0) % (BUCKETS - NUMBERS));
    if (this.turns[bucket] === this.turn) return;
    this.turns[bucket] = this.turn;
    this.list.push(bucket);
  }

  /** The buckets since `begin`. */
  buckets(): number[] {
    return this.list;
  }
}
