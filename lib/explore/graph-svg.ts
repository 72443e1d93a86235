/** The graph as a picture file: SVG of its own, with everything that it needs inside. */
import { xmlText } from "@/lib/formats/graph/xml";
import type { MarkKind } from "@/lib/model";
import type { Graph } from "./graph";
import { boundsOf, boxOf, FONT_SIZE, withNames } from "./svg-names";
import { round } from "./svg-number";

/** How the picture looks. */
export interface SvgStyle {
  paper: string;
  ink: string;
  edge: string;
  kinds: Record<MarkKind, string>;
  radiiOf(graph: Graph): readonly number[];
  widthOf(agreements: number): number;
}

const MARGIN = 24;

/** Draws a graph whose nodes stand at `positions` (x and y of each). `title` says what it shows. */
export function graphSvg(graph: Graph, positions: Float32Array, style: SvgStyle, title: string): string {
  const radii = style.radiiOf(graph);
  const { nodes: placed, names } = withNames(
    graph.nodes.map(({ name }, i) => ({
      x: positions[2 * i] ?? 0,
      y: positions[2 * i + 1] ?? 0,
      radius: radii[i] ?? 0,
      name,
    })),
    graph.edges,
  );
  const at = (node: number) => ({ x: round(placed[node]?.x ?? 0), y: round(placed[node]?.y ?? 0) });
  const bounds = boundsOf([...placed.map(boxOf), ...names.map(({ box }) => box)]);
  const [left, top] = [bounds.left - MARGIN, bounds.top - MARGIN];
  const [width, height] = [bounds.right + MARGIN - left, bounds.bottom + MARGIN - top];
  const edges = graph.edges.map(({ source, target, agreements }) => {
    const [a, b] = [at(source), at(target)];
    return `<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" stroke-width="${round(style.widthOf(agreements.length))}"/>`;
  });
  const nodes = graph.nodes.map(
    ({ kind, name }, i) =>
      `<g>${shape(kind, at(i), radii[i] ?? 0, style.kinds[kind])}<title>${xmlText(name)}</title></g>`,
  );
  const texts = names.map(
    ({ name, box, anchor }) =>
      `<text x="${round(anchor.x)}" y="${round((box.top + box.bottom) / 2)}" dy="0.35em" text-anchor="${anchor.by}">${xmlText(name)}</text>`,
  );
  const leading = names.flatMap(({ line }) =>
    line
      ? [
          `<line x1="${round(line.x1)}" y1="${round(line.y1)}" x2="${round(line.x2)}" y2="${round(line.y2)}"/>`,
        ]
      : [],
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[left, top, width, height].map(round).join(" ")}" width="${round(width)}" height="${round(height)}" font-family="system-ui, sans-serif" font-size="${FONT_SIZE}">`,
    `<title>${xmlText(title)}</title>`,
    `<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" fill="${style.paper}"/>`,
    `<g stroke="${style.edge}" stroke-opacity="0.4">${edges.join("")}</g>`,
    `<g stroke="${style.ink}" stroke-width="0.75">${leading.join("")}</g>`,
    // The greatest last: in a crowd the others would hide them.
    `<g stroke="${style.paper}">${nodes.reverse().join("")}</g>`,
    `<g fill="${style.ink}" stroke="${style.paper}" stroke-width="3" paint-order="stroke">${texts.join("")}</g>`,
    "</svg>\n",
  ].join("\n");
}

function shape(kind: MarkKind, { x, y }: { x: number; y: number }, radius: number, fill: string): string {
  if (kind === "place") return `<circle cx="${x}" cy="${y}" r="${round(radius)}" fill="${fill}"/>`;
  if (kind === "company") {
    const side = radius * 0.9;
    return `<rect x="${round(x - side)}" y="${round(y - side)}" width="${round(2 * side)}" height="${round(2 * side)}" rx="${round(side * 0.35)}" fill="${fill}"/>`;
  }
  const side = radius * 1.15;
  const points = [
    [x, y - side],
    [x + side, y + side * 0.8],
    [x - side, y + side * 0.8],
  ];
  return `<polygon points="${points.map((point) => point.map(round).join(",")).join(" ")}" fill="${fill}"/>`;
}
