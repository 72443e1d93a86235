import type { Party, Place } from "@/lib/model";
import { redo, reduce, undo } from "@/lib/review/decide";
import type { Action, ChosenReading, Item } from "@/lib/review/draft";
import { additionWith } from "@/lib/review/evidence/additions";
import type { OpenReview } from "../decisions/decision-line";
import type { Reviewing } from "../decisions/use-review";
import { useMayLeave } from "../leaving";
import { nextOpen } from "./desk-focus";
import type { DeskLook } from "./use-desk-look";

/** The actions of the desk. */
export interface DeskActions {
  /** Decides, and goes on to the next undecided item. */
  decide: (type: "accept" | "reject", one: Item) => void;
  /** Undoes or redoes a decision; an editor whose item would be gone asks first, and closes. */
  turn: (way: "undo" | "redo") => void;
  /** Accepts all items that are at least this sure. */
  acceptAll: () => void;
  /** Finishes the release and goes on to the next. */
  leave: (stage: "done" | "skipped") => void;
  /** Stores an edited item, or additions to a known one. */
  save: (one: Item, record: Item["record"], read?: ChosenReading) => void;
}

/** What the actions work on. */
interface DeskState {
  opened: OpenReview;
  desk: Reviewing;
  look: DeskLook;
  /** The least confidence, from 0 to 1, of items that are accepted at once. */
  threshold: number;
  onNext: (() => void) | undefined;
}

/** The actions for a release and its items. */
export function useDeskActions({
  opened: { review, text },
  desk,
  look,
  threshold,
  onNext,
}: DeskState): DeskActions {
  const mayLeave = useMayLeave();
  return {
    decide: (type, one) => {
      const isDone = one.decision === (type === "accept" ? "accepted" : "rejected");
      const action: Action = { type: isDone ? "reopen" : type, id: one.id };
      desk.decide(action);
      const next = isDone ? one : nextOpen(look.order, one, reduce(review.state, action));
      // A user who decides on another item beside an open editor goes on in the editor.
      if (!look.isHeld) look.show(next.id);
    },
    turn: (way) => {
      const { state: after } = (way === "undo" ? undo : redo)(review);
      if (look.losesEdited(after)) {
        if (!mayLeave()) return;
        look.close();
      }
      desk[way]();
    },
    acceptAll: () => desk.decide({ type: "acceptAbove", confidence: threshold }),
    leave: (stage) => {
      if (!mayLeave()) return;
      desk.setStage(stage);
      onNext?.();
    },
    save: (one, record, named) => {
      const { adding } = look;
      look.settleOn(one.id);
      const read = named && { read: named };
      if (one === adding?.item)
        desk.decide({
          type: "add",
          ...adding,
          ...withBoth(adding.read, named),
          item: { ...one, record } as Item,
        });
      else if (one.kind === "agreement" || !one.same)
        desk.decide({ type: "edit", id: one.id, record, ...read });
      else {
        const addition = additionWith(one, record as Party | Place, review.start.release.id, text);
        desk.decide({ type: "addTo", id: one.id, ...(addition && { addition }), ...read });
      }
    },
  };
}

/** What the chosen words tell, with what the form named beside that. */
function withBoth(read: ChosenReading | undefined, named: ChosenReading | undefined) {
  if (!read || !named) return named && { read: named };
  return {
    read: {
      entities: [...read.entities, ...named.entities],
      evidence: [...read.evidence, ...named.evidence],
      spans: { ...read.spans, ...named.spans },
    },
  };
}
