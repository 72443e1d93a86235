import { useEffect, useState } from "react";
import type { Selection } from "@/lib/search/selection";
import { type Answer, useAsync } from "../use-async";
import type { ExplorerApi } from "./explorer-api";

/** The selection of a query, again when datasets change; while a new one is on the way the one before stays in view. */
export function useSelection(
  api: ExplorerApi,
  query: string,
): { shown: Selection | undefined; answer: Answer<Selection> } {
  const [round, setRound] = useState(0);
  useEffect(() => api.onDatasetsChanged(() => setRound((n) => n + 1)), [api]);
  const answer = useAsync(`${round} ${query}`, () => api.select(query));
  const [shown, setShown] = useState<Selection>();
  useEffect(() => {
    if (answer.state === "done") setShown(answer.value);
  }, [answer]);
  return { shown: answer.state === "done" ? answer.value : shown, answer };
}
