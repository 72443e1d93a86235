import { tellAddBar } from "../desk/tell-height";
import { useChosen } from "./AddBar";
import { chosenWords } from "./chosen-words";
import type { Quoting } from "./use-quoting";

/** Asks for the words that tell a fact; stands in the place of what adds to the review. */
export function QuoteBar({ quoting }: { quoting: Quoting }) {
  const areChosen = useChosen();
  const { asked, take, cancel } = quoting;
  if (!asked) return null;
  return (
    <div className="add-items chosen" ref={tellAddBar}>
      <span className="add-lead" role="status">
        Select in the text the words that say “{asked.label}: {asked.text}”.
      </span>
      <button type="button" className="btn" disabled={!areChosen} onClick={() => take(chosenWords())}>
        These words <kbd>w</kbd>
      </button>
      <button type="button" className="btn" onClick={cancel}>
        Cancel <kbd>Esc</kbd>
      </button>
    </div>
  );
}
