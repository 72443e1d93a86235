import type { Item } from "@/lib/review/draft";
import { detailOf } from "./item-line";

/** Below the title of an agreement in the heading of a dialog: which of those with this title it is. */
export function ItemDetail({ item }: { item: Item }) {
  return item.kind === "agreement" && <span className="item-line">{detailOf(item)}</span>;
}
