/**
 * Finds the parties and places that several datasets have, by the rules of `lib/merging` and the user's decisions:
 * which records are the same, and which pairs to ask about. Reads and compares only records that share a key, in
 * batches.
 */
import { Blocking, type Candidates, type Spot } from "@/lib/merging/blocking";
import { pairsOf, type SameDecision } from "@/lib/merging/decision";
import { type Fingerprint, fingerprintOf, keysOf, type Weighed, weigh } from "@/lib/merging/evidence";
import { groupMatches, type MatchGroup, type Pair, pairKey } from "@/lib/merging/group-matches";
import {
  askWhereSeveralFit,
  isNumbered,
  MOST_SHARING,
  type ScoredPair,
  verdictOf,
} from "@/lib/merging/match-parties";
import { placeKeys } from "@/lib/merging/place-keys";
import type { Because, SameGroup, SameMember, Sameness, SameProposal } from "@/lib/merging/same-table";
import { type PlacePrint, placePrintOf, weighPlaces } from "@/lib/merging/weigh-places";
import { type EntityRef, parseEntityRef, type RecordOf } from "@/lib/model";
import { copiedFrom, OWN_DATASET } from "@/lib/review/own/own";
import { refOf, type TiesOf } from "@/lib/ties/facts";
import { eachRecord, type MergeSource, turn } from "../merged/merge-source";
import { atSpots, keyOf } from "./at-spots";
import { findSameAgreements } from "./find-same-agreements";

/** The pairs to compare at once; their records are in memory meanwhile. */
const PAIRS_A_BATCH = 8_192;

/** A pair with what the grouping needs to know of it. */
interface FoundPair extends ScoredPair {
  numbered: boolean;
}

/** How records of a kind are compared. */
export interface Comparer<K extends "party" | "place", P> {
  kind: K;
  /** Records that share none of these are not compared. */
  keys: (record: RecordOf[K]) => string[];
  print: (facts: TiesOf, row: number, record: RecordOf[K]) => P;
  weigh: (a: P, b: P) => Weighed;
}

/** How parties are compared. */
export const PARTIES: Comparer<"party", Fingerprint> = {
  kind: "party",
  keys: (party) => keysOf(fingerprintOf(party)),
  print: ({ ties }, row, party) => {
    const seat = ties.seatOf(row);
    return fingerprintOf(party, seat < 0 ? undefined : ties.name({ kind: "place", row: seat }));
  },
  weigh,
};

/** How places are compared. */
export const PLACES: Comparer<"place", PlacePrint> = {
  kind: "place",
  keys: placeKeys,
  print: ({ ties }, row, place) => {
    const containers = ties.containersFrom(row).slice(1);
    return placePrintOf(
      place,
      containers.map((container) => ties.name({ kind: "place", row: container })),
    );
  },
  weigh: weighPlaces,
};

/** Compares all sources, which must be in the order in which they lead. Rejects when the signal aborts. */
export async function findSame(
  sources: readonly MergeSource[],
  decisions: readonly SameDecision[],
  signal?: AbortSignal,
): Promise<Sameness> {
  const generations = sources.map(({ generation }) => generation);
  if (sources.length < 2)
    return { generations, groups: { party: [], place: [], agreement: [] }, proposals: [] };
  const places = await sameOf(PLACES, sources, decisions, signal);
  const parties = await sameOf(PARTIES, sources, decisions, signal);
  const agreement = await findSameAgreements(sources, parties.groups, signal);
  const proposals = [...parties.proposals, ...places.proposals].sort((a, b) => b.score - a.score);
  return { generations, groups: { party: parties.groups, place: places.groups, agreement }, proposals };
}

async function sameOf<K extends "party" | "place", P>(
  comparer: Comparer<K, P>,
  sources: readonly MergeSource[],
  decisions: readonly SameDecision[],
  signal: AbortSignal | undefined,
): Promise<{ groups: SameGroup[]; proposals: SameProposal[] }> {
  const { kind } = comparer;
  const spots = new SpotFinder(sources);
  const { candidates, copies } = await whoMeets(comparer, sources, spots, signal);
  await turn(signal);
  const found: FoundPair[] = [];
  for (let from = 0; from < candidates.length; from += PAIRS_A_BATCH) {
    found.push(...(await weighAll(comparer, sources, candidates.slice(from, from + PAIRS_A_BATCH))));
    await turn(signal);
  }
  const pairs = askWhereSeveralFit(found, ({ numbered }) => numbered);
  const { joined, split } = pairsOf(decisions.filter(({ a, b }) => spots.has(kind, a) && spots.has(kind, b)));
  const groups = groupMatches(pairs, { joined: [...joined, ...copies], split });
  const because = new Map<string, Because>();
  for (const [a, b] of copies) because.set(pairKey(a, b), "copy");
  for (const [a, b] of joined) because.set(pairKey(a, b), "user");
  return {
    groups: groups.map((group) => packed(group, spots, because)),
    proposals: proposalsOf(kind, pairs, groups, split, spots),
  };
}

