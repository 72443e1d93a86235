/** Whether a name of a list may begin at a character: told by its first two, without taking them out of the text. */
const SLOTS = 1 << 16;

/** The first two characters of many names. Now and then two others are taken for some of them. */
export class Heads {
  private readonly bits = new Int32Array(SLOTS >>> 5);

  constructor(names: Iterable<string>) {
    for (const name of names) {
      const slot = slotOf(name.charCodeAt(0), name.charCodeAt(1));
      this.bits[slot >>> 5] = (this.bits[slot >>> 5] ?? 0) | (1 << slot);
    }
  }

  /** Whether some name may begin at an offset; the text goes on for two characters. */
  at(text: string, at: number): boolean {
    const slot = slotOf(text.charCodeAt(at), text.charCodeAt(at + 1));
    return ((this.bits[slot >>> 5] ?? 0) & (1 << slot)) !== 0;
  }
}

const slotOf = (first: number, second: number) => (Math.imul(first, 0x9e3779b1) + second * 0x85eb) >>> 16;
