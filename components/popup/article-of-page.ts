import type { EntityRef } from "@/lib/model";
import type { PageView } from "./popup-api";

/**
 * The article on the page in the tab: whom it names, and its day, where the page tells it. A part of the details, which are loaded
 * apart: shared with the list of the page, it would be a file of its own that opens with the popup.
 */
export function articleOf(page: PageView | undefined): {
  others: EntityRef[];
  published: string | undefined;
} {
  const article = page?.standing.kind === "read" ? page.standing.names : undefined;
  return { others: article?.names.map(({ ref }) => ref) ?? [], published: article?.published };
}
