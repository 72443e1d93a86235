/** The items of a review, under headings and in the order for reading. */
import type { Item } from "@/lib/review/draft";
import { needsDecision, type ReviewState } from "@/lib/review/state";

export interface ItemGroup {
  id: "agreements" | "parties" | "places" | "known" | "rejected";
  title: string;
  items: Item[];
}

/** The groups that are not empty. A merged item is shown with the one it was merged into. */
export function groupsOf({ items }: ReviewState): ItemGroup[] {
  const standing = items.filter(({ merged }) => merged === undefined);
  const proposed = (kind: Item["kind"]) =>
    standing.filter((item) => item.kind === kind && item.decision !== "rejected" && needsDecision(item));
  const groups: ItemGroup[] = [
    { id: "agreements", title: "Agreements", items: proposed("agreement") },
    { id: "parties", title: "New parties", items: proposed("party") },
    { id: "places", title: "New places", items: proposed("place") },
    {
      id: "known",
      title: "Known already",
      items: standing.filter((item) => item.decision !== "rejected" && !needsDecision(item)),
    },
    { id: "rejected", title: "Rejected", items: standing.filter(({ decision }) => decision === "rejected") },
  ];
  return groups.filter((group) => group.items.length > 0);
}

/** All items of the groups, in their order. */
export function inOrder(groups: readonly ItemGroup[]): Item[] {
  return groups.flatMap(({ items }) => items);
}
