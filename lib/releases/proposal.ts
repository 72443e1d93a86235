/** Turns a release into a proposal: records with evidence for every field, for a person to review. */
import type { Agreement, Dataset, Evidence, Name, Party, Place, Release } from "@/lib/model";
import type { Deal } from "./agreements/deal";
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
import { EvidenceMaker, type Span } from "./records/evidence";
import { IdMaker, slug } from "./records/ids";
import { formOf, functionsOf, partyKindOf, placeKindOf, statusOf } from "./records/kinds";
import { namesOf } from "./records/names";
import { amountsOf, projectsOf } from "./records/projects";
import { titleIn } from "./title";

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
  const { document } = reading;
  const release = releaseOf(reading, input);
  const evidence = new EvidenceMaker(document, input.text, release.id);
  const partyIds = new IdMaker(dataset?.parties.map(({ id }) => id));
  const placeIds = new IdMaker(dataset?.places.map(({ id }) => id));
  const ids = new Map<Entity, string>();
  const out: Proposal = {
    release,
    parties: [],
    places: [],
    agreements: [],
    evidence: evidence.list,
    spans: evidence.spans,
    known: { parties: [], places: [], names: {} },
    matches: {},
    possible: {},
    perhaps: reading.perhaps.map((span) => evidence.given(span)),
  };
  for (const entity of reading.entities) {
    const kind = entity.type === "place" ? "place" : "party";
    const same = entity.known ?? (kind === "party" && dataset ? sameParty(dataset, entity) : undefined);
    ids.set(entity, same ?? (kind === "place" ? placeIds : partyIds).of(entity.name));
    if (same) (kind === "place" ? out.known.places : out.known.parties).push(same);
  }
  const id = (entity: Entity) => ids.get(entity) ?? slug(entity.name);
  const defined = definedTermsIn(document.text);
  const names = (entity: Entity) => namesOf(entity, document.chinese, defined);
  for (const entity of reading.entities) {
    const isKnown = entity.known !== undefined || out.known.parties.includes(id(entity));
    const at = Math.min(...entity.forms.values());
    const form = formAt(entity, at, document.text);
    const kind = entity.type === "place" ? "place" : "party";
    if (isKnown) out.known.names[id(entity)] = [...(out.known.names[id(entity)] ?? []), ...names(entity)];
    else {
      if (entity.type === "place") out.places.push(placeOf(entity, id, names(entity)));
      else out.parties.push(partyOf(entity, id, reading, names(entity)));
    }
    evidence.add(
      kind,
      id(entity),
      isKnown ? undefined : "names.0",
      kind,
      { start: at, end: at + form.length },
      entity.rule,
    );
  }
  for (const { entity, place, what, proof } of reading.presence) {
    const party = out.parties.find((record) => record.id === id(entity));
    const index = party?.presence?.findIndex((site) => site.place === id(place)) ?? -1;
    if (!party || index < 0) continue;
    evidence.add("party", party.id, `presence.${index}`, "presence", proof, proof.rule);
    if (what === "seat" && party.seat === id(place))
      evidence.add("party", party.id, "seat", "presence", proof, "seat");
  }
  for (const { entity, proof } of reading.owners)
    if (out.parties.some((party) => party.id === id(entity)))
      evidence.add("party", id(entity), "parent", "parent", proof, proof.rule);
  reading.deals.forEach((deal, i) => {
    const agreement = agreementOf(deal, `${release.id}-a${i + 1}`, id, document.text);
    out.agreements.push(agreement);
    prove(evidence, agreement, deal, document.text);
    const match = dataset && matchAgreement(dataset, agreement);
    if (match) out.matches[agreement.id] = match;
    if (dataset) out.possible[agreement.id] = possibleAgreements(dataset, agreement);
  });
  const copy = dataset && copyOf(dataset, input.text);
  if (copy) release.copyOf = copy;
  return out;
}

/** The form at an offset: a known name counts even where the text has only part of it. */
function formAt({ forms, name }: Entity, at: number, text: string): string {
  const there = [...forms].flatMap(([form, offset]) => (offset === at ? [form] : []));
  return there.find((form) => text.startsWith(form, at)) ?? there[0] ?? name;
}

function releaseOf(reading: Reading, input: ReleaseInput): Release {
  const { document, published, publisher } = reading;
  const title = titleFrom(input.title ?? titleOf(reading)) || "Untitled release";
  const id = input.id ? slug(input.id) || "release" : slug(`${published ?? ""} ${title}`) || "release";
  return {
    id,
    title,
    ...(input.url !== undefined && { url: input.url }),
    ...(publisher ? { publisher: publisher.slice(0, 1_000) } : {}),
    ...(published ? { published } : {}),
    language: document.chinese ? "zh" : "en",
  };
}

/** A title in the original words: a Chinese text is read in simplified characters. */
function titleOf({ document, entities, publisher }: Reading): string {
  const forms = entities.flatMap((entity) => [...entity.forms.keys()]);
  const named = new Set([...forms, publisher ?? ""].map((name) => name.toLowerCase()));
  return titleIn(document, named)
    .map(({ start, end }) => document.written.slice(start, end).trim())
    .join("");
}

