/** The timeline as a picture file: SVG of its own, with everything that it needs inside. */
import { xmlText } from "@/lib/formats/graph/xml";
import { round } from "./svg-number";
import type { Span, Timeline } from "./timeline";

/** How the picture looks. */
export interface TimelineStyle {
  paper: string;
  ink: string;
  /** The colours of the parts, in their order; an opacity below 1 makes a paler one. */
  parts: readonly { fill: string; opacity: number }[];
}

const WIDTH = 960;
const HEIGHT = 420;
const MARGIN = { left: 24, right: 24, top: 84, bottom: 36 };
/** The line on which the bars stand. */
const FLOOR = HEIGHT - MARGIN.bottom;
const GAP = 2;
/** The least width of a bar with a number above it. */
const NUMBERED = 12;
/** The room that a year needs below its bars. */
const YEAR_ROOM = 40;

/** Draws the bars with their numbers, the years below and a legend above. `title` says what they show. */
export function timelineSvg({ spans, parts }: Timeline, style: TimelineStyle, title: string): string {
  const step = (WIDTH - MARGIN.left - MARGIN.right) / Math.max(1, spans.length);
  const most = Math.max(1, ...spans.map(({ total }) => total));
  const unit = (FLOOR - MARGIN.top) / most;
  const bars = spans.map((span, i) => bar(span, MARGIN.left + i * step, step, unit, style));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="${style.ink}">`,
    `<title>${xmlText(title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${style.paper}"/>`,
    `<text x="${MARGIN.left}" y="28" font-size="15" font-weight="600">${xmlText(title)}</text>`,
    legend(parts, style),
    ...bars,
    years(spans, step),
    "</svg>\n",
  ].join("\n");
}

function bar(
  { date, counts, total }: Span,
  x: number,
  step: number,
  unit: number,
  { parts }: TimelineStyle,
): string {
  const width = Math.max(0.5, step - GAP);
  let y = FLOOR;
  const pieces = counts.map((count, i) => {
    const height = count * unit;
    y -= height;
    const { fill, opacity } = parts[i] ?? { fill: "currentColor", opacity: 1 };
    return count === 0
      ? ""
      : `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" fill-opacity="${opacity}"/>`;
  });
  const number =
    total > 0 && step >= NUMBERED
      ? `<text x="${round(x + width / 2)}" y="${round(y - 5)}" text-anchor="middle" font-size="11">${total}</text>`
      : "";
  return `<g><title>${xmlText(date)}: ${total}</title>${pieces.join("")}${number}</g>`;
}

/** The years below their first bars, as many as fit. */
function years(spans: readonly Span[], step: number): string {
  let free = 0;
  const texts = spans.flatMap(({ date }, i) => {
    const x = MARGIN.left + i * step;
    const isFirst = i === 0 || spans[i - 1]?.date.slice(0, 4) !== date.slice(0, 4);
    if (!isFirst || x < free) return [];
    free = x + YEAR_ROOM;
    return [`<text x="${round(x)}" y="${FLOOR + 18}">${date.slice(0, 4)}</text>`];
  });
  return texts.join("");
}

/** Swatches with their words, each as far on as the words before it are long. */
function legend(parts: readonly string[], style: TimelineStyle): string {
  let x = MARGIN.left;
  const items = parts.map((part, i) => {
    const { fill, opacity } = style.parts[i] ?? { fill: "currentColor", opacity: 1 };
    const item = `<rect x="${x}" y="43" width="10" height="10" rx="3" fill="${fill}" fill-opacity="${opacity}"/><text x="${x + 16}" y="52">${xmlText(part)}</text>`;
    x += 40 + Math.ceil(part.length * 6.6);
    return item;
  });
  return `<g>${items.join("")}</g>`;
}
