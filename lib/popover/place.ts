/** Where the popover stands: pure geometry, in CSS pixels of the viewport. */
import type { Box } from "./contract";

/** Above or below the line that is pointed at; of a line that runs down the page, to its left or right. */
export type Side = "above" | "below" | "left" | "right";

/** What can be seen: all of the viewport, or the part of it that a reader zoomed into with two fingers. */
export interface Sight {
  /** Where that part begins; at the viewport's corner unless said. */
  left?: number;
  top?: number;
  width: number;
  height: number;
}

/** What the popover's place depends on. */
export interface PlaceInput {
  /** The line boxes of the name, in the order of the text; at least one. */
  lines: readonly Box[];
  /** Where the pointer is, to choose a line of a name that runs over two. */
  point?: { x: number; y: number };
  /** The size that the popover would like to have. */
  size: { width: number; height: number };
  viewport: Sight;
  /** The distance between line and popover. */
  gap: number;
  /** The distance that is kept to the edges of what can be seen. */
  margin: number;
  /** The side where it stands already: kept while there is room, so that it does not jump. */
  side?: Side;
  /** The line runs down the page (vertical writing). */
  isVertical?: boolean;
  /** It may be over the line: nobody points there, who may be about to click a link. */
  mayCover?: boolean;
}

/** The popover's place. Above the line its `bottom` is fixed, whatever its height; elsewhere, and over it, its `top` is. */
export interface Place {
  left: number;
  top: number;
  bottom: number;
  side: Side;
  /** The most that fits on this side. */
  maxHeight: number;
}

/** With a smaller share of the height that it would like, little more than its header would be seen. */
const LEAST_SHARE = 1 / 3;

/**
 * Places the popover above or below the line that is pointed at, inside what can be seen.
 * Below is preferred, then above, then the side with more room, with the height capped.
 * Beside a line that runs down the page, where there is room, so that the rest of the line can be read.
 * It is over the line only where it may be and what can be seen is too low for both, as in a window zoomed far in.
 */
export function placePopover(input: PlaceInput): Place {
  const { lines, point, viewport } = input;
  const { left: x = 0, top: y = 0 } = viewport;
  const { left, top, right, bottom } = pointedLine(lines, point);
  const line = { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
  const shifted = point ? { ...input, point: { x: point.x - x, y: point.y - y } } : input;
  const place = (input.isVertical && placeBeside(line, shifted)) || placeOverOrUnder(line, shifted);
  return { ...place, left: place.left + x, top: place.top + y, bottom: place.bottom + y };
}

function placeOverOrUnder(line: Box, input: PlaceInput): Place {
  const { size, viewport, gap, margin } = input;
  // A line that is partly scrolled away counts with the part that can be seen.
  const lineTop = clamp(line.top, 0, viewport.height);
  const lineBottom = clamp(line.bottom, lineTop, viewport.height);
  const room: Room = {
    above: Math.max(0, lineTop - gap - margin),
    below: Math.max(0, viewport.height - margin - lineBottom - gap),
  };
  const side = chooseSide(room, size.height, input.side);
  const left = chooseLeft(line, input);
  if (input.mayCover && room[side] < size.height * LEAST_SHARE) {
    const maxHeight = Math.max(0, viewport.height - 2 * margin);
    return {
      left,
      top: margin,
      bottom: margin + Math.min(size.height, maxHeight),
      side: "below",
      maxHeight,
    };
  }
  const maxHeight = room[side];
  const height = Math.min(size.height, maxHeight);
  const top = side === "below" ? lineBottom + gap : lineTop - gap - height;
  return { left, top, bottom: top + height, side, maxHeight };
}

/** Left of the line, where vertical text mostly goes on, else right of it; `undefined` where neither side has room. */
function placeBeside(line: Box, { size, viewport, gap, margin, side: kept }: PlaceInput): Place | undefined {
  const lefts = { left: line.left - gap - size.width, right: line.right + gap };
  const fits = (side: Side | undefined): side is "left" | "right" =>
    (side === "left" && lefts.left >= margin) ||
    (side === "right" && lefts.right + size.width <= viewport.width - margin);
  const side = [kept, "left" as const, "right" as const].find(fits);
  if (!side) return undefined;
  const top = clamp(line.top, margin, Math.max(margin, viewport.height - margin - size.height));
  const maxHeight = viewport.height - margin - top;
  return { left: lefts[side], top, bottom: top + Math.min(size.height, maxHeight), side, maxHeight };
}

/** The line that the point lies on or nearest to; the first without a point. */
export function pointedLine(lines: readonly Box[], point?: { x: number; y: number }): Box {
  const [first, ...others] = lines;
  if (!first) throw new RangeError("A popover is placed beside at least one line.");
  if (!point) return first;
  let best = first;
  let bestDistance = distance(first, point);
  for (const line of others) {
    const next = distance(line, point);
    if (next < bestDistance) {
      best = line;
      bestDistance = next;
    }
  }
  return best;
}

/** True where some part of a line can be seen. */
export function isInView(lines: readonly Box[], { left = 0, top = 0, width, height }: Sight): boolean {
  return lines.some(
    (line) => line.bottom > top && line.top < top + height && line.right > left && line.left < left + width,
  );
}

/** What is free over and under a line, in px. */
type Room = Record<"above" | "below", number>;

function chooseSide(room: Room, wanted: number, kept: Side | undefined): keyof Room {
  if ((kept === "above" || kept === "below") && room[kept] >= wanted * LEAST_SHARE) return kept;
  if (wanted <= room.below) return "below";
  if (wanted <= room.above) return "above";
  return room.below >= room.above ? "below" : "above";
}

/** Aligned with the line's beginning; under the pointer where the line goes on beyond the popover's width. */
function chooseLeft(line: Box, { point, size, viewport, margin }: PlaceInput): number {
  const wanted = point && point.x > line.left + size.width - margin ? point.x - size.width / 2 : line.left;
  return clamp(wanted, margin, Math.max(margin, viewport.width - margin - size.width));
}

function distance(box: Box, point: { x: number; y: number }): number {
  const dx = Math.max(box.left - point.x, 0, point.x - box.right);
  const dy = Math.max(box.top - point.y, 0, point.y - box.bottom);
  return Math.hypot(dx, dy);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
