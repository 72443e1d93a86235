/** Tells whether a listed name may begin at a character, by its first two characters and without extracting them. */
const SLOTS = 1 << 16;

/** The first two characters of many names. It may rarely accept other pairs. */
export class Heads {
  private readonly bits = new Int32Array(SLOTS >>> 5);

  constructor(names: Iterable<string>) {
    for (const name of names) {
      const slot = slotOf(name.charCodeAt(0), name.charCodeAt(1));
      this.bits[slot >>> 5] = (this.bits[slot >>> 5] ?? 0) | (1 << slot);
    }
  }

  /** Whether a name may begin at an offset that has two characters after it. */
  at(text: string, at: number): boolean {
    const slot = slotOf(text.charCodeAt(at), text.charCodeAt(at + 1));
    return ((this.bits[slot >>> 5] ?? 0) & (1 << slot)) !== 0;
  }
}

const slotOf = (first: number, second: number) => (Math.imul(first, 0x9e3779b1) + second * 0x85eb) >>> 16;
