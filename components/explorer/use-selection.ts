import { useEffect, useState } from "react";
import { type FacetMenu, facetMenus } from "@/lib/explore/facet-counts";
import type { Selection } from "@/lib/search/selection";
import { type Answer, type AskedInVain, useAsync } from "../use-async";
import type { ExplorerApi } from "./explorer-api";

/** The selection of a query, and the ways to narrow it. */
export interface Selected {
  selection: Selection;
  menus: readonly FacetMenu[];
}

/** Loads the selection of a query, again when datasets change. The old one stays in view until the new one has come. */
export function useSelection(
  api: ExplorerApi,
  query: string,
): { shown: Selected | undefined; answer: Answer<Selected, AskedInVain> } {
  const [round, setRound] = useState(0);
  useEffect(() => api.onDatasetsChanged(() => setRound((n) => n + 1)), [api]);
  const answer = useAsync(`${round} ${query}`, async (): Promise<Selected> => {
    const selection = await api.select(query);
    return { selection, menus: await facetMenus(query, selection, api.select) };
  });
  const [shown, setShown] = useState<Selected>();
  useEffect(() => {
    if (answer.state === "done") setShown(answer.value);
  }, [answer]);
  return { shown: answer.state === "done" ? answer.value : shown, answer };
}
