/** Asks for what the popover shows, and keeps the way back when names inside are opened. */
import { useEffect, useLayoutEffect, useReducer } from "react";
import { EntityPopover } from "@/components/popover/EntityPopover";
import type { Mover } from "@/components/popover/PopoverHeader";
import type { EntityRef } from "@/lib/model";
import type { EntityCard } from "@/lib/ties/card";
import { copyText } from "./clipboard";
import type { PopoverSource } from "./source";

export interface PopoverAppProps {
  first: EntityRef;
  surface: string;
  published?: string | undefined;
  site?: string | undefined;
  source: PopoverSource;
  labelId: string;
  onClose: () => void;
  onPin?: (() => void) | undefined;
  mover?: Mover | undefined;
  /** The first answer, or the reason why there is none, stands in the document: it can be shown without a jump. */
  onReady: () => void;
}

interface State {
  /** The way here; the last is shown as soon as it is known. */
  path: readonly EntityRef[];
  cards: ReadonlyMap<EntityRef, EntityCard | null>;
  errors: ReadonlyMap<EntityRef, string>;
}

type Action =
  | { type: "open"; ref: EntityRef }
  | { type: "back" }
  | { type: "loaded"; ref: EntityRef; card: EntityCard | null }
  | { type: "failed"; ref: EntityRef; message: string };

/** The popover of one mark. Give it a `key` of its own for every opening. */
export function PopoverApp({ first, surface, source, onReady, ...rest }: PopoverAppProps) {
  const [state, dispatch] = useReducer(reduce, first, start);
  const ref = state.path.at(-1) ?? first;
  const isKnown = knows(state, ref);

  useEffect(() => {
    if (isKnown) return;
    source.describe(ref).then(
      (card) => dispatch({ type: "loaded", ref, card }),
      (error: unknown) =>
        dispatch({ type: "failed", ref, message: error instanceof Error ? error.message : String(error) }),
    );
  }, [ref, isKnown, source]);
  useLayoutEffect(() => {
    if (isKnown) onReady();
  }, [isKnown, onReady]);

  // While the next card is on its way the one before stays: nothing jumps.
  const shown = state.path.findLast((one) => knows(state, one)) ?? ref;
  const card = state.cards.get(shown) ?? null;
  return (
    <EntityPopover
      {...rest}
      card={card}
      loading={!isKnown}
      error={state.errors.get(shown)}
      surface={shown === first ? surface : (card?.head.name ?? nameOf(state, shown) ?? "")}
      match={shown === first ? source.match : undefined}
      onCopy={copyText}
      onOpen={(next) => dispatch({ type: "open", ref: next })}
      onBack={state.path.length > 1 ? () => dispatch({ type: "back" }) : undefined}
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
    case "back":
      return { ...state, path: state.path.slice(0, -1) };
    case "loaded":
      return { ...state, cards: new Map(state.cards).set(action.ref, action.card) };
    case "failed":
      return { ...state, errors: new Map(state.errors).set(action.ref, action.message) };
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
