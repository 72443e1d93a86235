import { Undo2 } from "lucide-react";

/** Says that the dataset lost what was accepted of a release, and offers to write it again. */
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
