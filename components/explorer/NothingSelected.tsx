import { SearchX, Share2 } from "lucide-react";
import { EmptyState } from "../EmptyState";

interface Props {
  query: string;
  onClear: () => void;
  onOptions: () => void;
}

/** What all views say where no agreement is selected: why, and what to do about it. */
export function NothingSelected({ query, onClear, onOptions }: Props) {
  if (query === "")
    return (
      <EmptyState
        icon={Share2}
        title="No agreements yet"
        actions={
          <button type="button" className="btn primary" onClick={onOptions}>
            Import a dataset
          </button>
        }
      >
        The explorer draws the agreements of the datasets that are switched on.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={SearchX}
      title="No agreement fits the filter"
      actions={
        <button type="button" className="btn" onClick={onClear}>
          Show everything
        </button>
      }
    >
      Leave a part of it out, or try another spelling.
    </EmptyState>
  );
}
