import { FileQuestionMark, TriangleAlert } from "lucide-react";
import { EmptyState } from "../EmptyState";
import type { AskedInVain } from "./use-answer";
import { useTrying } from "./use-trying";

interface Standing {
  /** It fills a page, with the message as its title. */
  isPage?: boolean;
}

interface Props extends Standing {
  failure: AskedInVain;
  title?: string;
  /** Called to try again, instead of only asking once more. */
  onAgain?: () => void;
}

/** Says why the data of a view could not be read, and offers to try again. */
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
      {/* A new element after each try, so that a screen reader reads an equal message again. */}
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
