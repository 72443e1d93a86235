/** The selection as a graph: parties, and a tie between two wherever an agreement has both. */
import type { EntityRef, MarkKind } from "@/lib/model";
import type { SelectedAgreement, Selection } from "@/lib/search/selection";

/** An agreement of more parties says little about each pair: all are tied to the first only. */
const PAIRED = 12;

/** A party of the selection. */
export interface GraphNode {
  ref: EntityRef;
  kind: MarkKind;
  name: string;
  /** How many agreements of the selection it has; this sets the size of the node. */
  agreements: number;
}

/** A tie of two nodes, by number, with their agreements by place in the selection, the newest first. */
export interface GraphEdge {
  source: number;
  target: number;
  agreements: number[];
}

export interface Graph {
  /** Nodes with more agreements first. */
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** How many parties were left out, because there are more than can be drawn. */
  left: number;
}

/** Which part of the selection to draw. */
export interface GraphOptions {
  /** At most so many parties, those with the most agreements. */
  most: number;
  /** Only those at most `steps` ties away from this party or place, and the party itself. */
  around?: { ref: EntityRef; steps: number };
}

/** Builds the graph of a selection. */
export function buildGraph(selection: Selection, { most, around }: GraphOptions): Graph {
  const counts = new Map<number, number>();
  const ties = new Map<string, { a: number; b: number; agreements: number[] }>();
  selection.agreements.forEach((agreement, row) => {
    for (const party of new Set(agreement.parties)) counts.set(party, (counts.get(party) ?? 0) + 1);
    for (const [a, b] of pairsOf(agreement)) {
      const key = a < b ? `${a} ${b}` : `${b} ${a}`;
      const tie = ties.get(key);
      if (tie) tie.agreements.push(row);
      else ties.set(key, { a, b, agreements: [row] });
    }
  });
  const wanted = around ? neighbourhood(selection, ties.values(), around) : undefined;
  const parties = [...counts.keys()].filter((party) => wanted?.has(party) ?? true);
  const ranked = parties.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b);
  const numbers = new Map(ranked.slice(0, most).map((party, i) => [party, i]));
  const nodes = [...numbers.keys()].flatMap((party): GraphNode[] => {
    const entity = selection.entities[party];
    return entity
      ? [{ ref: entity.ref, kind: entity.kind, name: entity.name, agreements: counts.get(party) ?? 0 }]
      : [];
  });
  const edges = [...ties.values()].flatMap(({ a, b, agreements }): GraphEdge[] => {
    const source = numbers.get(a);
    const target = numbers.get(b);
    return source === undefined || target === undefined ? [] : [{ source, target, agreements }];
  });
  return { nodes, edges, left: ranked.length - nodes.length };
}

/** The pairs of parties that an agreement ties, as numbers of entities. */
function pairsOf({ parties }: SelectedAgreement): [number, number][] {
  const list = [...new Set(parties)];
  const [first, ...others] = list;
  if (first === undefined) return [];
  if (list.length > PAIRED) return others.map((other) => [first, other]);
  return list.flatMap((a, i) => list.slice(i + 1).map((b): [number, number] => [a, b]));
}

function neighbourhood(
  selection: Selection,
  ties: Iterable<{ a: number; b: number }>,
  { ref, steps }: { ref: EntityRef; steps: number },
): Set<number> {
  const neighbours = new Map<number, number[]>();
  const join = (from: number, to: number) => {
    const list = neighbours.get(from);
    if (list) list.push(to);
    else neighbours.set(from, [to]);
  };
  for (const { a, b } of ties) {
    join(a, b);
    join(b, a);
  }
  const start = selection.entities.findIndex((entity) => entity.ref === ref);
  // A place is no node, but as near to the parties of its agreements as they are to one another.
  for (const { parties, places } of selection.agreements)
    if (places.includes(start)) for (const party of parties) join(start, party);
  const reached = new Set(start < 0 ? [] : [start]);
  let edge = [...reached];
  for (let step = 0; step < steps; step++) {
    const next = edge.flatMap((node) => neighbours.get(node) ?? []).filter((node) => !reached.has(node));
    for (const node of next) reached.add(node);
    edge = [...new Set(next)];
  }
  return reached;
}
