/** The current proposal of a release, and what is being done with it. */
import type { Item } from "@/lib/review/draft";
import { itemOf, needsDecision, type ReviewState } from "@/lib/review/state";

/** An action keeps its item, whereas the next one to decide on changes with every decision. */
export type DeskFocus =
  | { mode: "look"; id?: string | undefined }
  | { mode: "merge" | "same"; id: string }
  /** With the item as it was when its editor was opened. */
  | { mode: "edit"; id: string; item: Item };

/**
 * The item to show, and what is being done with it. Where the chosen one is gone, nothing is done with its replacement.
 * There is always an item, unless the release has none.
 */
export function focusIn(
  order: readonly Item[],
  { id, mode }: DeskFocus,
): { item: Item | undefined; mode: DeskFocus["mode"] } {
  const chosen = order.find((item) => item.id === id);
  return chosen ? { item: chosen, mode } : { item: order.find(isOpen) ?? order[0], mode: "look" };
}

/**
 * The next item after `one` that waits for a decision, searching in a circle; `one` where none does. Looks at the state
 * after the decision on `one`: accepting an agreement also accepts its parties, and the same key on one of them would
 * undo that.
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

/** Whether an item waits for a decision. */
export function isOpen(item: Item): boolean {
  return item.decision === "open" && needsDecision(item);
}
