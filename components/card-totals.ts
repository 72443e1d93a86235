import type { EntityCard } from "@/lib/ties/card";
import { countText } from "@/lib/ties/labels";

/** "75 agreements, 58 partners", singular or plural. */
export function totalsText({ totals, head }: EntityCard): string {
  const agreements = countText(totals.agreements, "agreement");
  if (head.kind === "place") return `${agreements}, ${countText(totals.partners, "party")}`;
  return `${agreements}, ${totals.partners.toLocaleString("en")} ${totals.partners === 1 ? "partner" : "partners"}`;
}
