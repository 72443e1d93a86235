/** What the user decided on records of several datasets: that two are the same, or that they are not. */
import type { EntityRef } from "@/lib/model";

/** One decision. It refers to records by reference, so it holds for every version of their datasets. */
export interface SameDecision {
  /** Equal for the same two records. */
  id: string;
  a: EntityRef;
  b: EntityRef;
  same: boolean;
  /** What both were called then: a dataset may be gone when the list is looked at. */
  names: [string, string];
  /** ISO 8601, UTC. */
  at: string;
}

/** Decisions to keep and to forget. `Library.decide` returns the change that takes this one back. */
export interface DecisionChange {
  keep: SameDecision[];
  /** Ids. */
  forget: string[];
  /** In a change that takes another back: the decisions that must still stand under its ids, or nothing changes. */
  over?: SameDecision[] | undefined;
}

/** A record as a decision names it. */
export interface Decided {
  ref: EntityRef;
  name: string;
}

/** The decision on two records, in whichever order they are given. */
export function decisionOf(one: Decided, other: Decided, same: boolean, now: Date): SameDecision {
  const [a, b] = one.ref < other.ref ? [one, other] : [other, one];
  return {
    id: `${a.ref} ${b.ref}`,
    a: a.ref,
    b: b.ref,
    same,
    names: [a.name, b.name],
    at: now.toISOString(),
  };
}

/** Decisions as pairs to group by. */
export function pairsOf(decisions: readonly SameDecision[]): {
  joined: (readonly [EntityRef, EntityRef])[];
  split: (readonly [EntityRef, EntityRef])[];
} {
  const pairs = (same: boolean) =>
    decisions.filter((one) => one.same === same).map(({ a, b }) => [a, b] as const);
  return { joined: pairs(true), split: pairs(false) };
}
