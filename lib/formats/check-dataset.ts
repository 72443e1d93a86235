/** What schemas cannot say of a dataset: that its records fit together. */
import {
  type Agreement,
  type Dataset,
  type Evidence,
  LIST_OF,
  type Name,
  type Party,
  type PartyKind,
  type Place,
  type Problem,
  type RecordKind,
  type Release,
} from "@/lib/model";
import { closest } from "./closest";
import { countryFault, languageFault } from "./codes";
import { type Finding, inOrder, toProblems } from "./findings";
import type { JsonPath, Locate } from "./json-lines";

/** The kinds of party that can govern a place. */
const GOVERNING: ReadonlySet<PartyKind> = new Set(["government", "public-body"]);

/** Notes a fault of the record that is being checked, at a path within it. */
type Note = (path: JsonPath, message: string, advice: string) => void;

/** Notes a reference that leads to no record. */
type Refer = (path: JsonPath, kind: RecordKind, id: string | undefined) => void;

/** Checks one record. */
type Check<Item> = (record: Item, note: Note, refer: Refer) => void;

/**
 * Checks that a dataset's records fit together: ids are unique in their list, every reference leads to a record, nothing
 * lies in or belongs to itself, country and language codes exist, only governments and public bodies have a territory.
 * @param locate gives the lines of the file that the dataset was read from
 * @returns every problem, in the order of the records; empty where all is well
 */
export function checkDataset(dataset: Dataset, locate?: Locate): Problem[] {
  return toProblems(datasetFindings(dataset), dataset, locate ? { locate } : {});
}

/** As `checkDataset`, by path. */
export function datasetFindings(dataset: Dataset): Finding[] {
  const findings: Finding[] = [];
  const ids = idsOf(dataset, findings);
  let suggestions = 0;
  /** An id that may have been meant; only for the first few, and in lists that are quickly searched. */
  const meant = (kind: RecordKind, id: string): string | undefined => {
    if (suggestions >= 20 || ids[kind].size > 5_000) return undefined;
    suggestions += 1;
    return closest(id, [...ids[kind]]);
  };
  /** Runs a check over the records of a kind. */
  const each = <Item>(kind: RecordKind, records: readonly Item[], check: Check<Item>): void => {
    const list = LIST_OF[kind];
    for (const [index, record] of records.entries()) {
      const note: Note = (path, message, advice) =>
        findings.push({ path: [list, index, ...path], message, advice });
      check(record, note, (path, target, id) => {
        if (id === undefined || ids[target].has(id)) return;
        const near = meant(target, id);
        note(
          path,
          `names the ${target} "${id}", which is not in ${LIST_OF[target]}.`,
          `${near === undefined ? "" : `Did you mean "${near}"? `}Add this ${target} to ${LIST_OF[target]}, or correct the id.`,
        );
      });
    }
  };
  checkInfo(dataset, findings);
  each("place", dataset.places, checkPlace);
  each("party", dataset.parties, checkParty);
  each("release", dataset.releases, checkRelease);
  each("agreement", dataset.agreements, checkAgreement);
  each("evidence", dataset.evidence, checkEvidence);
  findings.push(
    ...cycles(dataset.places, "places", "within", "lies within itself"),
    ...cycles(dataset.parties, "parties", "parent", "is its own parent"),
    ...cycles(dataset.releases, "releases", "copyOf", "is a copy of itself"),
  );
  return inOrder(findings, { dataset: dataset.info, ...dataset });
}

const checkPlace: Check<Place> = (place, note, refer) => {
  checkNames(place.names, note);
  checkCountry(place.country, note);
  refer(["within"], "place", place.within);
};

const checkParty: Check<Party> = (party, note, refer) => {
  checkNames(party.names, note);
  checkCountry(party.country, note);
  refer(["seat"], "place", party.seat);
  refer(["territory"], "place", party.territory);
  refer(["parent"], "party", party.parent);
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
  refer(["copyOf"], "release", release.copyOf);
};

const checkAgreement: Check<Agreement> = (agreement, note, refer) => {
  const { id, parties, placeSigned, scopePlaces = [], projects = [], related = [] } = agreement;
  for (const [index, { party }] of parties.entries()) refer(["parties", index, "party"], "party", party);
  refer(["placeSigned"], "place", placeSigned);
  for (const [index, place] of scopePlaces.entries()) refer(["scopePlaces", index], "place", place);
  for (const [index, { site }] of projects.entries()) refer(["projects", index, "site"], "place", site);
  for (const [index, other] of related.entries()) {
    const path = ["related", index, "agreement"];
    refer(path, "agreement", other.agreement);
    if (other.agreement === id)
      note(path, "relates the agreement to itself.", "Name the other agreement, or remove it.");
  }
};

const checkEvidence: Check<Evidence> = ({ record, release, start, end }, note, refer) => {
  refer(["record", "id"], record.kind, record.id);
  refer(["release"], "release", release);
  if (start !== undefined && end !== undefined && end < start)
    note(["end"], `is ${end}, before the start at ${start}.`, "Write the offset at which the quote ends.");
};

function checkInfo(dataset: Dataset, findings: Finding[]): void {
  for (const [index, tag] of (dataset.info.languages ?? []).entries()) {
    const fault = languageFault(tag);
    if (fault) findings.push({ path: ["dataset", "languages", index], ...fault });
  }
}

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

/** The ids of each kind; an id that a list holds twice is a finding. */
function idsOf(dataset: Dataset, findings: Finding[]): Record<RecordKind, ReadonlySet<string>> {
  const read = (kind: RecordKind): ReadonlySet<string> => {
    const first = new Map<string, number>();
    const list = LIST_OF[kind];
    for (const [index, { id }] of dataset[list].entries()) {
      const before = first.get(id);
      if (before === undefined) first.set(id, index);
      else
        findings.push({
          path: [list, index, "id"],
          message: `is "${id}", as is that of ${list}[${before}].`,
          advice: `Give each ${kind} an id of its own, or merge the two.`,
        });
    }
    return new Set(first.keys());
  };
  return {
    place: read("place"),
    party: read("party"),
    release: read("release"),
    agreement: read("agreement"),
    evidence: read("evidence"),
  };
}

/** Chains of references that come back to where they began; each is told once, at its first record. */
function cycles<Field extends string>(
  records: readonly ({ id: string } & { [K in Field]?: string | undefined })[],
  list: string,
  field: Field,
  what: string,
): Finding[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const done = new Set<string>();
  const found = new Map<string, string[]>();
  for (const record of records) {
    const trail = new Map<string, number>();
    let at: string | undefined = record.id;
    while (at !== undefined && !done.has(at)) {
      const seen = trail.get(at);
      if (seen !== undefined) {
        found.set(at, [...trail.keys()].slice(seen));
        break;
      }
      trail.set(at, trail.size);
      at = byId.get(at)?.[field];
    }
    for (const id of trail.keys()) done.add(id);
  }
  const index = new Map(records.map(({ id }, at) => [id, at]));
  return [...found].map(([id, ring]) => ({
    path: [list, index.get(id) ?? 0, field],
    message: `${what}: ${ringText([...ring, id])}.`,
    advice: `Correct one "${field}" in this ring.`,
  }));
}

/** A ring of ids, its middle left out where it is long. */
function ringText(ring: readonly string[]): string {
  return (ring.length <= 8 ? ring : [...ring.slice(0, 4), "…", ...ring.slice(-3)]).join(" -> ");
}
