/** A column of numbers from a list of records: plain loops, since half a million records are too many for iterators. */

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
