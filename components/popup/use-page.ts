import { useEffect, useState } from "react";
import type { EntityRef } from "@/lib/model";
import { useFresh } from "../answers/use-fresh";
import type { PageView, PopupApi } from "./popup-api";
import { tieLine } from "./tie-line";

/** How many names are described in parallel, so that a page with hundreds does not flood the background. */
const AT_ONCE = 6;

/** The page in the tab, kept fresh while the popup is open; `undefined` until the first answer. */
export function usePage(api: PopupApi): { page: PageView | undefined; reread: () => void } {
  // A failed question leaves the page as it was until the next.
  const { answer, reload } = useFresh(api.page);
  return { page: answer.state === "done" ? answer.value : undefined, reread: reload };
}

/** The entities that the page names. */
export function refsOf(page: PageView | undefined): EntityRef[] {
  return page?.standing.kind === "read" ? page.standing.names.names.map((name) => name.ref) : [];
}

/**
 * A line for each entity of the page on its ties to the others; they arrive one by one, anew after each change of the
 * datasets.
 */
export function useTieLines(api: PopupApi, page: PageView | undefined): ReadonlyMap<EntityRef, string> {
  const [lines, setLines] = useState<ReadonlyMap<EntityRef, string>>(new Map());
  const key = refsOf(page).join(" ");
  useEffect(() => {
    if (key === "") return;
    const refs = key.split(" ") as EntityRef[];
    const present = new Set(refs);
    let asked = 0;
    const askAll = () => {
      asked += 1;
      const number = asked;
      const waiting = [...refs];
      const work = async () => {
        for (let ref = waiting.shift(); ref !== undefined && number === asked; ref = waiting.shift()) {
          const subject = ref;
          // A failed line is not reported: the list works without it, and the entity's own page says why.
          const line = await api.describe(subject, refs, 40).then(
            (card) => card && tieLine(card, present),
            () => "its agreements could not be read",
          );
          if (line && number === asked) setLines((before) => new Map(before).set(subject, line));
        }
      };
      for (let worker = 0; worker < AT_ONCE; worker++) void work();
    };
    askAll();
    const stop = api.followDatasets(askAll);
    return () => {
      asked += 1;
      stop();
    };
  }, [api, key]);
  return lines;
}
