/** Draws a graph on a canvas: ties first, then nodes by shape and hue, the largest last, then the names of the largest. */
import type { Graph, GraphEdge } from "@/lib/explore/graph";
import type { Box } from "@/lib/explore/label-room";
import type { MarkKind } from "@/lib/model";
import { drawLabels } from "./draw-labels";
import { type GraphColours, grownAt, radiiOf, widthOf } from "./graph-style";

/** What the picture shows besides the graph itself. */
export interface GraphScene {
  graph: Graph;
  /** x and y of each node. */
  positions: Float32Array;
  /** Maps positions to CSS pixels of the canvas. */
  transform: { x: number; y: number; k: number };
  /** The node that is hovered or chosen: it and its ties stand out, and the rest is dimmed. */
  lit: number | undefined;
  /** Other ties that stand out, by number, such as those of a path. */
  litEdges: ReadonlySet<number>;
  /** Nodes that the user put in place. */
  pinned: ReadonlySet<number>;
  /** Boxes over the picture, such as its tools: no name is written below them. */
  over?: readonly Box[];
}

/** The canvas in CSS pixels, with device pixels per CSS pixel, and the text size against the usual one. */
export interface CanvasSize {
  width: number;
  height: number;
  ratio: number;
  text: number;
}

/** With more ties in sight than this, ties are thin; the same for ties that stand out. */
const MOST_WIDE = 500;
/** So many ties of one party would run together around it: they stand out by their colour alone. */
const MANY_TIES = 24;
/** So many of the largest nodes are drawn over the others: in a crowd they would be hidden. */
const MOST_ABOVE = 20;
/** The furthest that a shape reaches from its centre, outline included. */
const MOST_REACH = 36;

/** Draws the scene on a canvas. */
export function drawGraph(
  context: CanvasRenderingContext2D,
  size: CanvasSize,
  { positions, transform: { x, y, k: apart }, ...rest }: GraphScene,
  colours: GraphColours,
): void {
  const k = grownAt(apart);
  const scene = { ...rest, positions: positions.map((at) => (at * apart) / k), transform: { x, y, k } };
  context.setTransform(size.ratio, 0, 0, size.ratio, 0, 0);
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, size.width, size.height);
  context.save();
  context.translate(x, y);
  context.scale(k, k);
  const near = neighboursOf(scene);
  const shown = inSight(size, scene);
  drawEdges(context, scene, colours, near, shown, 1 / (k * size.ratio));
  drawNodes(context, scene, colours, near, shown);
  context.restore();
  drawLabels(context, size, scene, colours, near);
}

/** For each node, whether any of it is in sight. */
function inSight({ width, height }: CanvasSize, { graph, positions, transform }: GraphScene): boolean[] {
  const { x, y, k } = transform;
  const reach = MOST_REACH * k;
  return graph.nodes.map((_, i) => {
    const [left, top] = [x + k * (positions[2 * i] ?? 0), y + k * (positions[2 * i + 1] ?? 0)];
    return left > -reach && left < width + reach && top > -reach && top < height + reach;
  });
}

/** The highlighted node and its neighbours; `undefined` where none is highlighted. */
function neighboursOf({ graph, lit, litEdges }: GraphScene): Set<number> | undefined {
  if (lit === undefined && litEdges.size === 0) return undefined;
  const near = new Set(lit === undefined ? [] : [lit]);
  graph.edges.forEach(({ source, target }, i) => {
    if (source === lit || target === lit || litEdges.has(i)) near.add(source).add(target);
  });
  return near;
}

function drawEdges(
  context: CanvasRenderingContext2D,
  { graph, positions, lit, litEdges }: GraphScene,
  colours: GraphColours,
  near: ReadonlySet<number> | undefined,
  shown: readonly boolean[],
  pixel: number,
): void {
  const isLit = ({ source, target }: GraphEdge, i: number) =>
    source === lit || target === lit || litEdges.has(i);
  // A line between two nodes out of sight says nothing.
  const plain = graph.edges.filter(
    (edge, i) => !isLit(edge, i) && (shown[edge.source] || shown[edge.target]),
  );
  // Browsers draw one-pixel lines far faster than wider ones, whose outlines must be merged.
  const thin = plain.length > MOST_WIDE && pixel;
  // Ties of one width share a path: ten thousand single strokes would be too slow for panning.
  const byWidth = Map.groupBy(
    plain,
    ({ agreements }) => thin || Math.round(widthOf(agreements.length) * 2) / 2,
  );
  context.strokeStyle = colours.edge;
  context.globalAlpha = near ? 0.12 : 0.34;
  for (const [width, edges] of byWidth) {
    context.lineWidth = width;
    context.stroke(linesOf(edges, positions));
  }
  context.globalAlpha = 0.9;
  context.strokeStyle = colours.accent;
  const bright = graph.edges.filter(isLit);
  context.lineWidth = bright.length > MOST_WIDE ? pixel : bright.length > MANY_TIES ? 1 : 2;
  context.stroke(linesOf(bright, positions));
  context.globalAlpha = 1;
}

function linesOf(edges: readonly GraphEdge[], positions: Float32Array): Path2D {
  const lines = new Path2D();
  for (const { source, target } of edges) {
    lines.moveTo(positions[2 * source] ?? 0, positions[2 * source + 1] ?? 0);
    lines.lineTo(positions[2 * target] ?? 0, positions[2 * target + 1] ?? 0);
  }
  return lines;
}

function drawNodes(
  context: CanvasRenderingContext2D,
  { graph, positions, lit, pinned }: GraphScene,
  colours: GraphColours,
  near: ReadonlySet<number> | undefined,
  shown: readonly boolean[],
): void {
  const radii = radiiOf(graph);
  const addNode = (path: Path2D, kind: MarkKind, i: number, further = 0) =>
    addShape(path, kind, positions[2 * i] ?? 0, positions[2 * i + 1] ?? 0, (radii[i] ?? 0) + further);
  for (const isAbove of [false, true])
    for (const kind of ["company", "body", "place"] as const) {
      const bright = new Path2D();
      const faint = new Path2D();
      graph.nodes.forEach((node, i) => {
        if (node.kind !== kind || !shown[i] || i < MOST_ABOVE !== isAbove) return;
        addNode(near === undefined || near.has(i) ? bright : faint, kind, i);
      });
      context.fillStyle = colours.kinds[kind];
      context.strokeStyle = colours.paper;
      context.lineWidth = 1.2;
      context.globalAlpha = 0.18;
      context.fill(faint);
      context.globalAlpha = 1;
      context.fill(bright);
      context.stroke(bright);
    }
  context.strokeStyle = colours.focus;
  context.lineWidth = 2.5;
  for (const i of [...pinned, ...(lit === undefined ? [] : [lit])]) {
    const node = graph.nodes[i];
    if (!node) continue;
    const ring = new Path2D();
    addNode(ring, node.kind, i, 3);
    context.setLineDash(i === lit ? [] : [3, 2]);
    context.stroke(ring);
  }
  context.setLineDash([]);
}

/** The shapes of the kinds: company square, public body triangle, place circle. */
function addShape(path: Path2D, kind: MarkKind, x: number, y: number, radius: number): void {
  if (kind === "place") {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
  } else if (kind === "company") {
    const side = radius * 0.9;
    path.roundRect(x - side, y - side, 2 * side, 2 * side, side * 0.35);
  } else {
    const side = radius * 1.15;
    path.moveTo(x, y - side);
    path.lineTo(x + side, y + side * 0.8);
    path.lineTo(x - side, y + side * 0.8);
    path.closePath();
  }
}
