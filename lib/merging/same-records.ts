/** Finds the same records in two datasets: parties by weighing evidence, all others by what they say. */
import { canonical } from "@/lib/formats/diff/diff-records";
import {
  type Agreement,
  type Dataset,
  displayName,
  type Party,
  type Place,
  type RecordKind,
  type Release,
} from "@/lib/model";
import { SAME_RECORD } from "./copies";
import { type Decisions, groupMatches, type Pair } from "./group-matches";
import { type MatchOptions, type PartyMatch, proposeMatches } from "./match-parties";
import { placeKeys } from "./place-keys";
import type { MatchReason } from "./reason";
import { isExclusive } from "./registers";
import { isFirst, partyIdOf, SIDES, sideRef } from "./sides";
import { agreementWithIds, type NewId } from "./with-ids";

/** A record that both datasets have, by its id in each. */
export interface SharedRecord {
  kind: RecordKind;
  a: string;
  b: string;
  why: string;
  /** The fields in which they contradict each other: there the first is kept. */
  conflicts?: string[];
}

/** Two parties that were taken for the same, and the fields in which they contradict each other. */
export interface MergedParty extends PartyMatch {
  label: string;
  conflicts: string[];
}

/** Two parties that may be the same. */
export interface LikelyParty extends PartyMatch {
  label: string;
}

/** Options for matching parties. */
export interface PartyOptions extends MatchOptions, Decisions {
  /** Takes pairs that are only likely too. */
  takeLikely?: boolean;
}

/** The parties of two datasets, compared. */
export interface SameParties {
  /** The id in the first dataset for each party of the second that is the same. */
  same: Map<string, string>;
  merged: MergedParty[];
  likely: LikelyParty[];
}

/** The parties of two datasets that are the same, and those that may be. Those of the `copied` ids are the same record. */
export function sameParties(
  a: Pick<Dataset, "parties" | "places">,
  b: Pick<Dataset, "parties" | "places">,
  { split = [], joined = [], takeLikely = false, ...options }: PartyOptions,
  copied: ReadonlySet<string> = new Set(),
): SameParties {
  const matches = proposeMatches(
    [
      { dataset: SIDES.first, parties: a.parties, places: a.places },
      { dataset: SIDES.second, parties: b.parties, places: b.places },
    ],
    options,
  );
  const taken = takeLikely ? matches.map((match) => ({ ...match, verdict: "same" as const })) : matches;
  const found: SameParties = { same: new Map(), merged: [], likely: [] };
  const mine = byId(a.parties);
  const theirs = byId(b.parties);
  const copies = [...copied].map((id): Pair => [sideRef("first", id), sideRef("second", id)]);
  for (const { members, because } of groupMatches(taken, { split, joined: [...joined, ...copies] })) {
    const own = members.find(isFirst);
    const other = members.find((ref) => !isFirst(ref));
    const left = own && mine.get(partyIdOf(own));
    const right = other && theirs.get(partyIdOf(other));
    if (!left || !right || found.same.has(right.id)) continue;
    found.same.set(right.id, left.id);
    const isCopy = left.id === right.id && copied.has(left.id);
    // Two that a person joined may have nothing in common.
    const match: PartyMatch = because[0] ?? { a: own, b: other, score: 0, verdict: "same", reasons: [] };
    found.merged.push({
      ...match,
      ...(isCopy && { score: 1, verdict: "same", reasons: [COPY] }),
      label: displayName(left),
      conflicts: [],
    });
  }
  for (const match of matches) {
    const other = partyIdOf(isFirst(match.a) ? match.b : match.a);
    const label = displayName(theirs.get(other) ?? { names: [] });
    if (!found.same.has(other)) found.likely.push({ ...match, label });
  }
  return found;
}

const COPY: MatchReason = { sort: "identifier", text: SAME_RECORD, weight: 1 };

/** Places are the same where kind, country and a name are, or the number in a register that gives each place one. */
export function samePlaces(mine: readonly Place[], theirs: readonly Place[]): SharedRecord[] {
  const byKey = new Map<string, string>();
  for (const place of mine) for (const key of sureKeys(place)) if (!byKey.has(key)) byKey.set(key, place.id);
  const taken = new Set<string>();
  return theirs.flatMap((place) => {
    const key = sureKeys(place).find((candidate) => byKey.has(candidate));
    const own = key === undefined ? undefined : byKey.get(key);
    // Two places of one dataset stay two.
    if (own === undefined || key === undefined || taken.has(own)) return [];
    taken.add(own);
    const why = `the same ${key.startsWith("#") ? "identifier" : "name, kind and country"}`;
    return { kind: "place", a: own, b: place.id, why };
  });
}

function sureKeys({ identifiers = [], ...place }: Place): string[] {
  return placeKeys({ ...place, identifiers: identifiers.filter(({ scheme }) => isExclusive(scheme)) });
}

/**
 * Releases are the same where their web address is; of those without one, where title, publisher and day are. Where
 * one of these is missing, only a copy with the same id is.
 */
export function sameReleases(mine: readonly Release[], theirs: readonly Release[]): SharedRecord[] {
  const byKey = new Map<string, string>();
  for (const release of mine) {
    const key = sureKey(release);
    if (!byKey.has(key)) byKey.set(key, release.id);
  }
  const taken = new Set<string>();
  return theirs.flatMap((release) => {
    const own = byKey.get(sureKey(release));
    // Two releases of one dataset stay two, unless they have one web address.
    if (own === undefined || (release.url === undefined && taken.has(own))) return [];
    taken.add(own);
    const why = release.url === undefined ? "the same title, publisher and day" : "the same web address";
    return { kind: "release", a: own, b: release.id, why };
  });
}

function sureKey(release: Release): string {
  const { id, url, publisher, published } = release;
  const isSure = url !== undefined || (publisher !== undefined && published !== undefined);
  return isSure ? releaseKey(release) : `${id} ${releaseKey(release)}`;
}

/** Agreements are the same where they say the same of the same parties and places; `newId` maps the ids of `theirs`. */
export function sameAgreements(
  mine: readonly Agreement[],
  theirs: readonly Agreement[],
  newId: NewId,
): SharedRecord[] {
  const byContent = new Map(mine.map((agreement) => [contentKey(agreement), agreement.id]));
  return theirs.flatMap((agreement) => {
    const own = byContent.get(contentKey(agreementWithIds(agreement, newId)));
    const why = "the same in all that it says";
    return own === undefined ? [] : { kind: "agreement", a: own, b: agreement.id, why };
  });
}

/** All that a record says, whatever its id. */
export function contentKey({ id: _id, ...said }: { id: string }): string {
  return canonical(said);
}

/** Tells a release from others: its web address, else what is said of it. */
export function releaseKey({ url, title, publisher, published }: Release): string {
  return url ?? JSON.stringify([title, publisher, published]);
}

function byId(parties: readonly Party[]): Map<string, Party> {
  return new Map(parties.map((party) => [party.id, party]));
}
