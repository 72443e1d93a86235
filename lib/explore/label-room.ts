/** Where the names of a picture's nodes can stand: beside them, and over nothing that must be seen. */

/** A part of the picture, in its pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Point {
  x: number;
  y: number;
}

/** A line between two points, such as a tie. */
export type Line = readonly [from: Point, to: Point];

/** A node to name: its middle, and how far it reaches. */
interface Named extends Point {
  radius: number;
}

/** How large something is. */
interface Size {
  width: number;
  height: number;
}

/** The distance between a node and its name. */
const GAP = 4;
/** Space left and right of a name, so that two on one line are not read as one, and none touches the picture's edge. */
const SPACE = 5;
/** How many times its radius the corners of a node's box are from its middle. */
const CORNER = 1.7;
/** How much further off a name is tried each time. */
const STEP = 6;

/** Among more lines no place is free of them, and to count them would take longer than a frame. */
const MOST_LINES = 1_000;

/** The room on a picture that is not taken yet. */
export class LabelRoom {
  readonly #size: Size;
  readonly #taken: Box[];
  readonly #lines: readonly Line[];

  /** `taken` is what no name may cover, and `lines` what had better not run through one. */
  constructor(size: Size, taken: readonly Box[], lines: readonly Line[] = []) {
    this.#size = size;
    this.#taken = [...taken];
    this.#lines = lines.length > MOST_LINES ? [] : lines;
  }

  /**
   * Takes room for a name beside its node, or up to `away` pixels further off; `undefined` where there is none. Of
   * places that are as near it takes the one through which the fewest lines run.
   */
  take(node: Named, label: Size, away = 0): Box | undefined {
    const { x, y, radius } = node;
    const reach = radius + away + GAP + label.width + label.height;
    const around = { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
    const near = this.#lines.filter((line) => crosses(line, around));
    for (let further = 0; further <= away; further += STEP) {
      const free = placesBeside({ ...node, radius: radius + further }, label).filter(
        (box) => this.#holds(box) && this.#coveredBy(box) === 0 && this.#isClearTo(box, node),
      );
      const best = leastOf(free, (box) => near.filter((line) => crosses(line, box)).length);
      if (!best) continue;
      this.#taken.push(spaced(best));
      return best;
    }
    return undefined;
  }

  /** The same for a name that must be shown: where there is no room it stands where it covers least. */
  takeAnyway(node: Named, label: Size): Box {
    const places = placesBeside(node, label).map((box) => this.#moveInside(box));
    const least = leastOf(places, (box) => this.#coveredBy(box));
    if (!least) throw new RangeError("A name has no place at all.");
    this.#taken.push(spaced(least));
    return least;
  }

  #holds({ left, top, right, bottom }: Box): boolean {
    const { width, height } = this.#size;
    return left >= SPACE && top >= 0 && right <= width - SPACE && bottom <= height;
  }

  #coveredBy(box: Box): number {
    return this.#taken.filter((other) => overlaps(box, other)).length;
  }

  /** Whether nothing stands between a node and its name. */
  #isClearTo(box: Box, { x, y, radius }: Named): boolean {
    const end = nearestIn(box, { x, y });
    const distance = Math.hypot(end.x - x, end.y - y);
    for (let at = radius * CORNER; at < distance; at += STEP / 2) {
      const point = { x: x + ((end.x - x) * at) / distance, y: y + ((end.y - y) * at) / distance };
      if (this.#taken.some((other) => holds(other, point))) return false;
    }
    return true;
  }

  #moveInside({ left, top, right, bottom }: Box): Box {
    const x = Math.max(SPACE - left, Math.min(0, this.#size.width - SPACE - right));
    const y = Math.max(-top, Math.min(0, this.#size.height - bottom));
    return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
  }
}

/** Where a name can stand, best first: on a line with its node, below and above it, then at its corners. */
function placesBeside({ x, y, radius }: Named, { width, height }: Size): Box[] {
  const beside = radius + GAP;
  const [under, over] = [y + beside, y - beside - height];
  const [right, left] = [x + beside, x - beside - width];
  const corners: [left: number, top: number][] = [right, left].flatMap((at) => [
    [at, y] as [number, number],
    [at, y - height] as [number, number],
  ]);
  const places: [left: number, top: number][] = [
    [right, y - height / 2],
    [left, y - height / 2],
    [x - width / 2, under],
    [x - width / 2, over],
    ...corners,
    [x - radius, under],
    [x - radius, over],
    [x + radius - width, under],
    [x + radius - width, over],
    // Just beside a line straight up or down.
    [x + GAP, under],
    [x - GAP - width, under],
    [x + GAP, over],
    [x - GAP - width, over],
  ];
  return places.map(([at, top]) => ({ left: at, top, right: at + width, bottom: top + height }));
}

/** The point of a box that is next to another point: where a line to it ends. */
export function nearestIn({ left, top, right, bottom }: Box, { x, y }: Point): Point {
  return { x: Math.max(left, Math.min(right, x)), y: Math.max(top, Math.min(bottom, y)) };
}

/** The first of the boxes that cost least. */
function leastOf(boxes: readonly Box[], costOf: (box: Box) => number): Box | undefined {
  let least = Infinity;
  let best: Box | undefined;
  for (const box of boxes) {
    const cost = costOf(box);
    if (cost < least) [best, least] = [box, cost];
  }
  return best;
}

/** Whether a line runs through a box. */
function crosses([a, b]: Line, { left, top, right, bottom }: Box): boolean {
  // Most lines are nowhere near, which is cheap to see.
  if (Math.min(a.x, b.x) >= right || Math.max(a.x, b.x) <= left) return false;
  if (Math.min(a.y, b.y) >= bottom || Math.max(a.y, b.y) <= top) return false;
  // Then it does where the box's corners are on both sides of it: where it passes its middle nearer than the corners are.
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const off = dx * (top + bottom - 2 * a.y) - dy * (left + right - 2 * a.x);
  return Math.abs(off) < Math.abs(dy) * (right - left) + Math.abs(dx) * (bottom - top);
}

function holds({ left, top, right, bottom }: Box, { x, y }: Point): boolean {
  return x > left && x < right && y > top && y < bottom;
}

function spaced({ left, right, ...box }: Box): Box {
  return { ...box, left: left - SPACE, right: right + SPACE };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
