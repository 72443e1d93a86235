/** A set of entities of an index: a bit for each, which is cheaper to ask than a `Set` on a page full of names. */
export class EntitySet {
  readonly #bits: Uint32Array;
  /** The members, in the order in which they were added. */
  readonly members: number[] = [];

  /** `count`: how many entities the index has. */
  constructor(count: number) {
    this.#bits = new Uint32Array((count >>> 5) + 1);
  }

  add(entity: number): void {
    if (this.has(entity)) return;
    this.#bits[entity >>> 5] = (this.#bits[entity >>> 5] as number) | (1 << (entity & 31));
    this.members.push(entity);
  }

  has(entity: number): boolean {
    return ((this.#bits[entity >>> 5] as number) & (1 << (entity & 31))) !== 0;
  }
}
