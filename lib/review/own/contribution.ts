/** What a reviewed release gives to the user's own dataset: all that was accepted, and what that refers to. */
import {
  type Agreement,
  type Evidence,
  type Party,
  type Place,
  parseEntityRef,
  type Release,
} from "@/lib/model";
import { soundAbout } from "../about";
import type {
  Addition,
  Item,
  KnownAgreement,
  KnownEntity,
  KnownRelease,
  PartyItem,
  PlaceItem,
} from "../draft";
import { entryWithIds } from "../evidence/entries";
import { fieldEvidence } from "../evidence/field-evidence";
import { valueAt } from "../evidence/paths";
import { quotedOf } from "../evidence/quoted";
import { holdsSites } from "../leave-out";
import { referredBy } from "../references";
import {
  additionOf,
  copiedRelease,
  partiesOf,
  type Review,
  type ReviewState,
  resolve,
  sourcesOf,
} from "../state";
import { copiedFrom, OWN_DATASET } from "./own";

/** Accepted facts. Ids and references are those of the draft; `known` says which of them stand for known records. */
export interface Contribution {
  release: Release;
  copyOf?: KnownRelease;
  places: Place[];
  parties: Party[];
  agreements: Agreement[];
  evidence: Evidence[];
  /** What people added to known parties and places. */
  additions: ({ kind: "party" | "place" } & Addition)[];
  /** Parties and places that only removed entries refer to: they get ids, but are not written. */
  named: (PartyItem | PlaceItem)[];
  knownEntities: Record<string, KnownEntity>;
  knownAgreements: Record<string, KnownAgreement>;
}

/** Gathers what was accepted in a review. */
export function contributionOf(review: Review): Contribution {
  const { state } = review;
  const copyOf = copiedRelease(review);
  const out: Contribution = {
    release: releaseOf(review),
    ...(copyOf && { copyOf }),
    places: [],
    parties: [],
    agreements: [],
    evidence: [],
    additions: [],
    named: [],
    knownEntities: {},
    knownAgreements: {},
  };
  const needed = neededItems(state);
  for (const item of needed) {
    const record = resolved(state, item);
    if (item.kind === "agreement") {
      out.agreements.push(record as Agreement);
      if (item.same) out.knownAgreements[item.record.id] = item.same;
    } else {
      if (item.kind === "party") out.parties.push(record as Party);
      else out.places.push(record as Place);
      if (item.same) out.knownEntities[item.id] = item.same;
      const addition = additionOf(item);
      if (addition) out.additions.push(resolvedAddition(state, item, addition));
    }
    out.evidence.push(...evidenceFor(review, item, record));
  }
  out.named = namedItems(state, out.evidence).filter((item) => !needed.includes(item));
  for (const { id, same } of out.named) if (same) out.knownEntities[id] = same;
  return out;
}

/** The parties and places that the names of entries refer to. */
function namedItems(state: ReviewState, evidence: readonly Evidence[]): (PartyItem | PlaceItem)[] {
  const ids = new Set<string>();
  for (const { field } of evidence)
    entryWithIds(field ?? "", (kind, id) => {
      ids.add(`${kind}/${id}`);
      return id;
    });
  return [...ids].flatMap((id) => {
    const item = target(state, id);
    return item === undefined || item.kind === "agreement" ? [] : [item];
  });
}

/** The release as people described it, checked: a review stored by an older version can hold what no dataset takes. */
function releaseOf({ start: { release }, state }: Review): Release {
  const about = soundAbout(state.about);
  const { publisher: _, published: __, url: ___, ...rest } = release;
  return {
    ...rest,
    title: about.title ?? release.title,
    ...(about.url !== undefined && { url: about.url }),
    ...(about.publisher !== undefined && { publisher: about.publisher }),
    ...(about.published !== undefined && { published: about.published }),
  };
}

/** The accepted items, with the parties and places that they refer to, unless these were rejected. */
function neededItems(state: ReviewState): Item[] {
  const needed = new Set<Item>();
  const need = (item: Item | undefined) => {
    if (!item || item.decision === "rejected" || needed.has(item)) return;
    needed.add(item);
    for (const id of referredBy(item)) need(target(state, id));
  };
  for (const item of state.items) {
    if (item.decision !== "accepted" || item.merged !== undefined) continue;
    if (item.kind === "agreement" ? partiesOf(state, item.record).length > 0 : item.same === undefined)
      need(item);
  }
  for (const item of state.items) if (additionOf(item)) need(item);
  return state.items.filter((item) => needed.has(item));
}

