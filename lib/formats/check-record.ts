/** What the schemas cannot say of a single record, and where it refers to others. */
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

/** Notes a fault of the record that is being checked, at a path within it. */
export type Note = (path: JsonPath, message: string, advice: string) => void;

/** Tells of a reference to another record. */
export type Refer = (path: JsonPath, kind: RecordKind, id: string) => void;

/** Checks one record. */
type Check<Item> = (record: Item, note: Note, refer: Refer) => void;

/** Checks a record of a kind that has the shape of the model, and tells of all its references. */
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
  if (place.within !== undefined) refer(["within"], "place", place.within);
};

const checkParty: Check<Party> = (party, note, refer) => {
  checkNames(party.names, note);
  checkCountry(party.country, note);
  if (party.seat !== undefined) refer(["seat"], "place", party.seat);
  if (party.territory !== undefined) refer(["territory"], "place", party.territory);
  if (party.parent !== undefined) refer(["parent"], "party", party.parent);
  for (const [index, { place }] of (party.presence ?? []).entries())
    refer(["presence", index, "place"], "place", place);
  if (party.territory !== undefined && !GOVERNING.has(party.kind))
    note(
      ["territory"],
      `gives a territory to a party of kind "${party.kind}".`,
      'Only a "government" or "public-body" governs a place: correct its kind, or use seat or presence.',
    );
};

const checkRelease: Check<Release> = (release, note, refer) => {
  checkLanguage(["language"], release.language, note);
  if (release.copyOf !== undefined) refer(["copyOf"], "release", release.copyOf);
};

const checkAgreement: Check<Agreement> = (agreement, note, refer) => {
  const { id, parties, placeSigned, scopePlaces = [], projects = [], related = [] } = agreement;
  for (const [index, { party }] of parties.entries()) refer(["parties", index, "party"], "party", party);
  if (placeSigned !== undefined) refer(["placeSigned"], "place", placeSigned);
  for (const [index, place] of scopePlaces.entries()) refer(["scopePlaces", index], "place", place);
  for (const [index, { site }] of projects.entries())
    if (site !== undefined) refer(["projects", index, "site"], "place", site);
  for (const [index, other] of related.entries()) {
    const path = ["related", index, "agreement"];
    if (other.agreement === id)
      note(path, "relates the agreement to itself.", "Name the other agreement, or remove it.");
    else refer(path, "agreement", other.agreement);
  }
};

const checkEvidence: Check<Evidence> = ({ record, release, start, end }, note, refer) => {
  refer(["record", "id"], record.kind, record.id);
  refer(["release"], "release", release);
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
  for (const [index, name] of names.entries()) checkLanguage(["names", index, "lang"], name.lang, note);
}

function checkLanguage(path: JsonPath, tag: string | undefined, note: Note): void {
  const fault = tag === undefined ? undefined : languageFault(tag);
  if (fault) note(path, fault.message, fault.advice);
}

function checkCountry(code: string | undefined, note: Note): void {
  const fault = code === undefined ? undefined : countryFault(code);
  if (fault) note(["country"], fault.message, fault.advice);
}
