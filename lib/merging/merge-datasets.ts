/** Merges two datasets. It reports what it took for the same, and loses nothing that either says. */
import { rings } from "@/lib/formats/references";
import {
  type Agreement,
  type Dataset,
  type DatasetInfo,
  type Evidence,
  LIST_OF,
  type Party,
  perKind,
  type RecordKind,
} from "@/lib/model";
import { cut } from "@/lib/model/cut";
import {
  areCopies,
  areOneRelease,
  haveSameParties,
  mergedAgreement,
  SAME_RECORD,
  sharedIds,
  shareName,
} from "./copies";
import { evidenceInResult, type Mergeable } from "./evidence-paths";
import { mergedParty, mergedPlace, mergedRelease } from "./merge-records";
import { differentLicences, type Licences, mergedInfo } from "./merged-info";
import {
  contentKey,
  type LikelyParty,
  type MergedParty,
  type PartyOptions,
  type SharedRecord,
  sameAgreements,
  sameParties,
  samePlaces,
  sameReleases,
} from "./same-records";
import { isFirst, partyIdOf } from "./sides";
import { agreementWithIds, type NewId, partyWithIds, placeWithIds, releaseWithIds } from "./with-ids";

/** What was done. */
export interface MergeReport {
  /** Parties of the second dataset that are the same as one of the first. */
  merged: MergedParty[];
  /** Parties that may be the same, and were kept apart. */
  likely: LikelyParty[];
  /** Places, releases and agreements that both have. */
  shared: SharedRecord[];
  /** Records of the second dataset that got another id, as theirs was taken. */
  renamed: { kind: RecordKind; from: string; to: string }[];
  /** The licences of the two, where they differ: the result stands under both. */
  licences?: Licences;
}

export interface MergeOptions extends PartyOptions {
  /** What the head of the result says instead of that of both. */
  info?: Partial<DatasetInfo>;
}

/** Merges the second dataset into the first. The result passes `checkDataset` where both did. */
export function mergeDatasets(
  a: Dataset,
  b: Dataset,
  options: MergeOptions = {},
): { dataset: Dataset; report: MergeReport } {
  return new Merger(a, b, options).merge();
}

class Merger {
  readonly #a: Dataset;
  readonly #b: Dataset;
  readonly #options: PartyOptions;
  readonly #info: Partial<DatasetInfo> | undefined;
  /** What is reported of merged parties, by the id in the first dataset. */
  readonly #mergedInto = new Map<string, MergedParty>();
  readonly #report: MergeReport = { merged: [], likely: [], shared: [], renamed: [] };
  /** The id in the result of each record of the second dataset. */
  readonly #ids: Record<RecordKind, Map<string, string>> = perKind(() => new Map());
  readonly #taken: Record<RecordKind, Set<string>>;

  constructor(a: Dataset, b: Dataset, { info, ...options }: MergeOptions) {
    this.#a = a;
    this.#b = b;
    this.#info = info;
    this.#options = options;
    const licences = differentLicences(a.info, b.info);
    if (licences) this.#report.licences = licences;
    this.#taken = perKind((kind) => new Set(a[LIST_OF[kind]].map(({ id }) => id)));
  }

