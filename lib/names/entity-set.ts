/** A set of entities of an index, with a bit for each: cheaper than a `Set` on a page full of names. */
export class EntitySet {
  readonly #bits: Uint32Array;

  /** `count`: how many entities the index has. */
  constructor(count: number) {
    this.#bits = new Uint32Array((count >>> 5) + 1);
  }

  /** Adds an entity; `false` where it was in already. */
  add(entity: number): boolean {
    const at = entity >>> 5;
    const before = this.#bits[at] as number;
    const bit = 1 << (entity & 31);
    this.#bits[at] = before | bit;
    return (before & bit) === 0;
  }

  has(entity: number): boolean {
    return ((this.#bits[entity >>> 5] as number) & (1 << (entity & 31))) !== 0;
  }
}
