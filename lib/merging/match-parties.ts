/** The same party in several datasets: found by what they have in common, scored, and explained. */
import { displayName, type EntityRef, entityRef, type Party, type Place, parseEntityRef } from "@/lib/model";
import { compareTexts } from "@/lib/model/compare-texts";
import { type Fingerprint, fingerprintOf, keysOf, type Weighed, weigh } from "./evidence";
import type { MatchReason } from "./reason";

/** A dataset whose parties are compared; `places` is for the names of their seats. */
export interface PartyList {
  dataset: string;
  parties: Iterable<Party>;
  places?: Iterable<Place>;
}

/** Two records of different datasets that seem to be one. */
export interface ScoredPair {
  a: EntityRef;
  b: EntityRef;
  /** From 0 to 1. */
  score: number;
  /** `same` where it is as good as certain, `likely` where a person should say. */
  verdict: "same" | "likely";
}

/** Two parties with why they seem to be one. */
export interface PartyMatch extends ScoredPair {
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

/** A name or number that more records share tells nothing of any two of them. */
export const MOST_SHARING = 50;

/** Scores that are nearer to one another than this cannot choose between two. */
const TOO_NEAR = 0.05;

/** The verdict on a comparison; `undefined` where the two need not be shown to anybody. */
export function verdictOf(
  { score, contradicts }: Pick<Weighed, "score" | "contradicts">,
  same = SAME,
  likely = LIKELY,
): ScoredPair["verdict"] | undefined {
  if (score < likely) return undefined;
  return score >= same && !contradicts ? "same" : "likely";
}

/**
 * Finds parties that seem to be the same in different datasets. Only those that share an identifier or a name are
 * compared, so the work grows with the number of parties, not with its square.
 * @returns the surest first; equally sure ones in the order of their references
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
        const weighed = weigh(a.print, b.print);
        const verdict = verdictOf(weighed, same, likely);
        if (!verdict) continue;
        const reasons = weightiestFirst(weighed.reasons);
        matches.push({ a: a.ref, b: b.ref, score: weighed.score, verdict, reasons });
      }
  }
  const asked = askWhereSeveralFit(matches, ({ reasons }) => isNumbered(reasons));
  return asked.sort((x, y) => y.score - x.score || compareTexts(x.a, y.a) || compareTexts(x.b, y.b));
}

/** Reasons in the order of their weight, whichever side they speak for. */
export function weightiestFirst(reasons: readonly MatchReason[]): MatchReason[] {
  return reasons.toSorted((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
}

/** Whether one of the reasons is a shared number in a register. */
export function isNumbered(reasons: readonly MatchReason[]): boolean {
  return reasons.some(({ sort, weight }) => sort === "identifier" && weight > 0);
}

/**
 * Makes pairs `likely` where a record fits two of another dataset about as well: that dataset tells the two apart, so a
 * person has to choose. A number in a register is surer than any name.
 */
export function askWhereSeveralFit<M extends ScoredPair>(
  matches: readonly M[],
  numbered: (match: M) => boolean,
): M[] {
  const fits = new Map<string, M[]>();
  for (const match of matches) {
    if (match.verdict !== "same") continue;
    for (const [one, other] of [
      [match.a, match.b],
      [match.b, match.a],
    ] as const) {
      const key = `${one} ${parseEntityRef(other)?.dataset}`;
      const list = fits.get(key);
      if (list) list.push(match);
      else fits.set(key, [match]);
    }
  }
  const asked = new Set<M>();
  const rank = (match: M) => match.score + (numbered(match) ? 1 : 0);
  for (const list of fits.values()) {
    if (list.length < 2) continue;
    const [best, second] = list.toSorted((x, y) => rank(y) - rank(x)).map(rank);
    if (best !== undefined && second !== undefined && best - second < TOO_NEAR)
      for (const match of list) asked.add(match);
  }
  return matches.map((match) => (asked.has(match) ? { ...match, verdict: "likely" } : match));
}
