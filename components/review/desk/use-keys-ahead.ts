import { useMemo, useState } from "react";
import { useLetterKeys } from "../../LetterKeys";
import { isDeskKey } from "./desk-keys";
import { usePressedKeys } from "./use-pressed-keys";

/** The keys that were pressed while the release was on its way, in their order: they count once it is shown. */
export interface KeysAhead {
  names: readonly string[];
  add: (name: string) => void;
  dropFirst: () => void;
  clear: () => void;
}

const NONE: readonly string[] = [];

/** The keys for one release, none at first. */
export function useKeysAhead(): KeysAhead {
  const [names, setNames] = useState(NONE);
  return useMemo(
    () => ({
      names,
      add: (name) => setNames((before) => [...before, name]),
      dropFirst: () => setNames((before) => before.slice(1)),
      clear: () => setNames(NONE),
    }),
    [names],
  );
}

/** Collects keys until Escape takes them back. A key that is held down counts once. */
export function useCollectedKeys({ names, add, clear }: KeysAhead): void {
  const isByLetter = useLetterKeys();
  usePressedKeys((name, isRepeated) => {
    if (name === "Escape" && names.length > 0) clear();
    else if (!isDeskKey(name) || (name.length === 1 && !isByLetter)) return false;
    else if (!isRepeated) add(name);
    return true;
  });
}
