/** Two datasets made one. What was taken for the same is told, and nothing that one of them says is lost. */
import { canonical } from "@/lib/formats/diff/diff-records";
import { rings } from "@/lib/formats/references";
import {
  type Agreement,
  type Dataset,
  type DatasetInfo,
  displayName,
  type EntityRef,
  type Evidence,
  entityRef,
  LIST_OF,
  type Party,
  type RecordKind,
  type Release,
} from "@/lib/model";
import { type Decisions, groupMatches } from "./group-matches";
import { type MatchOptions, type PartyMatch, proposeMatches } from "./match-parties";
import { mergedParty, mergedPlace } from "./merge-records";
import { placeKeys } from "./place-keys";
import {
  agreementWithIds,
  evidenceWithIds,
  type NewId,
  partyWithIds,
  placeWithIds,
  releaseWithIds,
} from "./with-ids";

/** What was done. */
export interface MergeReport {
  /** Parties of the second dataset that are the same as one of the first. */
  merged: (PartyMatch & { label: string; conflicts: string[] })[];
  /** Parties that may be the same, and were kept apart. */
  likely: (PartyMatch & { label: string })[];
  /** Places, releases and agreements that both have. */
  shared: { kind: RecordKind; a: string; b: string; why: string }[];
  /** Records of the second dataset that got another id, as theirs was taken by something else. */
  renamed: { kind: RecordKind; from: string; to: string }[];
}

export interface MergeOptions extends MatchOptions, Decisions {
  /** The head of the result; that of the first dataset with both titles where it is not said. */
  info?: Partial<DatasetInfo>;
  /** Merges pairs that are only likely too. */
  takeLikely?: boolean;
}

/** Merges the second dataset into the first. The result passes `checkDataset` where both did. */
export function mergeDatasets(
  a: Dataset,
  b: Dataset,
  options: MergeOptions = {},
): { dataset: Dataset; report: MergeReport } {
  return new Merger(a, b, options).merge();
}

/** Names by which the two datasets are told apart, even where they have the same id. */
const [FIRST, SECOND] = ["a", "b"];

