/** Texts as `packStrings` packs them, which are copied from one table to another without being decoded. */
import type { Unpacked } from "@/lib/names/pack";
import { Numbers } from "@/lib/ties/numbers";

const decoder = new TextDecoder();

/** A table of texts, read in place. */
export class PackedTexts {
  readonly #starts: Uint32Array;
  readonly #bytes: Uint8Array;

  constructor(pack: Unpacked) {
    this.#starts = pack.u32();
    this.#bytes = pack.bytes();
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  at(i: number): string {
    return decoder.decode(this.bytesOf(i));
  }

  /** Text `i` in UTF-8: a view. */
  bytesOf(i: number): Uint8Array {
    return this.#bytes.subarray(this.#starts[i], this.#starts[i + 1]);
  }
}

/** Packs texts of other tables. */
export class TextsWriter {
  readonly #ends = new Numbers();
  #bytes = new Uint8Array(1 << 16);
  #size = 0;

  constructor() {
    this.#ends.push(0);
  }

  /** Adds a text in UTF-8. Gives how many there are now. */
  add(text: Uint8Array): number {
    if (this.#size + text.length > this.#bytes.length) {
      const larger = new Uint8Array(2 * (this.#size + text.length));
      larger.set(this.#bytes.subarray(0, this.#size));
      this.#bytes = larger;
    }
    this.#bytes.set(text, this.#size);
    this.#size += text.length;
    this.#ends.push(this.#size);
    return this.#ends.length - 1;
  }

  /** The two sections that `packStrings` would make. */
  pack(): [Uint32Array<ArrayBuffer>, Uint8Array<ArrayBuffer>] {
    return [this.#ends.take(), this.#bytes.slice(0, this.#size)];
  }
}
