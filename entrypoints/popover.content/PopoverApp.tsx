/** Asks for what the popover shows, and keeps the way back when names inside are opened. */
import { useEffect, useReducer } from "react";
import { EntityPopover } from "@/components/popover/EntityPopover";
import type { EntityRef } from "@/lib/model";
import type { EntityCard } from "@/lib/ties/card";

/** What the popover asks of the background. */
export interface PopoverSource {
  /** Rejects with an error whose message can be shown. */
  describe(ref: EntityRef): Promise<EntityCard | null>;
  openFull(ref: EntityRef): void;
}

interface Props {
  first: EntityRef;
  surface: string;
  source: PopoverSource;
  labelId: string;
  onClose: () => void;
}

interface State {
  /** The way here; the last is shown. */
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
export function PopoverApp({ first, surface, source, labelId, onClose }: Props) {
  const [state, dispatch] = useReducer(reduce, first, start);
  const ref = state.path.at(-1) ?? first;
  const isKnown = state.cards.has(ref) || state.errors.has(ref);

  useEffect(() => {
    if (isKnown) return;
    source.describe(ref).then(
      (card) => dispatch({ type: "loaded", ref, card }),
      (error: unknown) =>
        dispatch({ type: "failed", ref, message: error instanceof Error ? error.message : String(error) }),
    );
  }, [ref, isKnown, source]);

  // While the next card is on its way the one before stays: nothing jumps.
  const card = state.cards.get(ref) ?? null;
  const error = state.errors.get(ref);
  return (
    <EntityPopover
      card={card}
      loading={!isKnown}
      error={error}
      surface={ref === first ? surface : (card?.head.name ?? nameOf(state, ref) ?? "")}
      onOpen={(next) => dispatch({ type: "open", ref: next })}
      onBack={state.path.length > 1 ? () => dispatch({ type: "back" }) : undefined}
      onClose={onClose}
      onOpenFull={(shown) => source.openFull(shown)}
      labelId={labelId}
    />
  );
}

function start(first: EntityRef): State {
  return { path: [first], cards: new Map(), errors: new Map() };
}

function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "open":
      return { ...state, path: [...state.path, action.ref] };
    case "back":
      return { ...state, path: state.path.slice(0, -1) };
    case "loaded":
      return { ...state, cards: new Map(state.cards).set(action.ref, action.card) };
    case "failed":
      return { ...state, errors: new Map(state.errors).set(action.ref, action.message) };
  }
}

/** The name by which the card before called it, until its own card is there. */
function nameOf({ path, cards }: State, ref: EntityRef): string | undefined {
  const before = cards.get(path.at(-2) ?? ref);
  if (!before) return undefined;
  const links = before.sections.flatMap(({ entries }) =>
    entries.flatMap(({ partners, agreement }) => [...partners, ...agreement.parties]),
  );
  const { where, counterpart } = before.head;
  return [...links, ...where, ...(counterpart ? [counterpart] : [])].find((link) => link.ref === ref)?.name;
}
