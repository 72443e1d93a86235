import { useEffect, useState } from "react";
import type { Agreement, Party, Place } from "@/lib/model";
import { sameJson } from "@/lib/model/same-json";
import type { ChosenReading, Item } from "@/lib/review/draft";
import { writtenOf } from "@/lib/review/evidence/additions";
import type { Review } from "@/lib/review/state";
import { useLatest } from "../../use-latest";
import type { ReviewApi } from "../review-api";
import { EditAgreement } from "./EditAgreement";
import { EditEntity } from "./EditEntity";
import { FormProblems } from "./FormProblems";
import { useNaming } from "./use-naming";

interface Props {
  api: Pick<ReviewApi, "search" | "known">;
  review: Review;
  /** The text of the release. */
  text: string;
  item: Item;
  /** Why it cannot be saved. */
  obstacle: string | undefined;
  /** Called with the record, and with what it names and the review lacks. */
  onSave: (record: Party | Place | Agreement, read: ChosenReading | undefined) => void;
  onCancel: () => void;
}

const CHANGED =
  "This was changed while you were writing, in another tab or by Undo. Save again to keep yours, or cancel to see what stands now.";

/**
 * The editor of a party, a place or an agreement, or of additions to a known one. Stays open, and says so, where the
 * item has changed meanwhile or cannot be saved.
 */
export function ItemEditor({ api, review, text, item, obstacle, onSave, onCancel }: Props) {
  const now = { record: writtenOf(item), isRejected: item.decision === "rejected" };
  const [begun, setBegun] = useState(now);
  const [told, setTold] = useState<readonly string[]>([]);
  useEffect(() => setTold(obstacle === undefined ? [] : [obstacle]), [obstacle]);
  const save = (record: Item["record"], read: ChosenReading | undefined) => {
    if (obstacle !== undefined) return setTold([obstacle]);
    if (sameJson(now, begun)) return onSave(record, read);
    setBegun(now);
    setTold([CHANGED]);
  };
  // What a form names is looked for first, and the item may change meanwhile.
  const latest = useLatest(save);
  const naming = useNaming(api, { review, text }, item.kind);
  const rest = {
    state: review.state,
    ...naming,
    onSave: (record: Item["record"], read: ChosenReading | undefined) => latest.current(record, read),
    onCancel,
  };
  return (
    <>
      <FormProblems problems={told} />
      {item.kind === "agreement" ? (
        <EditAgreement {...rest} record={item.record} />
      ) : (
        <EditEntity {...rest} item={item} />
      )}
    </>
  );
}
