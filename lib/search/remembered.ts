/** Caches results for texts that recur, such as dates: a dataset has a few thousand of them, each a hundred times. */

const MOST = 5_000;

/** A function that remembers its results for the latest texts or numbers. */
export function remembered<T, K extends string | number = string>(make: (key: K) => T): (key: K) => T {
  const known = new Map<K, { value: T }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    if (known.size >= MOST) known.clear();
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}
