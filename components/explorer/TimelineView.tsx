import { CalendarX2 } from "lucide-react";
import { useLayoutEffect, useMemo, useRef } from "react";
import { PARTED_BY, type PartedBy, UNITS, type Unit } from "@/lib/explore/choices";
import { notDrawnText } from "@/lib/explore/drawn-words";
import { axisText, buildTimeline, type Span, type Timeline } from "@/lib/explore/timeline";
import type { Selection } from "@/lib/search/selection";
import { dateText } from "@/lib/ties/format-date";
import { countText } from "@/lib/ties/labels";
import { EmptyState } from "../EmptyState";
import { Choice } from "./Choice";

interface Props {
  selection: Selection;
  by: PartedBy;
  onBy: (by: PartedBy) => void;
  /** The unit that the user chose; by default the selection decides. */
  unit: Unit | undefined;
  onUnit: (unit: Unit) => void;
  /** Narrows the selection to a month or year. */
  onSpan: (date: string) => void;
}

const BY_LABELS: Record<PartedBy, string> = { form: "form", status: "status", field: "field" };

/** How many agreements began when, as bars; a bar narrows the selection to its month or year. */
export function TimelineView({ selection, by, onBy, unit: wanted, onUnit, onSpan }: Props) {
  const timeline = useMemo(() => buildTimeline(selection, by, wanted), [selection, by, wanted]);
  const { spans, parts, undated, far, unit, isTooLong } = timeline;
  const bars = useRef<HTMLOListElement>(null);
  const [first, last] = [spans[0]?.date, spans.at(-1)?.date];
  // Where not all bars fit, the newest are in view, as in every list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other bars are what moves it
  useLayoutEffect(() => {
    if (bars.current) bars.current.scrollLeft = bars.current.scrollWidth;
  }, [first, last]);
  if (spans.length === 0)
    return (
      <EmptyState icon={CalendarX2} title="No dates to draw">
        {countText(undated, "agreement")} selected, none with a date. The table lists them.
      </EmptyState>
    );
  const most = Math.max(...spans.map(({ total }) => total));
  return (
    <div className="time scroll">
      <div className="view-bar">
        <Choice
          label="Parted by"
          value={by}
          options={PARTED_BY.map((value) => ({ value, label: BY_LABELS[value] }))}
          onChange={onBy}
        />
        <Choice
          label="By"
          value={unit}
          options={UNITS.map((value) => ({ value, label: value }))}
          onChange={onUnit}
        />
        <Legend parts={parts} />
      </div>
      <ol className="bars" ref={bars} aria-label={`Agreements by ${unit}`}>
        {spans.map((span) => (
          <li key={span.date}>
            <Bar span={span} parts={parts} most={most} onSpan={onSpan} />
            <span className="bar-date num">{axisText(span, spans)}</span>
          </li>
        ))}
      </ol>
      {isTooLong && (
        <p className="dim">Too many months to draw. Choose years first, or narrow with from: and to:.</p>
      )}
      {undated > 0 && <p className="dim">{undatedText(timeline)}</p>}
      {far > 0 && <p className="dim">{notDrawnText(far)}: too many years from the others.</p>}
    </div>
  );
}

function Legend({ parts }: { parts: readonly string[] }) {
  return (
    <ul className="legend">
      {parts.map((part, i) => (
        <li key={part}>
          <span className={`swatch part-${i}`} aria-hidden="true" /> {part}
        </li>
      ))}
    </ul>
  );
}

interface BarProps {
  span: Span;
  parts: readonly string[];
  most: number;
  onSpan: (date: string) => void;
}

function Bar({ span, parts, most, onSpan }: BarProps) {
  const { date, counts, total } = span;
  const said = parts.flatMap((part, i) =>
    (counts[i] ?? 0) > 0 ? [`${counts[i]} ${part.toLowerCase()}`] : [],
  );
  const text = `${dateText(date)}: ${countText(total, "agreement")}${said.length > 0 ? ` (${said.join(", ")})` : ""}`;
  return (
    <button
      type="button"
      className="bar-stack"
      disabled={total === 0}
      aria-label={text}
      title={text}
      onClick={() => onSpan(date)}
    >
      <span className="bar-total num" aria-hidden="true">
        {total > 0 && total}
      </span>
      {counts.map((count, i) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: parts stand in a fixed order
          key={i}
          className={`bar-part part-${i}`}
          style={{ height: `calc(var(--bar) * ${count / most})` }}
        />
      ))}
    </button>
  );
}

function undatedText({ undated, unit }: Timeline): string {
  return `${notDrawnText(undated)}: the ${unit} is not known.`;
}
