/** From a proposal to the first state of its review. */
import { displayName, type Evidence, type Name, type Party, type Place } from "@/lib/model";
import { cut } from "@/lib/model/cut";
import type { Proposal } from "@/lib/releases";
import { keyOf } from "@/lib/releases/entities/name-keys";
import { evidenceOfRecord } from "./by-id";
import type { AgreementItem, Item, KnownEntity, PartyItem, PlaceItem, Refusal, ReviewStart } from "./draft";
import type { KnownWorld } from "./known";
import { isKnownParty, isKnownPlace } from "./known-entity";
import { maybeKnown } from "./maybe-known";
import { occurrencesOf } from "./segments";

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
  const names = new Map<string, string>();
  const parties: PartyItem[] = [];
  const places: PlaceItem[] = [];
  const addParty = (record: Party, known?: KnownEntity<Party>) => {
    names.set(record.id, known?.label ?? displayName(record));
    parties.push({
      ...base(proposal, "party", record.id),
      kind: "party",
      record,
      ...(known && { same: known, calledToo: calledToo(proposal, known, record.id, text) }),
    });
  };
  const addPlace = (record: Place, known?: KnownEntity<Place>) => {
    names.set(record.id, known?.label ?? displayName(record));
    places.push({
      ...base(proposal, "place", record.id),
      kind: "place",
      record,
      ...(known && { same: known, calledToo: calledToo(proposal, known, record.id, text) }),
    });
  };
  for (const record of proposal.parties) addParty(record);
  for (const record of proposal.places) addPlace(record);
  for (const key of new Set(proposal.known.parties)) {
    const known = world.entity(key);
    if (!known || !isKnownParty(known)) continue;
    const names = namesOf(known, wordsFor(proposal, "party", key, text));
    addParty({ id: key, kind: known.record.kind, names }, known);
  }
  for (const key of new Set(proposal.known.places)) {
    const known = world.entity(key);
    if (!known || !isKnownPlace(known)) continue;
    const names = namesOf(known, wordsFor(proposal, "place", key, text));
    addPlace({ id: key, kind: known.record.kind, names }, known);
  }
  const agreements = proposal.agreements.map((record): AgreementItem => {
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
  const refused = new Set(refusals.map(({ fact }) => fact));
  const items = [...agreements, ...parties, ...places].map((item): Item => {
    const fact = factOf(item, names, proposal);
    return refused.has(fact) ? { ...item, fact, decision: "rejected", refused: true } : { ...item, fact };
  });
  const copied = copyOf === undefined ? undefined : world.release(copyOf);
  return {
    release,
    items,
    evidence: proposal.evidence,
    spans: proposal.spans,
    ...(proposal.perhaps.length > 0 && { perhaps: proposal.perhaps }),
    ...(copied && { copyOf: copied }),
  };
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
function wordsFor(proposal: Proposal, kind: Item["kind"], key: string, text: string): string | undefined {
  const span = proposal.spans[evidenceOf(proposal, kind, key)[0]?.id ?? ""];
  const words = span && text.slice(span.start, span.end).replace(/\s+/gu, " ").trim();
  return words ? cut(words, 300) : undefined;
}

/** The name as it stands in the text, which is proposed if the known record turns out to be another one. */
function namesOf({ label }: KnownEntity, words: string | undefined): Name[] {
  return [{ text: words ?? label, type: "short" }];
}

/** The text's names for a known record, without spellings of the names that its dataset has. */
function calledToo({ known }: Proposal, { record }: KnownEntity, key: string, text: string): Name[] {
  const has = new Set(record.names.map((name) => keyOf(name.text)));
  return (known.names[key] ?? []).filter(
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
