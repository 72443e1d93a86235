/**
 * Bloom filters (Bloom 1970, "Space/Time Trade-offs in Hash Coding with Allowable Errors"): compact sets that rarely
 * report a stranger as a member.
 */
import { fnv, mix } from "../../text/hash";

/** A filter as stored: its bits in base64, and the number of hashes per member. */
export interface BloomFilter {
  hashes: number;
  bits: string;
}

const SECOND = 0x9e3779b9;

/** The bit positions of a member, by double hashing (Kirsch and Mitzenmacher 2006). */
export function placesIn(key: string, bits: number, hashes: number): number[] {
  const first = fnv(key);
  const step = mix(first, SECOND) | 1;
  return Array.from({ length: hashes }, (_, i) => ((first + Math.imul(i, step)) >>> 0) % bits);
}

/** A filter that can be queried. */
export class Bloom {
  readonly #bytes: string;
  readonly #hashes: number;

  constructor({ hashes, bits }: BloomFilter) {
    this.#bytes = atob(bits);
    this.#hashes = hashes;
  }

  /** Whether `key` is a member; wrongly true for some strangers. */
  has(key: string): boolean {
    // The positions of `placesIn`, one by one: the first already rules out most strangers.
    const bytes = this.#bytes;
    const bits = bytes.length * 8;
    const first = fnv(key);
    const step = mix(first, SECOND) | 1;
    for (let i = 0; i < this.#hashes; i++) {
      const place = ((first + Math.imul(i, step)) >>> 0) % bits;
      if ((bytes.charCodeAt(place >>> 3) & (1 << (place & 7))) === 0) return false;
    }
    return true;
  }
}
