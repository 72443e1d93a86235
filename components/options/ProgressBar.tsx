import { Progress } from "@base-ui/react/progress";

interface Props {
  /** What is running, for screen readers. */
  label: string;
  done: number;
  /** 0 where it is unknown. */
  total: number;
  /** How far it is, in words. */
  text: string;
}

/** How far something long is. */
export function ProgressBar({ label, done, total, text }: Props) {
  return (
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
  );
}