function target(state: ReviewState, id: string): Item | undefined {
  const at = id.indexOf("/");
  return resolve(state, id.slice(0, at) as Item["kind"], id.slice(at + 1));
}

/** The record with references to the items that stand for them now; references to rejected items are left out. */
function resolved(state: ReviewState, item: Item): Item["record"] {
  const stands = (kind: "party" | "place") => (id: string | undefined) => {
    const found = id === undefined ? undefined : resolve(state, kind, id);
    return found && found.decision !== "rejected" ? found.record.id : undefined;
  };
  const [place, party] = [stands("place"), stands("party")];
  if (item.kind === "place") {
    const { within, ...rest } = item.record;
    const larger = place(within);
    return { ...rest, ...(larger !== undefined && larger !== rest.id && { within: larger }) };
  }
  if (item.kind === "party") {
    const { seat, territory, parent, presence = [], ...rest } = item.record;
    const sites = presence.flatMap((site) => {
      const at = place(site.place);
      return at === undefined ? [] : [{ ...site, place: at }];
    });
    const [home, governed] = [place(seat), place(territory)];
    const owner = party(parent);
    return {
      ...rest,
      ...(owner !== undefined && owner !== rest.id && { parent: owner }),
      ...(home !== undefined && { seat: home }),
      ...(governed !== undefined && { territory: governed }),
      ...(sites.length > 0 && { presence: sites }),
    };
  }
  const { placeSigned, scopePlaces, projects, related: _, ...rest } = item.record;
  const signed = place(placeSigned);
  const scope = [...new Set((scopePlaces ?? []).flatMap((id) => place(id) ?? []))];
  return {
    ...rest,
    parties: resolvedParties(state, item.record),
    ...(signed !== undefined && { placeSigned: signed }),
    ...(scope.length > 0 && { scopePlaces: scope }),
    ...(projects && {
      projects: projects.map(({ site, ...project }) => {
        const at = place(site);
        return { ...project, ...(at !== undefined && { site: at }) };
      }),
    }),
  };
}

/** An addition as it stands now: without an owner or place that was rejected since. */
function resolvedAddition(state: ReviewState, item: PartyItem | PlaceItem, { record, evidence }: Addition) {
  const now = resolved(state, { ...item, record } as Item) as Party | Place;
  return {
    kind: item.kind,
    record: now,
    evidence: evidence.filter(({ field = "" }) => valueAt(now, field) !== undefined),
  };
}

function resolvedParties(state: ReviewState, { parties }: Agreement): Agreement["parties"] {
  const seen = new Map<string, Agreement["parties"][number]>();
  for (const part of parties) {
    const found = resolve(state, "party", part.party);
    if (!found || found.decision === "rejected" || seen.has(found.record.id)) continue;
    seen.set(found.record.id, { ...part, party: found.record.id });
  }
  return [...seen.values()];
}

/**
 * The evidence for an item, with references replaced as in its record, so that equal fields are found equal. Of a
 * record of another dataset the release proves only that it is named.
 */
function evidenceFor({ start, state }: Review, item: Item, record: Item["record"]): Evidence[] {
  const originals = sourcesOf(start, state, item).map((source) => resolved(state, source));
  const quoted = quotedOf(state, item).map((one) => resolved(state, { ...item, record: one } as Item));
  const evidence = fieldEvidence(
    { kind: item.kind, record },
    originals,
    state.evidence,
    quoted,
    holdsSites(start, item),
  );
  if (item.kind === "agreement" || !item.same || !isOfOthers(item.same)) return evidence;
  return evidence.flatMap(({ field, ...one }) => (field === undefined || field === "names.0" ? [one] : []));
}

/** Whether a known record is of another dataset, or a copy of such a record. */
function isOfOthers({ ref, record }: KnownEntity): boolean {
  return parseEntityRef(ref)?.dataset !== OWN_DATASET || copiedFrom(record) !== undefined;
}
