/** The explorer's addresses: each view of each selection has one, in the hash, to be bookmarked and shared as text. */
import { type AgreementRef, type EntityRef, parseAgreementRef, parseEntityRef } from "@/lib/model/refs";
import { LEVELS, type Level, PARTED_BY, type PartedBy, UNITS, type Unit } from "./choices";

export const VIEWS = ["graph", "timeline", "map", "table"] as const;
export type View = (typeof VIEWS)[number];

/** What an address says. */
export interface Place {
  view: View;
  /** The query that makes the selection, as in search; empty for everything. */
  query: string;
  /** The party or place in focus; in the graph, with those up to `steps` ties away. */
  focus?: EntityRef;
  steps?: number;
  /** The other end of "how are they connected?", which starts at `focus`. */
  to?: EntityRef;
  /** The agreement that is open, over the party or place in focus. */
  agreement?: AgreementRef;
  /** How the timeline's bars are divided, their width in time, and how far the map is rolled up. */
  by?: PartedBy;
  unit?: Unit;
  level?: Level;
  /** The column that the table is sorted by, with `-` before it from large to small. */
  sort?: string;
}

/** A change of a place: `undefined` removes a field. */
export type PlaceChange = { [K in keyof Place]?: Place[K] | undefined };

const MOST_STEPS = 3;

/** Reads a hash such as `#/graph?q=kind%3Acompany&focus=DATASET/party/ID&steps=1`; ignores what it does not know. */
export function parseAddress(hash: string): Place {
  const [path = "", ...search] = hash.replace(/^#\/?/, "").split("?");
  const asked = new URLSearchParams(search.join("?"));
  const view = VIEWS.find((one) => one === path) ?? "graph";
  const focus = refOf(asked.get("focus"));
  const to = refOf(asked.get("to"));
  const agreement = asked.get("agreement");
  const steps = Math.floor(Number(asked.get("steps") ?? 0));
  const by = PARTED_BY.find((one) => one === asked.get("by"));
  const unit = UNITS.find((one) => one === asked.get("unit"));
  const level = LEVELS.find((one) => one === asked.get("level"));
  const sort = asked.get("sort");
  return {
    view,
    query: asked.get("q") ?? "",
    ...(focus && { focus }),
    ...(to && { to }),
    ...(agreement !== null && parseAgreementRef(agreement) && { agreement: agreement as AgreementRef }),
    ...(steps > 0 && { steps: Math.min(steps, MOST_STEPS) }),
    ...(by && { by }),
    ...(unit && { unit }),
    ...(level && { level }),
    ...(sort !== null && sort !== "" && { sort }),
  };
}

/** The hash of a place, with `#`. */
export function addressOf(place: Place | (PlaceChange & Pick<Place, "view">)): string {
  const { view, query, focus, steps, to, agreement, by, unit, level, sort } = place;
  const said = { q: query, focus, steps, to, agreement, by, unit, level, sort };
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(said))
    if (value !== undefined && value !== "") search.set(key, String(value));
  const text = search.toString().replaceAll("%2F", "/");
  return `#/${view}${text === "" ? "" : `?${text}`}`;
}

function refOf(text: string | null): EntityRef | undefined {
  return text !== null && parseEntityRef(text) ? (text as EntityRef) : undefined;
}
