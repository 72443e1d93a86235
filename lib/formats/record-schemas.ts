/** The schema of each kind of record, for checking records one at a time. */
import type * as v from "valibot";
import {
  agreementSchema,
  evidenceSchema,
  partySchema,
  placeSchema,
  type RecordKind,
  type RecordOf,
  releaseSchema,
} from "@/lib/model";

export const RECORD_SCHEMAS: { readonly [K in RecordKind]: v.GenericSchema<unknown, RecordOf[K]> } = {
  place: placeSchema,
  party: partySchema,
  release: releaseSchema,
  agreement: agreementSchema,
  evidence: evidenceSchema,
};
