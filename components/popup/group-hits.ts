import type { SearchHit } from "@/lib/search/hits";

export interface HitGroup {
  title: "Parties" | "Places" | "Agreements";
  hits: SearchHit[];
}

function titleOf(hit: SearchHit): HitGroup["title"] {
  if (hit.type === "agreement") return "Agreements";
  return hit.kind === "place" ? "Places" : "Parties";
}

/** Hits by what they are; the group of the best hit stands first, and within a group the order stays. */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  const groups = new Map<HitGroup["title"], HitGroup>();
  for (const hit of hits) {
    const title = titleOf(hit);
    const group = groups.get(title);
    if (group) group.hits.push(hit);
    else groups.set(title, { title, hits: [hit] });
  }
  return [...groups.values()];
}
