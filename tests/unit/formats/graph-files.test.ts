/** Graphs that go out, read by a library for graphs. */
import fc from "fast-check";
import Graph from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { describe, expect, it } from "vitest";
import { agreement, dataset, party } from "../ties/sample";
import { anyDataset } from "./arbitrary";
import { demo, written } from "./written";

describe("a graph", () => {
  it.each([
    ["graphml", (text: string) => graphml.parse(Graph, text)],
    ["gexf", (text: string) => gexf.parse(Graph, text)],
  ] as const)("as %s is read by a graph library with all nodes and edges", async (format, parse) => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const graph = parse(await written(dataset, format));
        expect(graph.order).toBe(dataset.parties.length + dataset.agreements.length);
        const ties = dataset.agreements.flatMap(({ id, parties }) =>
          parties.map(({ party }) => `${id} ${party}`),
        );
        expect(graph.size).toBe(ties.length);
        for (const { id, kind } of dataset.parties)
          expect(graph.getNodeAttribute(`party.${id}`, "kind")).toBe(kind);
      }),
      { numRuns: 25 },
    );
  });

  it("tells of no span that ends before it begins", async () => {
    const spans = dataset("spans", {
      parties: [party("a", "Maker"), party("b", "Quay")],
      agreements: [
        { ...agreement("right", ["a", "b"], "2024"), ends: "2025-Q1" },
        { ...agreement("wrong", ["a", "b"], "2024"), ends: "2023" },
      ],
    });
    const text = await written(spans, "gexf");
    expect(
      [...text.matchAll(/<node [^>]*start="([^"]*)"(?: end="([^"]*)")?/g)].map((m) => m.slice(1)),
    ).toEqual([
      ["2024-01-01", "2025-03-31"],
      ["2024-01-01", undefined],
    ]);
  });

  it("of parties alone ties any two that agreed", async () => {
    const graph = graphml.parse(Graph, await written(demo, "graphml", { graph: "parties" }));
    const pairs = demo.agreements.reduce(
      (sum, { parties }) => sum + (parties.length * (parties.length - 1)) / 2,
      0,
    );
    expect([graph.order, graph.size]).toEqual([demo.parties.length, pairs]);
  });

  it("dates an agreement by its signing, as every view does, and spans it from its first step", async () => {
    const told = dataset("told", {
      parties: [party("a", "Maker"), party("b", "Quay")],
      agreements: [
        agreement("plant", ["a", "b"], undefined, {
          history: [
            { status: "announced", date: "2024-11-02" },
            { status: "signed", date: "2025-01-15" },
          ],
        }),
      ],
    });
    const nodes = graphml.parse(Graph, await written(told, "graphml"));
    expect(nodes.getNodeAttribute("agreement.plant", "date")).toBe("2025-01-15");
    const edges = graphml.parse(Graph, await written(told, "graphml", { graph: "parties" }));
    expect(edges.mapEdges((_, { date }) => date)).toEqual(["2025-01-15"]);
    expect(await written(told, "gexf")).toContain('start="2024-11-02"');
  });
});
