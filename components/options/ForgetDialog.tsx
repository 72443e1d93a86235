import { AlertDialog } from "@base-ui/react/alert-dialog";
import type { DatasetEntry } from "@/lib/store";
import { useLast } from "../use-last";

interface Props {
  /** The dataset whose earlier versions to ask about; without one, the dialog is closed. */
  dataset: DatasetEntry | undefined;
  onCancel: () => void;
  onForget: (dataset: DatasetEntry) => void;
}

/** Asks before the earlier versions of a dataset are deleted, which cannot be undone. */
export function ForgetDialog({ dataset: asked, onCancel, onForget }: Props) {
  const dataset = useLast(asked);
  return (
    <AlertDialog.Root open={asked !== undefined} onOpenChange={(open) => !open && onCancel()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="backdrop" />
        {dataset && (
          <AlertDialog.Popup className="entente dialog">
            <AlertDialog.Title className="dialog-title">
              Delete the earlier versions of {dataset.info.title}?
            </AlertDialog.Title>
            <AlertDialog.Description className="mut break">
              Version {dataset.info.version}, which is here now, stays, and you can go back to no other. This
              cannot be undone.
            </AlertDialog.Description>
            <div className="dialog-actions">
              <AlertDialog.Close className="btn">Keep</AlertDialog.Close>
              <button type="button" className="btn danger" onClick={() => onForget(dataset)}>
                Delete
              </button>
            </div>
          </AlertDialog.Popup>
        )}
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
