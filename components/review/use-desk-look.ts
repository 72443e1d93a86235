import { useState } from "react";
import type { Item } from "@/lib/review/draft";
import { type DeskFocus, focusIn } from "./desk-focus";
import { useMayLeave } from "./leaving";
import type { NewItem } from "./new-item";

/** What is in front on the desk. */
export interface DeskLook {
  /** No item only where there is none. */
  item: Item | undefined;
  mode: DeskFocus["mode"];
  /** What is being added: it counts when it is saved. */
  adding: NewItem | undefined;
  /** The field whose evidence is pointed out in the text. */
  field: string | undefined;
  /** A dialog was opened once. */
  hasDialogs: boolean;
  /** An editor is open, and has all keys. */
  isEditing: boolean;
  /** An editor or a dialog is open. */
  isHeld: boolean;
  setField: (field: string | undefined) => void;
  /** Goes to another item, where what is open may be left. */
  show: (id: string | undefined) => void;
  /** Goes on by one. */
  step: (by: 1 | -1) => void;
  start: (mode: "edit" | "merge" | "same", one: Item) => void;
  add: (begun: NewItem) => void;
  /** Ends what is being done. */
  close: () => void;
  /** Ends what is being done, with an item in front. */
  settleOn: (id: string) => void;
  /** Whether an open editor would be gone with another order of items. */
  isClosedIn: (order: readonly Item[]) => boolean;
}

/** Which of the items, in their order, is in front, and what is being done with it. */
export function useDeskLook(order: readonly Item[]): DeskLook {
  const [focus, setFocus] = useState<DeskFocus>({ mode: "look" });
  const [field, setField] = useState<string>();
  const [adding, setAdding] = useState<NewItem>();
  const [hasDialogs, setHasDialogs] = useState(false);
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
    item,
    mode,
    adding,
    field,
    hasDialogs,
    isEditing,
    // What is typed into an editor or a dialog is meant for it, also where it is still on its way or has lost the focus.
    isHeld: isEditing || mode !== "look",
    setField,
    show,
    step: (by) => {
      const at = item ? order.indexOf(item) : -1;
      show(order[Math.min(order.length - 1, Math.max(0, at + by))]?.id);
    },
    start: (next, one) => {
      setFocus({ mode: next, id: one.id });
      setAdding(undefined);
      if (next !== "edit") setHasDialogs(true);
    },
    add: (begun) => {
      setFocus({ mode: "look", id: focus.id });
      setAdding(begun);
    },
    close: () => settleOn(focus.id),
    settleOn,
    isClosedIn: (after) => mode === "edit" && focusIn(after, focus).mode !== mode,
  };
}
