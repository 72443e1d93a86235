import type { EntityRef } from "@/lib/model";
import type { EntityCard, SectionId } from "@/lib/ties/card";
import { countText } from "@/lib/ties/labels";
import { joinNames } from "../name-words";

/** A line on the ties of an entity to others that the page names, or else on what is known of it. */
export function tieLine({ head, sections, totals }: EntityCard, present: ReadonlySet<EntityRef>): string {
  const isPlace = head.kind === "place";
  const section = (wanted: SectionId) => sections.find(({ id }) => id === wanted);
  const here = section("in-article");
  const names = new Set<string>();
  for (const { partners } of here?.entries ?? []) {
    const named = partners.filter(({ ref }) => ref !== head.ref && present.has(ref));
    // A government that the page names by its place is the first of them.
    for (const { name } of named.length > 0 ? named : partners.slice(0, 1)) names.add(name);
  }
  const partners = joinNames([...names]);
  if (here && partners !== "")
    return isPlace ? `${agreements(here.total)} of ${partners}` : `with ${partners} here`;
  const signed = isPlace && section("signed-here");
  if (signed) return `${agreements(signed.total)} signed here`;
  if (totals.agreements > 0)
    return `${agreements(totals.agreements)}${isPlace ? "" : ", none with others here"}`;
  return head.where.map(({ name }) => name).join(", ") || "no agreement known";
}

function agreements(count: number): string {
  return countText(count, "agreement");
}
