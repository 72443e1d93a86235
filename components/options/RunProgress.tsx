import type { StepProgress } from "@/lib/store/tasks/run-task";
import { ProgressBar } from "./ProgressBar";

interface Props {
  /** What is running, for screen readers. */
  label: string;
  progress: StepProgress;
  onCancel: () => void;
}

/** The progress of something long, with a button to stop it. */
export function RunProgress({ label, progress: { words, done, total }, onCancel }: Props) {
  const text =
    total === 0 ? words : `${words}, ${done.toLocaleString("en")} of ${total.toLocaleString("en")}`;
  return (
    <div className="run">
      <div className="run-head">
        <span className="dim num grow">{text}</span>
        <button type="button" className="btn" onClick={onCancel}>
          Cancel
        </button>
      </div>
      <ProgressBar label={label} done={done} total={total} text={text} />
    </div>
  );
}
