/** The addresses of the popup's views, in the hash, so that they can be opened in a tab and gone back to. */
import { cut } from "@/lib/model/cut";
import { type AgreementRef, type EntityRef, parseAgreementRef, parseEntityRef } from "@/lib/model/refs";
import type { SearchItem } from "./hits";
import { filterText, MOST_TYPED } from "./query";

export type Route =
  | { view: "page" }
  | { view: "search"; query: string }
  | { view: "entity"; ref: EntityRef }
  | { view: "agreement"; ref: AgreementRef };

/**
 * Parses a hash such as `#/entity/DATASET/party/ID`, `#/agreement/DATASET/agreement/ID` or `#/search?q=steel`. Parts
 * may be percent-encoded or not. Anything else is the page's own view. A query that is too long, as one from the
 * address bar may be, is cut.
 */
export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#\/?/, "");
  const search = /^search\/?(?:\?(.*))?$/su.exec(path);
  if (search)
    return { view: "search", query: cut(new URLSearchParams(search[1]).get("q") ?? "", MOST_TYPED) };
  const [view, ...parts] = path.split("/").map(decode);
  const ref = parts.join("/");
  if (view === "entity" && parseEntityRef(ref)) return { view, ref: ref as EntityRef };
  if (view === "agreement" && parseAgreementRef(ref)) return { view, ref: ref as AgreementRef };
  return { view: "page" };
}

/** The hash of a route, with `#`. */
export function routeHash(route: Route): string {
  switch (route.view) {
    case "search":
      return `#/search?${new URLSearchParams({ q: route.query })}`;
    case "entity":
    case "agreement":
      return `#/${route.view}/${route.ref.split("/").map(encodeURIComponent).join("/")}`;
    case "page":
      return "#/";
  }
}

/** The address of a route within the extension. */
export function popupAddress(route: Route): `/popup.html${string}` {
  return `/popup.html${routeHash(route)}`;
}

/** The route of a result line: its page, or a query for the agreements behind it. */
export function routeOfItem(item: SearchItem): Route {
  switch (item.type) {
    case "entity":
      return { view: "entity", ref: item.ref };
    case "agreement":
      return { view: "agreement", ref: item.ref };
    case "completion":
      return { view: "search", query: item.query };
    case "field":
      return { view: "search", query: `kind:agreement ${filterText("field", item.name)} ` };
    case "release":
      if (item.only) return { view: "agreement", ref: item.only };
      return { view: "search", query: `kind:agreement ${filterText("release", item.title)} ` };
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
