/** The same party in several datasets: found by what they have in common, scored, and explained. */
import { displayName, type EntityRef, entityRef, type Party, type Place } from "@/lib/model";
import { type Fingerprint, fingerprintOf, type MatchReason, weigh } from "./evidence";

export type { MatchReason } from "./evidence";

/** A dataset whose parties are compared; `places` lends their seats names. */
export interface PartyList {
  dataset: string;
  parties: Iterable<Party>;
  places?: Iterable<Place>;
}

/** Two parties of different datasets that seem to be one. */
export interface PartyMatch {
  a: EntityRef;
  b: EntityRef;
  /** From 0 to 1. */
  score: number;
  /** `same` where it is as good as certain, `likely` where a person should say. */
  verdict: "same" | "likely";
  /** What speaks for it and against it, the weightiest first. */
  reasons: MatchReason[];
}

export interface MatchOptions {
  /** From this score on two parties are the same. */
  same?: number;
  /** From this score on they may be, and a person is asked. */
  likely?: number;
  signal?: AbortSignal;
}

/** Scores from which on two parties are the same, or may be. */
export const SAME = 0.85;
export const LIKELY = 0.6;

/** A name or number that more parties share tells nothing of any two of them. */
const MOST_SHARING = 50;

/**
 * Finds parties that seem to be the same in different datasets. Only such are compared that share an identifier or a name, so
 * the work grows with the number of parties, not with its square.
 * @returns the surest first; of equal ones, in the order of their references
 */
export function proposeMatches(
  lists: readonly PartyList[],
  { same = SAME, likely = LIKELY, signal }: MatchOptions = {},
): PartyMatch[] {
  const entries: { ref: EntityRef; dataset: string; print: Fingerprint }[] = [];
  const byKey = new Map<string, number[]>();
  for (const { dataset, parties, places = [] } of lists) {
    const seats = new Map<string, string>();
    for (const place of places) seats.set(place.id, displayName(place));
    for (const party of parties) {
      const print = fingerprintOf(party, party.seat === undefined ? undefined : seats.get(party.seat));
      const at = entries.push({ ref: entityRef(dataset, "party", party.id), dataset, print }) - 1;
      for (const key of keysOf(print)) {
        const sharing = byKey.get(key);
        if (sharing) sharing.push(at);
        else byKey.set(key, [at]);
      }
    }
    signal?.throwIfAborted();
  }
  const done = new Set<string>();
  const matches: PartyMatch[] = [];
  for (const sharing of byKey.values()) {
    if (sharing.length > MOST_SHARING) continue;
    for (const [at, left] of sharing.entries())
      for (const right of sharing.slice(at + 1)) {
        const [a, b] = [entries[left], entries[right]];
        if (!a || !b || a.dataset === b.dataset || done.has(`${left} ${right}`)) continue;
        done.add(`${left} ${right}`);
        const { score, reasons } = weigh(a.print, b.print);
        if (score < likely) continue;
        reasons.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
        matches.push({ a: a.ref, b: b.ref, score, verdict: score >= same ? "same" : "likely", reasons });
      }
  }
  return matches.sort((x, y) => y.score - x.score || x.a.localeCompare(y.a) || x.b.localeCompare(y.b));
}

function keysOf({ identifiers, names }: Fingerprint): string[] {
  return [...[...identifiers.keys()].map((key) => `# ${key}`), ...names.keys()];
}
