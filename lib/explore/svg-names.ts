/** Places the names in a picture file: nobody can point at its nodes, so as many names as have room are written. */
import type { GraphEdge } from "./graph";
import { type Box, LabelRoom, nearestIn } from "./label-room";

/** A tie between two nodes, by number. */
type Tie = Pick<GraphEdge, "source" | "target">;

/** A node with its name. */
export interface NamedNode {
  x: number;
  y: number;
  radius: number;
  name: string;
}

/** Where a name is held: by its node, however wide its letters turn out to be. */
interface Anchor {
  by: "start" | "middle" | "end";
  x: number;
}

/** A name where it stands, and the line that leads to it from a node that is not beside it. */
export interface PlacedName {
  name: string;
  box: Box;
  anchor: Anchor;
  line?: { x1: number; y1: number; x2: number; y2: number };
}

export const FONT_SIZE = 12;
const LINE_HEIGHT = 15;
/** How wide letters are at that size, roughly: the font is only known where the file is opened. */
const LETTER = 7.2;
const CAPITAL = 8.7;
const WIDE_LETTER = 12;
const WIDE = /[MW\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u;
/** The most names: more would hide the picture. */
const MOST_NAMES = 120;
/** So many of the greatest nodes have a name in any case, where there are so many nodes that names hide some anyway. */
const MOST_SURE = 5;
/** How many of the greatest nodes are kept free of names. */
const MOST_OBSTACLES = 300;
/** The furthest that a name stands from its node, and the distance from which on a line leads to it. */
const FURTHEST = 90;
const APART = 9;
/** The factor by which distances between nodes are stretched each time, and the most in all. */
const STRETCH = 1.25;
const MOST_STRETCHED = 3;
/** A triangle reaches further than its radius. */
const REACH = 1.15;

/**
 * Names the first nodes, which are the greatest; all nodes are moved further apart where the names need that. In the
 * densest pictures some names have no room even so, and are left out, but never those of the very greatest.
 */
export function withNames(
  nodes: readonly NamedNode[],
  ties: readonly Tie[] = [],
): { nodes: readonly NamedNode[]; names: PlacedName[] } {
  const wanted = Math.min(MOST_NAMES, nodes.length);
  let drawn = { nodes, names: namesBeside(nodes, ties) };
  for (let by = STRETCH; drawn.names.length < wanted && by <= MOST_STRETCHED; by *= STRETCH) {
    const apart = nodes.map((node) => ({ ...node, x: node.x * by, y: node.y * by }));
    drawn = { nodes: apart, names: namesBeside(apart, ties) };
  }
  return drawn;
}

/** The names of the first nodes, without those that have no room. */
function namesBeside(nodes: readonly NamedNode[], ties: readonly Tie[]): PlacedName[] {
  const widest = Math.max(0, ...nodes.slice(0, MOST_NAMES).map(({ name }) => widthOf(name)));
  const margin = widest + FURTHEST;
  const { left, top, right, bottom } = boundsOf(nodes.map(boxOf));
  // Room is counted from the corner of a picture.
  const [dx, dy] = [margin - left, margin - top];
  const moved = nodes.map((node) => ({ ...node, x: node.x + dx, y: node.y + dy }));
  const room = new LabelRoom(
    { width: right + dx + margin, height: bottom + dy + margin },
    moved.slice(0, MOST_OBSTACLES).map(boxOf),
    ties.flatMap(({ source, target }) => {
      const [from, to] = [moved[source], moved[target]];
      return from && to ? [[from, to] as const] : [];
    }),
  );
  const sure = moved.length > MOST_OBSTACLES ? MOST_SURE : 0;
  return moved.slice(0, MOST_NAMES).flatMap((node, i): PlacedName[] => {
    const { name } = node;
    const label = { width: widthOf(name), height: LINE_HEIGHT };
    const box = room.take(node, label, FURTHEST) ?? (i < sure ? room.takeAnyway(node, label) : undefined);
    if (!box) return [];
    const end = nearestIn(box, node);
    const placed = { left: box.left - dx, top: box.top - dy, right: box.right - dx, bottom: box.bottom - dy };
    const isApart = Math.hypot(end.x - node.x, end.y - node.y) > node.radius * REACH + APART;
    return [
      {
        name,
        box: placed,
        anchor: anchorOf(placed, node.x - dx),
        ...(isApart && {
          line: { x1: node.x - dx, y1: node.y - dy, x2: end.x - dx, y2: end.y - dy },
        }),
      },
    ];
  });
}

/** The smallest box that holds all of these. */
export function boundsOf(boxes: readonly Box[]): Box {
  const [first = { left: 0, top: 0, right: 0, bottom: 0 }, ...others] = boxes;
  return others.reduce(
    (all, box) => ({
      left: Math.min(all.left, box.left),
      top: Math.min(all.top, box.top),
      right: Math.max(all.right, box.right),
      bottom: Math.max(all.bottom, box.bottom),
    }),
    first,
  );
}

/** That end of a box, or its middle, which is next to `x`. */
function anchorOf({ left, right }: Box, x: number): Anchor {
  const anchors: readonly Anchor[] = [
    { by: "start", x: left },
    { by: "middle", x: (left + right) / 2 },
    { by: "end", x: right },
  ];
  return anchors.reduce((best, one) => (Math.abs(one.x - x) < Math.abs(best.x - x) ? one : best));
}

/** The box that a node takes. */
export function boxOf({ x, y, radius }: Pick<NamedNode, "x" | "y" | "radius">): Box {
  const reach = radius * REACH;
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

function widthOf(name: string): number {
  return [...name].reduce((width, letter) => width + letterWidth(letter), 0);
}

function letterWidth(letter: string): number {
  if (WIDE.test(letter)) return WIDE_LETTER;
  return letter === letter.toLowerCase() ? LETTER : CAPITAL;
}
