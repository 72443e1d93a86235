import { Undo2 } from "lucide-react";

/** Says that what was accepted of a release went with the dataset that held it, and puts it in again. */
export function MissingNote({ onPutAgain }: { onPutAgain: () => void }) {
  return (
    <div className="copy-note" role="note">
      <Undo2 aria-hidden="true" />
      <span className="grow">
        What you accepted here is not in your dataset any more: that was removed, or is an earlier version
        again.
      </span>
      <button type="button" className="btn small" onClick={onPutAgain}>
        Put it in again
      </button>
    </div>
  );
}
