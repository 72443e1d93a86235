/** From a proposal to the first state of its review. */
import { displayName, type Evidence, type Name, type Party, type Place } from "@/lib/model";
import { cut } from "@/lib/model/cut";
import type { Proposal } from "@/lib/releases";
import { keyOf } from "@/lib/releases/entities/name-keys";
import { evidenceOfRecord } from "./by-id";
import type { AgreementItem, Item, KnownEntity, PartyItem, PlaceItem, Refusal, ReviewStart } from "./draft";
import { occurrencesOf } from "./evidence/segments";
import type { KnownWorld } from "./known/known";
import { isKnownParty, isKnownPlace } from "./known/known-entity";
import { maybeKnown } from "./known/maybe-known";

/** Below this an agreement of a dataset is no likely match: the person is not bothered with it. */
const LIKELY = 0.5;

/**
 * The items to decide on: agreements first, then parties and places. What was refused when the same text was read
 * before begins as rejected.
 */
export function startReview(
  proposal: Proposal,
  world: KnownWorld,
  text: string,
  refusals: readonly Pick<Refusal, "fact">[],
): ReviewStart {
  const { copyOf, ...release } = proposal.release;
  const reading: Reading = { proposal, world, text };
  const [parties, places] = [partyItems(reading), placeItems(reading)];
  const names = new Map(
    [...parties, ...places].map(({ record, same }) => [record.id, same?.label ?? displayName(record)]),
  );
  const refused = new Set(refusals.map(({ fact }) => fact));
  const items = [...agreementItems(reading), ...parties, ...places].map((item): Item => {
    const fact = factOf(item, names, proposal);
    return refused.has(fact) ? { ...item, fact, decision: "rejected", refused: true } : { ...item, fact };
  });
  const copied = copyOf === undefined ? undefined : world.release(copyOf);
  return {
    release,
    items,
    evidence: proposal.evidence,
    spans: proposal.spans,
    holdsSites: true,
    ...(proposal.perhaps.length > 0 && { perhaps: proposal.perhaps }),
    ...(copied && { copyOf: copied }),
  };
}

/** What was read of a text, and what was known before. */
interface Reading {
  proposal: Proposal;
  world: KnownWorld;
  text: string;
}

/** The parties that are new, then those that a dataset knows. */
function partyItems(reading: Reading): PartyItem[] {
  const { proposal, world } = reading;
  const known = [...new Set(proposal.known.parties)].flatMap((id): PartyItem[] => {
    const found = world.entity(id);
    if (!found || !isKnownParty(found)) return [];
    const names = namesOf(found, wordsFor(reading, "party", id));
    const record: Party = { id, kind: found.record.kind, names };
    return [{ ...knownBase(reading, "party", id, found), kind: "party", record, same: found }];
  });
  const added = proposal.parties.map(
    (record): PartyItem => ({ ...base(proposal, "party", record.id), kind: "party", record }),
  );
  return [...added, ...known];
}

/** The same for places. */
function placeItems(reading: Reading): PlaceItem[] {
  const { proposal, world } = reading;
  const known = [...new Set(proposal.known.places)].flatMap((id): PlaceItem[] => {
    const found = world.entity(id);
    if (!found || !isKnownPlace(found)) return [];
    const names = namesOf(found, wordsFor(reading, "place", id));
    const record: Place = { id, kind: found.record.kind, names };
    return [{ ...knownBase(reading, "place", id, found), kind: "place", record, same: found }];
  });
  const added = proposal.places.map(
    (record): PlaceItem => ({ ...base(proposal, "place", record.id), kind: "place", record }),
  );
  return [...added, ...known];
}

/** The agreements, each with the known ones that it is or may be. */
function agreementItems({ proposal, world }: Reading): AgreementItem[] {
  return proposal.agreements.map((record): AgreementItem => {
    const match = proposal.matches[record.id];
    const known = match && match.score >= LIKELY ? world.agreement(match.agreement) : undefined;
    const maybe = maybeKnown(proposal, record.id, world).filter((one) => one.known.ref !== known?.ref);
    return {
      ...base(proposal, "agreement", record.id),
      kind: "agreement",
      record,
      ...(known && match && { same: { ...known, score: match.score } }),
      ...(maybe.length > 0 && { maybe }),
    };
  });
}

function knownBase(reading: Reading, kind: "party" | "place", id: string, known: KnownEntity) {
  return { ...base(reading.proposal, kind, id), calledToo: calledToo(reading, known, id) };
}

function base(proposal: Proposal, kind: Item["kind"], id: string) {
  return {
    id: `${kind}/${id}`,
    decision: "open" as const,
    confidence: evidenceOf(proposal, kind, id)[0]?.confidence ?? 0.5,
    fact: "",
  };
}

function evidenceOf({ evidence }: Proposal, kind: Item["kind"], id: string): Evidence[] {
  return evidenceOfRecord(evidence, kind, id).toSorted(
    (a, b) => Number(a.field !== undefined) - Number(b.field !== undefined),
  );
}

/** The words in the text that name a known party or place. */
function wordsFor({ proposal, text }: Reading, kind: Item["kind"], key: string): string | undefined {
  const span = proposal.spans[evidenceOf(proposal, kind, key)[0]?.id ?? ""];
  const words = span && text.slice(span.start, span.end).replace(/\s+/gu, " ").trim();
  return words ? cut(words, 300) : undefined;
}

/** The name as it stands in the text, which is proposed if the known record turns out to be another one. */
function namesOf({ label }: KnownEntity, words: string | undefined): Name[] {
  return [{ text: words ?? label, type: "short" }];
}

/** The text's names for a known record, without spellings of the names that its dataset has. */
function calledToo({ proposal, text }: Reading, { record }: KnownEntity, key: string): Name[] {
  const has = new Set(record.names.map((name) => keyOf(name.text)));
  return (proposal.known.names[key] ?? []).filter(
    (name) => !has.has(keyOf(name.text)) && occurrencesOf(text, [name.text]).length > 0,
  );
}

/** A name for a fact that a later reading of the same text gives too: from its kind, names, and place in the text. */
function factOf(item: Item, names: ReadonlyMap<string, string>, proposal: Proposal): string {
  if (item.kind !== "agreement") return `${item.kind} ${displayName(item.record).toLowerCase()}`;
  const parties = item.record.parties.map(({ party }) => (names.get(party) ?? party).toLowerCase()).sort();
  const at = evidenceOf(proposal, "agreement", item.record.id)[0]?.start ?? 0;
  return `agreement ${at} ${parties.join(" + ")}`;
}
