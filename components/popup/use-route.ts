import { useCallback, useMemo } from "react";
import { parseRoute, type Route, routeHash } from "@/lib/search/routes";
import { setHash, useHash } from "../use-hash";

export interface Router {
  route: Route;
  /** Goes to a view; `replace` adds no entry to the history, for a query that is being typed. */
  go: (route: Route, options?: { replace?: boolean }) => void;
  /** Goes one view back, or to the page's own view where this one was opened by its address. */
  back: () => void;
}

/** How many of our views precede this one in the history. */
function depth(): number {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && "depth" in state && typeof state.depth === "number"
    ? state.depth
    : 0;
}

/** The view in the address, and functions to leave it. */
export function useRoute(): Router {
  const hash = useHash();
  const route = useMemo(() => parseRoute(hash), [hash]);
  const go = useCallback((next: Route, { replace = false }: { replace?: boolean } = {}) => {
    const address = routeHash(next);
    if (replace) setHash(address, true, { depth: depth() });
    else if (address !== location.hash) setHash(address, false, { depth: depth() + 1 });
  }, []);
  const back = useCallback(() => {
    if (depth() > 0) history.back();
    else go({ view: "page" }, { replace: true });
  }, [go]);
  return { route, go, back };
}
