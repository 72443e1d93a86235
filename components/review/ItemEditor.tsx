import type { Agreement, Party, Place } from "@/lib/model";
import type { Item } from "@/lib/review/draft";
import type { ReviewState } from "@/lib/review/state";
import { EditAgreement } from "./EditAgreement";
import { EditEntity } from "./EditEntity";

interface Props {
  state: ReviewState;
  item: Item;
  onSave: (record: Party | Place | Agreement) => void;
  onCancel: () => void;
}

/** The editor of a party, a place or an agreement. */
export function ItemEditor({ item, ...rest }: Props) {
  return item.kind === "agreement" ? (
    <EditAgreement {...rest} record={item.record} />
  ) : (
    <EditEntity {...rest} item={item} />
  );
}
