import { AlertDialog } from "@base-ui/react/alert-dialog";
import { useState } from "react";
import { countText } from "@/lib/ties/labels";
import type { DatasetView } from "./options-api";

interface Props {
  /** The dataset to ask about; the dialog is closed without one. */
  dataset: DatasetView | undefined;
  onCancel: () => void;
  onRemove: (dataset: DatasetView) => void;
}

/** Asks before a dataset is removed, since that cannot be undone. */
export function RemoveDialog({ dataset: asked, onCancel, onRemove }: Props) {
  // While it closes it still shows what it asked about.
  const [dataset, setDataset] = useState(asked);
  if (asked !== undefined && asked !== dataset) setDataset(asked);
  return (
    <AlertDialog.Root open={asked !== undefined} onOpenChange={(open) => !open && onCancel()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="backdrop" />
        {dataset && (
          <AlertDialog.Popup className="entente dialog">
            <AlertDialog.Title className="dialog-title">Remove {dataset.info.title}?</AlertDialog.Title>
            <AlertDialog.Description className="mut">
              Its {countText(dataset.counts.agreement, "agreement")},{" "}
              {countText(dataset.counts.party, "party")} and {countText(dataset.counts.place, "place")} go
              from this browser. This cannot be undone; to have them back, import the file again. To keep them
              without seeing them, switch the dataset off instead.
            </AlertDialog.Description>
            <div className="dialog-actions">
              <AlertDialog.Close className="btn">Keep</AlertDialog.Close>
              <button type="button" className="btn danger" onClick={() => onRemove(dataset)}>
                Remove
              </button>
            </div>
          </AlertDialog.Popup>
        )}
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
