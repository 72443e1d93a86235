/** Merges two records of one party or place: the first keeps what it says, the second adds to it. */
import type { Name, Party, Place, Release } from "@/lib/model";
import { cut } from "@/lib/model/cut";
import { bothTexts } from "./merged-info";

/** The fields with one value, in which two records can contradict each other. */
const SINGLE = ["country", "seat", "territory", "parent"] as const;

/** Two parties merged, and the fields in which they contradict each other: there the first is kept. */
export function mergedParty(own: Party, other: Party): { party: Party; conflicts: string[] } {
  const conflicts: string[] = SINGLE.filter(
    (field) => own[field] !== undefined && other[field] !== undefined && own[field] !== other[field],
  );
  if (own.kind !== other.kind && own.kind !== "unknown" && other.kind !== "unknown")
    conflicts.unshift("kind");
  const kind = own.kind === "unknown" ? other.kind : own.kind;
  const presence = union(own.presence, other.presence);
  const identifiers = union(own.identifiers, other.identifiers);
  const notes = bothTexts(own.notes, other.notes);
  const governs = kind === "government" || kind === "public-body";
  // A party is not its own parent: it would be where one record was the parent of the other.
  const parent = own.parent ?? (other.parent === own.id ? undefined : other.parent);
  const country = own.country ?? other.country;
  const seat = own.seat ?? other.seat;
  const territory = own.territory ?? other.territory;
  const party: Party = {
    id: own.id,
    kind,
    names: mergedNames(own.names, other.names),
    ...(country !== undefined && { country }),
    ...(seat !== undefined && { seat }),
    ...(territory !== undefined && governs && { territory }),
    ...(parent !== undefined && { parent }),
    ...(presence && { presence }),
    ...(identifiers && { identifiers }),
    ...(notes !== undefined && { notes: cut(notes, 20_000) }),
  };
  return { party, conflicts };
}

/** Two places merged. */
export function mergedPlace(own: Place, other: Place): Place {
  const identifiers = union(own.identifiers, other.identifiers);
  const hasPoint = own.lat !== undefined || own.lon !== undefined;
  // No place lies within itself: it would where one record contained the other.
  const within = own.within ?? (other.within === own.id ? undefined : other.within);
  return {
    ...own,
    names: mergedNames(own.names, other.names),
    ...(own.country === undefined && other.country !== undefined && { country: other.country }),
    ...(within !== undefined && { within }),
    ...(!hasPoint && other.lat !== undefined && { lat: other.lat }),
    ...(!hasPoint && other.lon !== undefined && { lon: other.lon }),
    ...(identifiers && { identifiers }),
  };
}

/** Two releases merged. */
export function mergedRelease(own: Release, other: Release): Release {
  const { copyOf, ...rest } = other;
  // Nor is a release a copy of itself.
  return { ...(copyOf !== undefined && copyOf !== own.id && { copyOf }), ...rest, ...own };
}

/** Each spelling once in each language; a spelling that one of them calls weak is weak. */
export function mergedNames(own: readonly Name[], other: readonly Name[]): Name[] {
  const names = own.map((name) => ({ ...name }));
  for (const name of other) {
    const same = names.find((one) => isSameName(one, name));
    if (!same) names.push({ ...name });
    else if (name.weak) same.weak = true;
  }
  return names;
}

/** Whether two names are one spelling in one language, or in one that only one of them tells. */
export function isSameName(one: Name, other: Name): boolean {
  return one.text === other.text && (one.lang ?? other.lang) === (other.lang ?? one.lang);
}

function union<T extends object>(
  own: readonly T[] | undefined,
  other: readonly T[] | undefined,
): T[] | undefined {
  if (!own && !other) return undefined;
  const all = new Map<string, T>();
  for (const entry of [...(own ?? []), ...(other ?? [])])
    all.set(JSON.stringify(Object.entries(entry).sort()), entry);
  return [...all.values()];
}
