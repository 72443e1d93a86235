/** A dataset in the native format: a versioned set of records, imported, switched and removed as one. */
import * as v from "valibot";
import {
  type Agreement,
  agreementSchema,
  type Evidence,
  evidenceSchema,
  idSchema,
  languageSchema,
  linkSchema,
  type Party,
  type Place,
  partialDateSchema,
  partySchema,
  placeSchema,
  type Release,
  releaseSchema,
} from "./records";
import type { RecordKind } from "./vocabulary";

/** The value of a native file's `format`. The number goes up when an older reader could misread a file. */
export const NATIVE_FORMAT = "entente-dataset/1";

const text = v.pipe(v.string("is a text"), v.trim(), v.minLength(1, "is not empty"));

/** What a dataset says of itself. */
export const datasetInfoSchema = v.strictObject({
  id: idSchema,
  title: text,
  version: text,
  description: v.optional(text),
  /** An SPDX expression such as CC-BY-4.0. */
  licence: v.optional(text),
  attribution: v.optional(text),
  homepage: v.optional(linkSchema),
  created: v.optional(partialDateSchema),
  languages: v.optional(v.array(languageSchema)),
});
export type DatasetInfo = v.InferOutput<typeof datasetInfoSchema>;

/** The native format as one JSON file. */
export const nativeFileSchema = v.strictObject({
  format: v.literal(NATIVE_FORMAT, `is "${NATIVE_FORMAT}"`),
  dataset: datasetInfoSchema,
  places: v.optional(v.array(placeSchema), []),
  parties: v.optional(v.array(partySchema), []),
  releases: v.optional(v.array(releaseSchema), []),
  agreements: v.optional(v.array(agreementSchema), []),
  evidence: v.optional(v.array(evidenceSchema), []),
});

/** A dataset in memory: every list present, every reference checked. */
export interface Dataset {
  info: DatasetInfo;
  places: Place[];
  parties: Party[];
  releases: Release[];
  agreements: Agreement[];
  evidence: Evidence[];
}

/** The record type of each kind. */
export interface RecordOf {
  place: Place;
  party: Party;
  release: Release;
  agreement: Agreement;
  evidence: Evidence;
}

/** The list of a dataset that holds the records of a kind. */
export const LIST_OF = {
  place: "places",
  party: "parties",
  release: "releases",
  agreement: "agreements",
  evidence: "evidence",
} as const satisfies Record<RecordKind, keyof Dataset>;
