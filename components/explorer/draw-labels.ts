/** Writes the names of a graph's nodes on its canvas, largest first, and none over another or over a node. */
import { type Box, LabelRoom, type Line, nearestIn } from "@/lib/explore/label-room";
import type { CanvasSize, GraphScene } from "./draw-graph";
import { type GraphColours, radiiOf } from "./graph-style";

/** How many of the largest nodes in sight are kept free of names; names may hide smaller ones. */
const MOST_OBSTACLES = 120;
const MOST_LABELS = 70;
/** The height of a name at the usual text size, in px. */
const LABEL_HEIGHT = 16;
const FONT_SIZE = 12;
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
/** The largest share of the picture's width that a name takes; a hovered name takes nearly all. */
const WIDEST = 0.7;
const WIDEST_LIT = 0.96;
/**
 * So many of the largest nodes may have their name further off, at the end of a line, for lack of room. In a crowd,
 * where names hide nodes anyway, they have it in any case.
 */
const MOST_LED = 5;
const FURTHEST = 66;
/** The distance beyond which it is unclear whose name it is. */
const APART = 9;
/** How far the ring of a highlighted node reaches beyond it. */
const RING = 4;
/** A triangle extends beyond its radius; but the largest shapes leave the place beside them to their names. */
const REACH = 1.15;
const MOST_BEYOND = 3;

/** Writes names in order of importance, each beside its node. `near` has the highlighted nodes, if only some are. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  size: CanvasSize,
  { graph: { nodes, edges }, positions, transform: { x, y, k }, lit, over = [] }: GraphScene,
  colours: GraphColours,
  near: ReadonlySet<number> | undefined,
): void {
  context.font = `${FONT_SIZE * size.text}px ${FONT}`;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  const radii = radiiOf({ nodes });
  const at = (node: number) => ({
    x: x + k * (positions[2 * node] ?? 0),
    y: y + k * (positions[2 * node + 1] ?? 0),
  });
  const shown = [...nodes.entries()].flatMap(([i, { name }]) => {
    if (near && !near.has(i)) return [];
    const middle = at(i);
    if (middle.x < 0 || middle.x > size.width || middle.y < 0 || middle.y > size.height) return [];
    return [
      { ...middle, radius: ((radii[i] ?? 0) + (i === lit ? RING : 0)) * k, name, rank: i, isLit: i === lit },
    ];
  });
  shown.sort((a, b) => Number(b.isLit) - Number(a.isLit));
  const lines = edges.map(({ source, target }): Line => [at(source), at(target)]);
  const room = new LabelRoom(size, [...shown.slice(0, MOST_OBSTACLES).map(boxOf), ...over], lines);
  let written = 0;
  for (const node of shown) {
    if (written === MOST_LABELS) break;
    const text = fitting(context, node.name, size.width * (node.isLit ? WIDEST_LIT : WIDEST));
    const label = { width: context.measureText(text).width, height: LABEL_HEIGHT * size.text };
    const isLed = node.rank < MOST_LED;
    const free = room.take(node, label, isLed && !node.isLit ? FURTHEST : 0);
    const isSure = node.isLit || (isLed && shown.length > MOST_OBSTACLES);
    const box = free ?? (isSure ? room.takeAnyway(node, label) : undefined);
    if (!box) continue;
    written += 1;
    if (isLed) leadTo(context, node, box, colours);
    const middle = (box.top + box.bottom) / 2;
    context.strokeStyle = colours.paper;
    context.lineWidth = 3.5;
    context.strokeText(text, box.left, middle);
    context.fillStyle = colours.ink;
    context.fillText(text, box.left, middle);
  }
}

/** Draws a line from a node to its name, where they are apart. */
function leadTo(
  context: CanvasRenderingContext2D,
  { x, y, radius }: { x: number; y: number; radius: number },
  label: Box,
  colours: GraphColours,
): void {
  const end = nearestIn(label, { x, y });
  const distance = Math.hypot(end.x - x, end.y - y);
  if (distance < radius + APART) return;
  context.strokeStyle = colours.ink;
  context.lineWidth = 0.75;
  context.beginPath();
  context.moveTo(x + ((end.x - x) / distance) * radius, y + ((end.y - y) / distance) * radius);
  context.lineTo(end.x, end.y);
  context.stroke();
}

function boxOf({ x, y, radius }: { x: number; y: number; radius: number }): Box {
  const reach = Math.min(radius * REACH, radius + MOST_BEYOND);
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

/** Cuts a name to a width. */
function fitting(context: CanvasRenderingContext2D, name: string, width: number): string {
  if (context.measureText(name).width <= width) return name;
  const letters = [...name];
  let [holds, fails] = [0, letters.length];
  while (fails - holds > 1) {
    const middle = (holds + fails) >> 1;
    if (context.measureText(cut(letters, middle)).width <= width) holds = middle;
    else fails = middle;
  }
  return cut(letters, holds);
}

function cut(letters: readonly string[], count: number): string {
  return `${letters.slice(0, count).join("").trimEnd()}…`;
}
