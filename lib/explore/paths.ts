/**
 * "How are X and Y connected?": all shortest chains of agreements from one party or place to another, by breadth-first
 * search from one end and a walk back from the other.
 */
import type { EntityRef } from "@/lib/model";
import type { Selection } from "@/lib/search/selection";

/** One step of a chain: to an entity, by any of these agreements (places in the selection, the newest first). */
export interface PathStep {
  to: number;
  agreements: number[];
}

/** A chain: the entity that it starts from, then step by step to the other. Entities by number. */
export interface Path {
  from: number;
  steps: PathStep[];
}

export interface Connection {
  /** The number of steps of the shortest chains; 0 where the ends are one. */
  length: number;
  /** The chains that rest on the most agreements first, at most as many as were asked for. */
  paths: Path[];
  /** There are more chains of that length. */
  more: boolean;
}

/** The most chains that are weighed against each other. */
const WEIGHED = 500;

/** Finds the shortest chains; `undefined` where there is none, or an end is not in the selection. */
export function connect(
  selection: Selection,
  from: EntityRef,
  to: EntityRef,
  most: number,
): Connection | undefined {
  const start = selection.entities.findIndex(({ ref }) => ref === from);
  const goal = selection.entities.findIndex(({ ref }) => ref === to);
  if (start < 0 || goal < 0) return undefined;
  const ties = tiesOf(selection, new Set([start, goal]));
  const distances = distancesFrom(start, goal, ties);
  const length = distances.get(goal);
  if (length === undefined) return undefined;
  const chains = chainsBack(goal, distances, ties, WEIGHED + 1);
  const paths = chains.slice(0, WEIGHED).map(
    (chain): Path => ({
      from: start,
      steps: chain.slice(1).map((entity, i) => ({
        to: entity,
        agreements: ties.get(chain[i] ?? start)?.get(entity) ?? [],
      })),
    }),
  );
  paths.sort((a, b) => weight(b) - weight(a));
  return { length, paths: paths.slice(0, most), more: chains.length > most };
}

/** A chain is as strong as its weakest step; then more agreements in all. */
function weight({ steps }: Path): number {
  const counts = steps.map(({ agreements }) => agreements.length);
  return (
    Math.min(...counts, 1_000) * 1_000 +
    Math.min(
      999,
      counts.reduce((sum, count) => sum + count, 0),
    )
  );
}

/** The entities that agreements tie to each entity. Places count only at the ends of a chain: they tie too much. */
function tiesOf({ agreements }: Selection, ends: ReadonlySet<number>): Map<number, Map<number, number[]>> {
  const ties = new Map<number, Map<number, number[]>>();
  const tie = (a: number, b: number, agreement: number) => {
    const others = ties.get(a) ?? new Map<number, number[]>();
    ties.set(a, others);
    const known = others.get(b);
    if (known) known.push(agreement);
    else others.set(b, [agreement]);
  };
  agreements.forEach(({ parties, places }, row) => {
    const members = [...new Set([...parties, ...places.filter((place) => ends.has(place))])];
    for (const a of members) for (const b of members) if (a !== b) tie(a, b, row);
  });
  return ties;
}

function distancesFrom(
  start: number,
  goal: number,
  ties: ReadonlyMap<number, ReadonlyMap<number, number[]>>,
): Map<number, number> {
  const distances = new Map([[start, 0]]);
  let layer = [start];
  for (let distance = 1; layer.length > 0 && !distances.has(goal); distance++) {
    const next: number[] = [];
    for (const entity of layer)
      for (const other of ties.get(entity)?.keys() ?? []) {
        if (distances.has(other)) continue;
        distances.set(other, distance);
        next.push(other);
      }
    layer = next;
  }
  return distances;
}

/** The chains from the start to an entity, each as entities in order; at most so many. */
function chainsBack(
  goal: number,
  distances: ReadonlyMap<number, number>,
  ties: ReadonlyMap<number, ReadonlyMap<number, number[]>>,
  most: number,
): number[][] {
  let chains = [[goal]];
  for (let distance = (distances.get(goal) ?? 0) - 1; distance >= 0; distance--) {
    const longer: number[][] = [];
    for (const chain of chains)
      for (const before of ties.get(chain[0] ?? goal)?.keys() ?? []) {
        if (longer.length === most) break;
        if (distances.get(before) === distance) longer.push([before, ...chain]);
      }
    chains = longer;
  }
  return chains;
}