/** Finds the records that share a key with one of another dataset, and the user's own copies with their originals. */
async function whoMeets<K extends "party" | "place", P>(
  { kind, keys }: Comparer<K, P>,
  sources: readonly MergeSource[],
  spots: SpotFinder,
  signal: AbortSignal | undefined,
): Promise<{ candidates: Candidates[]; copies: Pair[] }> {
  const blocking = new Blocking(MOST_SHARING);
  const copies: Pair[] = [];
  for (const [dataset, source] of sources.entries()) {
    const isOwn = source.dataset.id === OWN_DATASET;
    await eachRecord(source, kind, signal, (row, record) => {
      const original = isOwn ? copiedFrom(record) : undefined;
      if (original && spots.has(kind, original)) copies.push([original, refOf(source, { kind, row })]);
      blocking.add({ dataset, row }, keys(record));
    });
  }
  return { candidates: blocking.pairs(), copies };
}

/** Reads the records of some pairs and weighs them. Returns the pairs that are the same, or may be. */
async function weighAll<K extends "party" | "place", P>(
  { kind, print, weigh: compare }: Comparer<K, P>,
  sources: readonly MergeSource[],
  candidates: readonly Candidates[],
): Promise<FoundPair[]> {
  const found = await atSpots(sources, kind, candidates.flat());
  const seen = new Map(
    [...found].map(([key, { facts, row, record }]) => [
      key,
      { ref: refOf(facts, { kind, row }), print: print(facts, row, record) },
    ]),
  );
  return candidates.flatMap((pair): FoundPair[] => {
    const [a, b] = pair.map((spot) => seen.get(keyOf(spot)));
    if (!a || !b) return [];
    const weighed = compare(a.print, b.print);
    const { score, reasons } = weighed;
    const verdict = verdictOf(weighed);
    return verdict ? [{ a: a.ref, b: b.ref, score, verdict, numbered: isNumbered(reasons) }] : [];
  });
}

/** A group as it is stored; the record of the first dataset leads. */
function packed(
  { members, because }: MatchGroup<FoundPair>,
  spots: SpotFinder,
  why: ReadonlyMap<string, Because>,
): SameGroup {
  const found = members.flatMap((ref): SameMember[] => {
    const spot = spots.of(ref);
    if (!spot) return [];
    const said = members.map((other) => why.get(pairKey(ref, other))).find((one) => one !== undefined);
    const score = Math.max(
      0,
      ...because.filter(({ a, b }) => a === ref || b === ref).map((one) => one.score),
    );
    return [{ ...spot, because: said ?? "rule", score }];
  });
  return found.sort((a, b) => a.dataset - b.dataset || a.row - b.row);
}

/** The pairs to ask about: those not decided yet, with neither record in a group that settles it. */
function proposalsOf(
  kind: "party" | "place",
  pairs: readonly FoundPair[],
  groups: readonly MatchGroup<FoundPair>[],
  split: readonly Pair[],
  spots: SpotFinder,
): SameProposal[] {
  const decided = new Set(split.map(([a, b]) => pairKey(a, b)));
  const taken = new Set<string>();
  for (const { members } of groups)
    for (const member of members)
      for (const other of members) taken.add(`${member} ${parseEntityRef(other)?.dataset}`);
  const isSettled = (one: EntityRef, other: EntityRef) =>
    taken.has(`${one} ${parseEntityRef(other)?.dataset}`);
  return pairs.flatMap(({ a, b, score, verdict }): SameProposal[] => {
    const [left, right] = [spots.of(a), spots.of(b)];
    if (verdict !== "likely" || !left || !right || decided.has(pairKey(a, b))) return [];
    return isSettled(a, b) || isSettled(b, a) ? [] : [{ kind, a: left, b: right, score }];
  });
}

/** Looks up where the record of a reference stands. */
class SpotFinder {
  readonly #sources: readonly MergeSource[];
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(sources: readonly MergeSource[]) {
    this.#sources = sources;
    this.#numbers = new Map(sources.map(({ dataset }, number) => [dataset.id, number]));
  }

  of(ref: EntityRef): Spot | undefined {
    const parts = parseEntityRef(ref);
    const dataset = this.#numbers.get(parts?.dataset ?? "");
    if (!parts || dataset === undefined) return undefined;
    const row = this.#sources[dataset]?.ties.entity(parts.kind, parts.id)?.row;
    return row === undefined ? undefined : { dataset, row };
  }

  has(kind: "party" | "place", ref: EntityRef): boolean {
    return parseEntityRef(ref)?.kind === kind && this.of(ref) !== undefined;
  }
}
