import { useMemo } from "react";
import type { Place } from "@/lib/explore/address";
import { buildGraph, type Graph } from "@/lib/explore/graph";
import { type Connection, connect } from "@/lib/explore/paths";
import type { EntityRef } from "@/lib/model";
import type { Selection } from "@/lib/search/selection";

/** With more nodes, a graph neither fits the screen nor moves smoothly. */
const MOST_NODES = 3_000;
const MOST_PATHS = 5;

interface Drawn {
  graph: Graph;
  /** The connection between two ends, where the address asks for it. */
  connection: Connection | undefined;
  /** The pairs of parties whose ties make up that connection. */
  path: readonly (readonly [EntityRef, EntityRef])[];
}

/** The graph of a selection and the connection in it, as the address asks. */
export function useGraph(selection: Selection, { focus, steps, to }: Place): Drawn {
  const graph = useMemo(
    () =>
      buildGraph(selection, {
        most: MOST_NODES,
        ...(focus !== undefined && steps !== undefined && { around: { ref: focus, steps } }),
      }),
    [selection, focus, steps],
  );
  const connection = useMemo(
    () => (focus !== undefined && to !== undefined ? connect(selection, focus, to, MOST_PATHS) : undefined),
    [selection, focus, to],
  );
  const path = useMemo(() => pairsOf(selection, connection), [selection, connection]);
  return { graph, connection, path };
}

/** The ties of all chains, as pairs of parties. */
function pairsOf(
  { entities }: Selection,
  connection: Connection | undefined,
): (readonly [EntityRef, EntityRef])[] {
  return (connection?.paths ?? []).flatMap(({ from, steps }) => {
    const chain = [from, ...steps.map(({ to }) => to)].flatMap((entity) => entities[entity]?.ref ?? []);
    return chain.slice(1).map((ref, i) => [chain[i] ?? ref, ref] as const);
  });
}
