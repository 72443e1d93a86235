/** Searches lists that are in order. */

/**
 * The first index whose entry passes a test that all later entries pass too; the length of the list where none does.
 */
export function firstIndex<T>(list: readonly T[], passes: (entry: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
