import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { buildGraph } from "@/lib/explore/graph";
import { graphSvg, type SvgStyle } from "@/lib/explore/graph-svg";
import { Layout } from "@/lib/explore/layout";
import { connect } from "@/lib/explore/paths";
import { selectionOf } from "./made-up";

const STYLE: SvgStyle = {
  paper: "#fff",
  ink: "#000",
  edge: "#888",
  kinds: { company: "#0a0", body: "#00a", place: "#a00" },
  radiiOf: ({ nodes }) => nodes.map(() => 4),
  widthOf: () => 1,
};

const selection = selectionOf(
  [
    { of: ["A", "B"] },
    { of: ["B", "C"] },
    { of: ["B", "A"] },
    { of: ["C", "D", "E"] },
    { of: ["F"] },
    { of: ["G", "H"], where: ["Town"] },
    { of: ["A"], where: ["Town"] },
  ],
  { Town: { sort: "city" } },
);
const nameOf = (entity: number) => selection.entities[entity]?.name ?? "";

describe("the graph", () => {
  it("ties two parties once, with all their agreements, and ranks parties by how many they have", () => {
    const { nodes, edges, left } = buildGraph(selection, { most: 99 });
    expect(nodes.map(({ name, agreements }) => `${name} ${agreements}`)).toEqual([
      "A 3",
      "B 3",
      "C 2",
      "D 1",
      "E 1",
      "F 1",
      "G 1",
      "H 1",
    ]);
    expect(
      edges.map(
        ({ source, target, agreements }) => `${nodes[source]?.name}${nodes[target]?.name} ${agreements}`,
      ),
    ).toEqual(["AB 0,2", "BC 1", "CD 3", "CE 3", "DE 3", "GH 5"]);
    expect(left).toBe(0);
  });

  it("leaves out those with the fewest agreements, and says how many", () => {
    const { nodes, edges, left } = buildGraph(selection, { most: 3 });
    expect(nodes.map(({ name }) => name)).toEqual(["A", "B", "C"]);
    expect(edges).toHaveLength(2);
    expect(left).toBe(5);
  });

  it.each([
    [1, ["B", "C", "D", "E"]],
    [2, ["A", "B", "C", "D", "E"]],
    [9, ["A", "B", "C", "D", "E"]],
  ])("shows those within %i steps of one party", (steps, names) => {
    const { nodes } = buildGraph(selection, { most: 99, around: { ref: "d/party/C", steps } });
    expect(nodes.map(({ name }) => name).toSorted()).toEqual(
      names
        .filter((name) => name !== "C")
        .concat("C")
        .toSorted(),
    );
  });

  it.each([
    [1, ["A", "G", "H"]],
    [2, ["A", "B", "G", "H"]],
  ])("shows those who agreed on something at a place, and who is within %i steps of it", (steps, names) => {
    const { nodes } = buildGraph(selection, { most: 99, around: { ref: "d/place/Town", steps } });
    expect(nodes.map(({ name }) => name).toSorted()).toEqual(names);
  });

  it("shows nobody around somebody who is not in the selection", () => {
    expect(buildGraph(selection, { most: 9, around: { ref: "d/party/Z", steps: 1 } }).nodes).toEqual([]);
  });

  it("ties all to the first where an agreement has very many parties", () => {
    const many = selectionOf([{ of: Array.from({ length: 40 }, (_, i) => `P${i}`) }]);
    expect(buildGraph(many, { most: 99 }).edges).toHaveLength(39);
  });

  it("becomes a picture file that holds nothing but text and shapes", () => {
    const graph = buildGraph(selectionOf([{ of: ['A & <script>"', "B"] }]), { most: 9 });
    const svg = graphSvg(graph, Float32Array.of(0, 0, 10.04, -5), STYLE, "All <agreements>");
    expect(svg).toContain("<title>All &lt;agreements&gt;</title>");
    expect(svg).toContain("A &amp; &lt;script&gt;&quot;");
    expect(svg).not.toContain("<script");
    const odd = buildGraph(selectionOf([{ of: ["A\0B\u{b}", "\ud800C"] }]), { most: 9 });
    expect(graphSvg(odd, Float32Array.of(0, 0, 9, 9), STYLE, "\u{1}")).not.toMatch(FORBIDDEN_IN_XML);
    expect(svg).toContain('<line x1="0" y1="0" x2="10" y2="-5"');
    // The first, the largest, is drawn over the others.
    expect(svg.lastIndexOf("<title>A")).toBeGreaterThan(svg.lastIndexOf("<title>B"));
  });
});

it.each([
  ["company", "rect"],
  ["place", "circle"],
  ["body", "polygon"],
] as const)("draws a %s as a %s, in the colour of its kind", (kind, shape) => {
  const { nodes } = buildGraph(selectionOf([{ of: ["A"] }]), { most: 9 });
  const graph = { nodes: nodes.map((node) => ({ ...node, kind })), edges: [], left: 0 };
  const drawn = /<g>(<[^>]+>)<title>A</.exec(graphSvg(graph, Float32Array.of(0, 0), STYLE, ""))?.[1];
  expect(drawn).toMatch(new RegExp(`^<${shape} .*fill="${STYLE.kinds[kind]}"`));
});

/** No reader of XML takes a file with one of these. */
const FORBIDDEN_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

