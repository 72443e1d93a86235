import { counted } from "@/lib/model/counted";
import type { EntityCard } from "@/lib/ties/card";
import { countText } from "@/lib/ties/labels";

/** "75 agreements, 58 partners", singular or plural. */
export function totalsText({ totals, head }: EntityCard): string {
  const agreements = countText(totals.agreements, "agreement");
  if (head.kind === "place") return `${agreements}, ${countText(totals.partners, "party")}`;
  return `${agreements}, ${counted(totals.partners, "partner")}`;
}
