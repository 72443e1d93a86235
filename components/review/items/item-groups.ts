/** The items of a review, under headings and in the order for reading. */
import type { Item } from "@/lib/review/draft";
import { needsDecision, type ReviewState } from "@/lib/review/state";

export interface ItemGroup {
  id: "agreements" | "parties" | "places" | "known" | "rejected";
  title: string;
  items: Item[];
}

const GROUPS = [
  ["agreements", "Agreements"],
  ["parties", "New parties"],
  ["places", "New places"],
  ["known", "Known already"],
  ["rejected", "Rejected"],
] as const satisfies readonly (readonly [ItemGroup["id"], string])[];

const PROPOSED = { agreement: "agreements", party: "parties", place: "places" } as const;

/**
 * The groups that are not empty. A merged item is shown with the one it was merged into. One in an editor, as it was
 * when that was opened, stays in its group whatever becomes of it: elsewhere it would get a new editor, without what
 * was typed.
 */
export function groupsOf({ items }: Pick<ReviewState, "items">, edited?: Item): ItemGroup[] {
  const isEdited = ({ id }: Item) => id === edited?.id;
  const all = edited && !items.some(isEdited) ? [...items, edited] : items;
  const shown = all.filter((item) => item.merged === undefined || isEdited(item));
  return GROUPS.map(([id, title]) => ({
    id,
    title,
    items: shown.filter((item) => groupOf(edited && isEdited(item) ? edited : item) === id),
  })).filter((group) => group.items.length > 0);
}

function groupOf(item: Item): ItemGroup["id"] {
  if (item.decision === "rejected") return "rejected";
  return needsDecision(item) ? PROPOSED[item.kind] : "known";
}

/** All items of the groups, in their order. */
export function inOrder(groups: readonly ItemGroup[]): Item[] {
  return groups.flatMap(({ items }) => items);
}
