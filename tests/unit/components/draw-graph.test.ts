/**
 * The graph's picture. Its names: over no other name and no node, at the widths of the side panel and above. Of a large graph: no
 * more than is in sight.
 */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { drawGraph, type GraphScene } from "@/components/explorer/draw-graph";
import { type GraphColours, radiiOf } from "@/components/explorer/graph-style";
import { fitting } from "@/components/explorer/use-graph-zoom";
import { Layout } from "@/lib/explore/layout";
import type { MarkKind } from "@/lib/model";

/** Of every letter, in px. */
const LETTER = 6.5;
const LINE = 12;
const COLOURS: GraphColours = {
  paper: "white",
  ink: "black",
  edge: "grey",
  accent: "green",
  focus: "blue",
  kinds: { company: "green", body: "purple", place: "brown" },
};
const KINDS: readonly MarkKind[] = ["company", "place", "body"];
const NAMES = ["CATL", "Changzhou", "Dongying Municipal Government", "Veltrona Cells", "宁德时代", "SSAB"];

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What a path is made of, as far as a test asks: lines, each from its first point, and squares of nodes. */
class PathParts {
  lines: number[] = [];
  squares = 0;
  /** Where the squares begin. */
  nodes: number[] = [];
  moveTo(x: number) {
    this.lines.push(x);
  }
  lineTo() {}
  arc() {}
  roundRect(x: number) {
    this.squares++;
    this.nodes.push(x);
  }
  closePath() {}
}

beforeEach(() => {
  vi.stubGlobal("Path2D", PathParts);
  return () => vi.unstubAllGlobals();
});

/** The scene of an article that names so many, the first tied to most of the others, laid out as the views do. */
function sceneOf(count: number, width: number, height: number): GraphScene {
  const nodes = Array.from({ length: count }, (_, i) => ({
    ref: `d/party/${i}` as const,
    kind: KINDS[i % KINDS.length] ?? "company",
    name: `${NAMES[i % NAMES.length]} ${i}`,
    agreements: Math.max(0, Math.ceil(12 / (i + 1)) - 1),
  }));
  const edges = nodes.flatMap((_, i) => [
    ...(i > 0 && i % 4 !== 3 ? [{ source: 0, target: i, agreements: [0] }] : []),
    ...(i > 2 && i % 3 === 0 ? [{ source: i - 2, target: i, agreements: [1] }] : []),
  ]);
  const layout = new Layout({
    radii: radiiOf({ nodes }),
    ties: edges.map(({ source, target }) => ({ source, target })),
  });
  layout.advance(300);
  const positions = layout.positions();
  const xs = [...positions].filter((_, i) => i % 2 === 0);
  const ys = [...positions].filter((_, i) => i % 2 === 1);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const k = Math.min((width - 80) / (right - left), (height - 80) / (bottom - top), 1.6);
  return {
    graph: { nodes, edges, left: 0 },
    positions,
    transform: { x: width / 2 - (k * (left + right)) / 2, y: height / 2 - (k * (top + bottom)) / 2, k },
    lit: undefined,
    litEdges: new Set(),
    pinned: new Set(),
  };
}

/** Draws a scene; gives the names that were written, each with the box of its letters. */
function namesOf(scene: GraphScene, width: number, height: number, text = 1): Map<string, Box> {
  const written = new Map<string, Box>();
  const widthOf = (name: string) => name.length * LETTER * text;
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, key) => {
      if (key === "measureText") return (name: string) => ({ width: widthOf(name) });
      if (key === "fillText")
        return (name: string, x: number, y: number) =>
          written.set(name, {
            left: x,
            top: y - (LINE * text) / 2,
            right: x + widthOf(name),
            bottom: y + (LINE * text) / 2,
          });
      return () => undefined;
    },
    set: () => true,
  });
  drawGraph(context, { width, height, ratio: 1, text }, scene, COLOURS);
  return written;
}

