import type { EntityRef } from "@/lib/model";
import type { EntityCard } from "@/lib/ties/card";
import { countText } from "@/lib/ties/labels";

const NAMED = 3;

/** Names as a sentence has them: "A", "A and B", "A, B and C", "A, B, C and 4 more". */
export function joinNames(names: readonly string[]): string {
  const shown = names.slice(0, NAMED);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}

/** What ties an entity of a page to the others that the page names, in a line; else what is known of it. */
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
