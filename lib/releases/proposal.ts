/** Turns a release into a proposal: records with evidence for every field, for a person to review. */
import type { Agreement, Dataset, Evidence, Name, Party, Place, Release } from "@/lib/model";
import type { ReleaseInput } from "./document";
import { openDocument } from "./document";
import type { Entity } from "./entities/entity";
import { definedTermsIn } from "./entities/forms/defined-terms";
import { type KnownDataset, knownNamesIn } from "./known";
import {
  type AgreementMatch,
  copyOf,
  matchAgreement,
  type PossibleAgreement,
  possibleAgreements,
  sameParty,
} from "./match-known";
import { type Reading, readRelease } from "./read";
import { agreementOf, prove } from "./records/agreement";
import { EvidenceMaker, type Span } from "./records/evidence";
import { IdMaker, slug } from "./records/ids";
import { partyKindOf, placeKindOf } from "./records/kinds";
import { namesOf } from "./records/names";
import { releaseOf } from "./records/release";

/** What a release proposes. References are to records of the proposal or of the given dataset. */
export interface Proposal {
  release: Release;
  parties: Party[];
  places: Place[];
  agreements: Agreement[];
  evidence: Evidence[];
  /** By evidence id, the words in the text that state the fact. */
  spans: Record<string, Span>;
  /**
   * Ids of records that the dataset already has, which are not proposed again. `names`: by id, what the release calls
   * them.
   */
  known: { parties: string[]; places: string[]; names: Record<string, Name[]> };
  /** By id of a proposed agreement, the dataset's agreement that equals it. */
  matches: Record<string, AgreementMatch>;
  /** By id of a proposed agreement, the dataset's agreements that it may belong to. */
  possible: Record<string, PossibleAgreement[]>;
  /** Sentences that may report further agreements, in the order of the text. */
  perhaps: Span[];
}

/** Reads a release and makes its proposal. With a dataset, known parties and agreements refer to its records. */
export function proposeFrom(input: ReleaseInput, known?: KnownDataset): Proposal {
  const names = known ? knownNamesIn(known, openDocument(input), input.title ?? "") : [];
  return proposalOf(readRelease(input, names), input, known?.dataset);
}

/** Makes the proposal of a release that was read; `dataset`'s known records are referred to, not repeated. */
export function proposalOf(reading: Reading, input: ReleaseInput, dataset?: Dataset): Proposal {
  const release = releaseOf(reading, input);
  const evidence = new EvidenceMaker(reading.document, input.text, release.id);
  const { id, known } = identified(reading.entities, dataset);
  const out: Proposal = {
    release,
    parties: [],
    places: [],
    agreements: [],
    evidence: evidence.list,
    spans: evidence.spans,
    known,
    matches: {},
    possible: {},
    perhaps: reading.perhaps.map((span) => evidence.given(span)),
  };
  addEntities(out, reading, id, evidence);
  proveSites(out, reading, id, evidence);
  addAgreements(out, reading, id, evidence, dataset);
  const copy = dataset && copyOf(dataset, input.text);
  if (copy) release.copyOf = copy;
  return out;
}

type IdOf = (entity: Entity) => string;

const kindOf = ({ type }: Entity) => (type === "place" ? "place" : "party");

/** Gives each entity an id, and lists those that the dataset has. */
function identified(entities: readonly Entity[], dataset?: Dataset): { id: IdOf; known: Proposal["known"] } {
  const makers = {
    party: new IdMaker(dataset?.parties.map(({ id }) => id)),
    place: new IdMaker(dataset?.places.map(({ id }) => id)),
  };
  const ids = new Map<Entity, string>();
  const known: Proposal["known"] = { parties: [], places: [], names: {} };
  for (const entity of entities) {
    const kind = kindOf(entity);
    const same = entity.known ?? (kind === "party" && dataset ? sameParty(dataset, entity) : undefined);
    ids.set(entity, same ?? makers[kind].of(entity.name));
    if (same) (kind === "place" ? known.places : known.parties).push(same);
  }
  return { id: (entity) => ids.get(entity) ?? slug(entity.name), known };
}

