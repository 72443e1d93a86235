import { Check, CheckCheck, Redo2, SkipForward, Undo2 } from "lucide-react";
import { CONFIDENCE_STEPS, confidenceWord } from "@/lib/review/evidence/confidence-words";
import { progressOf } from "@/lib/review/progress";
import type { OpenReview } from "../decisions/decision-line";
import { isOpen } from "./desk-focus";
import { tellKeyBar } from "./tell-height";
import type { DeskActions } from "./use-desk-actions";
import { type ReviewKey, useWorkingKeys } from "./use-review-keys";

interface Props {
  keys: readonly ReviewKey[];
  /** An editor is open and takes all keys. */
  areKeysOff: boolean;
  opened: OpenReview;
  actions: DeskActions;
  /** The least confidence of items that are accepted at once. */
  threshold: number;
  hasNext: boolean;
  onThreshold: (threshold: number) => void;
}

/** The actions for the release as a whole, and the keys for everything. */
export function KeyBar({ keys, areKeysOff, opened, actions, threshold, hasNext, onThreshold }: Props) {
  const { state, log, cursor } = opened.review;
  const { stage } = opened.row;
  const progress = progressOf(state);
  const waiting = state.items.filter((one) => isOpen(one) && one.confidence >= threshold).length;
  const isDecided = progress.decided === progress.total;
  const working = useWorkingKeys(keys);
  return (
    <footer className="keybar" ref={tellKeyBar}>
      <div className="keybar-actions">
        <span className="num keybar-progress" role="status">
          {progress.total === 0
            ? "Nothing to decide"
            : `${progress.decided} of ${progress.total} decided${stage === "done" ? ", done" : stage === "skipped" ? ", skipped" : ""}`}
        </span>
        <button type="button" className="btn" {...pressable(cursor > 0, () => actions.turn("undo"))}>
          <Undo2 aria-hidden="true" /> Undo
        </button>
        <button
          type="button"
          className="icon-btn"
          aria-label="Redo"
          title="Redo (Shift+U)"
          {...pressable(cursor < log.length, () => actions.turn("redo"))}
        >
          <Redo2 aria-hidden="true" />
        </button>
        <span className="keybar-all">
          <button type="button" className="btn" {...pressable(waiting > 0, actions.acceptAll)}>
            <CheckCheck aria-hidden="true" /> Accept {waiting === 0 ? "all" : `all ${waiting}`} that are
          </button>
          <select
            className="field"
            aria-label="How sure at least"
            value={threshold}
            onChange={(event) => onThreshold(Number(event.target.value))}
          >
            {CONFIDENCE_STEPS.map((step) => (
              <option key={step} value={step}>
                {step === 0 ? "left" : `${confidenceWord(step)}, ${step * 100}%+`}
              </option>
            ))}
          </select>
        </span>
        <span className="keybar-end">
          <button type="button" className="btn" onClick={() => actions.leave("skipped")}>
            <SkipForward aria-hidden="true" /> Skip
          </button>
          <button
            type="button"
            className={isDecided ? "btn primary" : "btn"}
            onClick={() => actions.leave("done")}
          >
            <Check aria-hidden="true" /> {hasNext ? "Done, next" : "Done"}
          </button>
        </span>
      </div>
      <ul className={areKeysOff ? "keybar-keys off" : "keybar-keys"} aria-label="Keys">
        {working.map(({ keys: [first = ""], shown = first, what }) => (
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
