/** Shortens a list of results so that each sort keeps a place. */

/** The places of each sort in a list, even where others fit better. */
const RESERVED = 3;
const LONG_LIST = 20;

/** The first of a ranked list, with at least a few of each sort. */
export function fewOfEach<T>(ranked: readonly T[], limit: number, sortOf: (one: T) => string): T[] {
  if (limit < LONG_LIST || ranked.length <= limit) return ranked.slice(0, limit);
  const reserved = new Set<T>();
  const taken = new Map<string, number>();
  for (const found of ranked) {
    const sort = sortOf(found);
    const count = taken.get(sort) ?? 0;
    if (count < RESERVED) reserved.add(found);
    taken.set(sort, count + 1);
  }
  let free = limit - reserved.size;
  return ranked.filter((found) => reserved.has(found) || free-- > 0);
}
