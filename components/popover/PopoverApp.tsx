/** Asks for what the popover shows, and keeps the way back when names inside are opened. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from "react";
import { flushSync } from "react-dom";
import type { EntityRef } from "@/lib/model";
import { messageOf } from "@/lib/model/message-of";
import type { Meant } from "@/lib/popover/framed";
import type { EntityCard } from "@/lib/ties/card";
import type { KeepApart } from "../SameNote";
import { chooseMeaning } from "./choose-meaning";
import { copyInFrame } from "./copy-in-frame";
import type { Doubt } from "./DoubtPanel";
import { EntityPopover } from "./EntityPopover";
import type { MatchActions } from "./MatchPanel";
import type { HeaderEvents } from "./PopoverHeader";

/** How many other meanings of a name are shown at most: more are no help in choosing. */
const MOST_RIVALS = 5;

/** Where the popover's content comes from. */
export interface PopoverSource {
  /** Rejects with an error whose message can be shown. */
  describe(ref: EntityRef): Promise<EntityCard | null>;
  /** Opens the entity's own page in a tab. */
  openFull(ref: EntityRef): void;
  /** Splits what several datasets have; absent where nothing can be changed. */
  keepApart?: KeepApart;
  /** About the opened mark; absent where its place in the text is not known. */
  match?: MatchActions;
}

export interface PopoverAppProps extends Omit<HeaderEvents, "onBack"> {
  meant: Meant;
  source: PopoverSource;
  /** The first answer, or the reason why there is none, is in the document: it can be shown without a jump. */
  onReady: () => void;
}

interface State {
  /** The entities opened on the way here; the last one is shown once it is known. */
  path: readonly EntityRef[];
  cards: ReadonlyMap<EntityRef, EntityCard | null>;
  errors: ReadonlyMap<EntityRef, string>;
}

type Action =
  | { type: "open"; ref: EntityRef }
  /** Another meaning of the mark. */
  | { type: "show"; ref: EntityRef }
  | { type: "back" }
  | { type: "loaded"; ref: EntityRef; card: EntityCard | null }
  | { type: "failed"; ref: EntityRef; message: string }
  | { type: "retry" };

/** The popover of one mark. Give it a `key` of its own for every opening. */
export function PopoverApp({ meant, source, onReady, ...header }: PopoverAppProps) {
  const { ref: first, rivals: all, surface } = meant;
  const rivals = useMemo(() => all.slice(0, MOST_RIVALS), [all]);
  const [state, dispatch] = useReducer(reduce, first, start);
  const asked = useRef(new Set<EntityRef>());
  const ref = state.path.at(-1) ?? first;
  // All possible meanings stand in one view: it is shown when they are all there.
  const isKnown = [ref, ...rivals].every((one) => knows(state, one));

  const ask = useCallback(
    (one: EntityRef) => {
      // Synchronously, in the task that brings the answer: the next frame shows it.
      const take = (action: Action) => flushSync(() => dispatch(action));
      return source.describe(one).then(
        (card) => take({ type: "loaded", ref: one, card }),
        (error: unknown) => take({ type: "failed", ref: one, message: messageOf(error) }),
      );
    },
    [source],
  );
  useEffect(() => {
    for (const one of [ref, ...rivals]) {
      if (asked.current.has(one)) continue;
      asked.current.add(one);
      void ask(one);
    }
  }, [ref, rivals, ask]);
  useLayoutEffect(() => {
    if (isKnown) onReady();
  }, [isKnown, onReady]);

  // The previous card stays until the next has loaded: nothing jumps.
  const shown = state.path.findLast((one) => knows(state, one)) ?? ref;
  const card = state.cards.get(shown) ?? null;
  const problem = state.errors.get(shown);
  const isMeant = shown === first || rivals.includes(shown);
  const meanings = [first, ...rivals].flatMap((one) => state.cards.get(one) ?? []);
  const { match } = source;
  const doubt: Doubt | undefined =
    match && meanings.length > 1
      ? {
          meanings,
          others: all.length - rivals.length,
          onShow: (next) => dispatch({ type: "show", ref: next }),
          // It is kept with the page's address.
          onChoose: match.isPrivate
            ? undefined
            : async (chosen) => {
                const heads = meanings.map(({ head }) => head);
                const undo = await chooseMeaning(match, surface, heads, chosen);
                dispatch({ type: "show", ref: chosen });
                return undo;
              },
        }
      : undefined;
  const again = () => {
    dispatch({ type: "retry" });
    for (const one of state.errors.keys()) void ask(one);
  };
  return (
    <EntityPopover
      answer={{
        card,
        isLoading: !isKnown,
        failure: problem === undefined ? undefined : { state: "failed", message: problem, again },
      }}
      named={isMeant ? meant : { ...meant, surface: card?.head.name ?? nameOf(state, shown) ?? "" }}
      header={{ ...header, onBack: state.path.length > 1 ? () => dispatch({ type: "back" }) : undefined }}
      match={isMeant ? match : undefined}
      doubt={isMeant ? doubt : undefined}
      onCopy={copyInFrame}
      onKeepApart={source.keepApart}
      onChanged={() => void ask(shown)}
      onOpen={(next) => dispatch({ type: "open", ref: next })}
      onOpenFull={(opened) => source.openFull(opened)}
    />
  );
}

function knows({ cards, errors }: State, ref: EntityRef): boolean {
  return cards.has(ref) || errors.has(ref);
}

function start(first: EntityRef): State {
  return { path: [first], cards: new Map(), errors: new Map() };
}

function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "open":
      return action.ref === state.path.at(-1) ? state : { ...state, path: [...state.path, action.ref] };
    case "show":
      return { ...state, path: [action.ref] };
    case "back":
      return { ...state, path: state.path.slice(0, -1) };
    case "loaded":
      return { ...state, cards: new Map(state.cards).set(action.ref, action.card) };
    case "failed":
      return { ...state, errors: new Map(state.errors).set(action.ref, action.message) };
    case "retry":
      return { ...state, errors: new Map() };
  }
}

/** The name by which the card before called it, where it has none of its own. */
function nameOf({ path, cards }: State, ref: EntityRef): string | undefined {
  const before = cards.get(path.at(-2) ?? ref);
  if (!before) return undefined;
  const links = before.sections.flatMap(({ entries }) =>
    entries.flatMap(({ partners, agreement }) => [...partners, ...agreement.parties]),
  );
  const { where, counterpart } = before.head;
  return [...links, ...where, ...(counterpart ? [counterpart] : [])].find((link) => link.ref === ref)?.name;
}
