import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Graph } from "@/lib/explore/graph";
import type { EntityRef } from "@/lib/model";
import type { AskedInVain } from "../answers/use-answer";
import { radiiOf } from "./graph-style";
import { type LayoutRun, layOut } from "./lay-out";

/** The last drawn positions of nodes, and which were put there by hand, for the next view to continue from. */
export type LayoutMemory = Record<"known" | "pins", Map<EntityRef, { x: number; y: number }>>;

/** A memory of nothing drawn yet. */
export function newLayoutMemory(): LayoutMemory {
  return { known: new Map(), pins: new Map() };
}

interface GraphLayout {
  /** The graph that was laid out last: the current one's positions come a moment after it. */
  laidOut: RefObject<Graph | undefined>;
  run: RefObject<LayoutRun | undefined>;
  /** Set where the layout broke. */
  broken: AskedInVain | undefined;
  /** Nodes that the user put in place. */
  pinned: ReadonlySet<number>;
  pin: (node: number, at: { x: number; y: number }) => void;
  release: (node: number) => void;
}

const BROKEN = "The browser ended the work on it. Free some memory or choose less, then try again.";

/**
 * Lays a graph out, and keeps x and y of its nodes in `positions`. A node that was there before starts from its old
 * position, and a pinned one stays. Another `onMoved` would begin anew.
 */
export function useGraphLayout(
  graph: Graph,
  memory: LayoutMemory | undefined,
  positions: RefObject<Float32Array>,
  onMoved: () => void,
): GraphLayout {
  const laidOut = useRef<Graph>(undefined);
  const [{ known, pins }] = useState(memory ?? newLayoutMemory);
  const run = useRef<LayoutRun>(undefined);
  const shown = useRef(graph);
  const [pinned, setPinned] = useState<ReadonlySet<number>>(new Set());
  /** The graph whose layout broke: another one may be small enough. */
  const [brokenOf, setBrokenOf] = useState<Graph>();
  const isBroken = brokenOf === graph;

  const tellPinned = useCallback(() => {
    const { nodes } = shown.current;
    setPinned(new Set(nodes.flatMap(({ ref }, i) => (pins.has(ref) ? [i] : []))));
  }, [pins]);

  useEffect(() => {
    if (isBroken) return;
    shown.current = graph;
    const before = new Float32Array(graph.nodes.length * 2).fill(Number.NaN);
    graph.nodes.forEach(({ ref }, i) => {
      const at = pins.get(ref) ?? known.get(ref);
      if (at) before.set([at.x, at.y], 2 * i);
    });
    const take = (next: Float32Array) => {
      positions.current = next;
      laidOut.current = graph;
      graph.nodes.forEach(({ ref }, i) => {
        known.set(ref, { x: next[2 * i] ?? 0, y: next[2 * i + 1] ?? 0 });
      });
      onMoved();
    };
    const started = layOut(
      {
        radii: radiiOf(graph),
        ties: graph.edges.map(({ source, target }) => ({ source, target })),
        // Where none of them had a place, they are laid out as if they were the first.
        ...(before.some(Number.isFinite) && { before }),
      },
      { onMoved: take, onBroken: () => setBrokenOf(graph) },
    );
    run.current = started;
    graph.nodes.forEach(({ ref }, i) => {
      const at = pins.get(ref);
      if (at) started.hold(i, at);
    });
    tellPinned();
    return () => started.stop();
  }, [graph, isBroken, known, pins, positions, onMoved, tellPinned]);

  const pin = useCallback(
    (node: number, at: { x: number; y: number }) => {
      const ref = shown.current.nodes[node]?.ref;
      if (ref === undefined) return;
      const fresh = !pins.has(ref);
      pins.set(ref, at);
      if (fresh) tellPinned();
    },
    [pins, tellPinned],
  );
  const release = useCallback(
    (node: number) => {
      const ref = shown.current.nodes[node]?.ref;
      if (ref === undefined) return;
      pins.delete(ref);
      run.current?.hold(node, undefined);
      tellPinned();
    },
    [pins, tellPinned],
  );
  const again = useCallback(() => setBrokenOf(undefined), []);
  const broken = isBroken ? { state: "failed" as const, message: BROKEN, again } : undefined;
  return { laidOut, run, broken, pinned, pin, release };
}
