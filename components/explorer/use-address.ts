import { useCallback, useMemo, useSyncExternalStore } from "react";
import { addressOf, type Place, type PlaceChange, parseAddress } from "@/lib/explore/address";

const MOVED = "entente:address";

function subscribe(changed: () => void): () => void {
  const events = ["hashchange", "popstate", MOVED];
  for (const event of events) addEventListener(event, changed);
  return () => {
    for (const event of events) removeEventListener(event, changed);
  };
}

/** The explorer's place by its address, and how to go elsewhere; `replace` adds no entry to the history. */
export function useAddress(): { place: Place; go: (change: PlaceChange, replace?: boolean) => void } {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const place = useMemo(() => parseAddress(hash), [hash]);
  const go = useCallback((change: PlaceChange, replace = false) => {
    const before = parseAddress(location.hash);
    const next = addressOf({ ...before, ...change, view: change.view ?? before.view });
    if (next === location.hash) return;
    if (replace) history.replaceState(null, "", next);
    else history.pushState(null, "", next);
    dispatchEvent(new Event(MOVED));
  }, []);
  return { place, go };
}
