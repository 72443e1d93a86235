/** Records under new ids: their own, and those of all that they refer to. */
import type { Agreement, Evidence, Party, Place, RecordKind, Release } from "@/lib/model";

/** The new id of a record. */
export type NewId = (kind: RecordKind, id: string) => string;

export function placeWithIds(place: Place, newId: NewId): Place {
  const { within } = place;
  return {
    ...place,
    id: newId("place", place.id),
    ...(within !== undefined && { within: newId("place", within) }),
  };
}

export function partyWithIds(party: Party, newId: NewId): Party {
  const { seat, territory, parent, presence } = party;
  return {
    ...party,
    id: newId("party", party.id),
    ...(seat !== undefined && { seat: newId("place", seat) }),
    ...(territory !== undefined && { territory: newId("place", territory) }),
    ...(parent !== undefined && { parent: newId("party", parent) }),
    ...(presence && {
      presence: presence.map((site) => ({ ...site, place: newId("place", site.place) })),
    }),
  };
}

export function releaseWithIds(release: Release, newId: NewId): Release {
  const { copyOf } = release;
  return {
    ...release,
    id: newId("release", release.id),
    ...(copyOf !== undefined && { copyOf: newId("release", copyOf) }),
  };
}

export function agreementWithIds(agreement: Agreement, newId: NewId): Agreement {
  const { parties, placeSigned, scopePlaces, projects, related } = agreement;
  return {
    ...agreement,
    id: newId("agreement", agreement.id),
    parties: parties.map((participant) => ({
      ...participant,
      party: newId("party", participant.party),
    })),
    ...(placeSigned !== undefined && { placeSigned: newId("place", placeSigned) }),
    ...(scopePlaces && { scopePlaces: scopePlaces.map((place) => newId("place", place)) }),
    ...(projects && {
      projects: projects.map((project) => ({
        ...project,
        ...(project.site !== undefined && { site: newId("place", project.site) }),
      })),
    }),
    ...(related && {
      related: related.map((other) => ({ ...other, agreement: newId("agreement", other.agreement) })),
    }),
  };
}

export function evidenceWithIds(evidence: Evidence, newId: NewId): Evidence {
  const { record, release } = evidence;
  return {
    ...evidence,
    record: { kind: record.kind, id: newId(record.kind, record.id) },
    release: newId("release", release),
  };
}
