/** Checks what schemas cannot in a single record, and tells of its references. */
import type {
  Agreement,
  DatasetInfo,
  Evidence,
  Name,
  Party,
  PartyKind,
  Place,
  RecordKind,
  RecordOf,
  Release,
} from "@/lib/model";
import { countryFault, languageFault } from "./codes";
import type { Finding } from "./findings";
import type { JsonPath } from "./json-lines";

/** The kinds of party that can govern a place. */
const GOVERNING: ReadonlySet<PartyKind> = new Set(["government", "public-body"]);

/** Notes a fault of the current record, at a path in it. */
export type Note = (path: JsonPath, message: string, advice: string) => void;

/**
 * Tells of a reference to another record. Its path comes in parts, for `pathOf`: nearly all references are right, so
 * most paths are never needed.
 */
export type Refer = (
  kind: RecordKind,
  id: string,
  field: string,
  at?: number | string,
  within?: string,
) => void;

/** The path of a reference. */
export function pathOf(field: string, at?: number | string, within?: string): JsonPath {
  return [field, at, within].filter((part) => part !== undefined);
}

/** Checks one record. */
type Check<Item> = (record: Item, note: Note, refer: Refer) => void;

/** Checks a record that has the shape of the model, and tells of all its references. */
export function checkRecord<K extends RecordKind>(
  kind: K,
  record: RecordOf[K],
  note: Note,
  refer: Refer,
): void {
  CHECKS[kind](record, note, refer);
}

/** What is wrong with the head of a dataset that has the shape of the model. */
export function infoFindings(info: DatasetInfo): Finding[] {
  return (info.languages ?? []).flatMap((tag, index) => {
    const fault = languageFault(tag);
    return fault ? [{ path: ["dataset", "languages", index], ...fault }] : [];
  });
}

const checkPlace: Check<Place> = (place, note, refer) => {
  checkNames(place.names, note);
  checkCountry(place.country, note);
  if (place.within !== undefined) refer("place", place.within, "within");
};

const checkParty: Check<Party> = (party, note, refer) => {
  checkNames(party.names, note);
  checkCountry(party.country, note);
  if (party.seat !== undefined) refer("place", party.seat, "seat");
  if (party.territory !== undefined) refer("place", party.territory, "territory");
  if (party.parent !== undefined) refer("party", party.parent, "parent");
  party.presence?.forEach(({ place }, index) => {
    refer("place", place, "presence", index, "place");
  });
  if (party.territory !== undefined && !GOVERNING.has(party.kind))
    note(
      ["territory"],
      `gives a territory to a party of kind "${party.kind}".`,
      'Only a "government" or "public-body" governs a place: correct its kind, or use seat or presence.',
    );
};

const checkRelease: Check<Release> = (release, note, refer) => {
  const fault = faultOfLanguage(release.language);
  if (fault) note(["language"], fault.message, fault.advice);
  if (release.copyOf !== undefined) refer("release", release.copyOf, "copyOf");
};

const checkAgreement: Check<Agreement> = (agreement, note, refer) => {
  const { id, parties, placeSigned, scopePlaces, projects, related } = agreement;
  for (let index = 0; index < parties.length; index++)
    refer("party", parties[index]?.party ?? "", "parties", index, "party");
  if (placeSigned !== undefined) refer("place", placeSigned, "placeSigned");
  scopePlaces?.forEach((place, index) => {
    refer("place", place, "scopePlaces", index);
  });
  projects?.forEach(({ site }, index) => {
    if (site !== undefined) refer("place", site, "projects", index, "site");
  });
  related?.forEach((other, index) => {
    if (other.agreement !== id) refer("agreement", other.agreement, "related", index, "agreement");
    else
      note(
        ["related", index, "agreement"],
        "relates the agreement to itself.",
        "Name the other agreement, or remove it.",
      );
  });
};

const checkEvidence: Check<Evidence> = ({ record, release, start, end }, note, refer) => {
  refer(record.kind, record.id, "record", "id");
  refer("release", release, "release");
  if (start !== undefined && end !== undefined && end < start)
    note(["end"], `is ${end}, before the start at ${start}.`, "Write the offset at which the quote ends.");
};

const CHECKS: { [K in RecordKind]: Check<RecordOf[K]> } = {
  place: checkPlace,
  party: checkParty,
  release: checkRelease,
  agreement: checkAgreement,
  evidence: checkEvidence,
};

function checkNames(names: readonly Name[], note: Note): void {
  for (let index = 0; index < names.length; index++) {
    const fault = faultOfLanguage(names[index]?.lang);
    if (fault) note(["names", index, "lang"], fault.message, fault.advice);
  }
}

function faultOfLanguage(tag: string | undefined) {
  return tag === undefined ? undefined : languageFault(tag);
}

function checkCountry(code: string | undefined, note: Note): void {
  const fault = code === undefined ? undefined : countryFault(code);
  if (fault) note(["country"], fault.message, fault.advice);
}