describe("a connection", () => {
  const chains = (from: string, to: string, most = 9) => {
    const found = connect(
      selection,
      `d/party/${from}`,
      to === "Town" ? "d/place/Town" : `d/party/${to}`,
      most,
    );
    return found?.paths.map(({ from: start, steps }) =>
      [nameOf(start), ...steps.map((step) => `${step.agreements.join(",")} ${nameOf(step.to)}`)].join(" > "),
    );
  };

  it.each([
    ["A", "B", ["A > 0,2 B"]],
    ["A", "E", ["A > 0,2 B > 1 C > 3 E"]],
    ["E", "D", ["E > 3 D"]],
    ["A", "A", ["A"]],
    ["A", "F", undefined],
    ["A", "G", undefined],
    ["A", "Town", ["A > 6 Town"]],
    ["E", "Town", ["E > 3 C > 1 B > 0,2 A > 6 Town"]],
  ])("leads from %s to %s", (from, to, expected) => {
    expect(chains(from, to)).toEqual(expected);
  });

  it("names the chains that rest on more agreements first", () => {
    const two = selectionOf([
      { of: ["X", "P"] },
      { of: ["P", "Y"] },
      { of: ["X", "Q"] },
      { of: ["Q", "Y"] },
      { of: ["X", "Q"] },
      { of: ["Q", "Y"] },
    ]);
    const found = connect(two, "d/party/X", "d/party/Y", 1);
    expect(found).toMatchObject({ length: 2, more: true });
    expect(found?.paths[0]?.steps.map(({ agreements }) => agreements)).toEqual([
      [2, 4],
      [3, 5],
    ]);
  });

  it("is found through an agreement of many without a look at each two of them", () => {
    const many = Array.from({ length: 300 }, (_, i) => `M${i}`);
    const wide = selectionOf([{ of: many }, { of: ["M299", "Z"] }]);
    const kept = vi.spyOn(Map.prototype, "set");
    const found = connect(wide, "d/party/M0", "d/party/Z", 9);
    const count = kept.mock.calls.length;
    kept.mockRestore();
    expect(found?.paths.map(({ steps }) => steps.map(({ agreements }) => agreements))).toEqual([[[0], [1]]]);
    expect(count).toBeLessThan(3_000);
  });

  it("is as short as the plainest search finds it", () => {
    const pairs = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 14 });
    fc.assert(
      fc.property(pairs, (ties) => {
        const random = selectionOf([
          ...ties.map(([a, b]) => ({ of: [`N${a}`, `N${b}`] })),
          { of: ["N0"] },
          { of: ["N1"] },
        ]);
        const found = connect(random, "d/party/N0", "d/party/N1", 50);
        expect(found?.length).toBe(distance(ties, 0, 1));
        for (const { steps } of found?.paths ?? []) expect(steps).toHaveLength(found?.length ?? 0);
      }),
    );
  });
});

/** Floyd and Warshall's shortest distance. */
function distance(
  ties: readonly (readonly [number, number])[],
  from: number,
  to: number,
): number | undefined {
  const table = Array.from({ length: 8 }, (_, a) => Array.from({ length: 8 }, (_, b) => (a === b ? 0 : 99)));
  for (const [a, b] of ties)
    if (a !== b) {
      (table[a] as number[])[b] = 1;
      (table[b] as number[])[a] = 1;
    }
  for (let k = 0; k < 8; k++)
    for (let a = 0; a < 8; a++)
      for (let b = 0; b < 8; b++) {
        const around = (table[a]?.[k] ?? 99) + (table[k]?.[b] ?? 99);
        if (around < (table[a]?.[b] ?? 99)) (table[a] as number[])[b] = around;
      }
  const found = table[from]?.[to] ?? 99;
  return found === 99 ? undefined : found;
}

describe("a layout", () => {
  const input = {
    radii: [4, 4, 4, 4],
    ties: [
      { source: 0, target: 1 },
      { source: 1, target: 2 },
    ],
  };
  const settled = (layout: Layout) => {
    while (layout.advance(20)) {
      // Until it rests.
    }
    return layout.positions();
  };
  const apart = (positions: Float32Array, a: number, b: number) =>
    Math.hypot(
      (positions[2 * a] ?? 0) - (positions[2 * b] ?? 0),
      (positions[2 * a + 1] ?? 0) - (positions[2 * b + 1] ?? 0),
    );

  it("is the same for the same graph, and keeps ties short and nodes apart", () => {
    const positions = settled(new Layout(input));
    expect(settled(new Layout(input))).toEqual(positions);
    expect(apart(positions, 0, 1)).toBeLessThan(apart(positions, 0, 2));
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [2, 3],
      [0, 3],
    ] as const)
      expect(apart(positions, a, b)).toBeGreaterThan(8);
  });

  it("holds a node where it was put, and begins where nodes stood before", () => {
    const layout = new Layout({
      ...input,
      before: Float32Array.of(300, 0, 330, 0, 360, 0, Number.NaN, Number.NaN),
    });
    expect([...layout.positions().slice(0, 6)]).toEqual([300, 0, 330, 0, 360, 0]);
    layout.hold(0, { x: 50, y: 60 });
    const positions = settled(layout);
    expect([positions[0], positions[1]]).toEqual([50, 60]);
    layout.hold(0, undefined);
    expect(settled(layout)[0]).not.toBe(50);
  });
});
