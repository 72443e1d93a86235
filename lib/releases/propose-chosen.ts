/** Turns words that a person chose into the agreement that they report, with evidence. */
import type { Agreement, Dataset, Evidence, Party, Place } from "@/lib/model";
import type { ChosenWords } from "./chosen";
import type { ReleaseInput } from "./document";
import type { KnownName } from "./entities/clusters";
import type { Entity } from "./entities/entity";
import { proposalOf } from "./proposal";
import { type Reading, readRelease } from "./read";
import type { Span } from "./records/evidence";

/** The agreement in the chosen words. */
export interface ChosenProposal {
  agreement: Agreement;
  /** Its parties that the dataset lacks. */
  parties: Party[];
  places: Place[];
  /** For the agreement and these parties. */
  evidence: Evidence[];
  /** By evidence id, the words in the text that state the fact. */
  spans: Record<string, Span>;
}

/**
 * Reads a release again, with chosen words that report an agreement. `dataset` has the parties and places named in
 * `known`; the agreement refers to them by id. `undefined` if the words name nobody.
 */
export function proposeChosen(
  input: ReleaseInput,
  known: readonly KnownName[],
  words: ChosenWords,
  dataset: Dataset,
): ChosenProposal | undefined {
  const reading = readRelease(input, known, words);
  if (!reading.chosen) return undefined;
  const { agreements, parties, places, evidence, spans } = proposalOf(onlyChosen(reading), input, dataset);
  const [agreement] = agreements;
  const ids = new Set([...parties, ...places].map(({ id }) => id));
  return (
    agreement && {
      agreement,
      parties,
      places,
      evidence: evidence.filter(({ record }) => record.kind === "agreement" || ids.has(record.id)),
      spans,
    }
  );
}

/** A reading with only the chosen agreement and the entities in it. */
function onlyChosen(reading: Reading): Reading {
  const { chosen } = reading;
  if (!chosen) return reading;
  const named = new Set<Entity>(chosen.parties);
  for (const place of [chosen.signedAt, ...chosen.sites]) if (place) named.add(place.value);
  for (const entity of named) if (entity.within) named.add(entity.within);
  return { ...reading, entities: [...named], deals: [chosen], presence: [], owners: [] };
}
