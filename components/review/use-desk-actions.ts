import type { Party, Place } from "@/lib/model";
import { additionWith } from "@/lib/review/additions";
import type { Action, Item } from "@/lib/review/draft";
import { redo, reduce, undo } from "@/lib/review/state";
import type { OpenReview } from "./decision-line";
import { nextOpen } from "./desk-focus";
import { groupsOf, inOrder } from "./item-groups";
import { useMayLeave } from "./leaving";
import type { DeskLook } from "./use-desk-look";
import type { ReviewDesk } from "./use-review";

/** What can be done on the desk. */
export interface DeskActions {
  /** Decides, and goes on to the next item that nobody decided on. */
  decide: (type: "accept" | "reject", one: Item) => void;
  /** Goes a decision back or on; an editor whose item goes with that asks first. */
  turn: (way: "undo" | "redo") => void;
  /** Accepts all that are at least so sure. */
  acceptAll: () => void;
  /** Ends with the release, and goes on to the next. */
  leave: (stage: "done" | "skipped") => void;
  /** Keeps what an editor made of an item, or what was added to a known one. */
  save: (one: Item, record: Item["record"]) => void;
}

/** What the actions are about. */
interface DeskState {
  opened: OpenReview;
  desk: ReviewDesk;
  /** The items in the order in which they are shown. */
  order: readonly Item[];
  look: DeskLook;
  /** How sure, 0 to 1, an item is at least that is accepted with all others. */
  threshold: number;
  onNext: (() => void) | undefined;
}

/** What can be done with a release and its items. */
export function useDeskActions({
  opened: { review, text },
  desk,
  order,
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
      const next = isDone ? one : nextOpen(order, one, reduce(review.state, action));
      // Who decides on another one beside an editor goes on writing.
      if (!look.isHeld) look.show(next.id);
    },
    turn: (way) => {
      const { state: after } = (way === "undo" ? undo : redo)(review);
      if (!look.isClosedIn(inOrder(groupsOf(after))) || mayLeave()) desk[way]();
    },
    acceptAll: () => desk.decide({ type: "acceptAbove", confidence: threshold }),
    leave: (stage) => {
      if (!mayLeave()) return;
      desk.setStage(stage);
      onNext?.();
    },
    save: (one, record) => {
      const { adding } = look;
      look.settleOn(one.id);
      if (one === adding?.item) desk.decide({ type: "add", ...adding, item: { ...one, record } as Item });
      else if (one.kind === "agreement" || !one.same) desk.decide({ type: "edit", id: one.id, record });
      else {
        const addition = additionWith(one, record as Party | Place, review.start.release.id, text);
        desk.decide({ type: "addTo", id: one.id, ...(addition && { addition }) });
      }
    },
  };
}
