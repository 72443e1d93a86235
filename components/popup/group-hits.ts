import type { SearchHit } from "@/lib/search/hits";

export interface HitGroup {
  title: "Parties" | "Places" | "Agreements";
  hits: SearchHit[];
}

function titleOf(hit: SearchHit): HitGroup["title"] {
  if (hit.type === "agreement") return "Agreements";
  return hit.kind === "place" ? "Places" : "Parties";
}

/**
 * Hits by what they are, each group in the order of the hits. Parties and places stand as their best hits do; agreements
 * come last, since there are many of them for every party and their titles repeat its name.
 */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  const groups = new Map<HitGroup["title"], HitGroup>();
  for (const hit of hits) {
    const title = titleOf(hit);
    const group = groups.get(title);
    if (group) group.hits.push(hit);
    else groups.set(title, { title, hits: [hit] });
  }
  return [...groups.values()].sort(
    (a, b) => Number(a.title === "Agreements") - Number(b.title === "Agreements"),
  );
}
