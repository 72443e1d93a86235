import { useCallback, useMemo } from "react";
import { type Place, type PlaceChange, parseAddress } from "@/lib/explore/address";
import { addressAfter } from "@/lib/explore/address-after";
import { setHash, useHash } from "../use-hash";

/** The explorer's place by its address, and how to go elsewhere; `replace` adds no entry to the history. */
export interface Address {
  place: Place;
  go: (change: PlaceChange, replace?: boolean) => void;
}

/** The address, kept current. */
export function useAddress(): Address {
  const hash = useHash();
  const place = useMemo(() => parseAddress(hash), [hash]);
  const go = useCallback((change: PlaceChange, replace = false) => {
    const next = addressAfter(change, parseAddress(location.hash));
    if (next !== location.hash) setHash(next, replace);
  }, []);
  return { place, go };
}
