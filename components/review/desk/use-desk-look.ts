import { useMemo, useState } from "react";
import type { Item } from "@/lib/review/draft";
import { isGone, type ReviewState } from "@/lib/review/state";
import { groupsOf, type ItemGroup, inOrder } from "../items/item-groups";
import { useMayLeave } from "../leaving";
import type { NewItem } from "../text/new-item";
import { type DeskFocus, focusIn } from "./desk-focus";

/** The items of the desk, the current one, and what is open on it. */
export interface DeskLook {
  groups: readonly ItemGroup[];
  /** The items in the order of the list. */
  order: readonly Item[];
  /** Absent only where there are no items. */
  item: Item | undefined;
  mode: DeskFocus["mode"];
  /** The item that is being added; it counts once it is saved. */
  adding: NewItem | undefined;
  /** The field whose evidence is highlighted in the text. */
  field: string | undefined;
  /** Whether a dialog was ever opened. */
  hasDialogs: boolean;
  /** Whether an editor is open, which takes all keys. */
  isEditing: boolean;
  /** Whether an editor or a dialog is open. */
  isHeld: boolean;
  setField: (field: string | undefined) => void;
  /** Goes to another item, if the open form may be left. */
  show: (id: string | undefined) => void;
  /** Goes one item on or back. */
  step: (by: 1 | -1) => void;
  start: (mode: "edit" | "merge" | "same", one: Item) => void;
  add: (begun: NewItem) => void;
  /** Closes what is open. */
  close: () => void;
  /** Closes what is open, and shows an item. */
  settleOn: (id: string) => void;
  /** Whether the item in an open editor is there, but not in another state. */
  losesEdited: (state: ReviewState) => boolean;
}

/** Keeps the current item, and what is being done with it. */
export function useDeskLook(state: ReviewState): DeskLook {
  const [focus, setFocus] = useState<DeskFocus>({ mode: "look" });
  const [field, setField] = useState<string>();
  const [adding, setAdding] = useState<NewItem>();
  const [hasDialogs, setHasDialogs] = useState(false);
  const edited = focus.mode === "edit" ? focus.item : undefined;
  const groups = useMemo(() => groupsOf(state, edited), [state, edited]);
  const order = inOrder(groups);
  const { item, mode } = focusIn(order, focus);
  const isEditing = mode === "edit" || adding !== undefined;

  const mayLeave = useMayLeave();
  const settleOn = (id: string | undefined) => {
    setFocus({ mode: "look", id });
    setAdding(undefined);
  };
  const show = (id: string | undefined) => {
    if (!mayLeave()) return;
    settleOn(id);
    setField(undefined);
  };
  return {
    groups,
    order,
    item,
    mode,
    adding,
    field,
    hasDialogs,
    isEditing,
    // Input belongs to an open editor or dialog, even while that is still loading or has lost the focus.
    isHeld: isEditing || mode !== "look",
    setField,
    show,
    step: (by) => {
      const at = item ? order.indexOf(item) : -1;
      show(order[Math.min(order.length - 1, Math.max(0, at + by))]?.id);
    },
    start: (next, one) => {
      setFocus(next === "edit" ? { mode: next, id: one.id, item: one } : { mode: next, id: one.id });
      setAdding(undefined);
      if (next !== "edit") setHasDialogs(true);
    },
    add: (begun) => {
      setFocus({ mode: "look", id: focus.id });
      setAdding(begun);
    },
    close: () => settleOn(focus.id),
    settleOn,
    losesEdited: (after) => edited !== undefined && !isGone(state, edited.id) && isGone(after, edited.id),
  };
}