/** The boxes of all nodes, a little smaller than they are drawn: corners of a shape may be empty. */
function nodeBoxes({ graph, positions, transform: { x, y, k } }: GraphScene): [string, Box][] {
  const radii = radiiOf(graph);
  return graph.nodes.map(({ name }, i) => {
    const [cx, cy] = [x + k * (positions[2 * i] ?? 0), y + k * (positions[2 * i + 1] ?? 0)];
    const half = (radii[i] ?? 0) * k * 0.9;
    return [name, { left: cx - half, top: cy - half, right: cx + half, bottom: cy + half }];
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

/** Each pair of what covers what, in words. */
function covered(scene: GraphScene, names: ReadonlyMap<string, Box>): string[] {
  const all = [...names];
  const others = all.flatMap(([name, box], i) =>
    all.slice(i + 1).flatMap(([other, its]) => (overlap(box, its) ? [`${name} on ${other}`] : [])),
  );
  const nodes = nodeBoxes(scene).flatMap(([node, its]) =>
    all.flatMap(([name, box]) => (overlap(box, its) ? [`${name} on the node of ${node}`] : [])),
  );
  return [...others, ...nodes];
}

describe.each([320, 360, 420, 900])("%s pixels wide", (width) => {
  it.each([3, 8, 11, 20, 40, 60])("names cover neither names nor nodes (%s named)", (count) => {
    const scene = sceneOf(count, width, 300);
    const names = namesOf(scene, width, 300);
    expect(covered(scene, names)).toEqual([]);
    for (const { left, top, right, bottom } of names.values()) {
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(bottom).toBeLessThanOrEqual(300);
    }
  });

  it("the greatest has its name, and most have one where few are named", () => {
    for (const count of [3, 8, 20, 60]) {
      const scene = sceneOf(count, width, 300);
      expect(namesOf(scene, width, 300).has("CATL 0")).toBe(true);
    }
    const few = sceneOf(8, width, 300);
    expect(namesOf(few, width, 300).size).toBeGreaterThanOrEqual(6);
  });

  it("whoever is pointed at has a name, whole where it fits", () => {
    const scene = sceneOf(60, width, 300);
    for (const [lit, { name }] of scene.graph.nodes.entries()) {
      const names = namesOf({ ...scene, lit }, width, 300);
      expect(names.has(name)).toBe(true);
    }
  });
});

it("with text set larger they still cover nothing", () => {
  const scene = sceneOf(20, 360, 300);
  expect(covered(scene, namesOf(scene, 360, 300, 1.5))).toEqual([]);
});

it("a name that is longer than the picture is cut, and not left out", () => {
  const scene = sceneOf(3, 320, 300);
  const [first, ...others] = scene.graph.nodes;
  if (!first) throw new Error("nobody is named");
  const long = {
    ...first,
    name: "Northern Association for the Electrochemical Recovery of Rare Earth Metals",
  };
  const graph = { ...scene.graph, nodes: [long, ...others] };
  const cut = [...namesOf({ ...scene, graph, lit: 0 }, 320, 300)].find(([name]) =>
    name.startsWith("Northern"),
  );
  expect(cut?.[0]).toMatch(/…$/);
  expect(cut?.[1].right).toBeLessThanOrEqual(320);
});

it("what stands over the picture is kept free", () => {
  const scene = sceneOf(20, 360, 300);
  const names = namesOf(scene, 360, 300);
  const [over] = names.values();
  if (!over) throw new Error("no name is written");
  const beside = namesOf({ ...scene, over: [over] }, 360, 300);
  expect([...beside.values()].filter((box) => overlap(box, over))).toEqual([]);
});

/** A crowd in which every node is tied to the first, the largest, which has far more agreements than all others. */
function crowd(count: number): GraphScene {
  const nodes = Array.from({ length: count }, (_, i) => ({
    ref: `d/party/${i}` as const,
    kind: KINDS[i % KINDS.length] ?? "company",
    name: `${NAMES[i % NAMES.length]} ${i}`,
    agreements: i === 0 ? 3_240 : Math.max(1, 900 - 25 * i),
  }));
  const positions = Float32Array.from(
    nodes.flatMap((_, i) => [150 + 8 * Math.sqrt(i) * Math.cos(i), 150 + 8 * Math.sqrt(i) * Math.sin(i)]),
  );
  const edges = nodes.slice(1).map((_, i) => ({ source: 0, target: i + 1, agreements: [i] }));
  return {
    graph: { nodes, edges, left: 0 },
    positions,
    transform: { x: 0, y: 0, k: 1 },
    lit: undefined,
    litEdges: new Set(),
    pinned: new Set(),
  };
}

describe("a crowd", () => {
  it("the largest have their names, where there is no room too", () => {
    const names = namesOf(crowd(600), 300, 300);
    const { nodes } = crowd(600).graph;
    for (const { name } of nodes.slice(0, 5)) expect([...names.keys()]).toContain(name);
  });

  it("the largest of all is larger than the next, and by as much as it has more agreements", () => {
    const [first = 0, second = 0, ...others] = radiiOf(crowd(600).graph).map((radius) => radius - 3.5);
    expect((first / second) ** 2).toBeCloseTo(3_240 / 875);
    expect(Math.max(second, ...others)).toBe(second);
    // Where nobody has so many, a number has one size in every graph.
    const few = crowd(600).graph.nodes.slice(590);
    expect(radiiOf({ nodes: few })[0]).toBe(radiiOf({ nodes: few.slice(5) })[0]);
  });

  it("the largest are drawn over the others", () => {
    const scene = crowd(60);
    const order: number[] = [];
    const context = new Proxy({} as CanvasRenderingContext2D, {
      get: (_, key) => {
        if (key === "measureText") return () => ({ width: 9 });
        if (key === "fill") return ({ nodes }: PathParts) => order.push(...nodes);
        return () => undefined;
      },
      set: () => true,
    });
    drawGraph(context, { width: 300, height: 300, ratio: 1, text: 1 }, scene, COLOURS);
    const squares = scene.graph.nodes.flatMap(({ kind }, i) => (kind === "company" ? [i] : []));
    const lefts = radiiOf(scene.graph).map((radius, i) => (scene.positions[2 * i] ?? 0) - radius * 0.9);
    expect(order).toHaveLength(squares.length);
    // The first twenty stand at the end.
    const above = squares.filter((i) => i < 20).map((i) => lefts[i]);
    expect(order.slice(-above.length)).toEqual(above);
  });
});

/** Two rows of nodes, one far below the other, each tied to the next in its row; and a line between the rows' ends. */
function twoRows(length: number): GraphScene {
  const nodes = Array.from({ length: 2 * length }, (_, i) => ({
    ref: `d/party/${i}` as const,
    kind: "company" as const,
    name: `${i}`,
    agreements: 9,
  }));
  const edges = [
    ...nodes.slice(1).map((_, i) => ({ source: i, target: i + 1, agreements: [0, 1, 2] })),
    { source: 0, target: 2 * length - 1, agreements: [0] },
  ];
  const positions = Float32Array.from(nodes.flatMap((_, i) => [10 + (i % length), i < length ? 50 : 5_000]));
  return {
    graph: { nodes, edges, left: 0 },
    positions,
    transform: { x: 0, y: 0, k: 1 },
    lit: undefined,
    litEdges: new Set(),
    pinned: new Set(),
  };
}

/** Draws a scene; gives the lines and squares of its picture, and how wide its lines are. */
function partsOf(scene: GraphScene): { lines: number; squares: number; widths: number[] } {
  const parts = { lines: 0, squares: 0, widths: [] as number[] };
  let width = 0;
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, key) => {
      if (key === "measureText") return () => ({ width: 9 });
      if (key === "fill") return ({ squares }: PathParts) => (parts.squares += squares);
      if (key === "stroke")
        return (path?: PathParts) => {
          if (!path || path.squares > 0 || path.lines.length === 0) return;
          parts.lines += path.lines.length;
          parts.widths.push(width);
        };
      return () => undefined;
    },
    set: (_, key, value) => {
      if (key === "lineWidth") width = value as number;
      return true;
    },
  });
  drawGraph(context, { width: 900, height: 600, ratio: 2, text: 1 }, scene, COLOURS);
  return parts;
}

