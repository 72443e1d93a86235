import { DatabaseZap } from "lucide-react";
import { EmptyState } from "./EmptyState";

/** Shown in every view where no dataset is switched on: says so, and what to do. */
export function NoDatasets({ onOptions }: { onOptions: () => void }) {
  return (
    <EmptyState
      icon={DatabaseZap}
      title="No dataset is switched on"
      actions={
        <button type="button" className="btn primary" onClick={onOptions}>
          Open datasets
        </button>
      }
    >
      Entente knows only what its datasets hold. Switch one on or import one.
    </EmptyState>
  );
}