  merge(): { dataset: Dataset; report: MergeReport } {
    const samePlace = this.#sameOf("place", this.#a.places, this.#b.places, shareName, samePlaces);
    const sameParty = this.#sameParties();
    const sameRelease = this.#sameOf(
      "release",
      this.#a.releases,
      this.#b.releases,
      areOneRelease,
      sameReleases,
    );
    this.#assign("place", samePlace);
    this.#assign("party", sameParty);
    this.#assign("release", sameRelease);
    const bothPlaces = joined(this.#a.places, this.#b.places, samePlace, mergedPlace, (place) =>
      placeWithIds(place, this.#id),
    );
    const places = withoutRings(bothPlaces, this.#a.places, "within");
    const both = joined(
      this.#a.parties,
      this.#b.parties,
      sameParty,
      (own, other) => this.#mergedParty(own, other),
      (party) => partyWithIds(party, this.#id),
    );
    const parties = withoutRings(both, this.#a.parties, "parent", (party) =>
      this.#report.merged.find(({ a, b }) => [a, b].map(partyIdOf).includes(party))?.conflicts.push("parent"),
    );
    const bothReleases = joined(this.#a.releases, this.#b.releases, sameRelease, mergedRelease, (release) =>
      releaseWithIds(release, this.#id),
    );
    const releases = withoutRings(bothReleases, this.#a.releases, "copyOf");
    const agreements = this.#agreements();
    const evidence = this.#evidence({ places, parties, releases, agreements });
    const info = { ...mergedInfo(this.#a.info, this.#b.info), ...this.#info };
    const dataset = { info, places, parties, releases, agreements, evidence };
    return { dataset, report: this.#report };
  }

  /** The agreements of both, each once. */
  #agreements(): Agreement[] {
    const [mine, theirs] = [this.#a.agreements, this.#b.agreements];
    const inResult = (agreement: Agreement) => agreementWithIds(agreement, this.#id);
    const copied = this.#copied(mine, theirs, (own, other) => haveSameParties(own, inResult(other)));
    const alike = sameAgreements(mine, theirs, this.#id).filter(({ b }) => !copied.has(b));
    const copies = new Map([...copied].map((id) => [id, copyOf("agreement", id)]));
    const same = this.#shared([...copies.values(), ...alike]);
    this.#assign("agreement", same);
    const both = (own: Agreement, other: Agreement) => {
      const { agreement, conflicts } = mergedAgreement(own, other);
      const copy = copies.get(own.id);
      if (copy && conflicts.length > 0) copy.conflicts = conflicts;
      return agreement;
    };
    return joined(mine, theirs, same, both, inResult);
  }

  /** The evidence of both, each once. */
  #evidence(result: Mergeable): Evidence[] {
    // An agreement that was completed may have its steps in another order.
    const mine = evidenceInResult(this.#a, result, (_kind, id) => id);
    const known = new Set(mine.map(contentKey));
    const more = evidenceInResult(this.#b, result, this.#id).filter((proof) => !known.has(contentKey(proof)));
    this.#assign("evidence", new Map(), more);
    return [...mine, ...more.map((proof) => ({ ...proof, id: this.#id("evidence", proof.id) }))];
  }

  #sameParties(): Map<string, string> {
    const copied = this.#copied(this.#a.parties, this.#b.parties, shareName);
    const { same, merged, likely } = sameParties(this.#a, this.#b, this.#options, copied);
    for (const match of merged) this.#mergedInto.set(partyIdOf(isFirst(match.a) ? match.a : match.b), match);
    this.#report.merged = merged;
    this.#report.likely = likely;
    return same;
  }

  /** The ids of what is the same record in two copies of one dataset; none where they are two datasets. */
  #copied<T extends { id: string }>(
    mine: readonly T[],
    theirs: readonly T[],
    isSame: (own: T, other: T) => boolean,
  ): Set<string> {
    return areCopies(this.#a, this.#b) ? sharedIds(mine, theirs, isSame) : new Set();
  }

  /** Places or releases that both have: the same records of two copies, then those that say the same. */
  #sameOf<T extends { id: string }>(
    kind: RecordKind,
    mine: readonly T[],
    theirs: readonly T[],
    isSame: (own: T, other: T) => boolean,
    find: (mine: readonly T[], theirs: readonly T[]) => SharedRecord[],
  ): Map<string, string> {
    const copied = this.#copied(mine, theirs, isSame);
    const rest = (records: readonly T[]) => records.filter(({ id }) => !copied.has(id));
    return this.#shared([...[...copied].map((id) => copyOf(kind, id)), ...find(rest(mine), rest(theirs))]);
  }

  /** Reports records that both have; returns the id in the first dataset for each id of the second. */
  #shared(records: readonly SharedRecord[]): Map<string, string> {
    for (const record of records) this.#report.shared.push(record);
    return new Map(records.map(({ a, b }) => [b, a]));
  }

  /** Merges two parties; adds their contradictions to the report. `other` has the ids of the result. */
  #mergedParty(own: Party, other: Party): Party {
    const { party, conflicts } = mergedParty(own, other);
    this.#mergedInto.get(own.id)?.conflicts.push(...conflicts);
    return party;
  }

  /** Decides the ids of the second dataset's records: that of the same record of the first, its own, or a new one. */
  #assign(
    kind: RecordKind,
    same: ReadonlyMap<string, string>,
    records: readonly { id: string }[] = this.#b[LIST_OF[kind]],
  ): void {
    for (const { id } of records) {
      const own = same.get(id);
      let to = own ?? id;
      for (let next = 2; own === undefined && this.#taken[kind].has(to); next++)
        to = `${cut(id, 190)}-${next}`;
      this.#taken[kind].add(to);
      this.#ids[kind].set(id, to);
      if (own === undefined && to !== id) this.#report.renamed.push({ kind, from: id, to });
    }
  }

  /** The id in the result of a record of the second dataset. */
  readonly #id: NewId = (kind, id) => this.#ids[kind].get(id) ?? id;
}

function copyOf(kind: RecordKind, id: string): SharedRecord {
  return { kind, a: id, b: id, why: SAME_RECORD };
}

function joined<T extends { id: string }>(
  mine: readonly T[],
  theirs: readonly T[],
  same: ReadonlyMap<string, string>,
  both: (own: T, other: T) => T,
  alone: (record: T) => T,
): T[] {
  const partners = new Map<string, T[]>();
  for (const record of theirs) {
    const own = same.get(record.id);
    if (own === undefined) continue;
    const before = partners.get(own);
    if (before) before.push(record);
    else partners.set(own, [record]);
  }
  return [
    ...mine.map((record) =>
      (partners.get(record.id) ?? []).reduce((all, other) => both(all, alone(other)), record),
    ),
    ...theirs.filter(({ id }) => !same.has(id)).map(alone),
  ];
}

/**
 * Records without rings, in which a field leads back to the same record: where each dataset calls the other's
 * subsidiary the parent, the first is believed. `own` are the records as the first has them.
 */
function withoutRings<F extends string, T extends { id: string } & { [K in F]?: string | undefined }>(
  records: readonly T[],
  own: readonly T[],
  field: F,
  onCut: (id: string) => void = () => undefined,
): T[] {
  const said = new Set(own.filter((record) => record[field] !== undefined).map(({ id }) => id));
  const links = new Map<string, string>();
  for (const record of records) {
    const up: string | undefined = record[field];
    if (up !== undefined) links.set(record.id, up);
  }
  const cut = new Set(rings(links).map((ring) => ring.find((id) => !said.has(id)) ?? ring[0]));
  return records.map((record) => {
    if (!cut.has(record.id)) return record;
    onCut(record.id);
    const rest = { ...record };
    delete rest[field];
    return rest;
  });
}
