/** The keys of all spellings to compile: first as folded units; as bytes once it is known how often each unit comes. */
import { hashCode, SEED } from "./first-words";
import { foldInto, foldTables, IGNORED, SPACE, UNSPACED, WORD } from "./fold";
import { byteOfCode, bytesOfCode } from "./key-bytes";
import type { Keys } from "./records";

/** No unit of a key folds to these: passed over, and a space. */
const CODE_IGNORED = 1;
const CODE_SPACE = 2;

let bare: Uint16Array<ArrayBuffer> | undefined;

/** The codes that no key changes. */
function bareCodes(): Uint16Array<ArrayBuffer> {
  bare ??= Uint16Array.from(foldTables().classes, (is) => {
    if (is & IGNORED) return CODE_IGNORED;
    return is & SPACE ? CODE_SPACE : 0;
  });
  return bare;
}

export class KeyPool {
  #units = new Uint16Array(1 << 14);
  #starts = new Uint32Array(1 << 10);
  /** For each key a bit for each of its first 32 units that was a capital. */
  #uppers = new Uint32Array(1 << 10);
  #length = 0;
  count = 0;

  /** Adds the key of a text; `false` where nothing is left of the text when it is folded. */
  add(text: string): boolean {
    // Folding makes nothing longer.
    if (this.#length + text.length > this.#units.length) {
      const larger = new Uint16Array(2 * this.#units.length + text.length);
      larger.set(this.#units.subarray(0, this.#length));
      this.#units = larger;
    }
    if (this.count + 1 >= this.#starts.length) {
      this.#starts = doubled(this.#starts);
      this.#uppers = doubled(this.#uppers);
    }
    const { length, upper } = foldInto(text, this.#units, this.#length);
    if (length === 0) return false;
    this.#uppers[this.count++] = upper;
    this.#length += length;
    this.#starts[this.count] = this.#length;
    return true;
  }

  length(key: number): number {
    return (this.#starts[key + 1] as number) - (this.#starts[key] as number);
  }

  unit(key: number, at: number): number {
    return this.#units[(this.#starts[key] as number) + at] as number;
  }

  upper(key: number): number {
    return this.#uppers[key] as number;
  }

  /** The key as text. */
  text(key: number): string {
    return String.fromCharCode(...this.#units.subarray(this.#starts[key], this.#starts[key + 1]));
  }

  /** The code of every unit, by what it folds to: the most frequent in the keys has the smallest; 0 is in no key. */
  codes(): Uint16Array<ArrayBuffer> {
    const { lowered, classes, changed } = foldTables();
    const uses = new Uint32Array(0x10000);
    const used: number[] = [];
    for (let i = 0; i < this.#length; i++) {
      const unit = this.#units[i] as number;
      if (uses[unit] === 0 && unit !== 0x20) used.push(unit);
      uses[unit] = (uses[unit] as number) + 1;
    }
    used.sort((a, b) => (uses[b] as number) - (uses[a] as number) || a - b);
    const codes = bareCodes().slice();
    used.forEach((unit, rank) => {
      const code = rank + CODE_SPACE + 1;
      uses[unit] = code;
      if (lowered[unit] === unit && !((classes[unit] as number) & (IGNORED | SPACE))) codes[unit] = code;
    });
    for (const unit of changed) codes[unit] = uses[lowered[unit] as number] as number;
    return codes;
  }

  /** The keys as bytes, with the first word of each. */
  bytes(codes: Uint16Array): Keys {
    const { classes } = foldTables();
    let size = 0;
    for (let i = 0; i < this.#length; i++) size += bytesOfCode(codes[this.#units[i] as number] as number);
    const bytes = new Uint8Array(size);
    const starts = new Uint32Array(this.count + 1);
    const words = new Uint32Array(this.count);
    const hashes = new Uint32Array(this.count);
    let to = 0;
    for (let key = 0; key < this.count; key++) {
      const end = this.#starts[key + 1] as number;
      let inWord = true;
      let hash = SEED;
      for (let i = this.#starts[key] as number; i < end; i++) {
        const unit = this.#units[i] as number;
        const code = codes[unit] as number;
        inWord &&= ((classes[unit] as number) & (WORD | UNSPACED)) === WORD;
        const count = bytesOfCode(code);
        for (let which = 0; which < count; which++) bytes[to++] = byteOfCode(code, which);
        if (!inWord) continue;
        hash = hashCode(hash, code);
        words[key] = to - (starts[key] as number);
      }
      hashes[key] = hash;
      starts[key + 1] = to;
    }
    return { bytes, starts, count: this.count, words, hashes };
  }
}

function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(2 * numbers.length);
  more.set(numbers);
  return more;
}
