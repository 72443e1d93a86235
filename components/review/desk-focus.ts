/** Which proposal of a release is in front, and what is being done with it. */
import type { Item } from "@/lib/review/draft";
import { needsDecision } from "@/lib/review/state";

/** Whatever is done with an item holds on to it: which one is next to decide on changes with every decision. */
export type DeskFocus =
  | { mode: "look"; id?: string | undefined }
  | { mode: "edit" | "merge" | "same"; id: string };

/**
 * The item to show, of all in their order, and what is done with it. Where the one that was chosen is gone, nothing is done
 * with the one in its place. No item only where there is none.
 */
export function focusIn(
  order: readonly Item[],
  { id, mode }: DeskFocus,
): { item: Item | undefined; mode: DeskFocus["mode"] } {
  const chosen = order.find((item) => item.id === id);
  return chosen ? { item: chosen, mode } : { item: order.find(isOpen) ?? order[0], mode: "look" };
}

/** Whether it waits for a decision. */
export function isOpen(item: Item): boolean {
  return item.decision === "open" && needsDecision(item);
}
