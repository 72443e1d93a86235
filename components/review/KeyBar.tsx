import { Check, CheckCheck, Redo2, SkipForward, Undo2 } from "lucide-react";
import { CONFIDENCE_STEPS, confidenceWord } from "@/lib/review/confidence-words";
import type { Stage } from "@/lib/review/draft";
import { tellKeyBar } from "./tell-height";
import type { ReviewKey } from "./use-review-keys";

interface Props {
  keys: readonly ReviewKey[];
  /** An editor is open and takes all keys. */
  areKeysOff: boolean;
  progress: { total: number; decided: number };
  threshold: number;
  /** How many items would be accepted at once. */
  waiting: number;
  stage: Stage;
  canUndo: boolean;
  canRedo: boolean;
  hasNext: boolean;
  onThreshold: (threshold: number) => void;
  onAcceptAll: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onDone: () => void;
  onSkip: () => void;
}

/** The actions for the release as a whole, and the keys for everything. */
export function KeyBar({ keys, areKeysOff, progress, threshold, waiting, stage, ...rest }: Props) {
  const isDecided = progress.decided === progress.total;
  return (
    <footer className="keybar" ref={tellKeyBar}>
      <div className="keybar-actions">
        <span className="num keybar-progress" role="status">
          {progress.total === 0
            ? "Nothing to decide"
            : `${progress.decided} of ${progress.total} decided${stage === "done" ? ", done" : stage === "skipped" ? ", skipped" : ""}`}
        </span>
        <button type="button" className="btn" {...pressable(rest.canUndo, rest.onUndo)}>
          <Undo2 aria-hidden="true" /> Undo
        </button>
        <button
          type="button"
          className="icon-btn"
          aria-label="Redo"
          title="Redo (Shift+U)"
          {...pressable(rest.canRedo, rest.onRedo)}
        >
          <Redo2 aria-hidden="true" />
        </button>
        <span className="keybar-all">
          <button type="button" className="btn" {...pressable(waiting > 0, rest.onAcceptAll)}>
            <CheckCheck aria-hidden="true" /> Accept {waiting === 0 ? "all" : `all ${waiting}`} that are
          </button>
          <select
            className="field"
            aria-label="How sure at least"
            value={threshold}
            onChange={(event) => rest.onThreshold(Number(event.target.value))}
          >
            {CONFIDENCE_STEPS.map((step) => (
              <option key={step} value={step}>
                {step === 0 ? "left" : `${confidenceWord(step)}, ${step * 100}%+`}
              </option>
            ))}
          </select>
        </span>
        <span className="keybar-end">
          <button type="button" className="btn" onClick={rest.onSkip}>
            <SkipForward aria-hidden="true" /> Skip
          </button>
          <button type="button" className={isDecided ? "btn primary" : "btn"} onClick={rest.onDone}>
            <Check aria-hidden="true" /> {rest.hasNext ? "Done, next" : "Done"}
          </button>
        </span>
      </div>
      <ul className={areKeysOff ? "keybar-keys off" : "keybar-keys"} aria-label="Keys">
        {keys.map(({ keys: [first = ""], shown = first, what }) => (
          <li key={shown}>
            <kbd>{shown}</kbd> {what}
          </li>
        ))}
      </ul>
    </footer>
  );
}

/** The properties of a button that keeps the focus while it has nothing to do, unlike a disabled one. */
function pressable(can: boolean, onClick: () => void) {
  return { "aria-disabled": !can, onClick: can ? onClick : undefined };
}
