/** Joins pairs of records into groups: each group is one party or place with several sources. */
import { type EntityRef, parseEntityRef } from "@/lib/model";
import type { ScoredPair } from "./match-parties";

/** Records that are one. */
export interface MatchGroup<M extends ScoredPair> {
  members: EntityRef[];
  /** The pairs that made it, the surest first. */
  because: M[];
}

/** Two records that a person called the same, or not the same. */
export type Pair = readonly [EntityRef, EntityRef];

/** What people decided. */
export interface Decisions {
  /** Pairs that are not the same: no chain of others puts them into one group. */
  split?: readonly Pair[];
  /** Pairs that are the same, whatever the score says. */
  joined?: readonly Pair[];
}

/**
 * Groups records that are the same. Pairs that are only `likely` make no group unless a person joined them. The surest
 * pairs come first; one is passed over where it would join what a person split, or two records of one dataset, which
 * its publisher tells apart.
 */
export function groupMatches<M extends ScoredPair>(
  matches: readonly M[],
  { split = [], joined = [] }: Decisions = {},
): MatchGroup<M>[] {
  const apart = new Map<EntityRef, Set<EntityRef>>();
  for (const [a, b] of split) {
    apart.set(a, (apart.get(a) ?? new Set()).add(b));
    apart.set(b, (apart.get(b) ?? new Set()).add(a));
  }
  const groupOf = new Map<EntityRef, MatchGroup<M>>();
  const unite = (a: EntityRef, b: EntityRef, match: M | undefined, isForced: boolean): void => {
    const left: MatchGroup<M> = groupOf.get(a) ?? { members: [a], because: [] };
    const right: MatchGroup<M> = groupOf.get(b) ?? { members: [b], because: [] };
    if (left === right) {
      if (match) left.because.push(match);
      return;
    }
    if (!mayMeet(left, right, apart, isForced)) return;
    left.members.push(...right.members);
    left.because.push(...right.because, ...(match ? [match] : []));
    for (const member of left.members) groupOf.set(member, left);
  };
  const known = new Map(matches.map((match) => [pairKey(match.a, match.b), match]));
  for (const [a, b] of joined) unite(a, b, known.get(pairKey(a, b)), true);
  for (const match of matches.toSorted((x, y) => y.score - x.score))
    if (match.verdict === "same") unite(match.a, match.b, match, false);
  return [...new Set(groupOf.values())].map(({ members, because }) => ({
    members: members.toSorted(),
    because: because.toSorted((x, y) => y.score - x.score),
  }));
}

function mayMeet(
  left: Pick<MatchGroup<ScoredPair>, "members">,
  right: Pick<MatchGroup<ScoredPair>, "members">,
  apart: ReadonlyMap<EntityRef, ReadonlySet<EntityRef>>,
  isForced: boolean,
): boolean {
  for (const member of left.members) {
    const strangers = apart.get(member);
    if (strangers && right.members.some((other) => strangers.has(other))) return false;
  }
  if (isForced) return true;
  const datasets = new Set(left.members.map(datasetOf));
  return !right.members.some((member) => datasets.has(datasetOf(member)));
}

function datasetOf(ref: EntityRef): string {
  return parseEntityRef(ref)?.dataset ?? ref;
}

/** The same for two records whichever comes first. */
export function pairKey(a: EntityRef, b: EntityRef): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
