/** Repairs a dataset by leaving out its faulty records. */
import {
  type Agreement,
  type Evidence,
  type Party,
  type Place,
  perKind,
  type RecordKind,
  type RecordOf,
  type Release,
} from "@/lib/model";

/**
 * What is wrong between records that are right in themselves. Plain data, to be posted from a worker. `repaired` adds
 * the records that it drops to `missing`.
 */
export interface Repairs {
  /** Ids that are referred to but do not exist. */
  missing: Record<RecordKind, Set<string>>;
  /** Ids of records whose upward reference (`within`, `parent`, `copyOf`) is part of a ring and is removed. */
  cut: Record<RecordKind, Set<string>>;
}

/** Nothing to repair. */
export function noRepairs(): Repairs {
  return { missing: perKind(() => new Set()), cut: perKind(() => new Set()) };
}

/**
 * A record without its references to missing records. Where it cannot do without one (a party of an agreement, the
 * record or release of an evidence), it is dropped: `undefined`, and missing from then on. An agreement that lost a
 * party would tell something else than its source.
 * Call this for all records in the order of `RECORD_KINDS`, and before that once for all agreements and evidence, since
 * an earlier record may name what is dropped.
 */
export function repaired<K extends RecordKind>(
  kind: K,
  record: RecordOf[K],
  repairs: Repairs,
): RecordOf[K] | undefined {
  const kept = REPAIR[kind](record, repairs);
  if (kept === undefined) repairs.missing[kind].add(record.id);
  return kept;
}

const REPAIR: { [K in RecordKind]: (record: RecordOf[K], repairs: Repairs) => RecordOf[K] | undefined } = {
  place: repairedPlace,
  party: repairedParty,
  release: repairedRelease,
  agreement: repairedAgreement,
  evidence: repairedEvidence,
};

function repairedPlace(place: Place, { missing, cut }: Repairs): Place {
  const { within, ...rest } = place;
  return within !== undefined && (missing.place.has(within) || cut.place.has(place.id)) ? rest : place;
}

function repairedParty(party: Party, { missing, cut }: Repairs): Party {
  const { seat, territory, parent, presence, ...rest } = party;
  return {
    ...rest,
    ...(seat !== undefined && !missing.place.has(seat) && { seat }),
    ...(territory !== undefined && !missing.place.has(territory) && { territory }),
    ...(parent !== undefined && !missing.party.has(parent) && !cut.party.has(party.id) && { parent }),
    ...(presence && { presence: presence.filter(({ place }) => !missing.place.has(place)) }),
  };
}

function repairedRelease(release: Release, { missing, cut }: Repairs): Release {
  const { copyOf, ...rest } = release;
  return copyOf !== undefined && (missing.release.has(copyOf) || cut.release.has(release.id))
    ? rest
    : release;
}

function repairedAgreement(agreement: Agreement, { missing }: Repairs): Agreement | undefined {
  const { placeSigned, scopePlaces, projects, related, ...rest } = agreement;
  if (agreement.parties.some(({ party }) => missing.party.has(party))) return undefined;
  return {
    ...rest,
    ...(placeSigned !== undefined && !missing.place.has(placeSigned) && { placeSigned }),
    ...(scopePlaces && { scopePlaces: scopePlaces.filter((place) => !missing.place.has(place)) }),
    ...(projects && {
      projects: projects.map(({ site, ...project }) =>
        site !== undefined && !missing.place.has(site) ? { ...project, site } : project,
      ),
    }),
    ...(related && { related: related.filter((other) => !missing.agreement.has(other.agreement)) }),
  };
}

function repairedEvidence(evidence: Evidence, { missing }: Repairs): Evidence | undefined {
  const { record, release } = evidence;
  return missing[record.kind].has(record.id) || missing.release.has(release) ? undefined : evidence;
}
