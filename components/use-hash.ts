import { useSyncExternalStore } from "react";

/** Told of a change by script, of which browsers tell nobody. */
export const HASH_SET = "entente:hash";

function subscribe(changed: () => void): () => void {
  const events = ["hashchange", "popstate", HASH_SET];
  for (const event of events) addEventListener(event, changed);
  return () => {
    for (const event of events) removeEventListener(event, changed);
  };
}

/** The hash of the page's address, kept current. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash);
}

/** Puts another hash into the address; `replace` adds no entry to the history. `state` is kept with the entry. */
export function setHash(hash: string, replace: boolean, state: unknown = null): void {
  if (replace) history.replaceState(state, "", hash);
  else history.pushState(state, "", hash);
  dispatchEvent(new Event(HASH_SET));
}
