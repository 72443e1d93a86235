import { AlertDialog } from "@base-ui/react/alert-dialog";
import { useLast } from "../use-last";

interface Props {
  /** The backup to ask about; without one, the dialog is closed. */
  file: File | undefined;
  onCancel: () => void;
  onRestore: (file: File) => void;
}

/** Asks before a backup replaces everything, which cannot be undone. */
export function RestoreDialog({ file: asked, onCancel, onRestore }: Props) {
  const file = useLast(asked);
  return (
    <AlertDialog.Root open={asked !== undefined} onOpenChange={(open) => !open && onCancel()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="backdrop" />
        {file && (
          <AlertDialog.Popup className="entente dialog">
            <AlertDialog.Title className="dialog-title">Restore {file.name}?</AlertDialog.Title>
            <AlertDialog.Description className="mut">
              All datasets, releases under review, corrections, settings and subscriptions that are here now
              are replaced by those of the backup. This cannot be undone; save a backup of what is here first
              if you may want it back.
            </AlertDialog.Description>
            <div className="dialog-actions">
              <AlertDialog.Close className="btn">Keep what is here</AlertDialog.Close>
              <button type="button" className="btn danger" onClick={() => onRestore(file)}>
                Restore
              </button>
            </div>
          </AlertDialog.Popup>
        )}
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
