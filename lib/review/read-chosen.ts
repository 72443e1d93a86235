/** Reads words that a person chose in a release as telling of an agreement that the reading missed. */
import type { Agreement, Dataset, Evidence } from "@/lib/model";
import { proposeChosen } from "@/lib/releases";
import { openDocument, type ReleaseInput } from "@/lib/releases/document";
import type { KnownName } from "@/lib/releases/entities/clusters";
import { typeOfRecord } from "@/lib/releases/known";
import type { ChosenReading, Item, PartyItem, PlaceItem, TextSpan } from "./draft";
import { BY_HAND } from "./evidence/field-evidence";
import { namedIn, namesIn, namesOf } from "./known/named-in";
import { withoutGuessedFacts } from "./leave-out";

/** What chosen words tell: the agreement with the review's parties and places, and what else the reading says of it. */
export interface ChosenAgreement {
  /** As it was read. */
  begun: Agreement;
  /** Without fields of cooperation that are mere guesses; sites are filled in, to be checked in the form. */
  record: Agreement;
  read: ChosenReading;
}

/**
 * Reads a text again, with the chosen words telling of an agreement between the parties that they name. `id` becomes
 * that of the agreement. `undefined` where they name nobody.
 */
export function readChosen(
  input: ReleaseInput & { id: string },
  items: readonly Item[],
  words: TextSpan,
  id: string,
): ChosenAgreement | undefined {
  // Rejected parties and places are known too, so that none comes back as a new one.
  const entities = items
    .filter((item) => item.kind !== "agreement")
    .filter((item) => item.merged === undefined);
  const parties = namedIn(input.text, items, words).map(({ record }) => record.id);
  const known = knownNames(openDocument(input).written, entities);
  const found = proposeChosen(input, known, { ...words, parties }, datasetOf(entities));
  if (!found) return undefined;
  const ids = new Map(found.evidence.map((one, i) => [one.id, `${id}-r${i + 1}`]));
  const evidence = found.evidence.map((one): Evidence => {
    const record = one.record.kind === "agreement" ? { ...one.record, id } : one.record;
    const renamed = { ...one, id: ids.get(one.id) ?? one.id, record };
    return AGREED.test(one.field ?? "") ? byHand(renamed) : renamed;
  });
  const read = found.agreement.parties.map(({ party }) => party);
  const begun: Agreement = {
    ...found.agreement,
    id,
    // Choosing the words says that all parties in them agreed, also those that the reading does not count.
    parties: [
      ...found.agreement.parties,
      ...parties.filter((party) => !read.includes(party)).map((party) => ({ party })),
    ],
  };
  return {
    begun,
    record: withoutGuessedFacts(begun, evidence, false),
    read: {
      entities: [
        ...found.parties.map((record): PartyItem => ({ ...base("party", record.id), kind: "party", record })),
        ...found.places.map((record): PlaceItem => ({ ...base("place", record.id), kind: "place", record })),
      ],
      // The evidence for the whole is the chosen words, on a person's word.
      evidence: evidence.filter(({ record, field }) => record.kind !== "agreement" || field !== undefined),
      spans: Object.fromEntries(
        Object.entries(found.spans).flatMap(([key, span]) => {
          const renamed = ids.get(key);
          return renamed === undefined ? [] : [[renamed, span]];
        }),
      ),
    },
  };
}

function base(kind: "party" | "place", record: string) {
  const id = `${kind}/${record}`;
  return { id, decision: "open" as const, confidence: 1, fact: id };
}

/** The fields that a person tells by choosing the words: who agreed. */
const AGREED = /^parties\.\d+\.party$/u;

function byHand({ confidence: _, ...evidence }: Evidence): Evidence {
  return { ...evidence, method: BY_HAND };
}

/** Every place where a text names parties and places of a review, as names that the reading knows. */
function knownNames(text: string, items: readonly (PartyItem | PlaceItem)[]): KnownName[] {
  return namesIn(text, items).map(({ start, end, item }) => {
    const { kind, record } = item;
    return {
      start,
      end,
      id: record.id,
      name: namesOf(item)[0] ?? record.id,
      type: typeOfRecord(kind, record),
    };
  });
}

/** The parties and places of a review as a dataset. */
function datasetOf(items: readonly (PartyItem | PlaceItem)[]): Dataset {
  return {
    info: { id: "review", title: "Review", version: "1" },
    parties: items.flatMap((item) => (item.kind === "party" ? [item.record] : [])),
    places: items.flatMap((item) => (item.kind === "place" ? [item.record] : [])),
    releases: [],
    agreements: [],
    evidence: [],
  };
}
