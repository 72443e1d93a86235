/** The selection over time: how many agreements began in each month or year, divided by what they are. */
import type { Selection } from "@/lib/search/selection";
import { dateText } from "@/lib/ties/format-date";
import { formLabel, statusLabel } from "@/lib/ties/labels";
import type { PartedBy, Unit } from "./choices";

/** A span of time with its agreements by part; parts in the order of `Timeline.parts`. */
export interface Span {
  /** `2024` or `2024-05`: a date that the filters `in:`, `from:` and `to:` take. */
  date: string;
  counts: number[];
  total: number;
}

export interface Timeline {
  unit: Unit;
  /** The commonest first; all others together come last. */
  parts: string[];
  /** All spans from the first to the last, empty ones too. */
  spans: Span[];
  /** Agreements that have no date, or no month where months are drawn. */
  undated: number;
  /** Agreements so many years from most others, mistyped dates as a rule, that they have no place among these. */
  far: number;
  /** True where months were asked for and there are too many to draw. */
  isTooLong: boolean;
}

/** With more months than these years are drawn, unless months are asked for. */
const MOST_MONTHS = 60;
/** The most spans that are drawn at all. */
const MOST_SPANS = 600;
/** The most years from the first to the last. */
const MOST_YEARS = 300;
const MOST_PARTS = 6;
const REST = "all others";

/** Up to so many years each is named; with more, only every fifth has room below its bar. */
const NAMED_YEARS = 12;
const ROUND_YEARS = 5;
/** Up to so many months each is named; up to so few its year stands beside it. */
const NAMED_MONTHS = 12;
const DATED_MONTHS = 6;
/** Up to so many months each has its letter. */
const LETTERED_MONTHS = 40;

/** Counts the agreements of a selection by the unit that is asked for, or by the one that reads better. */
export function buildTimeline({ agreements }: Selection, by: PartedBy, unit?: Unit): Timeline {
  const labels = agreements.map((agreement) => labelOf(agreement, by));
  const parts = commonest(labels);
  const partOf = new Map(parts.map((part, i) => [part, i]));
  const [first, last] = yearsOf(agreements);
  const months = (last - first + 1) * 12;
  const isTooLong = unit === "month" && months > MOST_SPANS;
  const monthly = unit === undefined ? months <= MOST_MONTHS : unit === "month" && !isTooLong;
  const spans = new Map<string, Span>();
  for (const date of first > last ? [] : datesBetween(first, last, monthly))
    spans.set(date, { date, counts: parts.map(() => 0), total: 0 });
  let undated = 0;
  let far = 0;
  agreements.forEach(({ days }, row) => {
    const date = dateOf(days, monthly);
    const span = spans.get(date ?? "");
    if (!span) {
      if (date === undefined) undated++;
      else far++;
      return;
    }
    const part = partOf.get(labels[row] ?? REST) ?? parts.length - 1;
    span.counts[part] = (span.counts[part] ?? 0) + 1;
    span.total++;
  });
  return {
    unit: monthly ? "month" : "year",
    parts,
    spans: trimmed([...spans.values()]),
    undated,
    far,
    isTooLong,
  };
}

/** The text below a bar: the year at each January and at the first bar, months between; years as far as there is room. */
export function axisText({ date }: Span, spans: readonly Span[]): string {
  const [year = "", month] = date.split("-");
  if (month === undefined) return spans.length <= NAMED_YEARS || Number(year) % ROUND_YEARS === 0 ? year : "";
  const name = dateText(date).split(" ")[0] ?? "";
  if (month === "01" || date === spans[0]?.date)
    return spans.length > DATED_MONTHS ? year : `${name} ${year}`;
  if (spans.length <= NAMED_MONTHS) return name;
  return spans.length > LETTERED_MONTHS ? "" : name.charAt(0);
}

/**
 * The first and the last year; without any, the first is the greater. Where they are too far apart, those of the years
 * near each other that have the most agreements.
 */
function yearsOf(agreements: Selection["agreements"]): [first: number, last: number] {
  const years = agreements
    .map(({ days }) => Math.floor(days[0] / 10_000))
    .filter((year) => year > 0)
    .sort((a, b) => a - b);
  let best: [first: number, last: number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let most = 0;
  let from = 0;
  years.forEach((last, i) => {
    while (last - (years[from] ?? last) >= MOST_YEARS) from++;
    if (i - from + 1 < most) return;
    most = i - from + 1;
    best = [years[from] ?? last, last];
  });
  return best;
}

function labelOf(agreement: Selection["agreements"][number], by: PartedBy): string {
  if (by === "form") return formLabel(agreement.form);
  return by === "status" ? statusLabel(agreement.status) : (agreement.fields[0]?.toLowerCase() ?? "no field");
}

function commonest(labels: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const ranked = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return ranked.length <= MOST_PARTS ? ranked : [...ranked.slice(0, MOST_PARTS - 1), REST];
}

function datesBetween(first: number, last: number, monthly: boolean): string[] {
  const years = Array.from({ length: last - first + 1 }, (_, i) => yearText(first + i));
  if (!monthly) return years;
  return years.flatMap((year) =>
    Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`),
  );
}

/** The span that a date falls into; `undefined` where it is less precise than the spans. */
function dateOf([first, last]: readonly [number, number], monthly: boolean): string | undefined {
  if (first === 0) return undefined;
  const month = Math.floor(first / 100);
  const year = yearText(Math.floor(month / 100));
  if (!monthly) return year;
  if (month !== Math.floor(last / 100)) return undefined;
  return `${year}-${String(month % 100).padStart(2, "0")}`;
}

function yearText(year: number): string {
  return String(year).padStart(4, "0");
}

function trimmed(spans: Span[]): Span[] {
  const first = spans.findIndex(({ total }) => total > 0);
  const last = spans.findLastIndex(({ total }) => total > 0);
  return first < 0 ? [] : spans.slice(first, last + 1);
}
