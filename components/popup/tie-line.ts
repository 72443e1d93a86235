import type { EntityRef } from "@/lib/model";
import type { EntityCard } from "@/lib/ties/card";
import { countText } from "@/lib/ties/labels";
import { joinNames } from "../name-words";

/** A line on the ties of an entity to others that the page names, or else on what is known of it. */
export function tieLine(card: EntityCard, present: ReadonlySet<EntityRef>): string {
  const { head, totals } = card;
  const here = card.sections.find((section) => section.id === "in-article");
  const names = new Map<EntityRef, string>();
  for (const { partners } of here?.entries ?? []) {
    for (const { ref, name } of partners) if (ref !== head.ref && present.has(ref)) names.set(ref, name);
  }
  const partners = joinNames([...names.values()]);
  if (here && partners !== "") {
    return head.kind === "place" ? `${agreements(here.total)} of ${partners}` : `with ${partners} here`;
  }
  if (head.kind === "place") {
    const signed = card.sections.find((section) => section.id === "signed-here");
    if (signed) return `${agreements(signed.total)} signed here`;
  }
  if (totals.agreements > 0) {
    return head.kind === "place"
      ? agreements(totals.agreements)
      : `${agreements(totals.agreements)}, none with others here`;
  }
  return head.where.map(({ name }) => name).join(", ") || "no agreement known";
}

function agreements(count: number): string {
  return countText(count, "agreement");
}