class Merger {
  readonly #a: Dataset;
  readonly #b: Dataset;
  readonly #options: MergeOptions;
  readonly #report: MergeReport = { merged: [], likely: [], shared: [], renamed: [] };
  /** The id in the result of each record of the second dataset. */
  readonly #ids: Record<RecordKind, Map<string, string>> = {
    place: new Map(),
    party: new Map(),
    release: new Map(),
    agreement: new Map(),
    evidence: new Map(),
  };
  readonly #taken: Record<RecordKind, Set<string>>;

  constructor(a: Dataset, b: Dataset, options: MergeOptions) {
    this.#a = a;
    this.#b = b;
    this.#options = options;
    const idsOf = (kind: RecordKind) => new Set(a[LIST_OF[kind]].map(({ id }) => id));
    this.#taken = {
      place: idsOf("place"),
      party: idsOf("party"),
      release: idsOf("release"),
      agreement: idsOf("agreement"),
      evidence: idsOf("evidence"),
    };
  }

  merge(): { dataset: Dataset; report: MergeReport } {
    const samePlace = this.#samePlaces();
    const sameParty = this.#sameParties();
    const sameRelease = this.#sameReleases();
    this.#assign("place", samePlace);
    this.#assign("party", sameParty);
    this.#assign("release", sameRelease);
    const places = joined(this.#a.places, this.#b.places, samePlace, mergedPlace, (place) =>
      placeWithIds(place, this.#id),
    );
    const both = joined(
      this.#a.parties,
      this.#b.parties,
      sameParty,
      (own, other) => this.#mergedParty(own, other),
      (party) => partyWithIds(party, this.#id),
    );
    const parties = this.#withoutRings(both);
    const releases = [
      ...this.#a.releases,
      ...this.#b.releases
        .filter(({ id }) => !sameRelease.has(id))
        .map((release) => releaseWithIds(release, this.#id)),
    ];
    const sameAgreement = this.#sameAgreements();
    this.#assign("agreement", sameAgreement);
    const agreements = [
      ...this.#a.agreements,
      ...this.#b.agreements
        .filter(({ id }) => !sameAgreement.has(id))
        .map((agreement) => agreementWithIds(agreement, this.#id)),
    ];
    const known = new Set(this.#a.evidence.map(proofKey));
    const more = this.#b.evidence
      .map((evidence) => evidenceWithIds(evidence, this.#id))
      .filter((evidence) => !known.has(proofKey(evidence)));
    this.#assign("evidence", new Map());
    const evidence = [
      ...this.#a.evidence,
      ...more.map((proof) => ({ ...proof, id: this.#ids.evidence.get(proof.id) ?? proof.id })),
    ];
    const dataset = { info: this.#info(), places, parties, releases, agreements, evidence };
    return { dataset, report: this.#report };
  }

  #info(): DatasetInfo {
    const { info: own } = this.#a;
    const languages = [...new Set([...(own.languages ?? []), ...(this.#b.info.languages ?? [])])];
    return {
      ...own,
      title: own.title === this.#b.info.title ? own.title : `${own.title} + ${this.#b.info.title}`,
      ...(languages.length > 0 && { languages }),
      ...this.#options.info,
    };
  }

  #sameParties(): Map<string, string> {
    const { split = [], joined = [], takeLikely = false, ...options } = this.#options;
    const matches = proposeMatches(
      [
        { dataset: FIRST ?? "", parties: this.#a.parties, places: this.#a.places },
        { dataset: SECOND ?? "", parties: this.#b.parties, places: this.#b.places },
      ],
      options,
    );
    const taken = takeLikely ? matches.map((match) => ({ ...match, verdict: "same" as const })) : matches;
    const groups = groupMatches(taken, { split, joined });
    const same = new Map<string, string>();
    const mine = new Map(this.#a.parties.map((party) => [party.id, party]));
    const theirs = new Map(this.#b.parties.map((party) => [party.id, party]));
    for (const { members, because } of groups) {
      const [own, other] = [members.find(isFirst), members.find((ref) => !isFirst(ref))].map(idOf);
      const [left, right] = [mine.get(own ?? ""), theirs.get(other ?? "")];
      const [match] = because;
      if (!left || !right || !match || same.has(right.id)) continue;
      same.set(right.id, left.id);
      this.#report.merged.push({ ...match, label: displayName(left), conflicts: [] });
    }
    for (const match of matches) {
      const other = idOf(isFirst(match.a) ? match.b : match.a) ?? "";
      const label = displayName(theirs.get(other) ?? { names: [] });
      if (!same.has(other)) this.#report.likely.push({ ...match, label });
    }
    return same;
  }

  /** Both as one; what they contradict each other in is added to the report. `other` has the ids of the result. */
  #mergedParty(own: Party, other: Party): Party {
    const { party, conflicts } = mergedParty(own, other);
    this.#report.merged.find(({ a, b }) => idOf(isFirst(a) ? a : b) === own.id)?.conflicts.push(...conflicts);
    return party;
  }

  /** Where each dataset calls the other's subsidiary the parent, the first is believed. */
  #withoutRings(parties: readonly Party[]): Party[] {
    const own = new Set(this.#a.parties.filter(({ parent }) => parent !== undefined).map(({ id }) => id));
    const links = new Map(
      parties.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent] as const])),
    );
    const cut = new Set(rings(links).map((ring) => ring.find((id) => !own.has(id)) ?? ring[0]));
    return parties.map((party) => {
      if (!cut.has(party.id)) return party;
      const { parent: _parent, ...rest } = party;
      this.#report.merged.find(({ a, b }) => [a, b].map(idOf).includes(party.id))?.conflicts.push("parent");
      return rest;
    });
  }

  /** Places are the same where kind, country and a name are, or an identifier is. */
  #samePlaces(): Map<string, string> {
    const byKey = new Map<string, string>();
    for (const place of this.#a.places)
      for (const key of placeKeys(place)) if (!byKey.has(key)) byKey.set(key, place.id);
    const same = new Map<string, string>();
    const taken = new Set<string>();
    for (const place of this.#b.places) {
      const key = placeKeys(place).find((candidate) => byKey.has(candidate));
      const own = key === undefined ? undefined : byKey.get(key);
      // Two places of one dataset stay two.
      if (own === undefined || key === undefined || taken.has(own)) continue;
      taken.add(own);
      same.set(place.id, own);
      this.#report.shared.push({
        kind: "place",
        a: own,
        b: place.id,
        why: `the same ${key.startsWith("#") ? "identifier" : "name, kind and country"}`,
      });
    }
    return same;
  }

  /** Releases are the same where their web address is; of those without one, where title, publisher and day are. */
  #sameReleases(): Map<string, string> {
    const byKey = new Map(this.#a.releases.map((release) => [releaseKey(release), release.id]));
    const same = new Map<string, string>();
    for (const release of this.#b.releases) {
      const own = byKey.get(releaseKey(release));
      if (own === undefined) continue;
      same.set(release.id, own);
      const why = release.url === undefined ? "the same title, publisher and day" : "the same web address";
      this.#report.shared.push({ kind: "release", a: own, b: release.id, why });
    }
    return same;
  }

  /** Agreements are the same where they say the same of the same parties and places. */
  #sameAgreements(): Map<string, string> {
    const byContent = new Map(this.#a.agreements.map((agreement) => [contentKey(agreement), agreement.id]));
    const same = new Map<string, string>();
    for (const agreement of this.#b.agreements) {
      const own = byContent.get(contentKey(agreementWithIds(agreement, this.#id)));
      if (own === undefined) continue;
      same.set(agreement.id, own);
      this.#report.shared.push({
        kind: "agreement",
        a: own,
        b: agreement.id,
        why: "the same in all that it says",
      });
    }
    return same;
  }

  /** Decides the ids of the second dataset's records: that of the same record of the first, its own, or a new one. */
  #assign(kind: RecordKind, same: ReadonlyMap<string, string>): void {
    for (const { id } of this.#b[LIST_OF[kind]]) {
      const own = same.get(id);
      let to = own ?? id;
      for (let next = 2; own === undefined && this.#taken[kind].has(to); next++)
        to = `${id.slice(0, 190)}-${next}`;
      this.#taken[kind].add(to);
      this.#ids[kind].set(id, to);
      if (own === undefined && to !== id) this.#report.renamed.push({ kind, from: id, to });
    }
  }

  /** The id in the result of a record of the second dataset. */
  readonly #id: NewId = (kind, id) => this.#ids[kind].get(id) ?? id;
}

function joined<T extends { id: string }>(
  mine: readonly T[],
  theirs: readonly T[],
  same: ReadonlyMap<string, string>,
  both: (own: T, other: T) => T,
  alone: (record: T) => T,
): T[] {
  const partner = new Map<string, T>();
  for (const record of theirs) {
    const own = same.get(record.id);
    if (own !== undefined) partner.set(own, record);
  }
  return [
    ...mine.map((record) => {
      const other = partner.get(record.id);
      return other ? both(record, alone(other)) : record;
    }),
    ...theirs.filter(({ id }) => !same.has(id)).map(alone),
  ];
}

function isFirst(ref: EntityRef): boolean {
  return ref.startsWith(`${FIRST}/`);
}

function idOf(ref: EntityRef | undefined): string | undefined {
  return ref?.slice(ref.indexOf("/party/") + "/party/".length);
}

/** The reference of a party of the first or the second dataset, for decisions. */
export function sideRef(side: "first" | "second", id: string): EntityRef {
  return entityRef((side === "first" ? FIRST : SECOND) ?? "", "party", id);
}

function contentKey({ id: _id, ...agreement }: Agreement): string {
  return canonical(agreement);
}

function proofKey({ id: _id, ...evidence }: Evidence): string {
  return canonical(evidence);
}

function releaseKey({ url, title, publisher, published }: Release): string {
  return url ?? JSON.stringify([title, publisher, published]);
}
