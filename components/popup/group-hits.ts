import type { HitType, InAgreement, SearchHit, SearchReply } from "@/lib/search/hits";

export interface HitGroup {
  title: "Parties" | "Places" | "Fields" | "Agreements" | "Releases";
  /** The filter that asks for this group alone. */
  filter: string;
  hits: SearchHit[];
}

const IN_AGREEMENT: InAgreement = "in an agreement found";

/** The groups that always stand behind parties and places, in this order. */
const LATER: readonly HitGroup["title"][] = ["Fields", "Agreements", "Releases"];

function groupOf(hit: SearchHit): Pick<HitGroup, "title" | "filter"> {
  switch (hit.type) {
    case "entity":
      return hit.kind === "place"
        ? { title: "Places", filter: "kind:place" }
        : { title: "Parties", filter: "kind:party" };
    case "field":
      return { title: "Fields", filter: "kind:field" };
    case "agreement":
      return { title: "Agreements", filter: "kind:agreement" };
    case "release":
      return { title: "Releases", filter: "kind:release" };
  }
}

/**
 * Hits by what they are, each group in the order of the hits. Parties and places stand as their best hits do; fields,
 * agreements and releases come last, since there are many of them for every party and their titles repeat its name.
 */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  const groups = new Map<HitGroup["title"], HitGroup>();
  for (const hit of hits) {
    const { title, filter } = groupOf(hit);
    const group = groups.get(title);
    if (group) group.hits.push(hit);
    else groups.set(title, { title, filter, hits: [hit] });
  }
  // Somebody who typed two parties looks for what they agreed, and not for either of them.
  const agreed = hits.every((hit) => hit.type !== "entity" || hit.reason === IN_AGREEMENT);
  const place = ({ title }: HitGroup) => (agreed && title === "Agreements" ? -2 : LATER.indexOf(title));
  return [...groups.values()].sort((a, b) => place(a) - place(b));
}

/** How many results there are of the sort of a group's hits, parties and places together. */
export function totalOf(group: HitGroup, totals: SearchReply["totals"]): number {
  const type: HitType | undefined = group.hits[0]?.type;
  return type === undefined ? 0 : totals[type];
}
