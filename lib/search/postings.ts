/**
 * For each token, the documents that hold it, in order: each as its difference from the one before, in as few bytes of
 * seven bits as that takes, the lowest first, with the eighth bit set in all but the last. These are the differences in
 * variable byte codes of Manning, Raghavan and Schütze 2008, “Introduction to Information Retrieval”, section 5.3.1.
 */
import type { Unpacked } from "@/lib/names/pack";
import type { Numbers } from "@/lib/ties/numbers";

/** Calls back for each of so many tokens of each document once: documents in order, with the difference from the token's last. */
type EachHolder = (visit: (token: number, difference: number) => void, tokens: number) => void;

/** Packs the lists of so many tokens into two sections: where each list starts, and the bytes. */
export function packPostings(
  tokens: number,
  eachHolder: EachHolder,
): [Uint32Array<ArrayBuffer>, Uint8Array<ArrayBuffer>] {
  const starts = new Uint32Array(tokens + 1);
  eachHolder((token, difference) => {
    let bytes = 1;
    for (let rest = difference >>> 7; rest > 0; rest >>>= 7) bytes++;
    starts[token + 1] = (starts[token + 1] ?? 0) + bytes;
  }, tokens);
  for (let token = 0; token < tokens; token++)
    starts[token + 1] = (starts[token + 1] ?? 0) + (starts[token] ?? 0);
  const bytes = new Uint8Array(starts[tokens] ?? 0);
  const next = starts.slice();
  eachHolder((token, difference) => {
    let at = next[token] ?? 0;
    let rest = difference;
    for (; rest > 127; rest >>>= 7) bytes[at++] = 128 | (rest & 127);
    bytes[at++] = rest;
    next[token] = at;
  }, tokens);
  return [starts, bytes];
}

/**
 * The tokens of documents as they are compiled: by the first spelling of each document, the reading of each spelling,
 * and where in `sequences` the tokens of each reading begin.
 */
export function holdersIn(
  firstSpelling: Numbers,
  readingOf: Numbers,
  starts: Numbers,
  sequences: Uint32Array,
): EachHolder {
  return (visit, tokens) => {
    const last = new Int32Array(tokens).fill(-1);
    for (let document = 0; document + 1 < firstSpelling.length; document++) {
      const end = firstSpelling.at(document + 1);
      for (let spelling = firstSpelling.at(document); spelling < end; spelling++) {
        const reading = readingOf.at(spelling);
        const to = starts.at(reading + 1);
        for (let i = starts.at(reading); i < to; i++) {
          const token = sequences[i] ?? 0;
          const before = last[token] ?? -1;
          if (before === document) continue;
          last[token] = document;
          visit(token, document - Math.max(before, 0));
        }
      }
    }
  };
}

/** The lists, read in place. */
export class Postings {
  readonly #starts: Uint32Array;
  readonly #bytes: Uint8Array;

  constructor(pack: Unpacked) {
    this.#starts = pack.u32();
    this.#bytes = pack.bytes();
  }

  /** Roughly how long a token's list is: the number of its bytes. */
  sizeOf(token: number): number {
    return (this.#starts[token + 1] ?? 0) - (this.#starts[token] ?? 0);
  }

  /**
   * Calls back for each document with a token, in order, from document `least` on. `said` is passed on, since a closure
   * for each list would take longer than the list.
   */
  each<T>(token: number, visit: (document: number, said: T) => void, said: T, least = 0): void {
    const bytes = this.#bytes;
    const end = this.#starts[token + 1] ?? 0;
    let document = 0;
    for (let i = this.#starts[token] ?? end; i < end; ) {
      let byte = bytes[i++] ?? 0;
      let difference = byte & 127;
      for (let bits = 7; byte > 127; bits += 7) {
        byte = bytes[i++] ?? 0;
        difference |= (byte & 127) << bits;
      }
      document += difference;
      if (document >= least) visit(document, said);
    }
  }
}
