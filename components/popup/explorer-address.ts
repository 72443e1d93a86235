import { addressOf } from "@/lib/explore/address";
import type { Route } from "@/lib/search/routes";

/** The address of the explorer for what the popup shows. */
export function explorerAddress(route: Route): string {
  if (route.view === "entity") return addressOf({ view: "graph", query: "", focus: route.ref, steps: 1 });
  if (route.view === "agreement") return addressOf({ view: "graph", query: "", agreement: route.ref });
  return addressOf({ view: "graph", query: route.view === "search" ? route.query.trim() : "" });
}