describe("few nodes", () => {
  const FOUR = Float32Array.from([-40, -40, 40, -40, 40, 40, -40, 40]);

  it("are fitted so large that they take a good part of the picture, with room for their names", () => {
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("getComputedStyle", () => ({ fontSize: "16px" }));
    for (const [clientWidth, clientHeight] of [
      [900, 800],
      [420, 480],
    ] as const) {
      const { k } = fitting({ clientWidth, clientHeight }, FOUR);
      expect(80 * k).toBeGreaterThan(clientWidth / 3);
      expect(80 * k).toBeLessThan(clientWidth - 100);
    }
  });

  it("have names where no tie runs through them, also whoever is highlighted", () => {
    const scene = { ...twoRows(2), positions: FOUR, transform: { x: 400, y: 300, k: 4 }, lit: 0 };
    const edges = [{ source: 0, target: 1, agreements: [0] }];
    const name = namesOf({ ...scene, graph: { ...scene.graph, edges } }, 900, 600).get("0");
    expect(name?.right).toBeLessThan(400 - 4 * 40);
  });

  it("are drawn where they stand, and grow less than they move apart", () => {
    const scene = { ...twoRows(2), positions: FOUR, transform: { x: 0, y: 0, k: 4 } };
    let scale = 0;
    const lefts: number[] = [];
    const context = new Proxy({} as CanvasRenderingContext2D, {
      get: (_, key) => {
        if (key === "measureText") return () => ({ width: 9 });
        if (key === "scale") return (by: number) => (scale = by);
        if (key === "fill") return ({ nodes }: PathParts) => lefts.push(...nodes);
        return () => undefined;
      },
      set: () => true,
    });
    drawGraph(context, { width: 900, height: 600, ratio: 1, text: 1 }, scene, COLOURS);
    expect(scale).toBeGreaterThan(1);
    expect(scale).toBeLessThan(4);
    const side = (radiiOf(scene.graph)[0] ?? 0) * 0.9;
    const middles = lefts.map((left) => (left + side) * scale);
    expect(middles.map(Math.round)).toEqual(expect.arrayContaining([160]));
  });
});

describe("a graph of which only a part is in sight", () => {
  it("nodes beyond it are left out, and ties between them", () => {
    // Of the other row one tie leads into sight on its left, the longest on its right.
    expect(partsOf(twoRows(20))).toMatchObject({ squares: 20, lines: 19 + 2 });
  });

  it("many ties are a pixel wide at every zoom, few as wide as they are strong", () => {
    const transform = { x: 0, y: 0, k: 0.5 };
    expect(partsOf({ ...twoRows(20), transform }).widths).toEqual([2, 1.5]);
    expect(partsOf({ ...twoRows(1_500), transform }).widths).toEqual([1]);
  });

  it("so are the many ties of the one that is pointed at", () => {
    const { graph, ...scene } = twoRows(600);
    const edges = graph.nodes.slice(1).map((_, i) => ({ source: 0, target: i + 1, agreements: [0] }));
    expect(partsOf({ ...scene, graph: { ...graph, edges }, lit: 0 }).widths).toEqual([0.5]);
  });
});
