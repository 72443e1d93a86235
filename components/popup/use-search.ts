import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { Completion, SearchItem, SearchReply } from "@/lib/search/hits";
import { type Answer, type AskedInVain, useAnswer } from "../answers/use-answer";
import type { PopupApi } from "./popup-api";
import { groupItems, type ItemGroup } from "./search-items";
import { insteadText } from "./search-words";

/** The most hits to ask for: more than the list shows, few enough to answer while typing. */
const LIMIT = 50;

interface Found {
  query: string;
  reply: SearchReply;
  completions: Completion[];
}

export interface Search {
  query: string;
  /** The groups to draw, for the last query with an answer. */
  groups: ItemGroup[];
  total: number;
  /** How many filters, or values of one, can complete the query. */
  filters: number;
  /** The message where nothing was found and something else is shown. */
  instead: string | undefined;
  /** No dataset is switched on. */
  nothingKnown: boolean;
  /** The parts of the query that could not be understood, and the filter that has no value yet. */
  notes: readonly string[];
  open: SearchReply["open"];
  state: Answer<unknown>["state"] | "idle";
  failure?: AskedInVain;
  /** The chosen line's index over all groups. */
  active: number;
  setActive: (index: number) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** The groups are recent records, not results. */
  isRecent: boolean;
  clearRecent: () => void;
}

const NOTHING: Found = {
  query: "",
  reply: { hits: [], total: 0, totals: { entity: 0, field: 0, agreement: 0, release: 0 }, notes: [] },
  completions: [],
};

/**
 * Searches as the query changes, and moves the choice with the arrow keys; Enter opens the chosen line. An empty query
 * lists recent records. Without a query, while something else is shown, does nothing.
 */
export function useSearch(
  api: PopupApi,
  typed: string | undefined,
  onChoose: (item: SearchItem) => void,
): Search {
  const asked = typed?.trim() ?? "";
  // Queries never begin with a space, so this key cannot be a query's.
  const key = asked !== "" || typed === undefined ? asked : " recent";
  const answer = useAnswer(
    key,
    async (): Promise<Found> => {
      if (typed === undefined) return NOTHING;
      if (asked === "") {
        const recent = await import("./recent-hits");
        return {
          ...NOTHING,
          reply: { ...NOTHING.reply, hits: await recent.recentHits(api).catch(() => []) },
        };
      }
      const [reply, completions] = await Promise.all([api.search(asked, LIMIT), api.complete(asked)]);
      return { query: asked, reply, completions };
    },
    { follow: api.followDatasets },
  );
  const [before, setBefore] = useState(NOTHING);
  // The message about an answer must change together with its groups.
  const shown = answer.state === "loading" ? before : answer.state === "done" ? answer.value : NOTHING;
  const [choice, setChoice] = useState({ of: shown, index: 0 });
  const active = choice.of === shown ? choice.index : 0;
  const setActive = (index: number) => setChoice({ of: shown, index });
  /** The query that Enter was pressed on before its answer came. */
  const entered = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who types on asks for something else
  useEffect(() => {
    entered.current = undefined;
  }, [asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is taken in once, when it comes
  useEffect(() => {
    if (answer.state === "loading") return;
    setBefore(shown);
    if (entered.current !== asked) return;
    entered.current = undefined;
    const best = groupItems(shown)[0]?.items[0];
    if (best) onChoose(best);
  }, [answer]);

  // The results of a former query do not belong to an empty one.
  const isLeft = asked === "" && shown.query !== "";
  const groups = useMemo(() => (isLeft ? [] : groupItems(shown)), [shown, isLeft]);
  const flat = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    // The list shows the answer to an older query: Enter waits for that to the new one.
    if (event.key === "Enter" && answer.state === "loading") {
      entered.current = asked;
      return;
    }
    if (flat.length === 0) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((active + step + flat.length) % flat.length);
    } else if (event.key === "Enter") {
      const item = flat[active];
      if (item) onChoose(item);
    }
  };
  return {
    query: asked,
    groups,
    total: shown.reply.total,
    filters: shown.completions.length,
    instead: insteadText(shown.reply),
    nothingKnown: shown.reply.nothingKnown === true,
    notes: shown.reply.notes,
    open: shown.reply.open,
    state: asked === "" && answer.state === "done" ? "idle" : answer.state,
    ...(answer.state === "failed" && { failure: answer }),
    active,
    setActive,
    onKeyDown,
    isRecent: shown.query === "",
    // Where it fails, the list shows what is still there.
    clearRecent: () => void api.clearRecent().then(answer.again, answer.again),
  };
}
