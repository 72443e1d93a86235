/** Which proposal of a release is in front, and what is being done with it. */
import type { Item } from "@/lib/review/draft";
import { itemOf, needsDecision, type ReviewState } from "@/lib/review/state";

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

/**
 * The next item after one, from the start again behind the last, that waits for a decision in the state to which the one has
 * led; itself where none does. An agreement that is accepted takes its parties along: the key that accepted it would open
 * them again.
 */
export function nextOpen(order: readonly Item[], one: Item, after: ReviewState): Item {
  const at = order.indexOf(one);
  const others = [...order.slice(at + 1), ...order.slice(0, at)];
  return (
    others.find(({ id }) => {
      const item = itemOf(after, id);
      return item !== undefined && isOpen(item);
    }) ?? one
  );
}

/** Whether it waits for a decision. */
export function isOpen(item: Item): boolean {
  return item.decision === "open" && needsDecision(item);
}
