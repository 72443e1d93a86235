import { type FacetMenu, facetMenus } from "@/lib/explore/facet-counts";
import type { Selection } from "@/lib/search/selection";
import { type Asked, useAnswer } from "../answers/use-answer";
import { useLast } from "../use-last";
import type { ExplorerApi } from "./explorer-api";

/** The selection of a query, and the ways to narrow it. */
interface Selected {
  selection: Selection;
  menus: readonly FacetMenu[];
}

/** Loads the selection of a query, again when datasets change. The old one stays in view until the new one has come. */
export function useSelection(
  api: ExplorerApi,
  query: string,
): { shown: Selected | undefined; answer: Asked<Selected> } {
  const ask = async (): Promise<Selected> => {
    const selection = await api.select(query);
    return { selection, menus: await facetMenus(query, selection, api.select) };
  };
  const answer = useAnswer(query, ask, { follow: api.followDatasets });
  return { shown: useLast(answer.state === "done" ? answer.value : undefined), answer };
}
