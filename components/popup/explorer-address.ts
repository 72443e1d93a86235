import { addressOf } from "@/lib/explore/address";
import type { Route } from "./routes";

/** Where the explorer begins: at what the popup shows. */
export function explorerAddress(route: Route): string {
  if (route.view === "entity") return addressOf({ view: "graph", query: "", focus: route.ref, steps: 1 });
  return addressOf({ view: "graph", query: route.view === "search" ? route.query.trim() : "" });
}
