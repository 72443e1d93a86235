/** How much of a selection a view draws, in words. */
import type { Selection } from "@/lib/search/selection";
import { countText } from "@/lib/ties/labels";
import type { Graph } from "./graph";

/** How much is selected, and where a graph shows it, how much of that the graph draws. */
export function selectedText(
  { agreements }: Pick<Selection, "agreements">,
  graph: Graph | undefined,
): string {
  const parties = new Set(agreements.flatMap((agreement) => agreement.parties)).size;
  const selected = `${countText(agreements.length, "agreement")}, ${countText(parties, "party")}`;
  if (!graph || graph.nodes.length === parties) return selected;
  const drawn = graph.nodes.length.toLocaleString("en");
  return graph.left > 0
    ? `${selected}; the ${drawn} with the most agreements are drawn`
    : `${selected}; ${drawn} of them drawn`;
}

/** The words that some agreements are not drawn; the caller adds why. */
export function notDrawnText(agreements: number): string {
  return `${countText(agreements, "agreement")} ${agreements === 1 ? "is" : "are"} not drawn`;
}