const LONGEST_TITLE = 200;

/** One line, cut at the end of a word if it is too long for a title. */
function titleFrom(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  if (line.length <= LONGEST_TITLE) return line;
  const cut = line.slice(0, LONGEST_TITLE);
  const space = cut.lastIndexOf(" ");
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\s,;:–-]+$/u, "")} …`;
}

function placeOf(entity: Entity, id: (entity: Entity) => string, names: Place["names"]): Place {
  return {
    id: id(entity),
    kind: placeKindOf(entity),
    names,
    ...(entity.country ? { country: entity.country } : {}),
    ...(entity.within ? { within: id(entity.within) } : {}),
  };
}

function partyOf(
  entity: Entity,
  id: (entity: Entity) => string,
  { presence, owners }: Reading,
  names: Party["names"],
): Party {
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

function agreementOf(deal: Deal, name: string, id: (entity: Entity) => string, text: string): Agreement {
  const words =
    deal.events.map(({ view }) => view.line).join(" ") ||
    text.slice(deal.status.proof.start, deal.status.proof.end + 60);
  const functions = functionsOf(deal);
  const projects = projectsOf(deal, id, text);
  return {
    id: name,
    form: formOf(deal, words),
    ...(functions.length > 0 ? { functions } : {}),
    ...(deal.binding ? { binding: deal.binding.value } : {}),
    parties: deal.parties.map((party) => {
      const role = deal.roles.get(party)?.value;
      const share = deal.shares.get(party)?.value;
      return {
        party: id(party),
        ...(role === undefined ? {} : { role }),
        ...(share === undefined ? {} : { share }),
      };
    }),
    history: [{ status: statusOf(deal.status.value), ...(deal.date ? { date: deal.date.value } : {}) }],
    ...(deal.effective ? { effective: deal.effective.value } : {}),
    ...(deal.ends ? { ends: deal.ends.value } : {}),
    ...(deal.signedAt ? { placeSigned: id(deal.signedAt.value) } : {}),
    ...(deal.fields.length > 0 ? { fields: deal.fields.map((field) => field.text) } : {}),
    ...(projects.length > 0 ? { projects } : {}),
  };
}

function prove(evidence: EvidenceMaker, agreement: Agreement, deal: Deal, text: string): void {
  const { id } = agreement;
  const { proof } = deal.status;
  const add = (
    field: string | undefined,
    fact: Parameters<EvidenceMaker["add"]>[3],
    span: Span,
    rule: string,
  ) => evidence.add("agreement", id, field, fact, span, rule);
  add(undefined, "agreement", proof, proof.rule);
  add("form", "form", deal.kind.proof, deal.kind.proof.rule);
  if (deal.binding) add("binding", "binding", deal.binding.proof, deal.binding.proof.rule);
  const status = deal.judged ?? proof;
  add("history.0.status", "status", status, status.rule);
  if (deal.date) add("history.0.date", "date", deal.date.proof, deal.date.proof.rule);
  for (const field of ["effective", "ends"] as const) {
    const fact = deal[field];
    if (fact) add(field, field, fact.proof, fact.proof.rule);
  }
  if (deal.signedAt) add("placeSigned", "placeSigned", deal.signedAt.proof, deal.signedAt.proof.rule);
  deal.parties.forEach((party, i) => {
    const near = nearestForm(party, proof.start, text);
    add(`parties.${i}.party`, "participant", near, proof.rule);
    const role = deal.roles.get(party);
    if (role) add(`parties.${i}.role`, "role", role.proof, role.proof.rule);
    const share = deal.shares.get(party);
    if (share) add(`parties.${i}.share`, "share", share.proof, share.proof.rule);
  });
  deal.fields.forEach((field, i) => {
    add(`fields.${i}`, "field", field, `field model, ${(Math.floor(field.weight * 5) / 5).toFixed(1)}`);
  });
  deal.sites.forEach((site, i) => {
    add(`projects.${i}.site`, "site", site.proof, site.proof.rule);
  });
  amountsOf(deal, text).forEach((found, i) => {
    add(`projects.0.quantities.${i}`, "quantity", found, "number and unit");
  });
  if (deal.phase && agreement.projects)
    add("projects.0.phase", "site", deal.phase.proof, deal.phase.proof.rule);
}

/** The mention of a party nearest to an offset. */
function nearestForm(party: Entity, at: number, text: string): Span {
  let best: Span | undefined;
  for (const { start, end } of party.mentions)
    if (!best || Math.abs(start - at) < Math.abs(best.start - at)) best = { start, end };
  if (best) return best;
  for (const form of party.forms.keys()) {
    const start = text.lastIndexOf(form, at + 40);
    if (start >= 0 && (!best || Math.abs(start - at) < Math.abs(best.start - at)))
      best = { start, end: start + form.length };
  }
  const [[name, start] = [party.name, 0]] = party.forms;
  return best ?? { start, end: start + name.length };
}
