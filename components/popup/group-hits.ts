import type { HitType, InAgreement, SearchHit, SearchReply } from "@/lib/search/hits";

/** What stands above the results of a kind, by the value of the filter that asks for it. */
const TITLES = {
  party: "Parties",
  place: "Places",
  field: "Fields",
  agreement: "Agreements",
  release: "Releases",
} as const;

export interface HitGroup {
  title: (typeof TITLES)[keyof typeof TITLES];
  /** The filter that asks for this group alone. */
  filter: string;
  hits: SearchHit[];
}

const IN_AGREEMENT: InAgreement = "in an agreement found";

/** The groups that always stand behind parties and places, in this order. */
const LATER: readonly HitGroup["title"][] = ["Fields", "Agreements", "Releases"];

function kindOf(hit: SearchHit): keyof typeof TITLES {
  if (hit.type !== "entity") return hit.type;
  return hit.kind === "place" ? "place" : "party";
}

/**
 * Hits by what they are, each group in the order of the hits. Parties and places stand as their best hits do; fields,
 * agreements and releases come last, since there are many of them for every party and their titles repeat its name.
 */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  // Somebody who typed two parties looks for what they agreed, and not for either of them.
  const agreed = hits.every((hit) => hit.type !== "entity" || hit.reason === IN_AGREEMENT);
  const place = ({ title }: HitGroup) => (agreed && title === "Agreements" ? -2 : LATER.indexOf(title));
  return Array.from(Map.groupBy(hits, kindOf), ([kind, hits]) => ({
    title: TITLES[kind],
    filter: `kind:${kind}`,
    hits,
  })).sort((a, b) => place(a) - place(b));
}

/** How many results there are of the sort of a group's hits, parties and places together. */
export function totalOf(group: HitGroup, totals: SearchReply["totals"]): number {
  const type: HitType | undefined = group.hits[0]?.type;
  return type === undefined ? 0 : totals[type];
}
