import { useEffect } from "react";
import { useLetterKeys } from "../../LetterKeys";
import type { KeysAhead } from "./use-keys-ahead";
import { usePressedKeys } from "./use-pressed-keys";

/** A key, a word or two for it, and what it does. */
export interface ReviewKey {
  /** As in `KeyboardEvent.key`; several keys may do the same. */
  keys: readonly string[];
  /** Its text on the page, where that differs from the first of `keys`. */
  shown?: string;
  what: string;
  run: () => void;
  /** Whether holding it down does no more than pressing it. */
  isOnce?: boolean;
  /** Whether it, and what was pressed after it, does nothing where that was before the release was shown. */
  isTooEarly?: boolean;
}

/** The keys that work: without those of one letter where the user switched these off. */
export function useWorkingKeys(keys: readonly ReviewKey[]): readonly ReviewKey[] {
  return useLetterKeys() ? keys : namedKeys(keys);
}

const ARROWS: Readonly<Partial<Record<string, string>>> = { ArrowDown: "↓", ArrowUp: "↑" };

/** The commands that have a named key, such as Enter or an arrow, by that alone. */
function namedKeys(keys: readonly ReviewKey[]): ReviewKey[] {
  return keys.flatMap(({ shown: _, ...key }) => {
    const named = key.keys.filter((name) => name.length > 1);
    const [first] = named;
    return first === undefined ? [] : [{ ...key, keys: named, shown: ARROWS[first] ?? first }];
  });
}

/** Runs the keys that are pressed, behind those that were pressed before the release was shown. */
export function useReviewKeys(keys: readonly ReviewKey[], ahead: KeysAhead): void {
  const keyOf = (name: string) => keys.find((one) => one.keys.includes(name));
  usePressedKeys((name, isRepeated) => {
    const key = keyOf(name);
    if (!key) return false;
    if (isRepeated && key.isOnce) return true;
    if (ahead.names.length > 0) ahead.add(name);
    else key.run();
    return true;
  });
  // One for each drawing: what the next one does depends on it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each of them
  useEffect(() => {
    const [name] = ahead.names;
    if (name === undefined) return;
    const key = keyOf(name);
    if (key?.isTooEarly) return ahead.clear();
    ahead.dropFirst();
    key?.run();
  }, [ahead.names]);
}
