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
  const ties = new Ties(selection, new Set([start, goal]));
  const distances = distancesFrom(start, goal, ties);
  const length = distances.get(goal);
  if (length === undefined) return undefined;
  const chains = chainsBack(goal, distances, ties, WEIGHED + 1);
  const paths = chains.slice(0, WEIGHED).map(
    (chain): Path => ({
      from: start,
      steps: chain.slice(1).map((entity, i) => ({
        to: entity,
        agreements: ties.between(chain[i] ?? start, entity),
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

/**
 * Who is in which agreement. Two entities are tied where they are in one; those pairs are never listed, as an agreement
 * of thousands has millions. Places count only at the ends of a chain: they tie too much.
 */
class Ties {
  /** The entities of each agreement. */
  readonly members: readonly (readonly number[])[];
  /** The agreements of each entity. */
  readonly #rows = new Map<number, number[]>();

  constructor({ agreements }: Selection, ends: ReadonlySet<number>) {
    this.members = agreements.map(({ parties, places }) => [
      ...new Set([...parties, ...places.filter((place) => ends.has(place))]),
    ]);
    for (const [row, members] of this.members.entries())
      for (const entity of members) {
        const rows = this.#rows.get(entity);
        if (rows) rows.push(row);
        else this.#rows.set(entity, [row]);
      }
  }

  /** The agreements of an entity. */
  rowsOf(entity: number): readonly number[] {
    return this.#rows.get(entity) ?? [];
  }

  /** The agreements that two entities are in. */
  between(a: number, b: number): number[] {
    const ofB = new Set(this.rowsOf(b));
    return this.rowsOf(a).filter((row) => ofB.has(row));
  }
}

/** The number of steps from the start to each entity, as far as the goal is. */
function distancesFrom(start: number, goal: number, ties: Ties): Map<number, number> {
  const distances = new Map([[start, 0]]);
  const seen = new Set<number>();
  let layer = [start];
  for (let distance = 1; layer.length > 0 && !distances.has(goal); distance++) {
    const next: number[] = [];
    for (const row of layer.flatMap((entity) => ties.rowsOf(entity))) {
      // Whoever is in it was reached when it was first seen.
      if (seen.has(row)) continue;
      seen.add(row);
      for (const other of ties.members[row] ?? []) {
        if (distances.has(other)) continue;
        distances.set(other, distance);
        next.push(other);
      }
    }
    layer = next;
  }
  return distances;
}

/** The chains from the start to an entity, each as entities in order; at most so many. */
function chainsBack(
  goal: number,
  distances: ReadonlyMap<number, number>,
  ties: Ties,
  most: number,
): number[][] {
  let chains = [[goal]];
  for (let distance = (distances.get(goal) ?? 0) - 1; distance >= 0; distance--) {
    const before = new Map<number, readonly number[]>();
    const nearer = (entity: number): readonly number[] => {
      const members = ties.rowsOf(entity).flatMap((row) => ties.members[row] ?? []);
      return [...new Set(members.filter((other) => distances.get(other) === distance))];
    };
    const longer: number[][] = [];
    for (const chain of chains) {
      const first = chain[0] ?? goal;
      const others = before.get(first) ?? nearer(first);
      before.set(first, others);
      for (const other of others) if (longer.length < most) longer.push([other, ...chain]);
    }
    chains = longer;
  }
  return chains;
}
