import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { SearchHit } from "@/lib/search/hits";
import { type Answer, useAsync } from "../use-async";
import { groupHits, type HitGroup } from "./group-hits";
import type { PopupApi } from "./popup-api";

/** Hits asked for: more than fill the list, few enough to answer while typing. */
const LIMIT = 50;

export interface Search {
  query: string;
  /** The groups to draw: of the query, or of the one before while the answer is on the way. */
  groups: HitGroup[];
  total: number;
  state: Answer<unknown>["state"] | "idle";
  message?: string;
  /** The chosen hit's place in the list, counted over all groups. */
  active: number;
  setActive: (index: number) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** Searches as the query changes and moves the choice with the arrow keys; Enter opens the chosen hit. */
export function useSearch(api: PopupApi, query: string, onChoose: (hit: SearchHit) => void): Search {
  const asked = query.trim();
  const answer = useAsync(asked, async () =>
    asked === "" ? { hits: [], total: 0 } : await api.search(asked, LIMIT),
  );
  const [shown, setShown] = useState<{ hits: SearchHit[]; total: number }>({ hits: [], total: 0 });
  const [active, setActive] = useState(0);
  /** The query that Enter was pressed on before its answer was there. */
  const entered = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is taken in once, when it comes
  useEffect(() => {
    if (answer.state === "loading") return;
    setShown(answer.state === "done" ? answer.value : { hits: [], total: 0 });
    setActive(0);
    if (entered.current !== asked) return;
    entered.current = undefined;
    const best = answer.state === "done" ? groupHits(answer.value.hits)[0]?.hits[0] : undefined;
    if (best) onChoose(best);
  }, [answer]);

  const groups = useMemo(() => groupHits(shown.hits), [shown]);
  const flat = useMemo(() => groups.flatMap((group) => group.hits), [groups]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    // The list still shows the answer to an older query: Enter waits for the one that it means.
    if (event.key === "Enter" && answer.state === "loading") {
      entered.current = asked;
      return;
    }
    if (flat.length === 0) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((index) => (index + step + flat.length) % flat.length);
    } else if (event.key === "Enter") {
      const hit = flat[active];
      if (hit) onChoose(hit);
    }
  };
  return {
    query: asked,
    groups,
    total: shown.total,
    state: asked === "" ? "idle" : answer.state,
    ...(answer.state === "failed" && { message: answer.message }),
    active,
    setActive,
    onKeyDown,
  };
}
