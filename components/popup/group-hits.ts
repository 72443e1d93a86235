import type { InAgreement, SearchHit } from "@/lib/search/hits";

/** The headings of results by kind, by the filter value that asks for it. */
const TITLES = {
  party: "Parties",
  place: "Places",
  field: "Fields",
  agreement: "Agreements",
  release: "Releases",
} as const;

export interface HitGroup {
  title: (typeof TITLES)[keyof typeof TITLES];
  /** The filter for this group alone. */
  filter: string;
  hits: SearchHit[];
}

const IN_AGREEMENT: InAgreement = "in an agreement found";

/** The groups after parties and places, in this order. */
const LATER: readonly HitGroup["title"][] = ["Fields", "Agreements", "Releases"];

function kindOf(hit: SearchHit): keyof typeof TITLES {
  if (hit.type !== "entity") return hit.type;
  return hit.kind === "place" ? "place" : "party";
}

/**
 * Groups hits by type, each group in the order of the hits. Groups of parties and places come in the order of their
 * best hits. Fields, agreements and releases come last: every party has many, whose titles repeat its name.
 */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  // Somebody who types two parties wants their agreements, not either party.
  const agreed = hits.every((hit) => hit.type !== "entity" || hit.reason === IN_AGREEMENT);
  const place = ({ title }: HitGroup) => (agreed && title === "Agreements" ? -2 : LATER.indexOf(title));
  return Array.from(Map.groupBy(hits, kindOf), ([kind, hits]) => ({
    title: TITLES[kind],
    filter: `kind:${kind}`,
    hits,
  })).sort((a, b) => place(a) - place(b));
}
