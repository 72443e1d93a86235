import { Dialog } from "@base-ui/react/dialog";
import type { Item } from "@/lib/review/draft";
import { mergeChoices } from "@/lib/review/merge-choices";
import { type ReviewState, titleOf } from "@/lib/review/state";
import { useLast } from "../../use-last";
import { ChoiceList } from "./ChoiceList";
import { ItemDetail } from "./ItemDetail";
import { detailOf } from "./item-line";

interface Props {
  state: ReviewState;
  /** The item to merge; without one, the dialog is closed. */
  item: Item | undefined;
  onCancel: () => void;
  onMerge: (from: string, into: string) => void;
}

const chosenCard = () => document.querySelector<HTMLElement>("article[aria-current=true]");

/** Asks which other proposal to merge an item into. */
export function MergeDialog({ state, item: asked, onCancel, onMerge }: Props) {
  const item = useLast(asked);
  const others = item ? mergeChoices(state, item) : [];
  return (
    <Dialog.Root open={asked !== undefined} onOpenChange={(open) => !open && onCancel()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        {/* The proposal that had the focus is gone where it was merged into another. */}
        <Dialog.Popup className="entente dialog" finalFocus={chosenCard}>
          <Dialog.Title className="dialog-title">
            Merge {item ? titleOf(state, item) : ""} into …{item && <ItemDetail item={item} />}
          </Dialog.Title>
          <Dialog.Description className="mut">
            {others.length === 0
              ? `There is no other ${item?.kind ?? "proposal"} in this release. To say that it is one of a dataset, use “Same as”.`
              : "The one that you choose keeps what it says and takes over what it lacks."}
          </Dialog.Description>
          <ChoiceList
            choices={others.map((other) => ({
              id: other.id,
              title: titleOf(state, other),
              detail: detailOf(other),
            }))}
            label="Proposals to merge into"
            onChoose={(id) => item && onMerge(item.id, id)}
          />
          <div className="dialog-actions">
            <Dialog.Close className="btn">Cancel</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
