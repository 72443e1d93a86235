import { FileQuestionMark, TriangleAlert } from "lucide-react";
import { EmptyState } from "./EmptyState";
import type { AskedInVain } from "./use-async";
import { useTrying } from "./use-trying";

interface Standing {
  /** It has a page to itself, whose title it is. */
  isPage?: boolean;
}

interface Props extends Standing {
  failure: AskedInVain;
  title?: string;
  /** Instead of asking once more and nothing else. */
  onAgain?: () => void;
}

/** Said where what a view is about could not be read: why, with the offer to try once more. */
export function CouldNotLoad({
  failure,
  title = "It could not be loaded",
  onAgain = failure.again,
  isPage = false,
}: Props) {
  const { isTrying, tries, tryAgain } = useTrying(failure, onAgain);
  return (
    <EmptyState
      icon={TriangleAlert}
      title={title}
      isPage={isPage}
      actions={
        <button type="button" className="btn" aria-disabled={isTrying} onClick={tryAgain}>
          {isTrying ? "Trying …" : "Try again"}
        </button>
      }
    >
      {/* Drawn anew after each try, or a screen reader would not tell of one that failed as the one before. */}
      <span key={tries} role="alert">
        {failure.message}
      </span>
    </EmptyState>
  );
}

/** Shown where an address leads to a record that no dataset has. */
export function NotInDatasets({ isPage = false }: Standing) {
  return (
    <EmptyState icon={FileQuestionMark} title="Not in your datasets" isPage={isPage}>
      Its dataset was removed or switched off, or the address is not right.
    </EmptyState>
  );
}
