/**
 * Keys as runs of bytes, which is what the trie branches by. Every unit of a key has a code, the most frequent the
 * smallest: codes below `WIDE` are one byte, what is rarer (Han characters beyond the commonest) takes two, and three
 * where a dataset has more than some sixteen thousand different characters. 0 is no byte of a key.
 */
export const WIDE = 192;
const LAST_LEAD = 254;
/** Bytes behind the first run from 1 to 255. */
const BASE = 255;
const TWO = (LAST_LEAD - WIDE) * BASE;

/** How many bytes a code takes. */
export function bytesOfCode(code: number): number {
  if (code < WIDE) return 1;
  return code - WIDE < TWO ? 2 : 3;
}

/** The byte of a code, from 0 on. */
export function byteOfCode(code: number, which: number): number {
  if (code < WIDE) return code;
  const rest = code - WIDE;
  if (rest < TWO) return which === 0 ? WIDE + Math.floor(rest / BASE) : 1 + (rest % BASE);
  if (which === 0) return LAST_LEAD;
  return 1 + (which === 1 ? Math.floor((rest - TWO) / BASE) : (rest - TWO) % BASE);
}

/** Collects bytes; it grows as it needs. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(room = 1 << 12) {
    this.#bytes = new Uint8Array(room);
  }

  byte(value: number): void {
    if (this.length === this.#bytes.length) this.reserve(1);
    this.#bytes[this.length++] = value;
  }

  /** Room for so many more bytes, for a caller that writes into it directly and then raises `length`. */
  reserve(more: number): Uint8Array<ArrayBuffer> {
    if (this.length + more > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length + more);
      larger.set(this.#bytes.subarray(0, this.length));
      this.#bytes = larger;
    }
    return this.#bytes;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length);
  }
}
