/**
 * Where the nodes of a graph stand: forces as in d3-force (velocity Verlet, Barnes-Hut repulsion), a few steps at a
 * time, so that a picture is there at once and settles while it is looked at. The same graph gets the same positions.
 */
import {
  type ForceLink,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationNodeDatum,
} from "d3-force";

/** What the forces see of a graph. */
export interface LayoutInput {
  /** For each node its radius, in the units of the positions. */
  radii: readonly number[];
  /** Pairs of nodes by number. */
  ties: readonly { source: number; target: number }[];
  /** Where nodes stood before, as x and y; `NaN` for those that are new. */
  before?: Float32Array;
}

interface Body extends SimulationNodeDatum {
  radius: number;
}

interface Tie {
  source: number | Body;
  target: number | Body;
}

/** The golden angle in radians: nodes begin on a spiral that leaves no direction empty. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** How hard the layout begins where nodes stood before: the picture must not jump. */
const GENTLE = 0.3;

export class Layout {
  readonly #bodies: Body[];
  readonly #simulation: Simulation<Body, undefined>;

  constructor({ radii, ties, before }: LayoutInput) {
    const spread = 6 + 2 * Math.max(0, ...radii);
    this.#bodies = radii.map((radius, i): Body => {
      const distance = spread * Math.sqrt(i + 0.5);
      const x = before?.[2 * i];
      const y = before?.[2 * i + 1];
      const known = x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y);
      return {
        radius,
        x: known ? x : distance * Math.cos(i * GOLDEN),
        y: known ? y : distance * Math.sin(i * GOLDEN),
      };
    });
    const links: ForceLink<Body, Tie> = forceLink<Body, Tie>(ties.map((tie) => ({ ...tie })));
    this.#simulation = forceSimulation(this.#bodies)
      .force(
        "ties",
        links.distance(({ source, target }) => 26 + radiusOf(source) + radiusOf(target)),
      )
      .force("apart", forceManyBody<Body>().strength(-46).distanceMax(600).theta(1))
      .force(
        "clear",
        forceCollide<Body>(({ radius }) => radius + 3),
      )
      .force("x", forceX<Body>(0).strength(0.045))
      .force("y", forceY<Body>(0).strength(0.06))
      .stop();
    if (before) this.#simulation.alpha(GENTLE);
  }

  /** Moves the nodes by some steps; false when they have come to rest. */
  advance(steps: number): boolean {
    this.#simulation.tick(steps);
    return this.#simulation.alpha() > this.#simulation.alphaMin();
  }

  /** Holds a node at a point, or lets it go again. */
  hold(node: number, at: { x: number; y: number } | undefined): void {
    const body = this.#bodies[node];
    if (!body) return;
    body.fx = at?.x ?? null;
    body.fy = at?.y ?? null;
    this.#simulation.alpha(Math.max(this.#simulation.alpha(), GENTLE));
  }

  /** Where the nodes stand: x and y of each. */
  positions(): Float32Array<ArrayBuffer> {
    const positions = new Float32Array(2 * this.#bodies.length);
    this.#bodies.forEach(({ x = 0, y = 0 }, i) => {
      positions[2 * i] = x;
      positions[2 * i + 1] = y;
    });
    return positions;
  }
}

function radiusOf(end: number | Body): number {
  return typeof end === "number" ? 0 : end.radius;
}
