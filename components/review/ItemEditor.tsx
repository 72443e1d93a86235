import { useState } from "react";
import type { Agreement, Party, Place } from "@/lib/model";
import { writtenOf } from "@/lib/review/additions";
import type { Item } from "@/lib/review/draft";
import { type ReviewState, sameJson } from "@/lib/review/state";
import { EditAgreement } from "./EditAgreement";
import { EditEntity } from "./EditEntity";
import { FormProblems } from "./FormProblems";

interface Props {
  state: ReviewState;
  item: Item;
  onSave: (record: Party | Place | Agreement) => void;
  onCancel: () => void;
}

const CHANGED = [
  "This was changed while you were writing, in another tab or by Undo. Save again to keep yours, or cancel to see what stands now.",
];

/**
 * The editor of a party, a place or an agreement, or of additions to a known one. Stays open, and says so, where the
 * record has changed meanwhile.
 */
export function ItemEditor({ item, onSave, ...rest }: Props) {
  const now = writtenOf(item);
  const [begun, setBegun] = useState(now);
  const [isChanged, setChanged] = useState(false);
  const save = (record: Item["record"]) => {
    if (sameJson(now, begun)) return onSave(record);
    setBegun(now);
    setChanged(true);
  };
  return (
    <>
      {isChanged && <FormProblems problems={CHANGED} />}
      {item.kind === "agreement" ? (
        <EditAgreement {...rest} record={item.record} onSave={save} />
      ) : (
        <EditEntity {...rest} item={item} onSave={save} />
      )}
    </>
  );
}
