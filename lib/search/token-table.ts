/** The sorted tokens of a search index, read in place. */
import type { Unpacked } from "@/lib/names/pack";
import { atMostOne, letterMask, prefixWithinOneEdit, withinOneEdit } from "./edits";

/** Tokens from number `from` up to and without `to`. */
export interface TokenRange {
  from: number;
  to: number;
}

export class TokenTable {
  readonly #starts: Uint32Array;
  readonly #units: Uint16Array;
  readonly #masks: Uint32Array;
  /** The tokens before this one are not words; see `markers.ts`. */
  readonly #firstWord: number;

  constructor(pack: Unpacked) {
    this.#starts = pack.u32();
    this.#units = pack.u16();
    this.#masks = pack.u32();
    this.#firstWord = this.#bound(" ", 0);
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  at(token: number): string {
    return String.fromCharCode(...this.#units.subarray(this.#starts[token], this.#starts[token + 1]));
  }

  /** The number of a token, or -1. */
  find(text: string): number {
    const { from, to } = this.startingWith(text);
    return from < to && this.#length(from) === text.length ? from : -1;
  }

  /** The tokens that start with a text; one that equals it comes first. */
  startingWith(text: string): TokenRange {
    return { from: this.#bound(text, 0), to: this.#bound(text, 1) };
  }

  /**
   * The words outside `known` that are one edit away from a word; with `half`, those with a beginning that is. One pass
   * over all tokens: sets of letters exclude nearly all of them before anything is compared.
   */
  oneEditFrom(word: string, known: TokenRange, half: boolean): number[] {
    const found: number[] = [];
    const mask = letterMask(word);
    const fits = half ? prefixWithinOneEdit : withinOneEdit;
    for (let token = this.#firstWord; token < this.#masks.length; token++) {
      const other = this.#masks[token] ?? 0;
      if (!atMostOne(mask & ~other) || !(half || atMostOne(other & ~mask))) continue;
      const length = this.#length(token);
      if (length < word.length - 1 || (!half && length > word.length + 1)) continue;
      if (token >= known.from && token < known.to) continue;
      if (fits(word, this.at(token))) found.push(token);
    }
    return found;
  }

  /** The first token that comes after all that are smaller than `text` (side 0) or that start with it (side 1). */
  #bound(text: string, side: 0 | 1): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compareStart(middle, text) < side) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Compares the beginning of a token with a text: 0 where the token starts with it. */
  #compareStart(token: number, text: string): number {
    const start = this.#starts[token] ?? 0;
    const length = this.#length(token);
    for (let i = 0; i < text.length; i++) {
      if (i >= length) return -1;
      const difference = (this.#units[start + i] ?? 0) - text.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  #length(token: number): number {
    return (this.#starts[token + 1] ?? 0) - (this.#starts[token] ?? 0);
  }
}
