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

/** The room on a picture that is not taken yet. */
export class LabelRoom {
  readonly #size: Size;
  readonly #taken: Box[];

  /** `taken` is what no name may cover. */
  constructor(size: Size, taken: readonly Box[]) {
    this.#size = size;
    this.#taken = [...taken];
  }

  /**
   * Takes room for a name beside its node, or up to `away` pixels further off; `undefined` where there is none.
   */
  take(node: Named, label: Size, away = 0): Box | undefined {
    const places = placesBeside(node, label);
    for (let further = STEP; further <= away; further += STEP)
      places.push(...placesBeside({ ...node, radius: node.radius + further }, label));
    const free = places.find(
      (box) => this.#holds(box) && this.#coveredBy(box) === 0 && this.#isClearTo(box, node),
    );
    if (free) this.#taken.push(spaced(free));
    return free;
  }

  /** The same for a name that must be shown: where there is no room it stands where it covers least. */
  takeAnyway(node: Named, label: Size): Box {
    const [first, ...others] = placesBeside(node, label).map((box) => this.#moveInside(box));
    if (!first) throw new RangeError("A name has no place at all.");
    const least = others.reduce(
      (best, box) => (this.#coveredBy(box) < this.#coveredBy(best) ? box : best),
      first,
    );
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
  ];
  return places.map(([at, top]) => ({ left: at, top, right: at + width, bottom: top + height }));
}

/** The point of a box that is next to another point: where a line to it ends. */
export function nearestIn({ left, top, right, bottom }: Box, { x, y }: Point): Point {
  return { x: Math.max(left, Math.min(right, x)), y: Math.max(top, Math.min(bottom, y)) };
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
