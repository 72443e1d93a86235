import { Progress } from "@base-ui/react/progress";
import type { StepProgress } from "@/lib/store/tasks/run-task";

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
      <Progress.Root
        className="progress"
        value={total === 0 ? null : Math.min(1, done / total)}
        min={0}
        max={1}
        aria-label={label}
        getAriaValueText={() => text}
      >
        <Progress.Track className="track">
          <Progress.Indicator className="indicator" />
        </Progress.Track>
      </Progress.Root>
    </div>
  );
}
