/** Columns of numbers from a list of records. Plain loops: iterators are too slow for half a million records. */
import { type Narrowed, narrow, type Section, type Unpacked } from "@/lib/names/pack";
import type { Numbers } from "@/lib/ties/numbers";

/** One 32-bit number for each record. */
export function wordsOfEach<T>(list: readonly T[], of: (item: T) => number): Uint32Array<ArrayBuffer> {
  const column = new Uint32Array(list.length);
  for (let i = 0; i < list.length; i++) column[i] = of(list[i] as T);
  return column;
}

/** One byte for each record. */
export function bytesOfEach<T>(list: readonly T[], of: (item: T) => number): Uint8Array<ArrayBuffer> {
  const column = new Uint8Array(list.length);
  for (let i = 0; i < list.length; i++) column[i] = of(list[i] as T);
  return column;
}

/** Numbers in another order, as 32-bit words. */
export function wordsIn(order: Uint32Array, numbers: Numbers): Uint32Array<ArrayBuffer> {
  const column = new Uint32Array(order.length);
  for (let i = 0; i < column.length; i++) column[i] = numbers.at(order[i] as number);
  return column;
}

/** Numbers in another order, as bytes. */
export function bytesIn(order: Uint32Array, numbers: Numbers): Uint8Array<ArrayBuffer> {
  const column = new Uint8Array(order.length);
  for (let i = 0; i < column.length; i++) column[i] = numbers.at(order[i] as number);
  return column;
}

/** Packs numbers into two sections, of their lower 16 bits and of the rest: three bytes each where 24 bits will do. */
export function packSplit(numbers: Uint32Array<ArrayBuffer>): [Section, Section] {
  return [Uint16Array.from(numbers), narrow(numbers.map((number) => number >>> 16))];
}

/** What `packSplit` made, read in place. */
export class SplitNumbers {
  readonly #low: Uint16Array;
  readonly #high: Narrowed;

  constructor(pack: Unpacked) {
    this.#low = pack.u16();
    this.#high = pack.narrowed();
  }

  at(i: number): number {
    return 0x1_0000 * (this.#high[i] ?? 0) + (this.#low[i] ?? 0);
  }
}
