/** From words that a person chose to the agreement that they report, with evidence. */
import type { Agreement, Dataset, Evidence, Party, Place } from "@/lib/model";
import type { ChosenWords } from "./chosen";
import type { ReleaseInput } from "./document";
import type { KnownName } from "./entities/clusters";
import type { Entity } from "./entities/entity";
import { proposalOf } from "./proposal";
import { type Reading, readRelease } from "./read";
import type { Span } from "./records/evidence";

/** The agreement that chosen words tell. */
export interface ChosenProposal {
  agreement: Agreement;
  /** Those that it names and the dataset lacks. */
  parties: Party[];
  places: Place[];
  /** Of the agreement and these. */
  evidence: Evidence[];
  /** By evidence id, the words in the text that tell the fact. */
  spans: Record<string, Span>;
}

/**
 * Reads a release again as one whose chosen words tell of an agreement. `dataset` has the parties and places that `known` are
 * the names of; the agreement refers to them by their ids. `undefined` where the words name nobody.
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

/** A reading of nothing but the chosen agreement and whom and what it names. */
function onlyChosen(reading: Reading): Reading {
  const { chosen } = reading;
  if (!chosen) return reading;
  const named = new Set<Entity>(chosen.parties);
  for (const place of [chosen.signedAt, ...chosen.sites]) if (place) named.add(place.value);
  for (const entity of named) if (entity.within) named.add(entity.within);
  return { ...reading, entities: [...named], deals: [chosen], presence: [], owners: [] };
}
