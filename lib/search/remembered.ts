/** Caches results for texts that recur, such as dates: a dataset has a few thousand of them, each a hundred times. */

const MOST = 5_000;

/** A function that remembers its results for the latest texts. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, { value: T }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    if (known.size >= MOST) known.clear();
    const value = make(text);
    known.set(text, { value });
    return value;
  };
}
