import { useState } from "react";
import type { Agreement, Party, Place } from "@/lib/model";
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

/** The editor of a party, a place or an agreement. It stays open, and says so, where the record is not the one it began with. */
export function ItemEditor({ item, onSave, ...rest }: Props) {
  const [begun, setBegun] = useState(item.record);
  const [isChanged, setChanged] = useState(false);
  const save = (record: Item["record"]) => {
    if (sameJson(item.record, begun)) return onSave(record);
    setBegun(item.record);
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