function addEntities(out: Proposal, reading: Reading, id: IdOf, evidence: EvidenceMaker): void {
  const { document } = reading;
  const defined = definedTermsIn(document.text);
  for (const entity of reading.entities) {
    const kind = kindOf(entity);
    const names = namesOf(entity, document.chinese, defined);
    const isKnown = entity.known !== undefined || out.known.parties.includes(id(entity));
    if (isKnown) out.known.names[id(entity)] = [...(out.known.names[id(entity)] ?? []), ...names];
    else if (kind === "place") out.places.push(placeOf(entity, id, names));
    else out.parties.push(partyOf(entity, id, reading, names));
    const start = Math.min(...entity.forms.values());
    const end = start + formAt(entity, start, document.text).length;
    const field = isKnown ? undefined : "names.0";
    evidence.add({ kind, id: id(entity) }, field, kind, { start, end, rule: entity.rule });
  }
}

/** Proves where parties have their seats and sites, and who owns them. */
function proveSites(out: Proposal, reading: Reading, id: IdOf, evidence: EvidenceMaker): void {
  for (const { entity, place, what, proof } of reading.presence) {
    const party = out.parties.find((record) => record.id === id(entity));
    const index = party?.presence?.findIndex((site) => site.place === id(place)) ?? -1;
    if (!party || index < 0) continue;
    const record = { kind: "party", id: party.id } as const;
    evidence.add(record, `presence.${index}`, "presence", proof);
    if (what === "seat" && party.seat === id(place))
      evidence.add(record, "seat", "presence", { ...proof, rule: "seat" });
  }
  for (const { entity, proof } of reading.owners)
    if (out.parties.some((party) => party.id === id(entity)))
      evidence.add({ kind: "party", id: id(entity) }, "parent", "parent", proof);
}

function addAgreements(
  out: Proposal,
  { deals, document }: Reading,
  id: IdOf,
  evidence: EvidenceMaker,
  dataset: Dataset | undefined,
): void {
  deals.forEach((deal, i) => {
    const agreement = agreementOf(deal, `${out.release.id}-a${i + 1}`, id, document.text);
    out.agreements.push(agreement);
    prove(evidence, agreement, deal, document.text);
    if (!dataset) return;
    const match = matchAgreement(dataset, agreement);
    if (match) out.matches[agreement.id] = match;
    out.possible[agreement.id] = possibleAgreements(dataset, agreement);
  });
}

/** The form at an offset: a known name counts even where the text has only part of it. */
function formAt({ forms, name }: Entity, at: number, text: string): string {
  const there = [...forms].flatMap(([form, offset]) => (offset === at ? [form] : []));
  return there.find((form) => text.startsWith(form, at)) ?? there[0] ?? name;
}

function placeOf(entity: Entity, id: IdOf, names: Place["names"]): Place {
  return {
    id: id(entity),
    kind: placeKindOf(entity),
    names,
    ...(entity.country ? { country: entity.country } : {}),
    ...(entity.within ? { within: id(entity.within) } : {}),
  };
}

function partyOf(entity: Entity, id: IdOf, { presence, owners }: Reading, names: Party["names"]): Party {
  const owner = owners.find((fact) => fact.entity === entity)?.owner;
  const sites = presence.filter((fact) => fact.entity === entity);
  const seat = sites.find(({ what }) => what === "seat");
  return {
    id: id(entity),
    kind: partyKindOf(entity),
    names,
    ...(seat ? { seat: id(seat.place) } : {}),
    ...(entity.territory ? { territory: id(entity.territory) } : {}),
    ...(owner ? { parent: id(owner) } : {}),
    ...(sites.length > 0 ? { presence: sites.map(({ place, what }) => ({ place: id(place), what })) } : {}),
  };
}
