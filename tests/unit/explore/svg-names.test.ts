import { describe, expect, it } from "vitest";
import { Layout } from "@/lib/explore/layout";
import { boundsOf, boxOf, type NamedNode, withNames } from "@/lib/explore/svg-names";

const NAMES = ["CATL", "Sociedad Química y Minera de Chile", "Koc Holding", "东营市人民政府", "Ford"];

/** A party with so many partners, laid out as the view does. */
function star(count: number): NamedNode[] {
  const radii = Array.from({ length: count }, (_, i) => (i === 0 ? 12 : 5));
  const ties = radii.slice(1).map((_, i) => ({ source: 0, target: i + 1 }));
  const layout = new Layout({ radii, ties });
  layout.advance(300);
  const positions = layout.positions();
  return radii.map((radius, i) => ({
    x: positions[2 * i] ?? 0,
    y: positions[2 * i + 1] ?? 0,
    radius,
    name: `${NAMES[i % NAMES.length]} ${i}`,
  }));
}

describe("the names of a picture file", () => {
  it.each([1, 3, 16, 30])("all have a place where %s are named, over no other and no node", (count) => {
    const { nodes, names } = withNames(star(count));
    expect(names.map(({ name }) => name)).toEqual(nodes.map(({ name }) => name));
    const boxes = [...names.map(({ box }) => box), ...nodes.map(boxOf)];
    const met = names.flatMap(({ name, box }, i) =>
      boxes.flatMap((other, j) =>
        i !== j &&
        box.left < other.right &&
        box.right > other.left &&
        box.top < other.bottom &&
        box.bottom > other.top
          ? [`${name} on ${j}`]
          : [],
      ),
    );
    expect(met).toEqual([]);
  });

  it("capitals have more room than small letters, and the widest most", () => {
    const widths = ["BMW", "BLC", "bmw"].map((name) => {
      const box = withNames([{ x: 0, y: 0, radius: 5, name }]).names[0]?.box;
      return box ? box.right - box.left : 0;
    });
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(new Set(widths).size).toBe(3);
  });

  it("a name is held by its node, however wide its letters turn out", () => {
    const { nodes, names } = withNames(star(16));
    const held = names.map(({ anchor, box }, i) => {
      const { x = 0 } = nodes[i] ?? {};
      if (box.left > x) expect(anchor).toEqual({ by: "start", x: box.left });
      if (box.right < x) expect(anchor).toEqual({ by: "end", x: box.right });
      return anchor.by;
    });
    expect(held).toEqual(expect.arrayContaining(["start", "end"]));
  });

  it("a name stands where no tie runs through it", () => {
    const nodes = [
      { x: 0, y: 0, radius: 5, name: "A" },
      { x: 200, y: 0, radius: 5, name: "B" },
    ];
    const sideOf = (drawn: ReturnType<typeof withNames>) => drawn.names[0]?.anchor.by;
    expect(sideOf(withNames(nodes))).toBe("start");
    expect(sideOf(withNames(nodes, [{ source: 0, target: 1 }]))).toBe("end");
  });

  it("a line leads to a name that is not beside its node, from the node to the name", () => {
    const lines = withNames(star(60)).names.flatMap(({ line, box }) => (line ? [{ line, box }] : []));
    expect(lines.length).toBeGreaterThan(0);
    for (const { line, box } of lines) {
      expect(line.x2).toBeGreaterThanOrEqual(box.left);
      expect(line.x2).toBeLessThanOrEqual(box.right);
      expect(line.y2).toBeGreaterThanOrEqual(box.top);
      expect(line.y2).toBeLessThanOrEqual(box.bottom);
    }
  });

  it("in a crowd without any room the greatest have theirs all the same", () => {
    const crowd = Array.from({ length: 400 }, (_, i) => ({
      x: (i % 20) * 2,
      y: Math.floor(i / 20) * 2,
      radius: 26,
      name: `${NAMES[i % NAMES.length]} ${i}`,
    })).sort((a, b) => Math.hypot(a.x - 20, a.y - 20) - Math.hypot(b.x - 20, b.y - 20));
    const named = withNames(crowd).names.map(({ name }) => name);
    expect(named.slice(0, 5)).toEqual(crowd.slice(0, 5).map(({ name }) => name));
    expect(named.length).toBeLessThan(120);
  });

  it("there are none where there are no nodes", () => {
    expect(withNames([])).toEqual({ nodes: [], names: [] });
    expect(boundsOf([])).toEqual({ left: 0, top: 0, right: 0, bottom: 0 });
  });
});
