/** Many texts in one run of bytes: UTF-8, with the offset at which each begins. Text `i` is decoded when it is asked for. */
import type { Unpacked } from "@/lib/names/pack";

const decoder = new TextDecoder();

/** A table of texts, read in place. */
export class StringTable {
  readonly #starts: Uint32Array;
  readonly #bytes: Uint8Array;

  constructor(starts: Uint32Array, bytes: Uint8Array) {
    this.#starts = starts;
    this.#bytes = bytes;
  }

  /** Reads the two sections that `packStrings` made. */
  static read(pack: Unpacked): StringTable {
    return new StringTable(pack.u32(), pack.bytes());
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  /** Text `i`; empty where the table has none. */
  at(i: number): string {
    return decoder.decode(this.#bytes.subarray(this.#starts[i] ?? 0, this.#starts[i + 1] ?? 0));
  }
}

/** Packs texts into two sections: where each starts (one more than there are texts), and the bytes. */
export function packStrings(texts: readonly string[]): [Uint32Array<ArrayBuffer>, Uint8Array<ArrayBuffer>] {
  const encoder = new TextEncoder();
  const starts = new Uint32Array(texts.length + 1);
  let bytes = new Uint8Array(1024);
  let size = 0;
  texts.forEach((text, i) => {
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    const most = size + text.length * 3;
    if (most > bytes.length) {
      const larger = new Uint8Array(Math.max(most, bytes.length * 2));
      larger.set(bytes.subarray(0, size));
      bytes = larger;
    }
    size += encoder.encodeInto(text, bytes.subarray(size)).written;
    starts[i + 1] = size;
  });
  return [starts, bytes.slice(0, size)];
}
